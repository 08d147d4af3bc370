import LogInput
import PagingModel

/// The `event` of a webhook v3 body.
struct PagerDutyWebhookEvent {
  var id: JSONText?
  var type: JSONText?
  var occurredAt: JSONText?
  var agent = PagerDutyReference()
  var data = PagerDutyIncidentFields()
  /// Whether the two members that tell such an event are there, whatever they hold.
  var hasType = false
  var hasMoment = false

  static let names = FieldNames(["id", "event_type", "occurred_at", "agent", "data"])

  /// Reads the object that comes next; its teams go into `scratch.teams`.
  static func read(
    _ record: Span<UInt8>, _ cursor: inout JSONCursor, _ scratch: inout PagerDutyScratch
  ) throws(JSONFault) -> PagerDutyWebhookEvent {
    var event = PagerDutyWebhookEvent()
    try cursor.openObject(record)
    while let name = try cursor.nextName(record) {
      switch names.index(of: name, in: record) {
      case 0: event.id = try cursor.readStringOrSkip(record)
      case 1:
        event.type = try cursor.readStringOrSkip(record)
        event.hasType = true
      case 2:
        event.occurredAt = try cursor.readStringOrSkip(record)
        event.hasMoment = true
      case 3: event.agent = try .read(record, &cursor)
      case 4:
        if try cursor.peekKind(record) == .object {
          event.data = try PagerDutyIncidentFields.read(record, &cursor, &scratch)
        } else {
          try cursor.skipValue(record)
        }
      default: try cursor.skipValue(record)
      }
    }
    return event
  }

  /// The id of the incident that it is about: that of the incident which the data belongs to, or an incident's own.
  func incidentID(in record: Span<UInt8>) -> JSONText? {
    if let id = data.incident.id.nonEmpty { return id }
    return data.type?.equals("incident", in: record) == false ? nil : data.id.nonEmpty
  }

  private static let kinds = FieldNames([
    "incident.triggered", "incident.acknowledged", "incident.unacknowledged", "incident.reassigned",
    "incident.delegated", "incident.escalated", "incident.resolved", "incident.reopened", "incident.annotated",
  ])

  /// Whether it was handed to another escalation policy.
  private func isDelegation(in record: Span<UInt8>) -> Bool {
    type?.equals("incident.delegated", in: record) == true
  }

  /// What happened, by the event's type.
  func kind(in record: Span<UInt8>) -> EventKind {
    guard let type else { return .other }
    switch Self.kinds.index(of: type, in: record) {
    case 0: return .fired
    case 1: return .acknowledged
    case 2: return .unacknowledged
    case 3, 4: return .assigned
    case 5: return .escalated
    case 6: return .resolved
    case 7: return .reopened
    case 8: return .noted
    default: return .other
    }
  }

  /// The fact that the event tells.
  func fact(at moment: Timestamp, tag: UInt32, file: UInt16, _ record: Span<UInt8>, _ log: inout EventLog) -> EventFact
  {
    var fact = EventFact(kind(in: record), at: moment, tag: tag, file: file)
    if fact.kind == .assigned && isDelegation(in: record) { fact.detail = EventFact.toAnotherTeam }
    if fact.kind == .noted { fact.noteMeaning = log.notePhrases.meaning(of: data.content, in: record) }
    guard fact.kind == .acknowledged || fact.kind == .resolved || fact.kind == .escalated || fact.kind == .reopened
    else { return fact }
    let actor = actor(fact.kind, record)
    fact.detail = actor.rawValue | EventFact.webhookMark
    if actor == .person || actor == .untyped {
      let person = agent.person(
        in: record, at: moment.milliseconds, isCertain: agent.type != nil && actor == .person, &log)
      fact.subject = person?.index ?? EventFact.none
    }
    return fact
  }

  /// Who did it. No agent is the system: for an escalation its timer, for an end nothing is said.
  private func actor(_ kind: EventKind, _ record: Span<UInt8>) -> EventActor {
    if kind == .resolved && data.isMerged(in: record) { return .merge }
    let actor = agent.actor
    guard actor == .unknown else { return actor }
    return kind == .escalated ? .timer : .automation
  }
}
