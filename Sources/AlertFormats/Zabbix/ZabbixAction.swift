import LogInput
import PagingModel

/// What somebody did to a problem, in one step: an element of `acknowledges`.
struct ZabbixAction {
  let id: JSONText?
  let at: Timestamp
  /// Set bits tell what was done.
  let bits: Int64
  let user: FieldValue
  let name: FieldValue
  let message: JSONText?

  /// What each bit tells; a message, a change of rank and the like go on with the problem as it is.
  private static let kinds: [(bit: Int64, kind: EventKind)] = [
    (1, .resolved), (2, .acknowledged), (4, .noted), (8, .urgencyChanged), (16, .unacknowledged), (32, .snoozed),
    (64, .other), (128, .other), (256, .other),
  ]

  /// Adds what was done. People act on problems, and conditions of triggers do not come here; the user 0 is nobody.
  func keep(_ firing: OccurrenceID, _ mark: RecordMark, _ record: Span<UInt8>, _ log: inout EventLog) {
    guard Self.kinds.contains(where: { bits & $0.bit != 0 }) else { return }
    let isNobody = user.word?.equals("0", in: record) == true
    let person = isNobody ? nil : log.person(id: user, name: name, in: record, seenAt: at)
    let element = id?.fingerprint(in: record) ?? user.word?.fingerprint(in: record) ?? 0
    for (bit, kind) in Self.kinds where bits & bit != 0 {
      let number = ByteHash.combine(element, UInt64(bit))
      let actor = isNobody ? EventActor.unknown : .person
      var fact = mark.listedFact(kind, at: at, by: actor, person, element: number)
      if kind == .noted && !isNobody { fact.noteMeaning = log.notePhrases.meaning(of: message, in: record) }
      log.append(fact, to: firing)
    }
  }
}
