import LogInput
public import PagingModel

/// PagerDuty's short report of incidents as a table: when each was opened and resolved.
///
/// It knows incidents by their numbers and not by the ids that all other exports have, so that an incident which both tell
/// would count twice: read it alone, or for months of which nothing else is there.
public struct PagerDutyShortTable: TableFormat {
  public static let id = FormatID.pagerDutyShortTable
  public static let summary = FormatSummary(
    title: "PagerDuty short incident report (CSV)", origin: "the short form of the incidents report",
    gives:
      "episodes with service, start and end; known by number alone, so not to be read beside other exports of the same incidents",
    signature: "columns #, Service, Opened On, Resolved On and #Escalations", source: .pagerDuty, knowsPages: false,
    knowsPeople: false, isHistory: true)

  private enum Column: Int { case number, service, opened, resolved }
  public static let columns = ["#", "service", "opened on", "resolved on"]
  public static let telling = ["#", "service", "opened on", "resolved on", "#escalations"]

  private var dates: TableDates
  private var key: [UInt8] = []

  public init() { self.init(zone: .utc) }

  public init(zone: TimeZoneRules) {
    dates = TableDates(zone: zone)
  }

  public var knowsDateOrder: Bool { dates.order != nil }

  public mutating func decode(
    _ row: Span<UInt8>, _ columns: TableColumns, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    try readKey(row, columns)
    dates.beginRow()
    let opening = try dates.read(Column.opened.rawValue, "Opened On", in: row, columns)
    let resolution = try dates.read(Column.resolved.rawValue, "Resolved On", in: row, columns)
    guard let opened = try dates.moment(opening, Column.opened.rawValue, "Opened On", in: row, columns) else {
      throw RecordError(.missing("Opened On"), at: 0)
    }
    let resolved = try dates.moment(resolution, Column.resolved.rawValue, "Resolved On", in: row, columns)
    let mark = RecordMark(row, file: file)
    var snapshot = FiringSnapshot(
      updatedAt: (resolved ?? opened).milliseconds, status: resolved == nil ? .triggered : .resolved, tag: mark.tag)
    snapshot.createdAt = opened
    // `Resolve By` may be a person, an integration or nobody: who ended it is not told.
    snapshot.resolvedAt = resolved
    snapshot.description.service = columns.service(Column.service.rawValue, in: row, &log)
    log.offer(snapshot, for: log.occurrence(.pagerDuty, key: key.span))
    log.identify(mark.fingerprint, file: file)
    if dates.isLocal { log.noteAssumedZone(.pagerDuty) }
    return .used(first: opened, last: resolved ?? opened)
  }

  /// `#` and the number, with or without the sign in the field: no id begins with it.
  private mutating func readKey(_ row: Span<UInt8>, _ columns: TableColumns) throws(RecordError) {
    let sign = UInt8(ascii: "#")
    let number = try columns.with(Column.number.rawValue, in: row) { field throws(RecordError) -> Int64 in
      if let number = DecimalText.integer(field.extracting((field[0] == sign ? 1 : 0)..<field.count)) { return number }
      throw RecordError(.badNumber(member: "#", value: TableColumns.beginning(of: field)), at: 0)
    }
    guard let number else { throw RecordError(.missing("#"), at: 0) }
    key.removeAll(keepingCapacity: true)
    key.append(sign)
    key.append(contentsOf: String(number).utf8)
  }
}
