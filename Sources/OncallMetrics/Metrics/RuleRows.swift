import PagingModel

extension SegmentRows {
  /// One row per (rule, service) with an episode in the period: by pages, then episodes, descending, then by the bytes
  /// of rule and service, no name last.
  var rules: [RuleValues] {
    let everySegment = months.isEmpty ? [:] : segmentsByRule
    var rules = groups { [$0.ruleKey] }
      .compactMap { key, group in rule(key, group, everySegment[key] ?? []) }
      .sorted(by: RuleValues.precedes)
    Pareto.cumulate(&rules)
    NoiseRank.set(&rules)
    return rules
  }

  /// Also those that the period does not touch, but the months may.
  private var segmentsByRule: [RuleKey: [Int]] {
    Dictionary(grouping: segments.keys.indices) { segments.keys[$0].ruleKey }
  }

  private func rule(_ key: RuleKey, _ group: [Int], _ all: [Int]) -> RuleValues? {
    let tally = tally(of: group)
    guard tally.episodes > 0 else { return nil }
    var row = RuleValues(rule: segments.name(key.rule), service: segments.name(key.service))
    row.id = RuleID(key: key)
    row.team = owner(of: group, key)
    row.tier = key.service.flatMap { history.tiers[$0] }
    row.severity = severity(of: group)
    tally.fill(&row, evidence)
    row.isSuppressed = row.noise.people != nil && privacy.hides(tally.noise.people, team: team(of: group))
    if row.isSuppressed { row.noise.people = nil }
    row.noise.chatterIndex = group.compactMap { chatter[$0] }.max()
    row.noise.months = months.map { RuleMonth(month: $0, $1, of: all, knowsPages: row.pages != nil) }
    if isJudged, row.pages != nil { row.noise.judged = tally.noise.judged }
    return row
  }
}

extension RuleValues {
  /// The order of rows; pages that are not known count as none.
  static func precedes(_ left: RuleValues, _ right: RuleValues) -> Bool {
    let (leftCounts, rightCounts) = ((left.pages ?? 0, left.episodes), (right.pages ?? 0, right.episodes))
    guard leftCounts == rightCounts else { return leftCounts > rightCounts }
    return isNamedBefore(left, right)
  }

  /// By the bytes of rule and service, no name last.
  static func isNamedBefore(_ left: RuleValues, _ right: RuleValues) -> Bool {
    guard ByteOrder.equal(left.rule, right.rule) else { return ByteOrder.precedes(left.rule, right.rule) }
    return ByteOrder.precedes(left.service, right.service)
  }
}

extension RuleMonth {
  /// - Parameter segments: the numbers of those of the rule.
  init(month: String, _ tallies: [SegmentTally], of segments: [Int], knowsPages: Bool) {
    let own = segments.filter(tallies.indices.contains).map { tallies[$0] }
    self.init(
      month: month, episodes: own.reduce(0) { $0 + $1.episodes },
      pages: knowsPages ? own.reduce(0) { $0 + $1.pages } : nil)
  }
}
