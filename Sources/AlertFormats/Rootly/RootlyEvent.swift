import LogInput
import PagingModel

/// One event of an alert.
struct RootlyEvent {
  enum Meaning: Hashable {
    case event(EventKind)
    /// Somebody was notified.
    case notified(NotificationChannel)
    /// It speaks of a notification, and not clearly of one that was sent.
    case unclearNotification
    /// Whether the alert was worth it.
    case labelled(isActionable: Bool)
    case unknown
  }
  let alert: [UInt8]
  let at: Timestamp
  let meaning: Meaning
  /// The same in every copy of the event.
  let element: UInt64
  /// Who did it; of a notification, who was notified. Rootly documents it for notes only: where it is missing, whom a
  /// notification reached is not known.
  var user: [UInt8]?
  var actor = EventActor.unknown
  /// What was written, of a note.
  var details: [UInt8] = []

  private static let kinds = FieldNames([
    "notification", "note", "alert_urgency", "informational", "action", "status_update", "recording", "alert_grouping",
    "alert_routing", "noise", "maintenance",
  ])
  private static let actions = FieldNames([
    "emailed", "slacked", "called", "texted", "notified", "paged", "acknowledged", "escalated", "resolved", "snoozed",
    "retriggered", "created", "triggered", "answered", "opened", "attached", "updated", "added", "removed", "marked",
    "not_marked", "muted",
  ])

  /// What an event of a kind and an action means.
  static func meaning(_ kind: JSONText?, _ action: JSONText?, in record: Span<UInt8>) -> Meaning {
    let kind = kind.map { kinds.index(of: $0, in: record) } ?? -1
    let action = action.map { actions.index(of: $0, in: record) } ?? -1
    switch kind {
    case 0: return notification(action)
    case 1: return .event(.noted)
    case 2: return .event(.urgencyChanged)
    case 9 where action == 19 || action == 20: return .labelled(isActionable: action == 20)
    // What was recorded, grouped, routed or silenced is nothing that was done to the alert.
    case 6...10: return .event(.other)
    case 3...5: return course(action)
    default: return .unknown
    }
  }

  private static func notification(_ action: Int) -> Meaning {
    switch action {
    case 0: .notified(.email)
    case 1: .notified(.chat)
    case 2: .notified(.phone)
    case 3: .notified(.sms)
    case 4, 5: .notified(.other)
    case -1: .unclearNotification
    // What became of it: a call was answered, a message opened.
    default: .event(.other)
    }
  }

  private static func course(_ action: Int) -> Meaning {
    switch action {
    case 0...5: .unclearNotification
    case 6: .event(.acknowledged)
    case 7: .event(.escalated)
    case 8: .event(.resolved)
    case 9: .event(.snoozed)
    // An alert that is open still is not reopened by it: no end is before it.
    case 10: .event(.reopened)
    case 11, 12: .event(.fired)
    case -1: .unknown
    default: .event(.other)
    }
  }

  /// The ways in which people act.
  private static let humanWays = FieldNames(["web", "slack", "mobile", "phone", "sms", "email", "live_call_routing"])
  /// Rootly itself, and monitors that end what they began by themselves. Behind another pager, or a tracker of errors or
  /// tasks, there may be a person.
  private static let machines = FieldNames([
    "system", "workflow", "rootly", "datadog", "nobl9", "honeycomb", "grafana", "alertmanager", "google_cloud",
    "cloud_watch", "azure", "splunk", "chronosphere", "app_optics", "monte_carlo", "nagios", "prtg", "catchpoint",
    "app_dynamics", "checkly", "new_relic",
  ])

  /// Who did something, where no user is told. Of other systems it is not known who did it there.
  static func actor(_ source: JSONText?, in record: Span<UInt8>) -> EventActor {
    guard let source else { return .unknown }
    if humanWays.index(of: source, in: record) >= 0 { return .person }
    return machines.index(of: source, in: record) >= 0 ? .automation : .unknown
  }

  /// Adds what the event tells.
  func keep(_ file: UInt16, _ log: inout EventLog) {
    let firing = log.occurrence(.rootly, key: alert.span)
    let mark = RecordMark(fingerprint: ByteHash.hash(alert.span, secret: 0), file: file)
    // Of an alert without its beginning, notifications may be on pages that are missing.
    if meaning == .event(.fired) { log.noteTellsNotifications(firing) }
    log.append(fact(mark, &log), to: firing)
  }

  private func fact(_ mark: RecordMark, _ log: inout EventLog) -> EventFact {
    let person = user.map { log.person($0.span, isCertain: true) }
    switch meaning {
    case .event(let kind):
      var fact = mark.listedFact(kind, at: at, by: actor, person, element: element)
      if kind == .noted && actor != .automation { fact.noteMeaning = log.notePhrases.meaning(of: details.span) }
      return fact
    case .notified(let channel):
      guard let person else { return other(EventFact.unclearNotification, mark) }
      var fact = mark.listedFact(.notified, at: at, by: .person, person, element: element)
      fact.detail |= channel.rawValue
      return fact
    case .unclearNotification: return other(EventFact.unclearNotification, mark)
    case .labelled(let isActionable):
      // A verdict is somebody's; what a rule marks is none.
      guard actor != .automation else { return other(0, mark) }
      var fact = mark.listedFact(.labelled, at: at, person, element: element)
      fact.detail |= isActionable ? EventFact.actionable : EventFact.notActionable
      return fact
    case .unknown: return other(EventFact.unknownType, mark)
    }
  }

  private func other(_ detail: UInt8, _ mark: RecordMark) -> EventFact {
    var fact = mark.listedFact(.other, at: at, element: element)
    fact.detail |= detail
    return fact
  }
}
