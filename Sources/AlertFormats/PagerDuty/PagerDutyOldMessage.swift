import LogInput
import PagingModel

/// One message of a webhook v1: the event, and the incident as it was then.
struct PagerDutyOldMessage {
  private enum Field: Int {
    case type, id, createdOn, data, incidentID, incidentCreatedOn, status, incidentKey, urgency, service, teams
    case subject, summary, changedOn, changedByID, changedByName, changedByEmail, changedByPage
    case resolvedByID, resolvedByName
  }
  private var fields = RecordFields<Field>([
    .type: "type", .id: "id", .createdOn: "created_on", .data: "data", .incidentID: "data.incident.id",
    .incidentCreatedOn: "data.incident.created_on", .status: "data.incident.status",
    .incidentKey: "data.incident.incident_key", .urgency: "data.incident.urgency",
    .service: "data.incident.service", .teams: "data.incident.teams",
    .subject: "data.incident.trigger_summary_data.subject",
    .summary: "data.incident.trigger_summary_data.description",
    .changedOn: "data.incident.last_status_change_on", .changedByID: "data.incident.last_status_change_by.id",
    .changedByName: "data.incident.last_status_change_by.name",
    .changedByEmail: "data.incident.last_status_change_by.email",
    .changedByPage: "data.incident.last_status_change_by.html_url",
    .resolvedByID: "data.incident.resolved_by_user.id", .resolvedByName: "data.incident.resolved_by_user.name",
  ])
  private var teams: [PagerDutyReference] = []

  /// What a message tells.
  struct Told {
    var verb: PagerDutyWebhookVerb
    var incident: JSONText
    var at: Timestamp
    var createdAt: Timestamp?
    var changedAt: Timestamp?
  }

  /// Whether an object is a message of a webhook v1.
  mutating func isMessage(_ message: Span<UInt8>) throws(RecordError) -> Bool {
    try fields.read(message)
    return fields[.data].kind == .object && PagerDutyWebhookVerb.isName(fields[.type].text, in: message)
  }

  /// Reads a message and checks that it can be kept; nil when it is about no incident.
  ///
  /// - Throws: `RecordError` without an incident's id, or without a moment.
  mutating func read(_ message: Span<UInt8>) throws(RecordError) -> Told? {
    try fields.read(message)
    let type = try fields[.type].text.required("messages[].type")
    guard PagerDutyWebhookVerb.isOfIncident(type, in: message) else { return nil }
    let verb = PagerDutyWebhookVerb(type, in: message)
    let id = try fields[.incidentID].requiredID("messages[].data.incident.id")
    let created = try fields[.incidentCreatedOn].moment("messages[].data.incident.created_on", in: message)
    let changed = try fields[.changedOn].moment("messages[].data.incident.last_status_change_on", in: message)
    let sent = try fields[.createdOn].moment("messages[].created_on", in: message)
    let moment = moment(of: verb, sent: sent, created: created, changed: changed, message)
    guard let moment else { throw RecordError(.missing("messages[].created_on"), at: 0) }
    return Told(verb: verb, incident: id, at: moment, createdAt: created, changedAt: changed)
  }

  /// When it happened: what the incident says of its start or last change of state, else when the message was made.
  private func moment(
    of verb: PagerDutyWebhookVerb, sent: Timestamp?, created: Timestamp?, changed: Timestamp?, _ message: Span<UInt8>
  ) -> Timestamp? {
    if verb.kind == .fired, let created { return created }
    guard let sent else { return progress(in: message) == verb.status ? changed : nil }
    return verb.isChange(to: progress(in: message), at: changed, of: sent) ? changed ?? sent : sent
  }

  /// Keeps a message that was checked, and adds its moment to the span.
  mutating func keep(
    _ message: Span<UInt8>, file: UInt16, _ log: inout EventLog, _ span: inout MomentSpan
  ) throws(RecordError) {
    guard let told = try read(message) else { return }
    let firing = log.firing(.pagerDuty, told.incident, in: message)
    var snapshot = FiringSnapshot(
      updatedAt: told.at.milliseconds, status: progress(in: message),
      tag: UInt32(truncatingIfNeeded: ByteHash.fingerprint(message)))
    snapshot.createdAt = told.createdAt
    snapshot.description = try description(message, told.at, &log)
    log.offerAside(snapshot, for: firing)
    let (actor, person) = who(told, message, &log)
    let tag = fields[.id].word?.fingerprint(in: message) ?? ByteHash.fingerprint(message)
    let fact = told.verb.fact(at: told.at, by: actor, person, tag: UInt32(truncatingIfNeeded: tag), file: file)
    log.append(fact, to: firing)
    span.add(told.at)
  }

  private func progress(in message: Span<UInt8>) -> FiringSnapshot.Status {
    if fields[.status].text?.equals("resolved", in: message) == true { return .resolved }
    return fields[.status].text?.equals("acknowledged", in: message) == true ? .acknowledged : .triggered
  }

  // MARK: what it is

  private mutating func description(
    _ message: Span<UInt8>, _ moment: Timestamp, _ log: inout EventLog
  ) throws(RecordError) -> FiringDescription {
    var description = FiringDescription()
    description.alertKey = log.text(fields[.incidentKey], in: message)
    description.title = log.text(fields[.subject].text ?? fields[.summary].text, in: message)
    description.urgency = PagerDutyIncidentReference.urgency(fields[.urgency].text, in: message)
    do throws(JSONFault) {
      if let place = fields[.service].range(of: .object) {
        var cursor = JSONCursor(at: place.lowerBound)
        let service = try PagerDutyReference.read(message, &cursor)
        description.service = service.service(in: message, at: moment.milliseconds, &log)
      }
      if let place = fields[.teams].range(of: .array) {
        var cursor = JSONCursor(at: place.lowerBound)
        try PagerDutyReference.readList(message, &cursor, into: &teams)
        description.teamSet = PagerDutyReference.teamSet(teams, in: message, at: moment.milliseconds, &log)
      }
    } catch { throw RecordError(error) }
    return description
  }

  // MARK: who did it

  /// Who did it: the incident's last change of state is all that tells it.
  ///
  /// Nobody is not the system here: no document says so.
  private func who(_ told: Told, _ message: Span<UInt8>, _ log: inout EventLog) -> (EventActor, PersonID?) {
    guard told.verb.isChange(to: progress(in: message), at: told.changedAt, of: told.at) else { return (.unknown, nil) }
    if told.verb.kind == .resolved, let id = fields[.resolvedByID].word {
      return (.person, person(id, fields[.resolvedByName], isCertain: true, told.at, message, &log))
    }
    guard let id = fields[.changedByID].word else { return (.unknown, nil) }
    let page = fields[.changedByPage].text
    if page?.contains("/services/", in: message) == true { return (.automation, nil) }
    let isUser = fields[.changedByEmail].text != nil || page?.contains("/users/", in: message) == true
    let person = person(id, fields[.changedByName], isCertain: isUser, told.at, message, &log)
    return (isUser ? .person : .untyped, person)
  }

  private func person(
    _ id: JSONText, _ name: FieldValue, isCertain: Bool, _ moment: Timestamp, _ message: Span<UInt8>,
    _ log: inout EventLog
  ) -> PersonID? {
    guard id.count <= EventLog.longestText else { return nil }
    let person = id.withBytes(in: message) { log.person($0, isCertain: isCertain) }
    name.text?.withBytes(in: message) {
      log.offerName($0, for: person, rank: .reference, seenAt: moment.milliseconds)
    }
    return person
  }
}
