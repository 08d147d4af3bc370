import OncallMetrics
import PagingModel

/// Months side by side, when there are several.
extension ReportDocument {
  static func months(of report: Report) -> [DocumentBlock] {
    let months = report.months
    guard months.count > 1 else { return [] }
    let columns: [DocumentColumn] = [
      .words("Month"), .numbers("Episodes"), .numbers("Pages"), .numbers("Interruptions"), .numbers("In sleep hours"),
      .numbers("People"), .numbers("Median time to acknowledge"),
    ]
    let blocks: [DocumentBlock] = [
      .heading("Month by month"), .table(DocumentTable(columns: columns, rows: months.map { row(of: $0, in: report) })),
    ]
    guard months.contains(where: \.isPartial) else { return blocks }
    return blocks + [.note("A month with its number of days is cut by the edge of the input or of the period.")]
  }

  private static func row(of month: MonthValues, in report: Report) -> [DocumentCell] {
    let summary = month.values.summary
    let days = NumberText.counted(report.days(of: month.values.period), "day")
    let name = MomentText.month(named: month.month)
    return [
      .words(month.isPartial ? "\(name) (\(days))" : name), .number(summary.episodes), .number(summary.pages),
      .number(summary.interruptions), .shareOfRow(month.values.sleepShare), .number(summary.people),
      acknowledge(of: month.values.response),
    ]
  }

  private static func acknowledge(of response: ResponseValues) -> DocumentCell {
    guard let values = response.timeToAcknowledge else { return .number(nil) }
    guard let median = values.times.p50 else { return .none }
    return .words("\(DurationText.text(median)) (n = \(NumberText.grouped(values.times.count)))")
  }
}
