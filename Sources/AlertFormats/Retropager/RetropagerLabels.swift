import LogInput
public import PagingModel

/// Verdicts that people gave outside of their pager, as a table: one person's on one page, a row.
///
/// What another program knows can be written in this form; lines of events tell verdicts, too. Rows whose verdict nobody
/// filled in are passed over.
public struct RetropagerLabels: TableFormat {
  public static let id = FormatID.retropagerLabels
  public static let summary = FormatSummary.ownBesideHistories(
    title: "Verdicts of people (CSV)", origin: "a sheet of a review: docs/CONFIGURATION.md",
    gives: "whether pages were worth it, by the pager's id of the incident, or by the alert's key and when it fired",
    signature: "columns verdict, and incident or alertKey; firedAt, reason, who and when may be there")

  private enum Column: Int { case incident, alertKey, firedAt, verdict, reason, who, when }
  public static let columns = ["incident", "alertkey", "firedat", "verdict", "reason", "who", "when"]
  public static let telling = ["verdict"]
  public static let tellingAny = ["incident", "alertkey"]
  public static let labels = [
    "alert_key": "alertkey", "alert key": "alertkey", "fired_at": "firedat", "fired at": "firedat",
  ]

  public init() {}

  public init(zone: TimeZoneRules) {}

  public mutating func decode(
    _ row: Span<UInt8>, _ columns: TableColumns, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    var written = WrittenLabel()
    written.at = try columns.moment(Column.when.rawValue, "when", in: row)
    written.firedAt = try columns.moment(Column.firedAt.rawValue, "firedAt", in: row)
    written.incident = text(.incident, row, columns)
    written.alertKey = text(.alertKey, row, columns)
    written.verdict = text(.verdict, row, columns)
    written.reason = text(.reason, row, columns)
    written.who = text(.who, row, columns)
    guard let label = try written.label(into: &log) else { return .ignored }
    log.label(label, at: LabelPlace(file: file, line: columns.line))
    log.identify(RecordMark(row, file: file).fingerprint, file: file)
    return .used(first: written.at, last: written.at)
  }

  /// What stands in a field, without what keeps a sheet from showing it as something else.
  private func text(_ column: Column, _ row: Span<UInt8>, _ columns: TableColumns) -> [UInt8]? {
    columns.with(column.rawValue, in: row) { SheetCell.text(of: $0) }
  }
}
