import LogInput
public import PagingModel

/// Opsgenie webhooks, and the same of Jira Service Management: what happened to each alert, never who was notified.
public struct OpsgenieWebhook: InputFormat {
  public static let id = FormatID.opsgenieWebhook
  public static let summary = FormatSummary(
    title: "Opsgenie webhooks", origin: "an archive of what a webhook integration was sent",
    gives: "episodes, acknowledgements, how each ended; not who was notified",
    signature: "action, and alert with alertId", source: .opsgenie, knowsPages: false, knowsPeople: true,
    isHistory: true)

  private enum Field: Int {
    case action, id, alias, message, priority, createdAt, updatedAt, username, alertName, service, way, owner,
      receivedAt
    case timestamp, teams, responders, ownerTeam, details, note
  }
  private var fields = RecordFields<Field>([
    .action: "action", .id: "alert.alertId", .alias: "alert.alias", .message: "alert.message",
    .priority: "alert.priority", .createdAt: "alert.createdAt", .updatedAt: "alert.updatedAt",
    .username: "alert.username", .alertName: "alert.details.alertname", .service: "alert.details.service",
    .way: "source.type", .owner: "alert.owner", .receivedAt: "received_at", .timestamp: "timestamp",
    .teams: "alert.teams", .responders: "alert.responders", .ownerTeam: "alert.ownerTeamId",
    .details: "alert.details", .note: "alert.note",
  ])
  private var teams = OpsgenieTeams()

  public init() {}

  public static func recognises(_ sketch: DocumentSketch) -> Bool {
    sketch.kind("action") == .string && sketch.members(of: "alert")?.contains("alertId") == true
  }

  public mutating func decode(
    _ record: Span<UInt8>, file: UInt16, into log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    try fields.read(record)
    guard let action = fields[.action].text, fields[.id].isThere else { return .notThisFormat }
    let id = try fields[.id].requiredID("alert.alertId")
    let kind = Self.kind(of: action, in: record)
    let mark = RecordMark(record, file: file)
    let moment = try moment(kind, record)
    let firing = log.firing(.opsgenie, id, in: record)
    guard let moment else {
      // An escalation carries no time of its own.
      log.append(mark.fact(.other, at: nil), to: firing)
      return .used(first: nil, last: nil)
    }
    describe(firing, kind, moment, mark, record, &log)
    let actor = OpsgenieActor.actor(way: fields[.way].text, name: fields[.username].text, in: record)
    let person = actor == .person ? log.person(fields[.username], in: record) : nil
    var fact = mark.fact(kind, at: moment, by: actor, person)
    // The alert's log tells it, too.
    if kind == .escalated { fact.detail |= EventFact.webhookMark }
    if kind == .noted && actor != .automation {
      fact.noteMeaning = log.notePhrases.meaning(of: fields[.note].text, in: record)
    }
    if kind == .other && Self.isUnknown(action, in: record) { fact.detail = EventFact.unknownType }
    log.append(fact, to: firing)
    return .used(first: moment, last: moment)
  }

  /// When it happened: the update, for a creation the creation; else when the archive received it.
  private func moment(_ kind: EventKind, _ record: Span<UInt8>) throws(RecordError) -> Timestamp? {
    if kind == .fired, let created = try fields[.createdAt].moment("alert.createdAt", in: record) { return created }
    if let updated = try fields[.updatedAt].moment("alert.updatedAt", in: record) { return updated }
    for field in [Field.receivedAt, .timestamp] {
      if let received = try? fields[field].moment("received_at", in: record) { return received }
    }
    return nil
  }

  private mutating func describe(
    _ firing: OccurrenceID, _ kind: EventKind, _ moment: Timestamp, _ mark: RecordMark, _ record: Span<UInt8>,
    _ log: inout EventLog
  ) {
    let rank = mark.rank(moment)
    if kind == .fired {
      guard log.wantsDescription(of: firing, rank: rank) else { return }
      log.describe(firing, by: description(moment, record, &log), rank: rank)
    } else if log.wantsAside(of: firing, rank: rank) {
      log.describeAside(firing, by: description(moment, record, &log), rank: rank)
    }
  }

  private mutating func description(
    _ moment: Timestamp, _ record: Span<UInt8>, _ log: inout EventLog
  ) -> FiringDescription {
    var description = FiringDescription()
    description.alertKey = log.text(fields[.alias], in: record)
    description.title = log.text(fields[.message], in: record)
    description.rule = log.text(fields[.alertName], in: record)
    description.severity = severity(record, &log)
    description.service = log.service(fields[.service], in: record)
    description.setPlace(AlertPlace(labels: fields[.details], in: record), in: record, &log)
    description.teamSet = teams.set(
      fields[.teams], owner: fields[.ownerTeam], responders: fields[.responders], in: record, seenAt: moment, &log)
    return description
  }

  /// The priority as alerts have it, which some bodies tell as its number.
  private func severity(_ record: Span<UInt8>, _ log: inout EventLog) -> TextID? {
    guard fields[.priority].kind == .number, let number = fields[.priority].integer(in: record), 1...5 ~= number else {
      return log.text(fields[.priority], in: record)
    }
    return log.text("P\(number)".utf8Span.span)
  }

  private static let actions = FieldNames([
    "Create", "Acknowledge", "UnAcknowledge", "AssignOwnership", "TakeOwnership", "AddRecipient", "AddTeam",
    "AddResponder", "AssignOwnershipToTeam", "Escalate", "EscalateToNext", "Snooze", "AddNote", "UpdatePriority",
    "Close",
  ])
  /// Actions that say nothing of an alert's course.
  private static let others = FieldNames([
    "AddTags", "RemoveTags", "Delete", "SnoozeEnded", "UpdateMessage", "UpdateDescription", "AddDetails",
    "RemoveDetails",
  ])

  static func kind(of action: JSONText, in record: Span<UInt8>) -> EventKind {
    switch actions.index(of: action, in: record) {
    case 0: .fired
    case 1: .acknowledged
    case 2: .unacknowledged
    case 3...8: .assigned
    case 9, 10: .escalated
    case 11: .snoozed
    case 12: .noted
    case 13: .urgencyChanged
    case 14: .resolved
    default: .other
    }
  }

  /// Whether no documentation names the action: a custom one.
  private static func isUnknown(_ action: JSONText, in record: Span<UInt8>) -> Bool {
    others.index(of: action, in: record) < 0
  }
}
