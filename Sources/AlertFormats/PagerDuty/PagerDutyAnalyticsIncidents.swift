import LogInput
public import PagingModel

/// Incidents of PagerDuty Analytics: how each went in short, without who was notified.
///
/// An answer is one record: its times are local to the zone that it names, which may stand behind all of its rows. Rows
/// that were taken out of their answer are records, too; their times are of UTC, as where no zone is asked for.
public struct PagerDutyAnalyticsIncidents: InputFormat {
  public static let id = FormatID.pagerDutyAnalyticsIncidents
  public static let summary = FormatSummary(
    title: "PagerDuty Analytics incidents",
    origin: "POST /analytics/raw/incidents, GET /analytics/raw/incidents/{id}",
    gives: "episodes with urgency, service and team, first acknowledgements, how each ended; not who was notified",
    signature: "incident_number, service_id and seconds_to_resolve, under data", source: .pagerDuty, knowsPages: false,
    knowsPeople: true, isHistory: true)

  private enum Field: Int { case data, timeZone, number, serviceID, seconds }
  private var fields = RecordFields<Field>([
    .data: "data", .timeZone: "time_zone", .number: "incident_number", .serviceID: "service_id",
    .seconds: "seconds_to_resolve",
  ])
  private var row = PagerDutyAnalyticsRow()
  private var rows: [Range<Int>] = []
  private var zones: TimeZoneDirectory

  public init() { self.init(zone: .utc, zones: TimeZoneDirectory()) }

  public init(zone: TimeZoneRules, zones: TimeZoneDirectory) {
    self.zones = zones
  }

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    isRow { sketch.has($0) } || sketch.members(of: "data").map { names in isRow(names.contains) } == true
      || sketch.firstElement(of: "data").map { names in isRow(names.contains) } == true
  }

  private static func isRow(_ has: (String) -> Bool) -> Bool {
    has("incident_number") && has("service_id") && has("seconds_to_resolve")
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    guard let zone = try readRows(record) else { return .notThisFormat }
    // An answer is kept whole or not at all.
    for place in rows {
      do throws(RecordError) {
        try row.check(record.extracting(place), zone)
      } catch { throw error.shifted(by: place.lowerBound) }
    }
    var span = MomentSpan()
    for place in rows { try row.keep(record.extracting(place), zone, &log, &span) }
    log.identify(RecordMark(record, file: file).fingerprint, file: file)
    // Of many rows' moments only two could be said, and what lies between would seem a gap.
    return rows.count == 1 ? .used(first: span.first, last: span.last) : .used(first: nil, last: nil)
  }

  /// Finds the rows, and tells the zone of their times; nil for a record of another format.
  private mutating func readRows(_ record: Span<UInt8>) throws(RecordError) -> PagerDutyAnalyticsRow.Zone? {
    try fields.read(record)
    rows.removeAll(keepingCapacity: true)
    if fields[.number].isThere, fields[.serviceID].isThere, fields[.seconds].isThere {
      rows.append(record.indices)
      return .unknown
    }
    if let place = fields[.data].range(of: .object) { rows.append(place) }
    PagerDutyWebhookBody.addObjects(of: fields[.data], in: record, to: &rows)
    guard let first = rows.first, try row.isRow(record.extracting(first)) else { return nil }
    guard let name = fields[.timeZone].text else { return .unknown }
    if PagerDutyAnalyticsRow.isUTC(name, in: record) { return .known(.utc) }
    guard name.count <= Self.longestZone, let rules = try? zones.rules(named: name.string(in: record)) else {
      return .other(name.beginning(in: record))
    }
    return .known(rules)
  }

  /// The directory remembers every name that it was asked for.
  private static let longestZone = 64
}
