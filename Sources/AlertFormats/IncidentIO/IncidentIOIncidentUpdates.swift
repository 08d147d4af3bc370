import LogInput
public import PagingModel

/// Updates of incident.io's incidents: changes of status, of severity, and what was written.
///
/// An incident is counted only where `IncidentIOIncidents` tells when it began; those of tests and tutorials, whose
/// updates look like others, are left out there.
public struct IncidentIOIncidentUpdates: InputFormat {
  public static let id = FormatID.incidentIOIncidentUpdates
  public static let summary = FormatSummary(
    title: "incident.io incident updates", origin: "GET /v2/incident_updates",
    gives: "how incidents of the list ended, were merged or reopened, and who did that",
    signature: "incident_id and new_incident_status", source: .incidentIO, knowsPages: false, knowsPeople: false,
    isHistory: true)

  private enum Field: Int {
    case id, incident, status, category, severity, merged, message, createdAt, updater, user, userName
  }
  private var fields = RecordFields<Field>([
    .id: "id", .incident: "incident_id", .status: "new_incident_status", .category: "new_incident_status.category",
    .severity: "new_severity", .merged: "merged_into_incident_id", .message: "message", .createdAt: "created_at",
    .updater: "updater", .user: "updater.user.id", .userName: "updater.user.name",
  ])

  public init() {}

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    sketch.has("incident_id") && (sketch.has("new_incident_status") || sketch.kind("updater") == .object)
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    try fields.read(record)
    guard fields[.incident].isThere, fields[.status].isThere || fields[.updater].kind == .object else {
      return .notThisFormat
    }
    let incident = try fields[.incident].requiredID("incident_id")
    let at = try fields[.createdAt].requiredMoment("created_at", in: record)
    let mark = RecordMark(record, id: fields[.id].word, file: file)
    let firing = log.firing(.incidentIO, incident, in: record)
    let person = log.person(id: fields[.user], name: fields[.userName], in: record, seenAt: at)
    log.group(incident, with: fields[.merged].text, of: .incidentIO, by: .merge, in: record)
    log.identify(RecordMark(record, file: file).fingerprint, file: file)
    if let kind = kindOfStatus(in: record) {
      let actor = kind == .resolved ? ender(person, record) : actor(person)
      log.append(mark.asideFact(kind, at: at, by: actor, person, element: 1), to: firing)
    }
    if fields[.severity].kind == .object {
      log.append(mark.asideFact(.urgencyChanged, at: at, person, element: 2), to: firing)
    }
    // What a fact is for, where nothing else is told.
    let isNote = fields[.message].text != nil
    var fact = mark.asideFact(isNote ? .noted : .other, at: at, person, element: 3)
    if isNote { fact.noteMeaning = log.notePhrases.meaning(of: fields[.message].text, in: record) }
    log.append(fact, to: firing)
    return .used(first: at, last: at)
  }

  private static let ends = FieldNames(["learning", "closed", "declined", "merged", "canceled"])
  private static let opens = FieldNames(["triage", "live", "paused"])

  /// What a status means. That an incident is open is told whether it was over before or not; an end counts behind the last
  /// such word only.
  private func kindOfStatus(in record: Span<UInt8>) -> EventKind? {
    if fields[.merged].text != nil { return .resolved }
    guard let category = fields[.category].text else { return nil }
    if Self.ends.index(of: category, in: record) >= 0 { return .resolved }
    return Self.opens.index(of: category, in: record) >= 0 ? .reopened : nil
  }

  private func ender(_ person: PersonID?, _ record: Span<UInt8>) -> EventActor {
    let isMerged = fields[.merged].text != nil || fields[.category].text?.equals("merged", in: record) == true
    return isMerged ? .merge : actor(person)
  }

  /// Who did it: who is no user is a key of the API, a workflow, or an alert.
  private func actor(_ person: PersonID?) -> EventActor {
    guard fields[.updater].kind == .object else { return .unknown }
    return person == nil ? .automation : .person
  }
}
