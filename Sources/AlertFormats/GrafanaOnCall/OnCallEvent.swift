import LogInput
import PagingModel

/// One event of an alert group, as an outgoing webhook tells it.
struct OnCallEvent: Sendable {
  private enum Field: Int {
    case type, time, group, groupID, otherGroupID, title, state, createdAt, acknowledgedAt, resolvedAt, silencedAt
    case userID, userName, userAddress, integrationID, otherIntegrationID, integrationName, team, payload
  }
  private var fields = RecordFields<Field>([
    .type: "event.type", .time: "event.time", .group: "alert_group", .groupID: "alert_group.id",
    .otherGroupID: "alert_group_id", .title: "alert_group.title", .state: "alert_group.state",
    .createdAt: "alert_group.created_at", .acknowledgedAt: "alert_group.acknowledged_at",
    .resolvedAt: "alert_group.resolved_at", .silencedAt: "alert_group.silenced_at", .userID: "user.id",
    .userName: "user.username", .userAddress: "user.email", .integrationID: "integration.id",
    .otherIntegrationID: "alert_group.integration_id",
    .integrationName: "integration.name", .team: "integration.team", .payload: "alert_payload",
  ])
  private var payload = OnCallPayload()

  init() {}

  /// Reads the event; false when it is none.
  mutating func read(_ record: Span<UInt8>) throws(RecordError) -> Bool {
    try fields.read(record)
    return fields[.type].text != nil && fields[.group].kind == .object
      && (fields[.time].isThere || fields[.otherGroupID].isThere)
  }

  /// Keeps what the event that was read tells.
  mutating func keep(
    _ record: Span<UInt8>, receivedAt received: Timestamp?, _ file: UInt16, _ log: inout EventLog
  ) throws(RecordError) -> DecodingResult {
    let id = try (fields[.groupID].word ?? fields[.otherGroupID].word).required("alert_group.id")
      .checkedID("alert_group.id")
    let type = try fields[.type].text.required("event.type")
    let (kind, isKnown) = kind(of: type, record)
    let created = try fields[.createdAt].moment("alert_group.created_at", in: record)
    let moment = try moment(of: kind, record) ?? received
    let firing = log.firing(.grafanaOnCall, id, in: record)
    let mark = mark(id, record, file)
    // Of groups as they were at one moment one is chosen by all that is told of them.
    offer(firing, RecordMark(record, file: file), moment, created, record, &log)
    log.append(fact(kind, isKnown, mark, moment, record, &log), to: firing)
    return .used(first: moment, last: moment)
  }

  /// The same for every webhook that was sent of one event: several may be, and each tells it in other words.
  private func mark(_ id: JSONText, _ record: Span<UInt8>, _ file: UInt16) -> RecordMark {
    let user = fields[.userID].word?.fingerprint(in: record) ?? 0
    return RecordMark(fingerprint: ByteHash.combine(id.fingerprint(in: record), user), file: file)
  }

  private func fact(
    _ kind: EventKind, _ isKnown: Bool, _ mark: RecordMark, _ moment: Timestamp?, _ record: Span<UInt8>,
    _ log: inout EventLog
  ) -> EventFact {
    let person = moment.flatMap { log.person(id: fields[.userID], name: fields[.userName], in: record, seenAt: $0) }
    log.offerAddress(fields[.userAddress], of: person, in: record)
    guard let moment else { return mark.fact(.other, at: nil) }
    if kind == .notified {
      // The webhook itself is the notification: where it leads is not told.
      guard let person else { return mark.fact(.other, at: moment) }
      return mark.notification(of: person, by: .other, at: moment)
    }
    // Who is not named is the alert's source, or the escalation chain.
    let actor = person == nil ? EventActor.automation : .person
    var fact = mark.fact(kind, at: moment, by: actor, person)
    if kind == .other && !isKnown { fact.detail = EventFact.unknownType }
    return fact
  }

  // MARK: what happened

  private static let types = FieldNames([
    "alert group created", "acknowledge", "resolve", "silence", "unresolve", "unacknowledge", "escalation",
    "personal notification", "status change", "unsilence",
  ])
  private static let states = FieldNames(["acknowledged", "resolved", "silenced"])

  /// What a type means, and whether it is known at all.
  private func kind(of type: JSONText, _ record: Span<UInt8>) -> (EventKind, isKnown: Bool) {
    switch Self.types.index(of: type, in: record) {
    case 0: (.fired, true)
    case 1: (.acknowledged, true)
    case 2: (.resolved, true)
    case 3: (.snoozed, true)
    case 4: (.reopened, true)
    case 5: (.unacknowledged, true)
    case 6: (.escalated, true)
    case 7: (.notified, true)
    case 8: (kindOfChange(record), true)
    case 9: (.other, true)
    default: (.other, false)
    }
  }

  /// What changed is told by the state alone.
  private func kindOfChange(_ record: Span<UInt8>) -> EventKind {
    switch fields[.state].text.map({ Self.states.index(of: $0, in: record) }) {
    case 0: .acknowledged
    case 1: .resolved
    case 2: .snoozed
    default: .other
    }
  }

  /// When it happened. OnCall tells the time of some types of events; that of others stands in the group.
  private func moment(of kind: EventKind, _ record: Span<UInt8>) throws(RecordError) -> Timestamp? {
    if let moment = try fields[.time].moment("event.time", in: record) { return moment }
    switch kind {
    case .fired: return try fields[.createdAt].moment("alert_group.created_at", in: record)
    case .acknowledged: return try fields[.acknowledgedAt].moment("alert_group.acknowledged_at", in: record)
    case .resolved: return try fields[.resolvedAt].moment("alert_group.resolved_at", in: record)
    case .snoozed: return try fields[.silencedAt].moment("alert_group.silenced_at", in: record)
    default: return nil
    }
  }

  // MARK: what it is

  private mutating func offer(
    _ firing: OccurrenceID, _ mark: RecordMark, _ moment: Timestamp?, _ created: Timestamp?, _ record: Span<UInt8>,
    _ log: inout EventLog
  ) {
    guard let seen = moment ?? created else { return }
    var snapshot = FiringSnapshot(updatedAt: seen.milliseconds, status: .triggered, tag: mark.tag)
    snapshot.createdAt = created
    payload.describe(&snapshot.description, by: fields[.payload], record, &log)
    snapshot.description.title = log.text(fields[.title], in: record)
    if snapshot.description.service == nil {
      let id = fields[.integrationID].word == nil ? fields[.otherIntegrationID] : fields[.integrationID]
      snapshot.description.service = log.service(id: id, name: fields[.integrationName], in: record, seenAt: seen)
    }
    snapshot.description.teamSet = log.teamSet(fields[.team], in: record)
    log.offerAside(snapshot, for: firing)
  }
}
