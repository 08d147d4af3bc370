import PagingModel

extension PagerEpisodes {
  /// What happened to the incident that is being added, in the order of time: what people did, and what the pager did
  /// beside notifying.
  func course(escalatedByWebhooks: Bool) -> [EventFact] {
    facts.compactMap { fact in
      guard fact.at != nil, Self.isKept(fact.kind) else { return nil }
      // What webhooks tell of escalations counts only where the log tells none.
      guard fact.kind != .escalated || !fact.isFromWebhook || escalatedByWebhooks else { return nil }
      var kept = fact
      if fact.kind == .acknowledged {
        kept.detail = (isPerson(fact.actor, fact.person) ? EventActor.person : .automation).rawValue
      }
      return kept
    }
  }

  private static func isKept(_ kind: EventKind) -> Bool {
    switch kind {
    case .acknowledged, .unacknowledged, .assigned, .escalated, .snoozed, .noted, .ticketed, .declared, .labelled: true
    case .fired, .notified, .urgencyChanged, .resolved, .reopened, .grouped, .other, .seen, .cleared, .part, .named,
      .lasted, .alertBegan, .alertEnded:
      false
    }
  }
}
