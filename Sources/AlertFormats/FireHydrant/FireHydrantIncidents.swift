import LogInput
public import PagingModel

/// FireHydrant incidents with their milestones. People set milestones; who did is not in the record.
public struct FireHydrantIncidents: InputFormat {
  public static let id = FormatID.fireHydrantIncidents
  public static let summary = FormatSummary(
    title: "FireHydrant incidents", origin: "GET /v1/incidents, GET /v1/incidents/{id}",
    gives:
      "episodes with severity and service, start, acknowledgement and end; not who was notified, nor who did what",
    signature: "milestones, number and current_milestone", source: .fireHydrant, knowsPages: false,
    knowsPeople: false, isHistory: true)

  private enum Field: Int {
    case id, number, milestones, current, name, severity, created, active, services
  }
  private var fields = RecordFields<Field>([
    .id: "id", .number: "number", .milestones: "milestones", .current: "current_milestone", .name: "name",
    .severity: "severity", .created: "created_at", .active: "active", .services: "services",
  ])
  private enum Part: Int { case type, at }
  private var milestone = RecordFields<Part>([.type: "type", .at: "occurred_at"])
  private enum Service: Int { case id, name }
  private var service = RecordFields<Service>([.id: "id", .name: "name"])

  public init() {}

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    sketch.kind("milestones") == .array && sketch.has("number") && sketch.has("current_milestone")
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    try fields.read(record)
    guard fields[.milestones].kind == .array, fields[.number].isThere, fields[.current].isThere else {
      return .notThisFormat
    }
    let id = try fields[.id].requiredID("id")
    let created = try fields[.created].requiredMoment("created_at", in: record)
    let course = try course(record)
    let mark = RecordMark(record, file: file)
    let latest = course.latest.map { max($0, created) } ?? created
    var snapshot = FiringSnapshot(updatedAt: latest.milliseconds, status: .triggered, tag: mark.tag)
    snapshot.createdAt = created
    snapshot.acknowledgedAt = course.acknowledged
    if course.acknowledged != nil { (snapshot.status, snapshot.acknowledger) = (.acknowledged, .person) }
    if isOver(course, record) {
      snapshot.status = .resolved
      snapshot.resolvedAt = course.resolved ?? course.closed
    }
    snapshot.description = description(created, record, &log)
    log.offer(snapshot, for: log.firing(.fireHydrant, id, in: record))
    if log.isIncidentRecord { tell(snapshot, id, course, record, &log) }
    log.identify(mark.fingerprint, file: file)
    return .used(first: created, last: latest)
  }

  /// When it reached the milestones that matter; accounts may have others.
  private struct Course {
    var started: Timestamp?
    var detected: Timestamp?
    var mitigated: Timestamp?
    var acknowledged: Timestamp?
    var resolved: Timestamp?
    var closed: Timestamp?
    var latest: Timestamp?
  }

  private mutating func course(_ record: Span<UInt8>) throws(RecordError) -> Course {
    var course = Course()
    try fields[.milestones].forEachElement(in: record) { cursor throws(RecordError) in
      guard (try? milestone.read(record, &cursor)) != nil, let type = milestone[.type].text,
        let at = try milestone[.at].withoutNone(in: record).moment("milestones[].occurred_at", in: record)
      else { return }
      course.latest = course.latest.map { max($0, at) } ?? at
      if type.equals("started", in: record) { course.started = at }
      if type.equals("detected", in: record) { course.detected = at }
      if type.equals("mitigated", in: record) { course.mitigated = at }
      if type.equals("acknowledged", in: record) { course.acknowledged = at }
      if type.equals("resolved", in: record) { course.resolved = at }
      if type.equals("closed", in: record) { course.closed = at }
    }
    return course
  }

  /// What a record needs beside it: all services, and when it began, was detected and mitigated.
  private mutating func tell(
    _ snapshot: FiringSnapshot, _ id: JSONText, _ course: Course, _ record: Span<UInt8>, _ log: inout EventLog
  ) {
    guard var incident = ToldIncident(.fireHydrant, log.text(id, in: record), snapshot) else { return }
    incident.course.startedAt = course.started ?? incident.course.startedAt
    (incident.course.detectedAt, incident.course.mitigatedAt) = (course.detected, course.mitigated)
    let created = incident.course.startedAt
    fields[.services].forEachElement(in: record) { cursor in
      guard (try? service.read(record, &cursor)) != nil,
        let service = log.service(id: service[.id], name: service[.name], in: record, seenAt: created)
      else { return }
      incident.services.insert(service)
    }
    log.tell(incident)
  }

  /// The milestones before the resolution.
  private static let early = FieldNames([
    "started", "detected", "acknowledged", "investigating", "identified", "mitigated",
  ])

  /// Milestones that were reached keep their moments when an incident goes back to an earlier one.
  private func isOver(_ course: Course, _ record: Span<UInt8>) -> Bool {
    let current = fields[.current].text
    if let current, Self.early.index(of: current, in: record) >= 0 { return false }
    if course.resolved != nil || course.closed != nil { return true }
    guard let current else { return false }
    return current.equals("resolved", in: record) || current.equals("closed", in: record)
  }

  private mutating func description(
    _ created: Timestamp, _ record: Span<UInt8>, _ log: inout EventLog
  ) -> FiringDescription {
    var description = FiringDescription()
    description.title = log.text(fields[.name].withoutNone(in: record), in: record)
    description.severity = log.text(fields[.severity].withoutNone(in: record), in: record)
    fields[.services].forEachElement(in: record) { cursor in
      guard description.service == nil, (try? service.read(record, &cursor)) != nil else { return }
      description.service = log.service(id: service[.id], name: service[.name], in: record, seenAt: created)
    }
    return description
  }
}

extension FieldValue {
  /// The value, unless it is the word that programs in Python write for null.
  fileprivate func withoutNone(in record: Span<UInt8>) -> FieldValue {
    text?.equals("None", in: record) == true ? .missing : self
  }
}
