import PagingModel

/// A notification of one person on an interrupting channel; where no source knows those, an alert that is attributed to
/// the person. 16 bytes.
struct PersonHit: Hashable, Sendable {
  /// What stands for an episode whose start is not in the input.
  static let noEpisode: Int32 = -1

  var at: Timestamp
  /// The index of its episode in `PagingHistory.episodes`, or `noEpisode`.
  var episode: Int32
  var hours: HoursClass
  var beginsInterruption: Bool
  var isDisturbance: Bool
  /// Whether it keeps the person from sleep: see `PersonRecord.setHits`.
  var wakes = false

  /// By moment; of one moment those without an episode first, then by the order of episodes.
  static func precedes(_ left: PersonHit, _ right: PersonHit) -> Bool {
    left.at != right.at ? left.at < right.at : left.episode < right.episode
  }
}

extension RandomAccessCollection<PersonHit> where Index == Int {
  /// Those of a half-open span of time; the collection is in order. O(log n).
  func inside(_ span: Range<Timestamp>) -> SubSequence {
    self[partitioningIndex { $0.at >= span.lowerBound }..<partitioningIndex { $0.at >= span.upperBound }]
  }

  /// Those that keep the person from sleep.
  func wakings(in span: Range<Timestamp>) -> some Sequence<PersonHit> { inside(span).lazy.filter(\.wakes) }
}
