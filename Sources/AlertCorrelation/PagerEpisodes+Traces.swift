import PagingModel

extension PagerEpisodes {
  /// What people left behind that worked on the episode that is being added.
  func traces(escalatedByWebhooks: Bool) -> EpisodeTraces {
    var traces: EpisodeTraces = []
    for fact in facts {
      switch fact.kind {
      case .noted:
        traces.insert(.noted)
        let meaning = fact.noteMeaning
        if meaning.contains(.noise) {
          traces.insert(.noiseNoted)
        } else if meaning.contains(.action) {
          traces.insert(.actionNoted)
        }
      case .ticketed: traces.insert(.ticketed)
      case .declared: traces.insert(.declared)
      case .assigned where fact.isHandOver: traces.insert(.handedOver)
      // What webhooks tell of escalations counts only where the log tells none.
      case .escalated where !fact.isFromWebhook || escalatedByWebhooks:
        if isPerson(fact.actor, fact.person) { traces.insert(.escalatedByPerson) }
        if fact.actor == .timer { traces.insert(.escalatedByTimer) }
      default: break
      }
    }
    return traces
  }
}
