import PagingModel

extension PagerEpisodes {
  /// What people did with the episode that is being added, beyond being the first to acknowledge it.
  func work(on episode: Episode) -> EpisodeWork {
    var work = EpisodeWork()
    var snoozedAt: Timestamp?
    for fact in facts {
      guard let at = fact.at else { continue }
      if let start = snoozedAt, Self.endsSnooze(fact.kind) {
        if start < at { work.snoozes.append(start..<at) }
        snoozedAt = nil
      }
      switch fact.kind {
      case .acknowledged where isPerson(fact.actor, fact.person): add(fact.person, at, of: episode, to: &work)
      case .snoozed: snoozedAt = snoozedAt ?? at
      case .labelled where fact.isActionable == true: work.actionableLabels += 1
      case .labelled where fact.isActionable == false: work.notActionableLabels += 1
      default: break
      }
    }
    if let start = snoozedAt, let end = episode.resolvedAt, start < end { work.snoozes.append(start..<end) }
    return work
  }

  private func add(_ person: PersonID?, _ at: Timestamp, of episode: Episode, to work: inout EpisodeWork) {
    guard let person, person != episode.acknowledgedBy,
      !work.acknowledgements.contains(where: { $0.person == person })
    else { return }
    work.acknowledgements.append(EpisodeWork.Acknowledgement(person: person, at: at))
  }

  /// Whether somebody took it up again, or it came back by itself.
  private static func endsSnooze(_ kind: EventKind) -> Bool {
    switch kind {
    case .fired, .notified, .acknowledged, .unacknowledged, .assigned, .escalated, .resolved, .reopened: true
    default: false
    }
  }
}
