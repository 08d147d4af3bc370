import LogInput
import PagingModel

/// What tells a record from others: a fingerprint of its id, or of all of it, and the file it was read from.
struct RecordMark: Sendable {
  let fingerprint: UInt64
  let file: UInt16

  /// What tells copies of one record: 32 bits of the fingerprint.
  var tag: UInt32 { UInt32(truncatingIfNeeded: fingerprint) }

  /// - Parameter id: the record's own id; nil to take all of its bytes.
  init(_ record: Span<UInt8>, id: JSONText? = nil, file: UInt16) {
    fingerprint = id?.fingerprint(in: record) ?? ByteHash.fingerprint(record)
    self.file = file
  }

  /// - Parameter fingerprint: what is the same in every copy of what is told, in whatever record it stands.
  init(fingerprint: UInt64, file: UInt16) {
    self.fingerprint = fingerprint
    self.file = file
  }

  /// The rank of what the record says a firing is.
  func rank(_ moment: Timestamp) -> DescriptionRank { DescriptionRank(at: moment.milliseconds, tag: tag) }

  /// A fact that the record tells.
  func fact(
    _ kind: EventKind, at moment: Timestamp?, by actor: EventActor = .unknown, _ person: PersonID? = nil
  ) -> EventFact {
    EventFact(
      kind, at: moment, subject: person?.index ?? EventFact.none, detail: kind.tellsActor ? actor.rawValue : 0,
      tag: tag, file: file)
  }

  /// A fact that the record tells beside others, and that newer records of the same firing tell again.
  ///
  /// - Parameter element: what tells it from the record's other facts, the same in every record.
  func listedFact(
    _ kind: EventKind, at moment: Timestamp?, by actor: EventActor = .unknown, _ person: PersonID? = nil,
    element: UInt64
  ) -> EventFact {
    var fact = fact(kind, at: moment, by: actor, person)
    fact.tag = UInt32(truncatingIfNeeded: ByteHash.combine(fingerprint, element))
    fact.detail |= EventFact.listedMark
    return fact
  }

  /// A fact that the record tells beside others, where records of its kind never tell acknowledgements.
  func asideFact(
    _ kind: EventKind, at moment: Timestamp?, by actor: EventActor = .unknown, _ person: PersonID? = nil,
    element: UInt64
  ) -> EventFact {
    var fact = listedFact(kind, at: moment, by: actor, person, element: element)
    fact.detail |= EventFact.asideMark
    return fact
  }

  /// A fingerprint of a fact that the record tells, the same in every record that tells it.
  func identity(of fact: EventFact) -> UInt64 {
    let moment = fact.at.map { UInt64(bitPattern: $0.milliseconds) } ?? .max
    return ByteHash.combine(ByteHash.combine(fingerprint, UInt64(fact.kind.rawValue)), moment)
  }

  /// The fact that somebody was notified.
  func notification(of person: PersonID, by channel: NotificationChannel, at moment: Timestamp) -> EventFact {
    EventFact(.notified, at: moment, subject: person.index, detail: channel.rawValue, tag: tag, file: file)
  }

  /// The fact that somebody was notified, told beside others of the record.
  ///
  /// - Parameter name: how the record names the person: it tells the notification from those of others.
  func listedNotification(
    of person: PersonID, by channel: NotificationChannel, at moment: Timestamp, _ name: JSONText,
    in record: Span<UInt8>
  ) -> EventFact {
    var fact = notification(of: person, by: channel, at: moment)
    fact.tag = UInt32(truncatingIfNeeded: ByteHash.combine(fingerprint, name.fingerprint(in: record)))
    fact.detail |= EventFact.listedMark
    return fact
  }
}

extension EventKind {
  /// Whether the detail of such a fact is who did it.
  fileprivate var tellsActor: Bool {
    switch self {
    case .acknowledged, .escalated, .resolved, .reopened: true
    default: false
    }
  }
}
