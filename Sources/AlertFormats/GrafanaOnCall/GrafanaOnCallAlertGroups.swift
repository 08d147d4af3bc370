import LogInput
public import PagingModel

/// Alert groups of Grafana OnCall's public API: what became of each.
public struct GrafanaOnCallAlertGroups: InputFormat {
  public static let id = FormatID.grafanaOnCallAlertGroups
  public static let summary = FormatSummary(
    title: "Grafana OnCall alert groups", origin: "GET /api/v1/alert_groups",
    gives: "episodes, the last acknowledgement, how each ended; not who was notified",
    signature: "alerts_count, integration_id and state", source: .grafanaOnCall, knowsPages: false, knowsPeople: true,
    isHistory: true)

  private enum Field: Int {
    case id, count, integration, state, team, title, createdAt, acknowledgedAt, acknowledgedBy, resolvedAt
    case resolvedBy, silencedAt, payload
  }
  private var fields = RecordFields<Field>([
    .id: "id", .count: "alerts_count", .integration: "integration_id", .state: "state", .team: "team_id",
    .title: "title", .createdAt: "created_at", .acknowledgedAt: "acknowledged_at",
    .acknowledgedBy: "acknowledged_by", .resolvedAt: "resolved_at", .resolvedBy: "resolved_by",
    .silencedAt: "silenced_at", .payload: "last_alert.payload",
  ])
  private var payload = OnCallPayload()

  public init() {}

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    sketch.has("alerts_count") && sketch.has("integration_id") && sketch.has("state")
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    try fields.read(record)
    guard fields[.count].isThere, fields[.integration].isThere, fields[.state].isThere else { return .notThisFormat }
    let id = try fields[.id].requiredID("id")
    let created = try fields[.createdAt].requiredMoment("created_at", in: record)
    let acknowledged = try fields[.acknowledgedAt].moment("acknowledged_at", in: record)
    let resolved = try fields[.resolvedAt].moment("resolved_at", in: record)
    let silenced = try fields[.silencedAt].moment("silenced_at", in: record)
    // The list does not tell when it was changed: as late as the latest that it tells.
    let changed = max(created, acknowledged ?? created, resolved ?? created, silenced ?? created)
    let mark = RecordMark(record, file: file)
    var snapshot = FiringSnapshot(updatedAt: changed.milliseconds, status: status(in: record), tag: mark.tag)
    snapshot.createdAt = created
    // Without a user it was the source of the alert that acknowledged.
    if let acknowledged, let person = log.person(fields[.acknowledgedBy], in: record) {
      (snapshot.acknowledgedAt, snapshot.acknowledgedBy, snapshot.acknowledger) = (acknowledged, person, .person)
    }
    if snapshot.status == .resolved {
      snapshot.resolvedAt = resolved
      snapshot.resolvedBy = log.person(fields[.resolvedBy], in: record)
      snapshot.resolver = snapshot.resolvedBy == nil ? .automation : .person
    }
    snapshot.description = description(changed, record, &log)
    log.offer(snapshot, for: log.firing(.grafanaOnCall, id, in: record))
    log.identify(mark.fingerprint, file: file)
    return .used(first: created, last: changed)
  }

  private func status(in record: Span<UInt8>) -> FiringSnapshot.Status {
    guard let state = fields[.state].text else { return .triggered }
    if state.equals("resolved", in: record) { return .resolved }
    return state.equals("acknowledged", in: record) ? .acknowledged : .triggered
  }

  private mutating func description(
    _ moment: Timestamp, _ record: Span<UInt8>, _ log: inout EventLog
  ) -> FiringDescription {
    var description = FiringDescription()
    payload.describe(&description, by: fields[.payload], record, &log)
    description.title = log.text(fields[.title], in: record)
    if description.service == nil {
      description.service = log.service(id: fields[.integration], name: .missing, in: record, seenAt: moment)
    }
    if let team = fields[.team].word {
      description.teamSet = log.teamSet(of: team.withBytes(in: record) { log.team($0) })
    }
    return description
  }
}
