import OncallMetrics
import PagingModel

/// How long pages waited for an answer, by the hours in which they came.
extension ReportDocument {
  static func answers(of report: Report) -> [DocumentBlock] {
    let rows = report.values.response.byHours.filter { $0.timeToAcknowledge.pages > 0 }
    if rows.isEmpty { return [] }
    let columns: [DocumentColumn] = [
      .words("Hours of the page"), .numbers("Pages"), .numbers("Acknowledged while open"), .numbers("Median"),
      .numbers("90 % within"), .numbers("Never acknowledged"),
    ]
    return [
      .heading("How long pages waited for an answer"),
      .paragraph("Time to acknowledge by the hours of the person whom the page reached first."),
      .table(DocumentTable(columns: columns, rows: rows.map(row))),
    ]
  }

  private static func row(of hours: HoursResponse) -> [DocumentCell] {
    let values = hours.timeToAcknowledge
    return [
      .words(words(for: hours.hours)), .number(values.pages),
      .shareOfRow(Share(count: values.times.count, of: values.pages)), median(values.times.p50),
      median(values.times.p90), .shareOfRow(Share(count: values.neverAcknowledged, of: values.pages)),
    ]
  }

  /// Of no times there is no percentile: it is not unknown.
  private static func median(_ span: Milliseconds?) -> DocumentCell { span.map { .duration($0) } ?? .none }

  private static func words(for hours: HoursClass) -> String {
    switch hours {
    case .business: "Business"
    case .off: "Off"
    case .sleep: "Sleep"
    }
  }
}

extension AcknowledgeValues {
  /// All pages: those with a time and those without.
  fileprivate var pages: Int { times.count + excluded }
}
