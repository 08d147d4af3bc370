import LogInput
import PagingModel

/// Writes one event into the log: the same for retropager's own lines and for whatever a mapping reads.
enum RetropagerEventWriter {
  /// What is known of an event before it is written: all that could refuse it.
  struct Head {
    var type: RetropagerEventType
    var moment: Timestamp
    /// The id of the firing.
    var alert: JSONText
    /// Who was notified, of a notification.
    var notified: JSONText?
    /// When the monitor saw the condition begin and clear, where it is told beside.
    var monitorFiredAt: Timestamp?
    var clearedAt: Timestamp?
    /// What tells the fact from others, and what ranks the description among those of the same moment.
    var mark: RecordMark
    var rank: DescriptionRank
    /// Whether the source tells who was notified.
    var tellsNotifications = true
    /// Whether the record tells other events, too: that they repeat is no repeated record then.
    var isListed = false
  }

  /// - Parameter text: the bytes in which the head's and the fields' texts stand.
  static func write(
    _ head: Head, _ fields: some RetropagerEventFields, in text: Span<UInt8>, into log: inout EventLog
  ) {
    let firing = log.firing(.events, head.alert, in: text)
    let untold = RetropagerUntold(fields[.untold], in: text)
    let isOfPages = head.type == .fired || head.type == .notified
    if head.tellsNotifications && isOfPages && !untold.contains(.pages) { log.noteTellsNotifications(firing) }
    var fact = self.fact(head, fields, text, &log)
    if untold.contains(.end) && head.type == .resolved { fact.at = nil }
    if head.isListed { fact.detail |= EventFact.listedMark }
    log.append(fact, to: firing)
    RetropagerGroups(fields: fields).write(head, text, &log)
    guard head.type == .fired else { return }
    let alert = RetropagerAlert(fields: fields)
    if log.wantsDescription(of: firing, rank: head.rank) {
      log.describe(firing, by: alert.description(text, &log), rank: head.rank)
    }
    alert.appendSeen(head, untold, to: firing, text, &log)
  }

  private static func fact(
    _ head: Head, _ fields: some RetropagerEventFields, _ text: Span<UInt8>, _ log: inout EventLog
  ) -> EventFact {
    if let person = log.person(head.notified, in: text) {
      return head.mark.notification(of: person, by: channel(fields[.channel], in: text), at: head.moment)
    }
    let actor = actor(of: head.type, fields, in: text)
    // A timer or a monitor ends what it ends for nobody; a timer escalates to somebody.
    let isOfNobody = actor == .automation || head.type == .resolved && actor == .timer || head.type == .fired
    let person = isOfNobody ? nil : log.person(fields[.user], in: text)
    var fact = head.mark.fact(head.type.kind, at: head.moment, by: actor, person)
    switch head.type {
    case .unknown: fact.detail = EventFact.unknownType
    case .labelled: fact.detail = verdict(fields[.value], in: text)
    case .reassigned: fact.detail = EventFact.toAnotherTeam
    case .noted: fact.noteMeaning = meaning(fields, in: text, by: log.notePhrases)
    default: break
    }
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

  private static let meanings = FieldNames(["action", "noise"])

  /// What a note tells: what the event says of it, else what its text does.
  private static func meaning(
    _ fields: some RetropagerEventFields, in text: Span<UInt8>, by phrases: NotePhrases
  ) -> NoteMeaning {
    switch fields[.tells].text.map({ meanings.index(of: $0, in: text) }) {
    case 0: .action
    case 1: .noise
    default: phrases.meaning(of: fields[.text].text, in: text)
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

  private static let verdicts = FieldNames(["actionable", "not_actionable"])

  static func isVerdict(_ word: JSONText, in text: Span<UInt8>) -> Bool { verdicts.index(of: word, in: text) >= 0 }

  /// The `detail` of a verdict; 0 for words that are none.
  private static func verdict(_ value: FieldValue, in text: Span<UInt8>) -> UInt8 {
    UInt8((value.text.map { verdicts.index(of: $0, in: text) } ?? -1) + 1)
  }
}
