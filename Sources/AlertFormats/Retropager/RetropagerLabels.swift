import LogInput
public import PagingModel

/// Verdicts that people gave outside of their pager, as a table: one person's on one incident, a row.
///
/// What another program knows can be written in this form; lines of events tell verdicts, too.
public struct RetropagerLabels: TableFormat {
  public static let id = FormatID.retropagerLabels
  public static let summary = FormatSummary(
    title: "Verdicts of people (CSV)", origin: "a sheet of a review: docs/CONFIGURATION.md",
    gives: "whether pages were worth it, by the pager's id of the incident",
    signature: "columns incident and verdict; reason, who and when may be there", source: .events, knowsPages: false,
    knowsPeople: false, isHistory: false)

  private enum Column: Int { case incident, verdict, when }
  public static let columns = ["incident", "verdict", "when"]
  public static let telling = ["incident", "verdict"]

  public init() {}

  public init(zone: TimeZoneRules) {}

  public mutating func decode(
    _ row: Span<UInt8>, _ columns: TableColumns, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    let incident = try columns.requiredID(Column.incident.rawValue, "incident", in: row)
    let at = try columns.moment(Column.when.rawValue, "when", in: row)
    guard let verdict = try verdict(row, columns) else { throw RecordError(.missing("verdict"), at: 0) }
    let mark = RecordMark(row, file: file)
    // Whose it is tells it from others', and no more.
    var fact = mark.fact(.labelled, at: at)
    fact.detail = verdict
    log.append(fact, to: log.occurrence(.events, key: incident.span))
    return .used(first: at, last: at)
  }

  private static let words = FieldNames(["actionable", "not_actionable", "notActionable", "not actionable"])

  /// The `detail` of a verdict; nil without one.
  private func verdict(_ row: Span<UInt8>, _ columns: TableColumns) throws(RecordError) -> UInt8? {
    try columns.with(Column.verdict.rawValue, in: row) { field throws(RecordError) -> UInt8 in
      switch Self.words.index(of: JSONText(whole: field), in: field) {
      case 0: return EventFact.actionable
      case 1...: return EventFact.notActionable
      default: throw RecordError(.unknownWord(member: "verdict", value: TableColumns.beginning(of: field)), at: 0)
      }
    }
  }
}
