import LogInput
public import PagingModel

/// Incidents of any tracker as a table, for `--incidents`: a row is an incident, or what one row of several tells of it.
///
/// What another program knows can be written in this form. Among histories nothing of it is needed: an incident of a record is
/// no alert.
public struct RetropagerIncidents: TableFormat {
  public static let id = FormatID.retropagerIncidents
  public static let summary = FormatSummary.ownBesideHistories(
    title: "Incidents (CSV)", origin: "written from any tracker, for --incidents: docs/CONFIGURATION.md",
    gives: "incidents that pages are held against, with services, start and end, severity; never alerts",
    signature:
      "columns id, service and start; end, detected, acknowledged, mitigated, restored, severity, title may be there")

  private enum Column: Int {
    case id, service, start, end, detected, acknowledged, mitigated, restored, severity, title
  }
  public static let columns = [
    "id", "service", "start", "end", "detected", "acknowledged", "mitigated", "restored", "severity", "title",
  ]
  public static let telling = ["id", "service", "start"]
  public static let labels = [
    "incident": "id", "services": "service", "service(s)": "service", "started": "start", "ended": "end",
    "resolved": "end", "priority": "severity", "started_at": "start", "ended_at": "end", "resolved_at": "end",
    "detected_at": "detected", "acknowledged_at": "acknowledged", "mitigated_at": "mitigated",
    "restored_at": "restored",
  ]

  private var dates: TableDates

  public init() { self.init(zone: .utc) }

  public init(zone: TimeZoneRules) { dates = TableDates(zone: zone) }

  public var knowsDateOrder: Bool { dates.order != nil }

  public mutating func decode(
    _ row: Span<UInt8>, _ columns: TableColumns, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    guard log.isIncidentRecord else { return .ignored }
    let id = try columns.requiredID(Column.id.rawValue, "id", in: row)
    let course = try course(row, columns)
    var incident = ToldIncident(source: .events, id: log.text(id.span), startedAt: course.startedAt)
    incident.course = course
    incident.severity = columns.text(Column.severity.rawValue, in: row, &log)
    incident.title = columns.text(Column.title.rawValue, in: row, &log)
    incident.services = columns.services(Column.service.rawValue, in: row, &log)
    log.tell(incident)
    return .used(first: course.startedAt, last: course.endedAt ?? course.startedAt)
  }

  /// All moments; those without a zone are of the report's.
  private mutating func course(_ row: Span<UInt8>, _ columns: TableColumns) throws(RecordError) -> IncidentMoments {
    let all: [Column] = [.start, .end, .detected, .acknowledged, .mitigated, .restored]
    dates.beginRow()
    var readings: [TableDates.Reading?] = []
    for column in all {
      readings.append(try dates.read(column.rawValue, Self.columns[column.rawValue], in: row, columns))
    }
    var moments: [Timestamp?] = []
    for (column, reading) in zip(all, readings) {
      moments.append(try dates.moment(reading, column.rawValue, Self.columns[column.rawValue], in: row, columns))
    }
    guard let startedAt = moments[0] else { throw RecordError(.missing("start"), at: 0) }
    var course = IncidentMoments(startedAt: startedAt)
    (course.endedAt, course.detectedAt, course.acknowledgedAt) = (moments[1], moments[2], moments[3])
    (course.mitigatedAt, course.restoredAt) = (moments[4], moments[5])
    return course
  }
}

extension TableColumns {
  /// The services that a field names, by semicolons or commas; what is too long to be a name is none.
  fileprivate func services(_ column: Int, in row: Span<UInt8>, _ log: inout EventLog) -> Set<ServiceID> {
    var services: Set<ServiceID> = []
    with(column, in: row) { field in
      var start = 0
      for end in 0...field.count where end == field.count || field[end].separatesNames {
        let name = field.trimmed(start..<end)
        if !name.isEmpty && name.count <= EventLog.longestText {
          services.insert(log.service(named: field.extracting(name)))
        }
        start = end + 1
      }
    }
    return services
  }
}

extension UInt8 {
  fileprivate var separatesNames: Bool { self == UInt8(ascii: ";") || self == UInt8(ascii: ",") }
}

extension Span<UInt8> {
  /// A part without the blanks around it.
  fileprivate func trimmed(_ part: Range<Int>) -> Range<Int> {
    var range = part
    while let first = range.first, self[first] <= 0x20 { range = first + 1..<range.upperBound }
    while let last = range.last, self[last] <= 0x20 { range = range.lowerBound..<last }
    return range
  }
}
