import LogInput
public import PagingModel

/// Verdicts that people gave outside of their pager, as a table: one person's on one page, a row.
///
/// What another program knows can be written in this form; lines of events tell verdicts, too. Rows whose verdict nobody
/// filled in are passed over.
public struct RetropagerLabels: TableFormat {
  public static let id = FormatID.retropagerLabels
  public static let summary = FormatSummary(
    title: "Verdicts of people (CSV)", origin: "a sheet of a review: docs/CONFIGURATION.md",
    gives: "whether pages were worth it, by the pager's id of the incident, or by the alert's key and when it fired",
    signature: "columns verdict, and incident or alertKey; firedAt, reason, who and when may be there", source: .events,
    knowsPages: false, knowsPeople: false, isHistory: false)

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
    let at = try columns.moment(Column.when.rawValue, "when", in: row)
    let firedAt = try columns.moment(Column.firedAt.rawValue, "firedAt", in: row)
    guard let verdict = try verdict(row, columns) else { return .ignored }
    var label = PageLabel(isActionable: verdict == .actionable)
    label.incident = try name(.incident, "incident", row, columns, &log)
    label.alertKey = try name(.alertKey, "alertKey", row, columns, &log)
    guard label.incident != nil || label.alertKey != nil else { throw RecordError(.missing("incident"), at: 0) }
    (label.firedAt, label.at) = (firedAt, at)
    label.reason = reason(row, columns, &log)
    label.who = columns.text(Column.who.rawValue, in: row, &log)
    log.label(label, at: LabelPlace(file: file, line: columns.line))
    log.identify(RecordMark(row, file: file).fingerprint, file: file)
    return .used(first: at, last: at)
  }

  /// The verdict, of a row without one that of its reason; nil where nobody said either.
  ///
  /// - Throws: `RecordError` for words that are no verdict, and for a reason alone that tells none.
  private func verdict(_ row: Span<UInt8>, _ columns: TableColumns) throws(RecordError) -> PageVerdict.Value? {
    for column in [Column.verdict, .reason] {
      let found = try columns.with(column.rawValue, in: row) { field throws(RecordError) -> PageVerdict.Value? in
        if PageVerdict.Value.isLeftOpen(field) { return nil }
        if let verdict = PageVerdict.Value(written: field) { return verdict }
        if column == .reason { throw RecordError(.missing("verdict"), at: 0) }
        throw RecordError(.unknownWord(member: "verdict", value: TableColumns.beginning(of: field)), at: 0)
      }
      if let found, let found { return found }
    }
    return nil
  }

  /// The reason by its name where it is a known one, else as it is written.
  private func reason(_ row: Span<UInt8>, _ columns: TableColumns, _ log: inout EventLog) -> TextID? {
    let known = columns.with(Column.reason.rawValue, in: row) { LabelReason(written: $0) }
    if let known, let known { return log.text(known.rawValue.utf8.span) }
    return columns.text(Column.reason.rawValue, in: row, &log)
  }

  /// By what the page is named, without the mark that keeps a sheet from reading it as a formula.
  private func name(
    _ column: Column, _ title: String, _ row: Span<UInt8>, _ columns: TableColumns, _ log: inout EventLog
  ) throws(RecordError) -> TextID? {
    try columns.with(column.rawValue, in: row) { field throws(RecordError) -> TextID in
      guard field.count <= EventLog.longestText else { throw RecordError(.longID(title), at: 0) }
      return log.text(field.extracting(SheetCell.markLength(of: field)..<field.count))
    }
  }
}
