import OncallMetrics
import PagingModel

extension Comparison {
  /// Which rule it is: by the history, else by its names.
  private enum Key: Hashable {
    case known(RuleID), named(String?, String?)

    init(_ rule: RuleValues) { self = rule.id.map { .known($0) } ?? .named(rule.rule, rule.service) }
  }

  /// The rules that became noisier, the most first, then those that became quieter, the most first.
  var rules: [Rule] {
    let all = allRules.filter { $0.perWeek != 0 }
    let sorted = { (course: Rule.Course) in
      all.filter { $0.course == course }.sorted(by: Self.precedes).prefix(Self.mostRules)
    }
    return Array(sorted(.noisier) + sorted(.quieter))
  }

  private var allRules: [Rule] {
    let old = Dictionary(base.values.rules.map { (Key($0), $0) }) { first, _ in first }
    let new = Set(report.values.rules.map(Key.init))
    return report.values.rules.map { rule(old[Key($0)], $0) }
      + base.values.rules.filter { !new.contains(Key($0)) }.map { rule($0, nil) }
  }

  /// What fired in one of the months alone had no pages in the other, where these are known.
  private func rule(_ old: RuleValues?, _ new: RuleValues?) -> Rule {
    let known = new ?? old ?? RuleValues(rule: nil, service: nil)
    let pages = { (rule: RuleValues?, values: PeriodValues) in
      rule.map(\.pages) ?? values.summary.pages.map { _ in 0 }
    }
    let judged = { (rule: RuleValues?) in isJudged ? rule?.notActionable ?? 0 : nil }
    let unknown = { (rule: RuleValues?) in isJudged ? rule?.noise.judged?.verdicts.unknown ?? 0 : nil }
    var row = Rule(
      rule: known, pages: pages(new, report.values), basePages: pages(old, base.values), notActionable: judged(new),
      baseNotActionable: judged(old), unknown: unknown(new), baseUnknown: unknown(old), perWeek: 0)
    row.perWeek = perWeek(row.pages, days) - perWeek(row.basePages, baseDays)
    return row
  }

  private func perWeek(_ count: Int?, _ days: Int) -> Double { Double(7 * (count ?? 0)) / Double(days) }

  /// By the size of the change, then by pages, then by the bytes of rule and service.
  private static func precedes(_ left: Rule, _ right: Rule) -> Bool {
    if abs(left.perWeek) != abs(right.perWeek) { return abs(left.perWeek) > abs(right.perWeek) }
    let counts = [left, right].map { ($0.pages ?? 0) + ($0.basePages ?? 0) }
    if counts[0] != counts[1] { return counts[0] > counts[1] }
    let names = [left, right].map { [$0.rule.rule ?? "\u{10FFFF}", $0.rule.service ?? "\u{10FFFF}"] }
    return names[0].joined(separator: "\n").utf8.lexicographicallyPrecedes(names[1].joined(separator: "\n").utf8)
  }

  /// Teams that are hidden in neither month, in the order of the report's.
  var teams: [Team] {
    let hidden = Set((base.values.load.teams + report.values.load.teams).filter(\.isSuppressed).map(\.team))
    let (old, new) = (base.values.load.teams, report.values.load.teams)
    // Where it is known whom alerts reached, a team without a row was reached by none.
    let (before, now) = (Self.none(in: base.values), Self.none(in: report.values))
    let rows =
      new.map { team in
        let row = old.first { $0.team == team.team }
        return Team(team: team.team, base: row.map(\.sums) ?? before, value: team.sums)
      }
      + old.filter { team in !new.contains { $0.team == team.team } }
      .map { Team(team: $0.team, base: $0.sums, value: now) }
    return rows.filter { !hidden.contains($0.team) }
  }

  private static func none(in values: PeriodValues) -> LoadSums? {
    LoadKnowledge(of: values).isLoadKnown && !values.load.isAttributed ? LoadSums() : nil
  }

  var lines: [Line] {
    report.scorecard.map { line in Line(base: base.scorecard.first { $0.id == line.id }, value: line) }
  }
}
