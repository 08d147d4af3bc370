import PagingModel

/// The clusters that the episodes of each segment in a period are of.
struct SegmentClusters {
  /// By the number of the segment: those of its episodes, and of its pages; some more than once.
  private var all: [Int: [UInt32]] = [:]
  private var paging: [Int: [UInt32]] = [:]
  private let isKnown: Bool

  /// O(episodes of the period).
  init(of history: PagingHistory, in period: Period, _ segments: SegmentIndex) {
    isKnown = !history.clusters.isEmpty
    guard isKnown else { return }
    let first = history.episodes.partitioningIndex { $0.firedAt >= period.start }
    for index in history.episodes.indices[first...] {
      let episode = history.episodes[index]
      if episode.firedAt >= period.end { break }
      let (segment, cluster) = (segments.segment(of: episode), history.clusters.numbers[index])
      all[segment, default: []].append(cluster)
      if episode.page == .page { paging[segment, default: []].append(cluster) }
    }
  }

  /// How many clusters the episodes of some segments are of; nil where nothing was put together.
  func count(of group: [Int]) -> Int? { count(of: group, all) }

  /// How many clusters their pages are of.
  func pagingCount(of group: [Int]) -> Int? { count(of: group, paging) }

  private func count(of group: [Int], _ numbers: [Int: [UInt32]]) -> Int? {
    isKnown ? group.reduce(into: Set<UInt32>()) { $0.formUnion(numbers[$1] ?? []) }.count : nil
  }
}
