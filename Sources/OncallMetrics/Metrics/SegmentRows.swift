import PagingModel

/// Puts the segments of a period together to rows: by rule, by service, by team, by tier.
struct SegmentRows {
  let history: PagingHistory
  let segments: SegmentIndex
  let evidence: Evidence
  /// By the number of the segment.
  let tallies: [SegmentTally]
  /// The chatter indices of segments; nothing of those whose alerts fired once each.
  var chatter: [Int: Double] = [:]
  /// The months that rules tell of, with their tallies.
  var months: [(month: String, tallies: [SegmentTally])] = []

  /// What rows tell beside it; nil of months.
  var detail: SegmentDetail?
  /// What rows may tell of people.
  var privacy = RowPrivacy.none

  /// Whether pages were judged.
  var isJudged: Bool { !history.verdicts.isEmpty }

  /// The numbers of the segments that each row is made of, without those that the period does not touch; a segment may
  /// belong to several rows.
  func groups<Key: Hashable>(by keys: (SegmentKey) -> [Key]) -> [Key: [Int]] {
    var groups: [Key: [Int]] = [:]
    for (number, tally) in tallies.enumerated() where tally.isTouched {
      for row in keys(segments.keys[number]) { groups[row, default: []].append(number) }
    }
    return groups
  }

  /// The tally of all segments of a row.
  func tally(of group: [Int]) -> SegmentTally {
    group.dropFirst().reduce(into: tallies[group[0]]) { $0.merge(tallies[$1]) }
  }

  /// The number of rules with an episode in the period.
  func ruleCount(of group: [Int]) -> Int {
    Set(group.filter { tallies[$0].episodes > 0 }.map { segments.keys[$0].ruleKey }).count
  }

  /// The team of most of a row's episodes, of equals the first by bytes; nil when none of them has a team.
  func team(of group: [Int]) -> String? { mostFrequent(group) { history.teamSets[Int($0.teamSet)] }?.name }

  /// Whose a rule is. What names no service may be everyone's: it is nobody's then unless one team has more than half of its
  /// episodes.
  func owner(of group: [Int], _ key: RuleKey) -> String? {
    guard let first = mostFrequent(group, { history.teamSets[Int($0.teamSet)] }) else { return nil }
    return key.service != nil || first.episodes * 2 > tally(of: group).episodes ? first.name : nil
  }

  /// The severity of most of a row's episodes, of equals the first by bytes; nil when none of them has one.
  func severity(of group: [Int]) -> String? { mostFrequent(group) { $0.severity.map { [$0] } ?? [] }?.name }

  private func mostFrequent(_ group: [Int], _ texts: (SegmentKey) -> [TextID]) -> (name: String, episodes: Int)? {
    var episodes: [TextID: Int] = [:]
    for number in group {
      for text in texts(segments.keys[number]) { episodes[text, default: 0] += tallies[number].episodes }
    }
    let first = episodes.min { left, right in
      left.value == right.value
        ? history.texts.precedes(left.key.position, right.key.position) : left.value > right.value
    }
    return first.flatMap { first in segments.name(first.key).map { ($0, first.value) } }
  }
}
