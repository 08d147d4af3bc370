import PagingModel

/// What rows of the period tell and rows of months do not: the clusters of the episodes of each segment, and how they were
/// answered.
struct SegmentDetail {
  /// By the number of the segment: the clusters of its episodes, and of its pages; some more than once.
  private var all: [Int: [UInt32]] = [:]
  private var paging: [Int: [UInt32]] = [:]
  private var responses: [Int: ResponseTally] = [:]
  private let knowsClusters: Bool

  /// O(episodes of the period).
  init(of history: PagingHistory, in period: Period, _ segments: SegmentIndex, _ evidence: Evidence) {
    knowsClusters = !history.clusters.isEmpty
    let first = history.episodes.partitioningIndex { $0.firedAt >= period.start }
    for index in history.episodes.indices[first...] {
      let episode = history.episodes[index]
      if episode.firedAt >= period.end { break }
      let segment = segments.segment(of: episode)
      if evidence.counts(episode) { responses[segment, default: .empty].add(episode, evidence) }
      guard knowsClusters else { continue }
      all[segment, default: []].append(history.clusters.numbers[index])
      if episode.page == .page { paging[segment, default: []].append(history.clusters.numbers[index]) }
    }
  }

  /// How many clusters the episodes of some segments are of; nil where nothing was put together.
  func clusters(of group: [Int]) -> Int? { count(of: group, all) }

  /// How many clusters their pages are of.
  func pagingClusters(of group: [Int]) -> Int? { count(of: group, paging) }

  private func count(of group: [Int], _ numbers: [Int: [UInt32]]) -> Int? {
    knowsClusters ? group.reduce(into: Set<UInt32>()) { $0.formUnion(numbers[$1] ?? []) }.count : nil
  }

  /// How the episodes of some segments were answered, without hours classes.
  func response(of group: [Int], _ evidence: Evidence) -> ResponseValues {
    let tally = group.reduce(into: ResponseTally.empty) { sum, segment in
      if let response = responses[segment] { sum.merge(response) }
    }
    var values = tally.values(evidence)
    values.byHours = []
    return values
  }
}
