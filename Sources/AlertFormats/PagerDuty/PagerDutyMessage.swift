import LogInput
import PagingModel

/// One message of a webhook v2: the event, the log entries that tell it, and the incident as it was then.
struct PagerDutyMessage {
  private enum Field: Int { case event, id, createdOn, incident, entries }
  private var fields = RecordFields<Field>([
    .event: "event", .id: "id", .createdOn: "created_on", .incident: "incident", .entries: "log_entries",
  ])
  private var incident = PagerDutyIncidentFields()
  /// The teams of the incident.
  private var scratch = PagerDutyScratch()
  private var entries = PagerDutyEmbeddedEntries()
  private var places: [Range<Int>] = []

  /// Whether an object is a message of a webhook v2.
  mutating func isMessage(_ message: Span<UInt8>) throws(RecordError) -> Bool {
    try fields.read(message)
    return fields[.incident].isThere && PagerDutyWebhookVerb.isName(fields[.event].text, in: message)
  }

  /// Checks that a message can be kept.
  ///
  /// - Throws: `RecordError` without an incident's id, or without a moment.
  mutating func check(_ message: Span<UInt8>, file: UInt16) throws(RecordError) {
    guard let verb = try read(message) else { return }
    _ = try incident.id.required("messages[].incident.id").checkedID("messages[].incident.id")
    _ = try incident.moments(in: message)
    _ = try fields[.id].word?.checkedID("messages[].id")
    let moment = try fields[.createdOn].moment("messages[].created_on", in: message)
    var isTold = false
    for place in places {
      do throws(RecordError) {
        if let entry = try entries.read(message.extracting(place), file: file) {
          isTold = isTold || entry.kind == verb.kind || verb.kind == .other
        }
      } catch { throw error.shifted(by: place.lowerBound) }
    }
    if !isTold && moment == nil { throw RecordError(.missing("messages[].created_on"), at: 0) }
  }

  /// Keeps a message that was checked, and adds its moments to the span.
  mutating func keep(
    _ message: Span<UInt8>, file: UInt16, _ log: inout EventLog, _ span: inout MomentSpan
  ) throws(RecordError) {
    guard let verb = try read(message), let id = incident.id else { return }
    let firing = log.firing(.pagerDuty, id, in: message)
    let isMerged = incident.isMerged(in: message)
    incident.noteMerge(of: id, in: message, &log)
    let moment = try fields[.createdOn].moment("messages[].created_on", in: message)
    var (isTold, newest) = (false, moment)
    for place in places {
      let text = message.extracting(place)
      guard let entry = try entries.read(text, file: file) else { continue }
      entries.keep(entry, text, message: firing, isMerged: isMerged, &log)
      isTold = isTold || entry.kind == verb.kind || verb.kind == .other
      newest = newest ?? entry.at
      span.add(entry.at)
    }
    let snapshot = try incident.snapshot(
      in: message, seenAt: newest, tag: UInt32(truncatingIfNeeded: ByteHash.fingerprint(message)),
      teams: scratch.teams, &log)
    log.offerAside(snapshot, for: firing)
    if let moment, !isTold {
      log.append(try fact(verb, moment, isMerged: isMerged, message, file, &log), to: firing)
      span.add(moment)
    }
  }

  /// Reads a message; nil when it is about no incident.
  private mutating func read(_ message: Span<UInt8>) throws(RecordError) -> PagerDutyWebhookVerb? {
    try fields.read(message)
    let event = try fields[.event].text.required("messages[].event")
    guard PagerDutyWebhookVerb.isOfIncident(event, in: message) else { return nil }
    places.removeAll(keepingCapacity: true)
    PagerDutyWebhookBody.addObjects(of: fields[.entries], in: message, to: &places)
    incident = PagerDutyIncidentFields()
    scratch.teams.removeAll(keepingCapacity: true)
    if let place = fields[.incident].range(of: .object) {
      do throws(JSONFault) {
        var cursor = JSONCursor(at: place.lowerBound)
        incident = try PagerDutyIncidentFields.read(message, &cursor, &scratch)
      } catch { throw RecordError(error) }
    }
    return PagerDutyWebhookVerb(event, in: message)
  }

  /// What the event says happened, for a message whose entries do not.
  private func fact(
    _ verb: PagerDutyWebhookVerb, _ moment: Timestamp, isMerged: Bool, _ message: Span<UInt8>, _ file: UInt16,
    _ log: inout EventLog
  ) throws(RecordError) -> EventFact {
    let tag = fields[.id].word?.fingerprint(in: message) ?? ByteHash.fingerprint(message)
    let changedAt = try incident.moments(in: message).changed
    var (actor, person) = (EventActor.unknown, PersonID?.none)
    if verb.kind == .resolved && isMerged {
      actor = .merge
    } else if verb.isChange(to: incident.progress(in: message), at: changedAt, of: moment) {
      actor = incident.changedBy.actor
      if actor == .person || actor == .untyped {
        person = incident.changedBy.person(
          in: message, at: moment.milliseconds, isCertain: incident.changedBy.type != nil && actor == .person, &log)
      }
    }
    return verb.fact(at: moment, by: actor, person, tag: UInt32(truncatingIfNeeded: tag), file: file)
  }
}
