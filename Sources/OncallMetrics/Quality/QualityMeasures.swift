import LoadStatistics
import PagingModel

/// Measures how many of some pages were worth it, as often as is asked: one at a time.
///
/// Pages of one incident are no independent votes, so that the interval is that of a share in clusters.
struct QualityMeasures {
  let history: PagingHistory
  /// Of each cluster the pages that were looked at; all 0 between two measurements.
  private var counts: [(hits: Int32, members: Int32)]
  private let silent: Set<UInt32>

  init(of history: PagingHistory) {
    self.history = history
    counts = Array(repeating: (0, 0), count: history.clusters.count)
    silent = Set(history.verdicts.silentTeamSets)
  }

  /// O(number of pages).
  ///
  /// - Parameter pages: indices of episodes that are pages, in order.
  mutating func measure(_ pages: [UInt32], _ target: QualityTarget) -> QualityMeasure {
    var (tally, silentPages, clusters) = (VerdictTally.empty, 0, [UInt32]())
    for page in pages {
      guard let value = history.verdicts[Int(page)]?.value else { continue }
      tally.add(value)
      if silent.contains(history.kind(of: history.episodes[Int(page)]).teamSet) { silentPages += 1 }
      guard value != .unknown else { continue }
      let cluster = history.clusters.numbers[Int(page)]
      if counts[Int(cluster)].members == 0 { clusters.append(cluster) }
      counts[Int(cluster)].members += 1
      if value == .actionable { counts[Int(cluster)].hits += 1 }
    }
    let isBoundsOnly = tally.isMostlyBounds || silentPages * 2 > tally.pages
    return QualityMeasure(
      verdicts: tally, interval: isBoundsOnly ? reset(clusters) : interval(clusters), isBoundsOnly: isBoundsOnly,
      target: target)
  }

  private mutating func interval(_ clusters: [UInt32]) -> ConfidenceInterval? {
    let groups = clusters.map { cluster in
      ClusterCount(hits: Int(counts[Int(cluster)].hits), members: Int(counts[Int(cluster)].members))
    }
    _ = reset(clusters)
    return ClusteredShare(of: groups)?.interval
  }

  private mutating func reset(_ clusters: [UInt32]) -> ConfidenceInterval? {
    for cluster in clusters { counts[Int(cluster)] = (0, 0) }
    return nil
  }
}
