import PagingModel

/// What episodes are told apart by in rows: rule, service and set of teams.
struct SegmentKey: Hashable {
  @Packed<TextTable> var rule: TextID?
  @Packed<TextTable> var service: TextID?
  /// The index into `PagingHistory.teamSets`.
  var teamSet: UInt32

  /// A rule's identity: two services may each have a rule of the same name.
  var ruleKey: RuleKey { RuleKey(rule: rule, service: service) }
}

/// The identity of a rule: its name and its service.
struct RuleKey: Hashable {
  @Packed<TextTable> var rule: TextID?
  @Packed<TextTable> var service: TextID?
}

/// Numbers the segments of a history, so that counting an episode needs no look-up.
///
/// Every row is a union of segments: rules, services and teams are counted in one go and told apart when they are read.
struct SegmentIndex: Sendable {
  /// The segments, by number.
  private(set) var keys: [SegmentKey] = []
  /// The segment of each episode, in the order of `PagingHistory.episodes`.
  private(set) var numbers: [UInt32] = []
  /// The systems that any episode was seen by.

  /// O(n) in the episodes.
  init(of history: PagingHistory) {
    var known: [SegmentKey: UInt32] = [:]
    numbers.reserveCapacity(history.episodes.count)
    for episode in history.episodes {
      let key = SegmentKey(rule: episode.rule, service: episode.service, teamSet: episode.teamSet)
      if let number = known[key] {
        numbers.append(number)
      } else {
        known[key] = UInt32(keys.count)
        numbers.append(UInt32(keys.count))
        keys.append(key)
      }
    }
  }

  /// The segment of the episode at this index.
  func segment(ofEpisode index: Int) -> Int { Int(numbers[index]) }
}
