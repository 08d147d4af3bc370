import PagingModel

extension PagerEpisodes {
  /// What happened to the incident that is being added, in the order of time: what people did, and what the pager did
  /// beside notifying.
  func course(escalatedByWebhooks: Bool) -> [EventFact] {
    var course: [EventFact] = []
    for fact in facts where fact.at != nil && Self.isKept(fact.kind) {
      // What webhooks tell of escalations counts only where the log tells none.
      guard fact.kind != .escalated || !fact.isFromWebhook || escalatedByWebhooks else { continue }
      var kept = fact
      if fact.kind == .acknowledged {
        kept.detail = (isPerson(fact.actor, fact.person) ? EventActor.person : .automation).rawValue
      }
      // A source may tell one thing by several records: a command, and a notification of it for each contact.
      let simultaneous = course.reversed().prefix { $0.at == kept.at }
      if !simultaneous.contains(where: { $0.saysTheSame(as: kept) }) { course.append(kept) }
    }
    return course
  }

  private static func isKept(_ kind: EventKind) -> Bool {
    switch kind {
    case .acknowledged, .unacknowledged, .assigned, .escalated, .snoozed, .noted, .ticketed, .declared, .labelled: true
    case .fired, .notified, .urgencyChanged, .resolved, .reopened, .grouped, .other, .seen, .cleared, .part, .named:
      false
    }
  }
}

extension EventFact {
  /// Whether both say that the same happened at the same time, whatever record they are of.
  fileprivate func saysTheSame(as other: EventFact) -> Bool {
    at == other.at && kind == other.kind && subject == other.subject && actor == other.actor
  }
}
