import LogInput
import PagingModel

/// One incident, where its parts stand in the record.
struct DatadogIncident {
  let id: JSONText
  let created: Timestamp
  let modified: Timestamp
  /// Nil while it goes on, and where nobody noted when it ended.
  let resolved: Timestamp?
  let detected: Timestamp?
  let isOver: Bool
  let isTest: Bool
  let title: FieldValue
  let severity: FieldValue
  let services: FieldValue
  let teams: FieldValue
  /// The bytes of the incident itself.
  let range: Range<Int>

  /// The latest moment that is mentioned.
  var latest: Timestamp { max(modified, resolved ?? modified) }

  /// Offers what the record says of the incident.
  func keep(from record: Span<UInt8>, file: UInt16, in log: inout EventLog) {
    let mark = RecordMark(record.extracting(range), file: file)
    var snapshot = FiringSnapshot(
      updatedAt: modified.milliseconds, status: isOver ? .resolved : .triggered, tag: mark.tag)
    snapshot.createdAt = created
    snapshot.resolvedAt = resolved
    var description = FiringDescription()
    description.title = log.text(title.text, in: record)
    if let severity = severity.text, !severity.equals("UNKNOWN", in: record) {
      description.severity = log.text(severity, in: record)
    }
    description.service = services.texts(in: record).first.map { $0.withBytes(in: record) { log.service(named: $0) } }
    let named = teams.texts(in: record).map { $0.withBytes(in: record) { log.team(named: $0) } }
    description.teamSet = log.teamSet(named)
    snapshot.description = description
    log.offer(snapshot, for: log.firing(.dataDog, id, in: record))
    if log.isIncidentRecord { tell(snapshot, from: record, in: &log) }
  }

  /// What a record needs beside it: all services, and when it was detected.
  private func tell(_ snapshot: FiringSnapshot, from record: Span<UInt8>, in log: inout EventLog) {
    guard var incident = ToldIncident(.dataDog, log.text(id, in: record), snapshot) else { return }
    for service in services.texts(in: record) {
      incident.services.insert(service.withBytes(in: record) { log.service(named: $0) })
    }
    incident.course.detectedAt = detected
    log.tell(incident)
  }
}

/// Reads incidents: those of lists, and those that a search found.
struct DatadogIncidentReader {
  private enum Field: Int {
    case type, id, publicID, title, created, modified, resolved, declared, detected, state, stateField, severity
    case services, teams, isTest
  }
  private var fields = RecordFields<Field>([
    .type: "type", .id: "id", .publicID: "attributes.public_id", .title: "attributes.title",
    .created: "attributes.created", .modified: "attributes.modified", .resolved: "attributes.resolved",
    .declared: "attributes.declared", .detected: "attributes.detected", .state: "attributes.state",
    .stateField: "attributes.fields.state.value", .severity: "attributes.severity",
    .services: "attributes.fields.services.value", .teams: "attributes.fields.teams.value",
    .isTest: "attributes.is_test",
  ])

  /// The incident that comes next; nil for another object.
  mutating func incident(
    _ record: Span<UInt8>, _ cursor: inout JSONCursor
  ) throws(RecordError) -> DatadogIncident? {
    let first = cursor.offset
    do throws(JSONFault) { try fields.read(record, &cursor) } catch { throw RecordError(error) }
    guard fields[.type].text?.equals("incidents", in: record) == true, fields[.publicID].isThere else { return nil }
    let id = try fields[.id].requiredID("id")
    let created = try fields[.created].requiredMoment("attributes.created", in: record)
    let modified = try fields[.modified].moment("attributes.modified", in: record)
    let isOver = isOver(in: record)
    let resolved = isOver ? try fields[.resolved].moment("attributes.resolved", in: record) : nil
    let detected = try? fields[.detected].moment("attributes.detected", in: record)
    return DatadogIncident(
      id: id, created: try start(created, resolved, record), modified: modified ?? created, resolved: resolved,
      detected: detected ?? nil, isOver: isOver, isTest: fields[.isTest].isTrue(in: record), title: fields[.title],
      severity: fields[.severity],
      services: fields[.services], teams: fields[.teams], range: first..<cursor.offset)
  }

  private func isOver(in record: Span<UInt8>) -> Bool {
    guard let state = fields[.state].text ?? fields[.stateField].text else { return false }
    return state.equals("resolved", in: record) || state.equals("completed", in: record)
  }

  /// The creation; of an incident that was entered when it was over already, what was declared or detected.
  private func start(
    _ created: Timestamp, _ resolved: Timestamp?, _ record: Span<UInt8>
  ) throws(RecordError) -> Timestamp {
    guard let resolved, resolved < created else { return created }
    for field in [Field.declared, .detected] {
      if let earlier = try fields[field].moment("attributes.declared", in: record), earlier <= resolved {
        return earlier
      }
    }
    return created
  }
}
