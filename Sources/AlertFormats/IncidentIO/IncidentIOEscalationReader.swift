import LogInput
import PagingModel

/// Reads the events of an escalation.
struct IncidentIOEscalationReader {
  /// One event, where its parts stand in the record.
  struct Event {
    let id: JSONText?
    let kind: EventKind
    let isKnown: Bool
    /// Whether nobody acknowledged it in time, on no level.
    let isExpiry: Bool
    let at: Timestamp
    let users: FieldValue
  }

  private enum Field: Int { case id, event, at, urgency, users }
  private var fields = RecordFields<Field>([
    .id: "id", .event: "event", .at: "occurred_at", .urgency: "urgency", .users: "users",
  ])
  private enum User: Int { case id, name, address }
  private var user = RecordFields<User>([.id: "id", .name: "name", .address: "email"])
  private(set) var events: [Event] = []
  /// The highest at which somebody was notified.
  private(set) var urgency = Urgency.unknown

  private static let names = FieldNames([
    "triggered", "notified_users", "acked", "resolved", "cancelled", "expired", "notified_channels",
    "entered_grace_period",
  ])

  /// What the event at an index of `names` is.
  private static func kind(_ index: Int, isOfAlert: Bool) -> EventKind {
    switch index {
    case 0: .fired
    case 1: .notified
    case 2: .acknowledged
    case 3: .resolved
    case 4, 5: isOfAlert ? .other : .resolved
    default: .other
    }
  }

  /// Reads all events of a record.
  ///
  /// - Parameter isOfAlert: whether the firing is that of an alert: that the escalation was cancelled, or reached nobody,
  ///   does not end it.
  mutating func read(_ list: FieldValue, isOfAlert: Bool, _ record: Span<UInt8>) throws(RecordError) {
    events.removeAll(keepingCapacity: true)
    urgency = .unknown
    try list.forEachElement(in: record) { cursor throws(RecordError) in
      guard (try? fields.read(record, &cursor)) != nil, let name = fields[.event].text else { return }
      let at = try fields[.at].requiredMoment("events[].occurred_at", in: record)
      let index = Self.names.index(of: name, in: record)
      let kind = Self.kind(index, isOfAlert: isOfAlert)
      if kind == .notified { noteUrgency(record) }
      events.append(
        Event(
          id: fields[.id].word, kind: kind, isKnown: index >= 0, isExpiry: index == 5, at: at, users: fields[.users]))
    }
  }

  private mutating func noteUrgency(_ record: Span<UInt8>) {
    guard let text = fields[.urgency].text else { return }
    if text.equals("high", in: record) { urgency = .high }
    if text.equals("low", in: record) && urgency == .unknown { urgency = .low }
  }

  /// Adds what the events tell.
  mutating func keep(
    _ firing: OccurrenceID, _ mark: RecordMark, _ record: Span<UInt8>, _ log: inout EventLog
  ) {
    var notified: Set<PersonID> = []
    for event in events.sorted(by: { $0.at < $1.at }) {
      let element = event.id?.fingerprint(in: record) ?? 0
      let people = people(event, record, &log)
      if event.kind == .notified {
        // To notify others than before is to escalate; who or what did is not told.
        if !notified.isEmpty && !people.isEmpty && notified.isDisjoint(with: people) {
          let number = ByteHash.combine(element, 1)
          log.append(mark.listedFact(.escalated, at: event.at, element: number), to: firing)
        }
        notified.formUnion(people)
      } else if people.isEmpty {
        var fact = mark.listedFact(
          event.kind, at: event.at, by: event.isExpiry ? .timer : .unknown, element: element)
        if !event.isKnown { fact.detail |= EventFact.unknownType }
        log.append(fact, to: firing)
        continue
      }
      for person in people {
        let number = ByteHash.combine(element, ByteHash.hash(log.people.id(person).utf8Span.span, secret: 0))
        log.append(fact(event, person, mark, number), to: firing)
      }
    }
  }

  private func fact(_ event: Event, _ person: PersonID, _ mark: RecordMark, _ element: UInt64) -> EventFact {
    var fact = mark.listedFact(event.kind, at: event.at, by: .person, person, element: element)
    if event.kind == .notified { fact.detail |= NotificationChannel.other.rawValue }
    return fact
  }

  /// The people of an event that concerns people.
  private mutating func people(_ event: Event, _ record: Span<UInt8>, _ log: inout EventLog) -> [PersonID] {
    guard event.kind == .notified || event.kind == .acknowledged || event.kind == .resolved, !event.isExpiry else {
      return []
    }
    var people: [PersonID] = []
    var known: Set<PersonID> = []
    event.users.forEachElement(in: record) { cursor in
      guard (try? user.read(record, &cursor)) != nil,
        let person = log.person(id: user[.id], name: user[.name], in: record, seenAt: event.at),
        known.insert(person).inserted
      else { return }
      log.offerAddress(user[.address], of: person, in: record)
      people.append(person)
    }
    return people
  }
}
