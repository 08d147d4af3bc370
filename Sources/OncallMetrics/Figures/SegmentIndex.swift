import PagingModel

/// What episodes are told apart by in rows: rule, service, severity and set of teams.
struct SegmentKey: Hashable {
  @Packed<TextTable> var rule: TextID?
  @Packed<TextTable> var service: TextID?
  @Packed<TextTable> var severity: TextID?
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

/// Numbers the segments of a history, so that counting an episode needs no look-up: by its kind.
///
/// Every row is a union of segments: rules, services and teams are counted in one go and told apart when they are read.
struct SegmentIndex: Sendable {
  /// The segments, by number.
  private(set) var keys: [SegmentKey] = []
  /// The segment of each kind of `PagingHistory.kinds`.
  private var numbers: [Int] = []
  /// What rules, services, severities and teams are printed as: the rows of all periods share it.
  private var names: [TextID: String] = [:]

  /// O(number of kinds and of their teams).
  init(of history: PagingHistory) {
    var known: [SegmentKey: Int] = [:]
    for kind in history.kinds {
      let key = SegmentKey(
        rule: kind.rule, service: kind.service, severity: kind.severity, teamSet: kind.teamSet)
      let number = known[key] ?? keys.count
      if number == keys.count { keys.append(key) }
      known[key] = number
      numbers.append(number)
    }
    for key in keys {
      for text in [key.rule, key.service, key.severity].compactMap({ $0 }) + history.teamSets[Int(key.teamSet)]
      where names[text] == nil {
        names[text] = history.text(text)
      }
    }
  }

  /// What a rule, a service, a severity or a team of the segments is called; nil without one.
  func name(_ text: TextID?) -> String? { text.flatMap { names[$0] } }

  /// The segment of an episode.
  func segment(of episode: Episode) -> Int { numbers[episode.kind.position] }
}
