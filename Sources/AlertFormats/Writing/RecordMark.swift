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

  /// A fact that the record tells; who did it counts for those of which that matters.
  func fact(
    _ kind: EventKind, at moment: Timestamp?, by actor: EventActor = .unknown, _ person: PersonID? = nil
  ) -> EventFact {
    guard kind.tellsActor else { return EventFact(kind, at: moment, tag: tag, file: file) }
    return EventFact(
      kind, at: moment, subject: person?.index ?? EventFact.none, detail: actor.rawValue, tag: tag, file: file)
  }

  /// The fact that somebody was notified.
  func notification(of person: PersonID, by channel: NotificationChannel, at moment: Timestamp) -> EventFact {
    EventFact(.notified, at: moment, subject: person.index, detail: channel.rawValue, tag: tag, file: file)
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
