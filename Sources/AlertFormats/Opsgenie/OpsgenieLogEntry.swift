import PagingModel

/// One line of an alert's log.
struct OpsgenieLogEntry {
  let alert: [UInt8]
  let at: Timestamp
  let meaning: OpsgenieLogText.Meaning
  /// The same in every copy of the line.
  let element: UInt64
  /// Who did it; nil when it was nobody, or is not told.
  var owner: [UInt8]?
  var actor = EventActor.unknown
  /// Whom a notification went to.
  var addressee: [UInt8]?
  /// What was written, of a note.
  var note: [UInt8] = []

  /// Adds what the line tells.
  func keep(_ file: UInt16, _ log: inout EventLog) {
    let firing = log.occurrence(.opsgenie, key: alert.span)
    let mark = RecordMark(fingerprint: ByteHash.hash(alert.span, secret: 0), file: file)
    // What an alert's log tells of notifications is known from its beginning on, and the beginning is its creation: the
    // newest lines come first, and older pages may be missing.
    if meaning == .event(.fired) { log.noteTellsNotifications(firing) }
    log.append(fact(mark, &log), to: firing)
  }

  private func fact(_ mark: RecordMark, _ log: inout EventLog) -> EventFact {
    switch meaning {
    case .event(let kind):
      let person = owner.map { log.person($0.span, isCertain: actor == .person) }
      var fact = mark.listedFact(kind, at: at, by: actor, person, element: element)
      if kind == .noted && actor != .automation { fact.noteMeaning = log.notePhrases.meaning(of: note.span) }
      return fact
    case .notified(let channel):
      guard let addressee else { return other(EventFact.unclearNotification, mark) }
      let person = log.person(addressee.span, isCertain: true)
      var fact = mark.listedFact(.notified, at: at, by: .person, person, element: element)
      fact.detail |= channel.rawValue
      return fact
    case .unclearNotification: return other(EventFact.unclearNotification, mark)
    case .unknownSending: return other(EventFact.unknownType, mark)
    // What the system did itself is no acknowledgement, whatever the words.
    case .unknown: return other(actor == .automation ? EventFact.unknownType : EventFact.unknownWords, mark)
    }
  }

  private func other(_ detail: UInt8, _ mark: RecordMark) -> EventFact {
    var fact = mark.listedFact(.other, at: at, element: element)
    fact.detail |= detail
    return fact
  }
}
