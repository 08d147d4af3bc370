import LogInput
public import PagingModel

/// incident.io incidents: what was declared, and how far it came. Tests and tutorials are none.
public struct IncidentIOIncidents: InputFormat {
  public static let id = FormatID.incidentIOIncidents
  public static let summary = FormatSummary(
    title: "incident.io incidents", origin: "GET /v2/incidents",
    gives: "episodes with severity, start and end; not who was notified, nor who did what",
    signature: "reference, incident_status and mode", source: .incidentIO, knowsPages: false, knowsPeople: false,
    isHistory: true)

  private enum Field: Int {
    case id, reference, status, category, mode, name, severity, created, updated, moments, custom
  }
  private var fields = RecordFields<Field>([
    .id: "id", .reference: "reference", .status: "incident_status", .category: "incident_status.category",
    .mode: "mode", .name: "name", .severity: "severity.name", .created: "created_at", .updated: "updated_at",
    .moments: "incident_timestamp_values", .custom: "custom_field_entries",
  ])
  private enum Part: Int { case name, value }
  private var moment = RecordFields<Part>([.name: "incident_timestamp.name", .value: "value.value"])
  private var services = IncidentIOServices()

  public init() {}

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    sketch.has("reference") && sketch.kind("incident_status") == .object && sketch.has("mode")
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    try fields.read(record)
    guard fields[.reference].isThere, fields[.status].kind == .object, fields[.mode].isThere else {
      return .notThisFormat
    }
    let id = try fields[.id].requiredID("id")
    let created = try fields[.created].requiredMoment("created_at", in: record)
    let updated = try fields[.updated].moment("updated_at", in: record) ?? created
    if let mode = fields[.mode].text, mode.equals("test", in: record) || mode.equals("tutorial", in: record) {
      return .ignored
    }
    let mark = RecordMark(record, file: file)
    let category = fields[.category].text
    let isOver = category.map { Self.ends.index(of: $0, in: record) >= 0 } == true
    var snapshot = FiringSnapshot(
      updatedAt: updated.milliseconds, status: isOver ? .resolved : .triggered, tag: mark.tag)
    snapshot.createdAt = created
    if isOver { snapshot.resolvedAt = end(category, after: created, record) }
    if category?.equals("merged", in: record) == true { snapshot.resolver = .merge }
    snapshot.description.title = log.text(fields[.name], in: record)
    snapshot.description.severity = log.text(fields[.severity], in: record)
    log.offer(snapshot, for: log.firing(.incidentIO, id, in: record))
    if log.isIncidentRecord { tell(snapshot, record, &log) }
    log.identify(mark.fingerprint, file: file)
    return .used(first: created, last: max(updated, snapshot.resolvedAt ?? updated))
  }

  /// What a record needs beside it: the services, and how far it had come by the account's timestamps.
  private mutating func tell(_ snapshot: FiringSnapshot, _ record: Span<UInt8>, _ log: inout EventLog) {
    guard var incident = ToldIncident(.incidentIO, log.text(fields[.reference], in: record), snapshot) else { return }
    incident.services = services.services(fields[.custom], record, &log)
    fields[.moments].forEachElement(in: record) { cursor in
      guard (try? moment.read(record, &cursor)) != nil, let name = moment[.name].text,
        let at = try? moment[.value].moment("incident_timestamp_values[].value", in: record)
      else { return }
      if name.hasWord("detected", in: record) { incident.course.detectedAt = at }
      if name.hasWord(of: ["accepted", "acknowledged"], in: record) { incident.course.acknowledgedAt = at }
      if name.hasWord(of: ["fixed", "mitigated"], in: record) { incident.course.mitigatedAt = at }
    }
    log.tell(incident)
  }

  /// The categories of statuses behind the end; while there is something to learn the incident itself is over.
  private static let ends = FieldNames(["learning", "closed", "declined", "merged", "canceled"])

  /// Ends that no resolution is: the category, and the words of the timestamp that the account notes for it.
  private static let otherEnds: [(category: StaticString, words: [StaticString])] = [
    ("declined", ["declined"]), ("merged", ["merged"]), ("canceled", ["canceled", "cancelled"]),
  ]

  /// The moment that the account notes as that of the end, by the category; else as that of the resolution, or of the
  /// closing.
  private mutating func end(
    _ category: JSONText?, after created: Timestamp, _ record: Span<UInt8>
  ) -> Timestamp? {
    let words = Self.otherEnds.first { category?.equals($0.category, in: record) == true }?.words ?? []
    var (own, resolved, closed): (Timestamp?, Timestamp?, Timestamp?) = (nil, nil, nil)
    fields[.moments].forEachElement(in: record) { cursor in
      guard (try? moment.read(record, &cursor)) != nil, let name = moment[.name].text,
        let at = try? moment[.value].moment("incident_timestamp_values[].value", in: record), at >= created
      else { return }
      if words.contains(where: { name.hasWord($0, in: record) }) { own = at }
      if name.hasWord("resolved", in: record) { resolved = at }
      if name.hasWord("closed", in: record) { closed = at }
    }
    return own ?? resolved ?? closed
  }
}
