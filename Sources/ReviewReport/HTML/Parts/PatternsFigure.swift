import OncallMetrics
import PagingModel
import ReportMarkup

/// Rules that fire together again and again.
enum PatternsFigure {
  /// The most rows, and rules of each.
  private static let (mostRows, mostRules) = (8, 6)

  static func markup(of report: Report) -> Markup {
    guard let patterns = report.clusters?.patterns, let first = patterns.first else { return .empty }
    let shown = patterns.prefix(mostRows)
    let more = patterns.count > shown.count ? " The JSON report has \(patterns.count - shown.count) more." : ""
    return HTMLTable(
      id: "patterns",
      columns: [
        .plain("Rules", definition: "rules"), .number("Times", definition: "cluster"),
      ] + (report.isOneMonth ? [] : [.number("Months", definition: "months")])
        + [.number("Within", definition: "cluster")],
      rows: shown.enumerated().map { .cells(cells(of: $1, list: report.list(.pattern, $0 + 1), report)) },
      classes: "dense patterns"
    ).markup(
      title: shown.count == 1
        ? "One set of rules fired together \(NumberText.counted(first.times, "time"))"
        : "\(PageNumber.word(shown.count)) sets of rules fire together again and again",
      note: "One of a set could page for all of it. Within: from the first to the last, the middle one.\(more)")
  }

  private static func cells(of pattern: ClusterPattern, list: String?, _ report: Report) -> [HTMLTable.Cell] {
    let names = pattern.rules.prefix(mostRules).map { rule in
      Markup("span", .class("s")) { AlertWords.markup(rule: rule.rule, service: rule.service) }
    }
    let more = pattern.rules.count - names.count
    return [
      HTMLTable.Cell(
        .joined(names) + (more > 0 ? .small("and \(NumberText.counted(more, "more rule"))") : .empty)),
      .count(pattern.times, list: list),
    ] + (report.isOneMonth ? [] : [.count(pattern.months.count)])
      + [HTMLTable.Cell(Phrase(DurationText.text(pattern.medianSpan)))]
  }
}
