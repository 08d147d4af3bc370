public import OncallMetrics
import PagingModel

/// The clusters of a period, each with what it may tell of people: what a report of the period hides is hidden here.
public struct ClusterReview: Sendable {
  /// The numbers of those that began in the period, in order.
  public let numbers: Range<Int>
  /// The figures of the period: what may be told of people in what happened to clusters.
  public let values: PeriodValues
  private let figures: ClusterFigures
  private let hidden: Set<Int>

  init(_ figures: PeriodFigures, _ counts: PeriodCounts, in period: Period) {
    self.figures = figures.clusters
    (numbers, values, hidden) = (figures.clusters.clusters(in: period), counts.period, counts.hiddenClusters)
  }

  /// Everything about one of them. O(its episodes and notifications).
  public func value(of cluster: Int) -> ClusterValue {
    var value = figures.value(of: cluster)
    if hidden.contains(cluster) { value.suppress() }
    return value
  }
}

extension ReviewedHistory {
  /// The clusters of a period, without what a whole review has beside them.
  public func clusters(_ options: ReviewOptions) throws(PeriodFault) -> ClusterReview {
    let period = try options.period.period(of: history, in: options.zone)
    let figures = PeriodFigures(of: history, load: options.load)
    let counts = figures.count(period, [], of: Periods(calendar: options.zone).whole(of: history))
    return ClusterReview(figures, counts, in: period)
  }
}
