import OncallMetrics
import PagingModel

/// The month beside another one.
extension ReportDocument {
  /// Nothing where nothing is compared.
  static func comparison(of report: Report) -> [DocumentBlock] {
    guard let comparison = Comparison(report) else { return [] }
    return [
      .heading(comparisonTitle(comparison)), .paragraph(comparisonNote(comparison)),
      .table(comparisonFigures(comparison)),
    ] + comparisonRules(comparison) + comparisonTeams(comparison) + comparisonLines(comparison)
  }

  /// `October 2026 beside September 2026`.
  static func comparisonTitle(_ comparison: Comparison) -> String {
    let names = comparisonNames(comparison)
    return "\(names.own) beside \(names.base)"
  }

  static func comparisonNames(_ comparison: Comparison) -> (base: String, own: String) {
    (MomentText.month(named: comparison.month.month), MomentText.name(of: comparison.report))
  }

  /// What has to be known to compare.
  static func comparisonNote(_ comparison: Comparison) -> Phrase {
    let (base, own) = comparisonNames(comparison)
    let days = { (name: String, count: Int) in "\(name) of \(NumberText.counted(count, "day"))" }
    let covered = "\(days(base, comparison.baseDays)), \(days(own, comparison.days))"
    let cut =
      comparison.month.isPartial ? " Of \(base) the input has only a part." : ""
    return
      "Counts are compared by the day that the input covers: \(covered).\(cut) Whether chance explains a change is told of pages worth waking for, of shifts over their limit and of pages per day alone."
  }

  private static func comparisonFigures(_ comparison: Comparison) -> DocumentTable {
    let (base, own) = comparisonNames(comparison)
    return DocumentTable(
      columns: [.words("Figure"), .numbers(base), .numbers(own), .words("Change")],
      rows: comparison.figures.map { figure in
        [
          .words(figure.title),
          .words(ComparisonText.base(of: figure) ?? DocumentCell.unknown),
          .words(ComparisonText.value(of: figure) ?? DocumentCell.unknown),
          .words(ComparisonText.change(figure) ?? DocumentCell.unknown),
        ]
      })
  }

  /// What is counted of rules.
  static func comparisonMeasure(_ comparison: Comparison) -> Phrase {
    "by their pages, the largest change a week first"
  }

  private static func comparisonRules(_ comparison: Comparison) -> [DocumentBlock] {
    guard !comparison.rules.isEmpty else { return [.paragraph("No rule became noisier or quieter.")] }
    let judged: [DocumentColumn] = comparison.isJudged ? [.numbers("Not worth it"), .numbers("Unknown")] : []
    return [
      .paragraph("Rules that became noisier, then those that became quieter: " + comparisonMeasure(comparison) + "."),
      .table(
        DocumentTable(
          columns: [.names("Rule"), .names("Service"), .numbers("Pages")] + judged + [.numbers("Change")],
          rows: comparison.rules.map { comparisonRow($0, isJudged: comparison.isJudged) })),
    ]
  }

  private static func comparisonRow(_ row: RuleChange, isJudged: Bool) -> [DocumentCell] {
    let course = { (base: Int?, value: Int?) in
      DocumentCell.words(ComparisonText.course(base, value)?.plain ?? DocumentCell.unknown)
    }
    return [
      .name(row.rule.rule, orElse: "(no rule name)"), .name(row.rule.service, orElse: "(no service)"),
      course(row.basePages, row.pages),
    ] + (isJudged ? [course(row.baseNotActionable, row.notActionable), course(row.baseUnknown, row.unknown)] : [])
      + [.words(ComparisonText.perWeek(row.perWeek))]
  }

  private static func comparisonTeams(_ comparison: Comparison) -> [DocumentBlock] {
    let teams = comparison.teams
    guard !teams.isEmpty, LoadKnowledge(of: comparison.report.values).isLoadKnown else { return [] }
    let (base, own) = comparisonNames(comparison)
    return [
      .paragraph(
        "What interrupted the people of each team; teams that are too small to be told of in one of the months are left out."
      ),
      .table(
        DocumentTable(
          columns: [
            .names("Team"), .numbers("Interruptions, \(base)"), .numbers("Interruptions, \(own)"),
            .numbers("In sleep hours, \(base)"), .numbers("In sleep hours, \(own)"),
          ],
          rows: teams.map { row in
            [
              .name(row.team, orElse: "(no team)"), .number(row.base?.interruptions), .number(row.value?.interruptions),
              .number(row.base?.hours.sleep), .number(row.value?.hours.sleep),
            ]
          })),
    ]
  }

  private static func comparisonLines(_ comparison: Comparison) -> [DocumentBlock] {
    guard !comparison.lines.isEmpty else { return [] }
    let (base, own) = comparisonNames(comparison)
    return [
      .paragraph("Against published limits."),
      .table(
        DocumentTable(
          columns: [.words("Figure"), .numbers(base), .words("Met"), .numbers(own), .words("Met"), .words("Target")],
          rows: comparison.lines.map { line in
            [
              .words(line.value.title), .words(ScorecardText.value(line.base) ?? DocumentCell.unknown),
              .words(ScorecardText.met(line.base)), .words(ScorecardText.value(line.value) ?? DocumentCell.unknown),
              .words(ScorecardText.met(line.value)), .words(line.value.target ?? "none published"),
            ]
          })),
    ]
  }
}
