import LogInput
public import PagingModel

/// Rootly's incidents: what was declared, and how far it came. Tests, examples and what was entered afterwards are none.
public struct RootlyIncidents: InputFormat {
  public static let id = FormatID.rootlyIncidents
  public static let summary = FormatSummary(
    title: "Rootly incidents", origin: "GET /v1/incidents",
    gives:
      "episodes with severity, service and teams, start, acknowledgement and end; not who was notified, nor who did what",
    signature: "type incidents, and attributes with slug and title", source: .rootly, knowsPages: false,
    knowsPeople: false, isHistory: true)

  private enum Field: Int {
    case id, type, slug, title, kind, duplicate, severity, startedAt, createdAt, resolvedAt, cancelledAt, updatedAt
    case services, groups, acknowledgedAt, detectedAt, mitigatedAt
  }
  private var fields = RecordFields<Field>([
    .id: "id", .type: "type", .slug: "attributes.slug", .title: "attributes.title", .kind: "attributes.kind",
    .duplicate: "attributes.duplicate_incident_id", .severity: "attributes.severity.data.attributes.name",
    .startedAt: "attributes.started_at", .createdAt: "attributes.created_at", .resolvedAt: "attributes.resolved_at",
    .cancelledAt: "attributes.cancelled_at", .updatedAt: "attributes.updated_at", .services: "attributes.services",
    .groups: "attributes.groups", .acknowledgedAt: "attributes.acknowledged_at",
    .detectedAt: "attributes.detected_at", .mitigatedAt: "attributes.mitigated_at",
  ])
  private var reference = RootlyReference()

  public init() {}

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    guard sketch.text("type") == "incidents", let attributes = sketch.object("attributes") else { return false }
    return attributes.has("slug") && attributes.has("title")
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    try fields.read(record)
    guard fields[.type].text?.equals("incidents", in: record) == true, fields[.slug].isThere, fields[.title].isThere
    else { return .notThisFormat }
    let id = try fields[.id].requiredID("id")
    let created =
      if let started = try fields[.startedAt].moment("attributes.started_at", in: record) { started } else {
        try fields[.createdAt].requiredMoment("attributes.created_at", in: record)
      }
    let resolved = try fields[.resolvedAt].moment("attributes.resolved_at", in: record)
    let cancelled = try fields[.cancelledAt].moment("attributes.cancelled_at", in: record)
    let acknowledged = try fields[.acknowledgedAt].moment("attributes.acknowledged_at", in: record)
    let updated = try fields[.updatedAt].moment("attributes.updated_at", in: record) ?? created
    let detected = try fields[.detectedAt].moment("attributes.detected_at", in: record)
    let mitigated = try fields[.mitigatedAt].moment("attributes.mitigated_at", in: record)
    if isExercise(record) || (isAfterthought(record) && !log.isIncidentRecord) { return .ignored }
    let end = resolved ?? cancelled
    let snapshot = offer(id, created, acknowledged, end, updated, RecordMark(record, file: file), record, &log)
    if log.isIncidentRecord, var incident = ToldIncident(.rootly, log.text(id, in: record), snapshot) {
      (incident.course.detectedAt, incident.course.mitigatedAt) = (detected, mitigated)
      incident.services = reference.services(fields[.services], record, seenAt: updated, &log)
      log.tell(incident)
    }
    return .used(first: created, last: max(updated, end ?? updated))
  }

  private mutating func offer(
    _ id: JSONText, _ created: Timestamp, _ acknowledged: Timestamp?, _ end: Timestamp?, _ updated: Timestamp,
    _ mark: RecordMark, _ record: Span<UInt8>, _ log: inout EventLog
  ) -> FiringSnapshot {
    let isMerged = fields[.duplicate].word != nil
    var snapshot = FiringSnapshot(
      updatedAt: updated.milliseconds, status: acknowledged == nil ? .triggered : .acknowledged, tag: mark.tag)
    snapshot.createdAt = created
    if end != nil || isMerged { snapshot.status = .resolved }
    if acknowledged != nil { (snapshot.acknowledgedAt, snapshot.acknowledger) = (acknowledged, .person) }
    snapshot.resolvedAt = end
    if isMerged { snapshot.resolver = .merge }
    snapshot.description.title = log.text(fields[.title].text, in: record)
    snapshot.description.severity = log.text(fields[.severity].text, in: record)
    snapshot.description.service = reference.service(fields[.services], record, seenAt: updated, &log)
    snapshot.description.teamSet = reference.teamSet(fields[.groups], record, seenAt: updated, &log)
    log.offer(snapshot, for: log.firing(.rootly, id, in: record))
    log.group(id, with: fields[.duplicate].word, of: .rootly, by: .merge, in: record)
    log.identify(mark.fingerprint, file: mark.file)
    return snapshot
  }

  private func isExercise(_ record: Span<UInt8>) -> Bool {
    fields[.kind].text.map { Self.exercises.index(of: $0, in: record) >= 0 } == true
  }

  /// Whether it was entered when it was over: no trouble of that time, but an incident for a record.
  private func isAfterthought(_ record: Span<UInt8>) -> Bool {
    fields[.kind].text.map { Self.afterthoughts.index(of: $0, in: record) >= 0 } == true
  }

  /// Kinds of incidents that are no trouble at all.
  private static let exercises = FieldNames([
    "test", "test_sub", "example", "example_sub", "tutorial", "scheduled", "scheduled_sub",
  ])
  private static let afterthoughts = FieldNames(["backfilled", "backfilled_sub"])
}
