import AlertClustering
import OncallMetrics
import PagingModel

/// The services by which alerts were linked, as they are printed: those that they name, else those that their titles mention.
struct ServicesOfAlerts {
  private let history: PagingHistory
  private let linked: LinkedAlerts?

  /// - Parameter linked: whose positions are the indices of the history's episodes; without them services are those that
  ///   alerts name.
  init(_ history: PagingHistory, _ linked: LinkedAlerts?) { (self.history, self.linked) = (history, linked) }

  /// Nil of an alert of which none is known.
  func service(of episode: Int) -> String? {
    guard let linked else { return history.text(history.kind(of: history.episodes[episode]).service) }
    let service = linked.collection.service(of: episode)
    return service.isEmpty ? nil : history.printed(service)
  }

  /// By bytes, each once.
  func all(of episodes: [Int]) -> [String] {
    Set(episodes.compactMap(service)).sorted { $0.precedes($1) }
  }
}
