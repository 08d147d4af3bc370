import LogInput
import PagingModel

/// One log entry on its way into the log.
struct PagerDutyLogEntry {
  var type: PagerDutyLogEntryType
  var at: Timestamp
  var tag: UInt32
  var file: UInt16

  var kind: EventKind { type.kind }

  private var rank: DescriptionRank { DescriptionRank(at: at.milliseconds, tag: tag) }

  // MARK: what the incident is

  /// Notes what the entry says the incident is: a trigger's word counts before any other entry's.
  ///
  /// Names of services and teams are noted whether or not the description is wanted: the newest of all counts.
  func describe(
    _ occurrence: OccurrenceID, _ fields: PagerDutyLogEntryFields, _ teams: [MemoPlace],
    _ record: Span<UInt8>, _ known: inout PagerDutyKnown, _ log: inout EventLog
  ) {
    var place = FiringDescription()
    place.service = known.service(fields.service, in: record, at: at.milliseconds, &log)
    place.teamSet = known.teamSet(teams, in: record, at: at.milliseconds, &log)
    if kind == .fired {
      guard log.wantsDescription(of: occurrence, rank: rank) else { return }
      let incident = known.incidents.object(fields.incident)
      log.describe(occurrence, by: trigger(fields, incident, place, record, &log), rank: rank)
    } else {
      guard log.wantsAside(of: occurrence, rank: rank) else { return }
      let incident = known.incidents.object(fields.incident)
      log.describeAside(occurrence, by: aside(incident, place, record, &log), rank: rank)
    }
  }

  private func trigger(
    _ fields: PagerDutyLogEntryFields, _ incident: PagerDutyIncidentReference, _ place: FiringDescription,
    _ record: Span<UInt8>, _ log: inout EventLog
  ) -> FiringDescription {
    let title = fields.eventDescription.nonEmpty ?? fields.channel.title ?? incident.shownTitle(in: record)
    let key =
      fields.channel.incidentKey.nonEmpty ?? fields.channel.details.deduplicationKey ?? incident.incidentKey.nonEmpty
    var description = place
    description.title = title.map { $0.withBytes(in: record) { log.text($0) } }
    description.alertKey = key.map { $0.withBytes(in: record) { log.text($0) } }
    description.severity = fields.channel.details.severity.nonEmpty.map { $0.withBytes(in: record) { log.text($0) } }
    fields.channel.details.describe(&description, in: record, &log)
    description.urgency = PagerDutyIncidentReference.urgency(incident.urgency, in: record)
    return description
  }

  private func aside(
    _ incident: PagerDutyIncidentReference, _ place: FiringDescription, _ record: Span<UInt8>, _ log: inout EventLog
  ) -> FiringDescription {
    var description = place
    description.title = incident.shownTitle(in: record).map { $0.withBytes(in: record) { log.text($0) } }
    description.alertKey = incident.incidentKey.nonEmpty.map { $0.withBytes(in: record) { log.text($0) } }
    description.urgency = PagerDutyIncidentReference.urgency(incident.urgency, in: record)
    return description
  }

  // MARK: what happened

  /// The fact that the entry tells.
  func fact(
    of fields: PagerDutyLogEntryFields, _ record: Span<UInt8>, _ known: inout PagerDutyKnown, _ log: inout EventLog
  ) -> EventFact {
    var fact = EventFact(kind, at: at, tag: tag, file: file)
    switch kind {
    case .notified:
      fact.detail = fields.notificationChannel(in: record).rawValue
      setSubject(&fact, fields.user, isCertain: true, record, &known, &log)
    case .acknowledged, .resolved, .escalated, .reopened:
      let actor = actor(of: fields, record, known)
      fact.detail = actor.rawValue
      if actor == .person || actor == .untyped {
        let isCertain = actor == .person && known.references[fields.agent].isTyped
        setSubject(&fact, fields.agent, isCertain: isCertain, record, &known, &log)
      }
    case .noted: fact.noteMeaning = log.notePhrases.meaning(of: fields.channel.summary, in: record)
    case .assigned: fact.detail = type.isDelegation ? EventFact.toAnotherTeam : 0
    case .other: fact.detail = type.isKnown ? 0 : EventFact.unknownType
    default: break
    }
    return fact
  }

  private func setSubject(
    _ fact: inout EventFact, _ reference: MemoPlace, isCertain: Bool, _ record: Span<UInt8>,
    _ known: inout PagerDutyKnown, _ log: inout EventLog
  ) {
    let person = known.person(reference, in: record, at: at.milliseconds, isCertain: isCertain, &log)
    fact.subject = person?.index ?? EventFact.none
  }

  /// Who did it: the agent, where it has none its channel.
  private func actor(
    of fields: PagerDutyLogEntryFields, _ record: Span<UInt8>, _ known: borrowing PagerDutyKnown
  ) -> EventActor {
    if kind == .resolved && known.incidents.object(fields.incident).isMerged(in: record) { return .merge }
    let agent = known.references[fields.agent].actor
    if agent == .person { return .person }
    if fields.channel.isTimer(in: record) { return .timer }
    if agent == .automation { return .automation }
    if fields.channel.isHuman(in: record) { return .person }
    if agent == .untyped { return .untyped }
    return fields.channel.type == nil || fields.channel.type?.equals("email", in: record) == true
      ? .unknown : .automation
  }
}
