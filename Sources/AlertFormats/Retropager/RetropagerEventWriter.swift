import LogInput
import PagingModel

/// Writes one event into the log: the same for retropager's own lines and for whatever a mapping reads.
struct RetropagerEventWriter: Sendable {
  /// What is known of an event before it is written: all that could refuse it.
  struct Head {
    var type: RetropagerEventType
    var moment: Timestamp
    /// The id of the firing.
    var alert: JSONText
    /// Who was notified, of a notification.
    var notified: JSONText?
    /// What tells the fact from others, and what ranks the description among those of the same moment.
    var mark: RecordMark
    var rank: DescriptionRank
    /// Whether the source tells who was notified.
    var tellsNotifications = true
    /// Whether the record tells other events, too: that they repeat is no repeated record then.
    var isListed = false
  }

  private var lastOrigin = LastName<AlertSource?>()

  init() {}

  /// - Parameter text: the bytes in which the head's and the fields' texts stand.
  mutating func write(
    _ head: Head, _ fields: some RetropagerEventFields, in text: Span<UInt8>, into log: inout EventLog
  ) {
    let firing = log.firing(.events, head.alert, in: text)
    if head.tellsNotifications { log.noteTellsNotifications(firing) }
    if head.type == .fired && log.wantsDescription(of: firing, rank: head.rank) {
      log.describe(firing, by: description(fields, text, &log), rank: head.rank)
    }
    var fact = fact(head, fields, text, &log)
    if head.isListed { fact.detail |= EventFact.listedMark }
    log.append(fact, to: firing)
  }

  private func fact(
    _ head: Head, _ fields: some RetropagerEventFields, _ text: Span<UInt8>, _ log: inout EventLog
  ) -> EventFact {
    if let person = log.person(head.notified, in: text) {
      return head.mark.notification(of: person, by: Self.channel(fields[.channel], in: text), at: head.moment)
    }
    let actor = Self.actor(of: head.type, fields, in: text)
    let person = actor == .person ? log.person(fields[.user], in: text) : nil
    var fact = head.mark.fact(head.type.kind, at: head.moment, by: actor, person)
    if head.type == .unknown { fact.detail = EventFact.unknownType }
    return fact
  }

  private static let channels = FieldNames(["push", "phone", "sms", "email", "chat"])

  private static func channel(_ value: FieldValue, in text: Span<UInt8>) -> NotificationChannel {
    switch value.text.map({ channels.index(of: $0, in: text) }) {
    case 0: .push
    case 1: .phone
    case 2: .sms
    case 3: .email
    case 4: .chat
    default: .other
    }
  }

  private static let ways = FieldNames(["user", "monitor", "timeout", "manual"])

  private static func actor(
    of event: RetropagerEventType, _ fields: some RetropagerEventFields, in text: Span<UInt8>
  ) -> EventActor {
    switch event {
    case .merged: return .merge
    case .acknowledged: return fields[.automatic].isTrue(in: text) ? .automation : .person
    case .resolved, .escalated:
      let way = event == .resolved ? fields[.by].text : fields[.reason].text
      switch way.map({ ways.index(of: $0, in: text) }) {
      case 0, 3: return .person
      case 1: return .automation
      case 2: return .timer
      default: return .unknown
      }
    default: return .unknown
    }
  }

  // MARK: what fired

  private mutating func description(
    _ fields: some RetropagerEventFields, _ text: Span<UInt8>, _ log: inout EventLog
  ) -> FiringDescription {
    var description = FiringDescription()
    description.alertKey = log.text(fields[.fingerprint], in: text)
    description.title = log.text(fields[.summary], in: text) ?? log.text(fields[.rule], in: text)
    description.rule = log.text(fields[.rule], in: text)
    description.severity = log.text(fields[.severity], in: text)
    description.service = log.service(fields[.service], in: text) ?? log.service(fields[.labelService], in: text)
    description.teamSet = log.teamSet(fields[.team], in: text)
    description.urgency = PagerDutyIncidentReference.urgency(fields[.urgency].text, in: text)
    description.origin = fields[.source].text.flatMap { name in
      name.withBytes(in: text) { bytes in
        lastOrigin.meaning(of: bytes) { _ in AlertSource(named: name.string(in: text)) }
      }
    }
    return description
  }
}
