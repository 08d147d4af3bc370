import LogInput
public import PagingModel

/// PagerDuty alerts: the key, severity and rule that an incident's list does not tell.
///
/// An incident is the firing and the page; the alerts that it holds are no further ones. Their beginnings and ends are the
/// incident's only where no other record tells of it: alerts move between incidents, and a list need not hold all of one's.
public struct PagerDutyAlerts: InputFormat {
  public static let id = FormatID.pagerDutyAlerts
  public static let summary = FormatSummary(
    title: "PagerDuty alerts", origin: "GET /alerts, GET /incidents/{id}/alerts",
    gives:
      "alert keys, severities and rules of incidents; of those that no other export tells the first beginning and the last end, too",
    signature: "type is alert, with id, and alert_key or suppressed", source: .pagerDuty, knowsPages: false,
    knowsPeople: false, isHistory: true)

  private enum Field: Int {
    case id, type, alertKey, suppressed, createdAt, resolvedAt, status, severity, incident, service, details,
      commonDetails
  }
  private var fields = RecordFields<Field>([
    .id: "id", .type: "type", .alertKey: "alert_key", .suppressed: "suppressed", .createdAt: "created_at",
    .resolvedAt: "resolved_at", .status: "status", .severity: "severity", .incident: "incident", .service: "service",
    .details: "body.details",
    .commonDetails: "body.cef_details",
  ])
  private var detailsOrder = MemberOrder()

  public init() {}

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    sketch.text("type") == "alert" && sketch.has("id") && (sketch.has("alert_key") || sketch.has("suppressed"))
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    try fields.read(record)
    guard fields[.type].text?.equals("alert", in: record) == true, fields[.id].isThere,
      fields[.alertKey].isThere || fields[.suppressed].isThere
    else { return .notThisFormat }
    _ = try fields[.id].requiredID("id")
    let created = try fields[.createdAt].requiredMoment("created_at", in: record)
    let resolved = try fields[.resolvedAt].moment("resolved_at", in: record)
    let incident: PagerDutyIncidentReference
    let details: PagerDutyDetails
    do throws(JSONFault) {
      incident = try readIncident(record)
      details = try readDetails(record)
    } catch { throw RecordError(error) }
    // Suppressed, or of no incident yet.
    guard let id = try incident.id.nonEmpty?.checkedID("incident.id") else { return .ignored }
    let mark = RecordMark(record, file: file)
    let firing = log.firing(.pagerDuty, id, in: record)
    if let key = log.text(fields[.alertKey], in: record) { log.offerAlertKey(key, at: created, for: firing) }
    if log.wantsAside(of: firing, rank: mark.rank(created)) {
      var description = FiringDescription()
      description.alertKey = log.text(fields[.alertKey], in: record)
      description.title = log.text(incident.shownTitle(in: record), in: record)
      description.severity = log.text(fields[.severity].text ?? details.severity, in: record)
      details.describe(&description, in: record, &log)
      description.service = try service(record, created, &log)
      log.describeAside(firing, by: description, rank: mark.rank(created))
    }
    append(created, resolved, to: firing, record, file, &log)
    log.identify(mark.fingerprint, file: file)
    return .used(first: created, last: max(created, resolved ?? created))
  }

  /// Adds that it began, and that it is over, by its id: a newer list tells it again.
  private func append(
    _ created: Timestamp, _ resolved: Timestamp?, to firing: OccurrenceID, _ record: Span<UInt8>, _ file: UInt16,
    _ log: inout EventLog
  ) {
    let mark = RecordMark(record, id: fields[.id].word, file: file)
    log.append(mark.asideFact(.alertBegan, at: created, element: 0), to: firing)
    guard resolved != nil || fields[.status].text?.equals("resolved", in: record) == true else { return }
    log.append(mark.asideFact(.alertEnded, at: resolved, element: 0), to: firing)
  }

  private func readIncident(_ record: Span<UInt8>) throws(JSONFault) -> PagerDutyIncidentReference {
    guard let place = fields[.incident].range(of: .object) else { return PagerDutyIncidentReference() }
    var cursor = JSONCursor(at: place.lowerBound)
    return try PagerDutyIncidentReference.read(record, &cursor)
  }

  private mutating func readDetails(_ record: Span<UInt8>) throws(JSONFault) -> PagerDutyDetails {
    var details = PagerDutyDetails()
    if let place = fields[.details].range(of: .object) {
      var cursor = JSONCursor(at: place.lowerBound)
      try details.read(record, &cursor, &detailsOrder, from: .details)
    }
    if let place = fields[.commonDetails].range(of: .object) {
      var cursor = JSONCursor(at: place.lowerBound)
      try details.readCommonEventFormat(record, &cursor, &detailsOrder)
    }
    return details
  }

  private func service(
    _ record: Span<UInt8>, _ moment: Timestamp, _ log: inout EventLog
  ) throws(RecordError) -> ServiceID? {
    guard let place = fields[.service].range(of: .object) else { return nil }
    do throws(JSONFault) {
      var cursor = JSONCursor(at: place.lowerBound)
      return try PagerDutyReference.read(record, &cursor).service(in: record, at: moment.milliseconds, &log)
    } catch { throw RecordError(error) }
  }
}
