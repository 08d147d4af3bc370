import OncallMetrics
import PagingModel

/// What pages have to do with the incidents that somebody recorded.
extension ReportDocument {
  /// So many incidents without a page; the JSON report has all.
  static let mostMissed = 20

  static func incidents(of report: Report) -> [DocumentBlock] {
    guard let values = report.incidents else { return [] }
    return [.heading("Pages and recorded incidents")] + incidentFigures(values, of: report)
  }

  /// All of it, of a record that was given.
  static func incidentFigures(
    _ values: IncidentValues, of report: Report, in words: ShareWords = .document
  ) -> [DocumentBlock] {
    let rows = ([values.all] + severities(of: values)).filter { $0.incidents > 0 }
    let courses: [DocumentBlock] =
      rows.isEmpty ? [] : [.table(courses(of: rows, report)), .note(courseNote)] + moreSeverities(of: values)
    let matching = IncidentWords.matching(values, words, lists: (report.list(.onIncident), report.list(.detected))) {
      report.reason(for: $0)
    }
    return [.paragraph(IncidentWords.record(values)), .list(matching)] + courses + missed(values, of: report)
  }

  /// The first by name; one row of all severities would say the same again. The JSON report has all.
  static func severities(of values: IncidentValues) -> ArraySlice<SeverityValues> {
    values.severities.contains { $0.severity != nil } ? values.severities.prefix(ListedFigures.mostSeverities) : []
  }

  private static func moreSeverities(of values: IncidentValues) -> [DocumentBlock] {
    let more = values.severities.count - ListedFigures.mostSeverities
    return more > 0
      ? [.note("\(NumberText.counted(more, "more severity", "more severities")) in the JSON report.")] : []
  }

  // MARK: how far they came

  private static let courseNote: Phrase =
    "Median time from the recorded start, with the number of recorded incidents of which it is known; restored is the end where nothing else is told."

  private static func courses(of rows: [SeverityValues], _ report: Report) -> DocumentTable {
    DocumentTable(
      columns: [
        .names("Severity"), .numbers("Recorded incidents"), .numbers("A week"), .numbers("Detected"),
        .numbers("Acknowledged"), .numbers("Mitigated"), .numbers("Restored"),
      ],
      rows: rows.enumerated().map { index, row in
        [
          index == 0 ? .words("All") : .name(row.severity, orElse: "(none)"), .number(row.incidents),
          .words(IncidentWords.perWeek(row, report)), course(row.timeToDetect), course(row.timeToAcknowledge),
          course(row.timeToMitigate), course(row.timeToRestore),
        ]
      })
  }

  private static func course(_ course: CourseTimes) -> DocumentCell { .words(IncidentWords.median(course.times)) }

  // MARK: what no page was on

  private static func missed(_ values: IncidentValues, of report: Report) -> [DocumentBlock] {
    if values.missed.isEmpty { return [] }
    let rows = values.missed.prefix(mostMissed).map { incident -> [DocumentCell] in
      [
        .words(MomentText.moment(incident.startedAt, in: report.zone)), .name(incident.id, orElse: "(none)"),
        .name(incident.severity, orElse: "(none)"), .name(incident.services.joined(separator: ", "), orElse: "(none)"),
        .name(incident.title, orElse: "(no title)"),
      ]
    }
    let rest = values.missed.count - rows.count
    let more: [DocumentBlock] =
      rest > 0 ? [.note("And \(NumberText.counted(rest, "more recorded incident")); the JSON report has all.")] : []
    return [
      .paragraph("No page was on \(NumberText.counted(values.missed.count, "recorded incident")):"),
      .table(
        DocumentTable(
          columns: [
            .words("Start"), .names("Recorded incident"), .names("Severity"), .names("Services"), .names("Title"),
          ],
          rows: rows)),
    ] + more
  }
}
