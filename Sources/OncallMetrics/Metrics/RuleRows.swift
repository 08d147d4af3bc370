import PagingModel

extension SegmentRows {
  /// One row per (rule, service) with an episode in the period: by pages, then episodes, descending, then by the bytes
  /// of rule and service, no name last.
  var rules: [RuleValues] {
    groups { [$0.ruleKey] }
      .compactMap { key, group in rule(key, group) }
      .sorted(by: RuleValues.precedes)
  }

  private func rule(_ key: RuleKey, _ group: [Int]) -> RuleValues? {
    let tally = tally(of: group)
    guard tally.episodes > 0 else { return nil }
    var row = RuleValues(rule: segments.name(key.rule), service: segments.name(key.service))
    row.team = team(of: group)
    row.tier = key.service.flatMap { history.tiers[$0] }
    tally.fill(&row, evidence)
    return row
  }
}

extension RuleValues {
  /// The order of rows; pages that are not known count as none.
  static func precedes(_ left: RuleValues, _ right: RuleValues) -> Bool {
    let (leftCounts, rightCounts) = ((left.pages ?? 0, left.episodes), (right.pages ?? 0, right.episodes))
    guard leftCounts == rightCounts else { return leftCounts > rightCounts }
    guard ByteOrder.equal(left.rule, right.rule) else { return ByteOrder.precedes(left.rule, right.rule) }
    return ByteOrder.precedes(left.service, right.service)
  }
}
