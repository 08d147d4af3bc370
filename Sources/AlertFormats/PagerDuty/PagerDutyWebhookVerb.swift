import LogInput
import PagingModel

/// What a message of a webhook v1 or v2 says happened, by its name in the present tense: `incident.acknowledge`.
struct PagerDutyWebhookVerb: Hashable {
  var kind: EventKind
  /// Whether PagerDuty's documentation names it.
  var isKnown: Bool
  /// Whether it hands the incident to another escalation policy.
  private var isDelegation = false

  private static let names = FieldNames([
    "incident.trigger", "incident.acknowledge", "incident.unacknowledge", "incident.assign", "incident.delegate",
    "incident.escalate", "incident.resolve", "incident.annotate",
  ])

  init(_ name: JSONText, in record: Span<UInt8>) {
    isKnown = true
    switch Self.names.index(of: name, in: record) {
    case 0: kind = .fired
    case 1: kind = .acknowledged
    case 2: kind = .unacknowledged
    case 3: kind = .assigned
    case 4: (kind, isDelegation) = (.assigned, true)
    case 5: kind = .escalated
    case 6: kind = .resolved
    case 7: kind = .noted
    default: (kind, isKnown) = (.other, false)
    }
  }

  /// Whether a message of this name is about an incident; the test of a subscription is not.
  static func isOfIncident(_ name: JSONText, in record: Span<UInt8>) -> Bool {
    name.hasPrefix("incident.", in: record)
  }

  /// Whether a name is one that these webhooks send, whatever it is about.
  static func isName(_ name: String) -> Bool { name.hasPrefix("incident.") || name.hasPrefix("pagey.") }

  /// The same for a name in a record.
  static func isName(_ name: JSONText?, in record: Span<UInt8>) -> Bool {
    guard let name else { return false }
    return isOfIncident(name, in: record) || name.hasPrefix("pagey.", in: record)
  }

  /// The incident's state after which its last change of state is what happened; nil when it is another's.
  var status: FiringSnapshot.Status? {
    switch kind {
    case .acknowledged: .acknowledged
    case .resolved: .resolved
    default: nil
    }
  }

  /// A message is made at most this long after, or before, the incident's change of state that it tells.
  private static let delay = Milliseconds.seconds(60)

  /// Whether an incident in this state, changed last at that moment, tells by whom that was done which happened.
  func isChange(to status: FiringSnapshot.Status, at changedAt: Timestamp?, of moment: Timestamp) -> Bool {
    guard status == self.status else { return false }
    return changedAt.map { $0 <= moment + Self.delay && moment <= $0 + Self.delay } ?? true
  }

  /// The fact that a message tells.
  ///
  /// - Parameter tag: a fingerprint of the message's id.
  func fact(at moment: Timestamp, by actor: EventActor, _ person: PersonID?, tag: UInt32, file: UInt16) -> EventFact {
    var fact = EventFact(kind, at: moment, tag: tag, file: file)
    switch kind {
    case .acknowledged, .escalated, .resolved:
      fact.detail = actor.rawValue | EventFact.webhookMark
      fact.subject = person?.index ?? EventFact.none
    case .assigned: fact.detail = isDelegation ? EventFact.toAnotherTeam : 0
    case .other: fact.detail = isKnown ? 0 : EventFact.unknownType
    default: break
    }
    return fact
  }
}
