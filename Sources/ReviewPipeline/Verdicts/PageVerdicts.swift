import AlertClustering
import AlertQuality
import PagingModel

/// Judges the pages of a history whose episodes were put together.
enum PageVerdicts {
  /// Fills `PagingHistory.verdicts`. Rules and services are those that episodes were put together by, so that a service that
  /// a title mentions counts.
  ///
  /// - Parameter linked: whose positions are the indices of the episodes.
  static func judge(_ history: inout PagingHistory, _ linked: LinkedAlerts, by weights: WeightChoice) {
    let (alerts, services) = (linked.collection.alerts, linked.collection.symbols.services)
    let maintenance = MaintenanceTimes(history.maintenance) { service in
      history.texts.withBytes(of: service.position) { services.find($0) }.map { UInt32($0) }
    }
    let judge = PageJudge(of: history, maintenance) { (alerts[$0].symbol, alerts[$0].service) }
    history.verdicts = judge.verdicts(by: weights)
  }
}
