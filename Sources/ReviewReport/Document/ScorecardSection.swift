import OncallMetrics
import PagingModel

/// What is published as bearable, and what the period has.
extension ReportDocument {
  /// Nothing of a period without alerts.
  static func scorecard(_ lines: [ScorecardLine], of values: PeriodValues) -> [DocumentBlock] {
    guard !lines.isEmpty, values.summary.episodes > 0 else { return [] }
    let columns: [DocumentColumn] = [
      .words("Figure"), .numbers("Value"), .words("Target"), .words("Met"), .words("Counted over"), .words("Source"),
    ]
    return [
      .heading("Against published limits"),
      .paragraph(
        "The limits are those of alarm systems in plants, which people watch all day: they show a direction and bind nobody."
      ),
      .table(DocumentTable(columns: columns, rows: lines.map(scorecardRow))),
    ]
  }

  private static func scorecardRow(of line: ScorecardLine) -> [DocumentCell] {
    [
      .words(line.title), value(of: line), .words(line.target ?? "none published"), .words(ScorecardText.met(line)),
      .words(ScorecardText.basis(line)), .words(line.source),
    ]
  }

  private static func value(of line: ScorecardLine) -> DocumentCell {
    ScorecardText.value(line).map { .words($0) } ?? (line.count == 0 ? .none : .number(nil))
  }
}
