import OncallMetrics
import ReportMarkup

/// What is published as bearable, and what the period has.
enum ScorecardFigure {
  static func markup(of report: Report) -> Markup {
    let lines = report.scorecard
    guard !lines.isEmpty, report.values.summary.episodes > 0 else { return .empty }
    return HTMLTable(
      id: "scorecard",
      columns: [
        .plain("Figure"), .number("Value"), .text("Published limit"), .text("Met"), .text("Counted over"),
        .text("Source"),
      ], rows: lines.map { .cells(cells(of: $0)) }, classes: "dense"
    ).markup(
      title: title(of: lines),
      note:
        "The limits are those of alarm systems in plants, which people watch all day; they are a direction, no law.")
  }

  private static func title(of lines: [ScorecardLine]) -> Phrase {
    let judged = lines.filter { $0.isMet != nil }
    if judged.isEmpty { return "Against published limits" }
    let met = judged.count { $0.isMet == true }
    return
      "\(met == 0 ? "None" : PageNumber.word(met)) of \(NumberText.counted(judged.count, "limit")) \(met == 1 ? "is" : "are") met"
  }

  private static func cells(of line: ScorecardLine) -> [HTMLTable.Cell] {
    [
      HTMLTable.Cell(Phrase(line.title)), value(of: line), HTMLTable.Cell(Phrase(line.target ?? "none published")),
      HTMLTable.Cell(line.target == nil ? .empty : .met(line.isMet, orElse: "not judged")),
      HTMLTable.Cell(Phrase(ScorecardText.basis(line))), HTMLTable.Cell(Phrase(line.source)),
    ]
  }

  private static func value(of line: ScorecardLine) -> HTMLTable.Cell {
    if let words = ScorecardText.value(line, .page) { return HTMLTable.Cell(Phrase(words)) }
    return line.count == 0 ? HTMLTable.Cell(Markup("span", .class("m")) { "none" }) : .unknown()
  }
}
