import LoadStatistics
import PagingModel

/// What a rule costs for nothing, and how sure that is.
enum NoiseCost {
  static let definition = MetricDefinition(
    id: "score", title: "Noise score", unit: "",
    text: """
      the lower end of Wilson's 95 % interval of the share of a rule's pages with a verdict that were not worth it, times \
      their cost: 1 for each of their notifications on interrupting channels in business hours, 2 in off hours, 4 in sleep \
      hours, by the receiver's clock, and 1 for a page without one; rules rank by score, then by the bytes of rule and service
      """,
    source: "Wilson 1927; the weights are our own")

  static func weight(of hours: HoursClass) -> Int {
    switch hours {
    case .business: 1
    case .off: 2
    case .sleep: 4
    }
  }

  /// 0 without a page that was judged.
  static func score(_ verdicts: VerdictTally, cost: Int) -> Double {
    let interval = WilsonInterval.of(verdicts.notActionable, in: verdicts.decided)
    return (interval?.low ?? 0) * Double(cost)
  }
}
