import LogInput
import PagingModel

/// Reads alerts of Opsgenie, and those of Jira Service Management, which are the same records: what became of each.
struct OpsgenieAlertReader: Sendable {
  /// The system whose API gave the alert. It is one alert in both.
  enum Family: Hashable { case opsgenie, jsm }

  private enum Field: Int {
    case id, tinyID, alias, acknowledged, status, message, priority, createdAt, updatedAt, ackTime, closeTime
    case acknowledgedBy, closedBy, alertName, service, detailsService, entity, ownerTeam, teams, responders
    case integration, integrationType, integrationName, details
  }
  private var fields = RecordFields<Field>([
    .id: "id", .tinyID: "tinyId", .alias: "alias", .acknowledged: "acknowledged", .status: "status",
    .message: "message", .priority: "priority", .createdAt: "createdAt", .updatedAt: "updatedAt",
    .ackTime: "report.ackTime", .closeTime: "report.closeTime", .acknowledgedBy: "report.acknowledgedBy",
    .closedBy: "report.closedBy", .alertName: "details.alertname", .service: "service",
    .detailsService: "details.service", .entity: "entity", .ownerTeam: "ownerTeamId", .teams: "teams",
    .responders: "responders", .integration: "integration",
    .integrationType: "integrationType", .integrationName: "integrationName", .details: "details",
  ])
  private var teams = OpsgenieTeams()

  init() {}

  /// The family of an alert's sketch; nil for another document, and while a later member can tell another.
  ///
  /// Opsgenie tells the integration as an object, Jira Service Management as its type and name.
  static func family(of sketch: DocumentSketch) -> Family? {
    guard sketch.has("tinyId"), sketch.has("alias"), sketch.has("acknowledged") else { return nil }
    if sketch.kind("integration") == .object { return .opsgenie }
    guard sketch.isWhole else { return nil }
    return sketch.has("integrationType") || sketch.has("integrationName") ? .jsm : .opsgenie
  }

  /// Reads a record; nil when it is no alert.
  mutating func read(_ record: Span<UInt8>) throws(RecordError) -> Family? {
    try fields.read(record)
    guard fields[.tinyID].isThere, fields[.alias].isThere, fields[.acknowledged].isThere else { return nil }
    if fields[.integration].kind == .object { return .opsgenie }
    return fields[.integrationType].isThere || fields[.integrationName].isThere ? .jsm : .opsgenie
  }

  /// Keeps what the alert that was read tells.
  mutating func keep(_ record: Span<UInt8>, _ file: UInt16, _ log: inout EventLog) throws(RecordError) -> DecodingResult
  {
    let id = try fields[.id].requiredID("id")
    let created = try fields[.createdAt].requiredMoment("createdAt", in: record)
    let updated = try fields[.updatedAt].moment("updatedAt", in: record) ?? created
    let mark = RecordMark(record, file: file)
    var snapshot = FiringSnapshot(updatedAt: updated.milliseconds, status: status(in: record), tag: mark.tag)
    snapshot.createdAt = created
    setAcknowledgement(&snapshot, created, record, &log)
    setEnd(&snapshot, created, record, &log)
    snapshot.description = description(updated, record, &log)
    log.offer(snapshot, for: log.firing(.opsgenie, id, in: record))
    log.identify(mark.fingerprint, file: file)
    return .used(first: created, last: snapshot.resolvedAt ?? updated)
  }

  private func status(in record: Span<UInt8>) -> FiringSnapshot.Status {
    if fields[.status].text?.equals("closed", in: record) == true { return .resolved }
    return fields[.acknowledged].isTrue(in: record) ? .acknowledged : .triggered
  }

  /// The report's times are milliseconds after the creation. An acknowledgement that was taken back is there, too.
  private func setAcknowledgement(
    _ snapshot: inout FiringSnapshot, _ created: Timestamp, _ record: Span<UInt8>, _ log: inout EventLog
  ) {
    guard let time = after(created, fields[.ackTime], record),
      !OpsgenieActor.isAutomatic(fields[.acknowledgedBy].text, in: record)
    else { return }
    snapshot.acknowledgedAt = time
    let name = fields[.acknowledgedBy].text
    snapshot.acknowledgedBy = person(name, record, &log)
    snapshot.acknowledger = OpsgenieActor.actor(named: name, in: record)
  }

  private func setEnd(
    _ snapshot: inout FiringSnapshot, _ created: Timestamp, _ record: Span<UInt8>, _ log: inout EventLog
  ) {
    guard snapshot.status == .resolved else { return }
    // Without a report nobody tells when: an alert is changed after its end, too.
    snapshot.resolvedAt = after(created, fields[.closeTime], record)
    let name = fields[.closedBy].text
    snapshot.resolver = OpsgenieActor.actor(named: name, in: record)
    if snapshot.resolver != .automation { snapshot.resolvedBy = person(name, record, &log) }
  }

  private func person(_ name: JSONText?, _ record: Span<UInt8>, _ log: inout EventLog) -> PersonID? {
    guard let name, name.count <= EventLog.longestText else { return nil }
    let isCertain = OpsgenieActor.isAddress(name, in: record)
    return name.withBytes(in: record) { log.person($0, isCertain: isCertain) }
  }

  /// A moment that is written in milliseconds after another one.
  private func after(_ created: Timestamp, _ value: FieldValue, _ record: Span<UInt8>) -> Timestamp? {
    guard let distance = value.integer(in: record), distance >= 0, distance < 1 << 42 else { return nil }
    return created + Milliseconds(distance)
  }

  private mutating func description(
    _ updated: Timestamp, _ record: Span<UInt8>, _ log: inout EventLog
  ) -> FiringDescription {
    var description = FiringDescription()
    description.alertKey = log.text(fields[.alias], in: record)
    description.title = log.text(fields[.message], in: record)
    description.rule = log.text(fields[.alertName], in: record)
    description.severity = log.text(fields[.priority], in: record)
    description.service = log.service(fields[.detailsService], in: record)
    description.setPlace(AlertPlace(labels: fields[.details], in: record), in: record, &log)
    description.teamSet = teams.set(
      fields[.teams], owner: fields[.ownerTeam], responders: fields[.responders], in: record, seenAt: updated, &log)
    return description
  }
}
