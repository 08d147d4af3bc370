import LogInput
public import PagingModel

/// PagerDuty incidents: urgency, title, status and merges, for joining to the log entries.
public struct PagerDutyIncidents: InputFormat {
  public static let id = FormatID.pagerDutyIncidents
  public static let summary = FormatSummary(
    title: "PagerDuty incidents", origin: "GET /incidents, GET /incidents/{id}",
    gives: "episodes with urgency, title, start and end; not who was notified, nor who acknowledged what is resolved",
    signature: "type is incident, with incident_number", source: .pagerDuty, knowsPages: false, knowsPeople: true,
    isHistory: true)

  private var scratch = PagerDutyScratch()

  public init() {}

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    sketch.text("type") == "incident" && sketch.has("incident_number")
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    let fields: PagerDutyIncidentFields
    do throws(JSONFault) {
      var cursor = JSONCursor()
      fields = try PagerDutyIncidentFields.read(record, &cursor, &scratch)
      try cursor.finish(record)
    } catch { throw RecordError(error) }
    guard fields.type?.equals("incident", in: record) == true, fields.hasNumber else { return .notThisFormat }
    let id = try fields.id.required("id").checkedID("id")
    _ = try fields.createdAt.required("created_at").moment("created_at", in: record)
    let fingerprint = fields.identity(in: record, id: id, teams: scratch.teams)
    let snapshot = try fields.snapshot(
      in: record, seenAt: nil, tag: UInt32(truncatingIfNeeded: fingerprint), teams: scratch.teams, &log)
    let occurrence = id.withBytes(in: record) { log.occurrence(.pagerDuty, key: $0) }
    log.offer(snapshot, for: occurrence)
    fields.noteMerge(of: id, in: record, &log)
    if log.isIncidentRecord, var incident = ToldIncident(.pagerDuty, log.text(id, in: record), snapshot) {
      incident.severity = fields.priority.name(in: record, &log)
      log.tell(incident)
    }
    log.identify(fingerprint, file: file)
    return .used(first: snapshot.createdAt, last: snapshot.resolvedAt ?? snapshot.createdAt)
  }
}

extension PagerDutyIncidentFields {
  /// The same for two copies of one state of one incident: made of everything that a snapshot takes from a record.
  fileprivate func identity(in record: Span<UInt8>, id: JSONText, teams: [PagerDutyReference]) -> UInt64 {
    var identity = id.fingerprint(in: record)
    var texts = [
      status, createdAt, updatedAt, changedAt, resolvedAt, title, summary, urgency, incidentKey, resolveReason.type,
      resolveReason.incident,
      service.id, changedBy.id, changedBy.type, changedBy.address, firstAlertKey,
    ]
    texts += teams.map(\.id)
    for acknowledgement in acknowledgements {
      texts += [acknowledgement.at, acknowledgement.by.id, acknowledgement.by.type, acknowledgement.by.address]
    }
    for text in texts { identity = ByteHash.combine(identity, text?.fingerprint(in: record) ?? 0) }
    return identity
  }
}
