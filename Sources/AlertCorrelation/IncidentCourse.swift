import PagingModel

/// How an incident went, from one walk over its facts: what each kind of them says for itself.
struct IncidentCourse {
  /// The moment of its first trigger; nil without a trigger, or when the moment is not known.
  private(set) var firedAt: Timestamp?
  /// The moment at which it was last reopened.
  private(set) var reopenedAt: Timestamp?
  /// Facts of a type that no documentation names.
  private(set) var unknownTypeCount = 0
  /// Whether a notification is spoken of, and it is not clear of which.
  private(set) var holdsUnclearNotification = false
  /// Whether somebody did something that is told in words that are not known.
  private(set) var holdsUnknownWords = false
  /// Whether records speak of it that would tell acknowledgements.
  private(set) var tellsPeople = false
  private var holdsTrigger = false
  private var escalations = 0
  private var loggedEscalations = 0

  /// - Parameter facts: in their order.
  init(_ facts: borrowing [EventFact]) {
    for index in facts.indices {
      if !facts[index].isAside { tellsPeople = true }
      switch facts[index].kind {
      case .fired:
        if !holdsTrigger { firedAt = facts[index].at }
        holdsTrigger = true
      case .escalated:
        escalations += 1
        if !facts[index].isFromWebhook { loggedEscalations += 1 }
      case .reopened: reopenedAt = facts[index].at
      case .other:
        if facts[index].isOfUnknownType { unknownTypeCount += 1 }
        if facts[index].isInUnknownWords { holdsUnknownWords = true }
        if facts[index].isUnclearNotification { holdsUnclearNotification = true }
      case .notified, .acknowledged, .unacknowledged, .assigned, .snoozed, .noted, .urgencyChanged, .resolved,
        .grouped, .ticketed, .declared, .labelled, .seen, .cleared, .part, .named, .lasted, .alertBegan,
        .alertEnded:
        break
      }
    }
  }

  /// Whether only webhooks tell of escalations.
  var areEscalationsFromWebhooks: Bool { loggedEscalations == 0 }

  /// Escalations by the log; by webhooks only where the log tells none.
  var escalationCount: Int { loggedEscalations > 0 ? loggedEscalations : escalations }
}
