import PagingModel

extension PagerEpisodes {
  /// What people did with the episode that is being added, beyond being the first to acknowledge it.
  func work(on episode: Episode) -> EpisodeWork {
    var work = EpisodeWork()
    var snoozedAt: Timestamp?
    var others: Set<PersonID> = []
    for fact in facts {
      guard let at = fact.at else { continue }
      if let start = snoozedAt, Self.endsSnooze(fact.kind) {
        work.snoozes.append(start..<max(start, at))
        snoozedAt = nil
      }
      switch fact.kind {
      case .acknowledged where isPerson(fact.actor, fact.person):
        if let person = fact.person, person != episode.acknowledgedBy, others.insert(person).inserted {
          work.acknowledgements.append(EpisodeWork.Acknowledgement(person: person, at: at))
        }
      case .snoozed: snoozedAt = snoozedAt ?? at
      case .labelled:
        guard let isActionable = fact.isActionable else { continue }
        var label = PageLabel(isActionable: isActionable)
        (label.person, label.at, label.isTold) = (fact.person, at, true)
        work.labels.append(label)
      default: break
      }
    }
    if let start = snoozedAt, let end = episode.resolvedAt { work.snoozes.append(start..<max(start, end)) }
    return work
  }

  /// Whether somebody took it up again, or it came back by itself.
  private static func endsSnooze(_ kind: EventKind) -> Bool {
    switch kind {
    case .fired, .notified, .acknowledged, .unacknowledged, .assigned, .escalated, .resolved, .reopened: true
    default: false
    }
  }
}
