import LoadStatistics
import PagingModel

/// A page as quality is measured: 12 bytes.
struct MeasuredPage {
  var kind: UInt32
  var cluster: UInt32
  var value: PageVerdict.Value
  var hours: HoursClass?
  /// See `PageVerdict.isOfSilence`.
  var isOfSilence: Bool
}

/// Measures how many of some pages were worth it, as often as is asked: one at a time.
///
/// Pages of one incident are no independent votes, so that the interval is that of a share in clusters.
struct QualityMeasures {
  let pages: [MeasuredPage]
  /// Of each cluster the pages that were looked at; all 0 between two measurements.
  private var counts: [(hits: Int32, members: Int32)]

  /// - Parameter pages: in order.
  init(_ pages: [MeasuredPage], clusterCount: Int) {
    self.pages = pages
    counts = Array(repeating: (0, 0), count: clusterCount)
  }

  /// O(number of pages).
  ///
  /// - Parameter chosen: indices of `pages`, ascending.
  mutating func measure(_ chosen: some Sequence<Int32>, _ target: QualityTarget) -> QualityMeasure {
    var (tally, clusters) = (VerdictTally.empty, [UInt32]())
    for number in chosen {
      let page = pages[Int(number)]
      tally.add(page.value, isOfSilence: page.isOfSilence)
      guard page.value != .unknown else { continue }
      if counts[Int(page.cluster)].members == 0 { clusters.append(page.cluster) }
      counts[Int(page.cluster)].members += 1
      if page.value == .actionable { counts[Int(page.cluster)].hits += 1 }
    }
    let groups = take(clusters, isNeeded: tally.statement == .share)
    let share = ClusteredShare(of: groups)
    var measure = QualityMeasure(verdicts: tally, interval: share?.interval, target: target)
    measure.effectiveCount = share?.effectiveCount
    return measure
  }

  /// The counts of clusters, which are 0 again then; none where they are not needed.
  private mutating func take(_ clusters: [UInt32], isNeeded: Bool) -> [ClusterCount] {
    var groups: [ClusterCount] = []
    for cluster in clusters {
      let count = counts[Int(cluster)]
      if isNeeded { groups.append(ClusterCount(hits: Int(count.hits), members: Int(count.members))) }
      counts[Int(cluster)] = (0, 0)
    }
    return groups
  }
}
