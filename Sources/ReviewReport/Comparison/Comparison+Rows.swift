import OncallMetrics
import PagingModel

extension Comparison {
  private var ruleChanges: RuleChanges {
    RuleChanges(from: base.values, days: baseDays, to: report.values, days: days)
  }

  /// Whether rules are compared by their pages that were not worth it, too.
  var isJudged: Bool { ruleChanges.isJudged }

  /// The rules that became noisier, the most first, then those that became quieter, the most first.
  var rules: [RuleChange] { ruleChanges.rules }

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
