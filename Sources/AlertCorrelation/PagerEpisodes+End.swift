import PagingModel

extension PagerEpisodes {
  /// Two records of one thing, a log entry and a webhook, are at most this far apart.
  static let sameMoment = Milliseconds.seconds(2)

  /// The first end after the last time it was reopened, by the log, else by an incident list.
  func setEnd(_ episode: inout Episode, _ course: IncidentCourse, _ snapshot: FiringSnapshot?) {
    let reopened = course.reopenedAt
    let list = snapshot.flatMap { $0.status == .resolved && isAfter($0.lastMoment, reopened) ? $0 : nil }
    if let first = facts.firstIndex(where: { isEnd($0, after: reopened) }), let at = facts[first].at {
      close(&episode, at, facts[first...], after: reopened)
      // Only a list tells why: log entries hold a reference to the incident.
      if list?.resolver == .merge { (episode.endedBy, episode.resolvedBy) = (.merge, nil) }
    } else if let snapshot = list {
      episode.resolvedAt = snapshot.resolvedAt
      episode.endedBy = end(of: snapshot.resolver, by: snapshot.resolvedBy)
      if episode.endedBy == .person { episode.resolvedBy = snapshot.resolvedBy }
    } else if let end = facts.first(where: { $0.kind == .resolved && $0.at == nil }) {
      episode.endedBy = self.end(of: end.actor, by: end.person)
      if episode.endedBy == .person { episode.resolvedBy = end.person }
    }
  }

  private func isEnd(_ fact: EventFact, after reopened: Timestamp?) -> Bool {
    fact.kind == .resolved && isAfter(fact.at, reopened)
  }

  private func isAfter(_ moment: Timestamp?, _ reopened: Timestamp?) -> Bool {
    guard let moment, let reopened else { return true }
    return moment >= (moment == moment.cutToSecond ? reopened.cutToSecond : reopened)
  }

  /// Of the ends that are of one moment, the one counts that tells most.
  private func close(
    _ episode: inout Episode, _ at: Timestamp, _ facts: ArraySlice<EventFact>, after reopened: Timestamp?
  ) {
    episode.resolvedAt = facts.first?.isUntimed == true ? nil : at
    for fact in facts where isEnd(fact, after: reopened) && (fact.at ?? at) <= at + Self.sameMoment {
      let end = end(of: fact.actor, by: fact.person)
      if end == .person && episode.endedBy == .person {
        if people.precedes(fact.person, episode.resolvedBy) { episode.resolvedBy = fact.person }
      } else if end.precedence < episode.endedBy?.precedence ?? .max {
        episode.endedBy = end
        episode.resolvedBy = end == .person ? fact.person : nil
      }
    }
  }

  private func end(of actor: EventActor, by person: PersonID?) -> EpisodeEnd {
    switch actor {
    case .person: .person
    case .automation: .monitor
    case .timer: .timeout
    case .merge: .merge
    case .untyped: person.map { people.isCertain($0) } == true ? .person : .monitor
    case .unknown: .unknown
    }
  }
}

extension EpisodeEnd {
  /// Of several words on one end the one with the smallest number counts.
  fileprivate var precedence: Int {
    switch self {
    case .merge: 0
    case .person: 1
    case .timeout: 2
    case .monitor: 3
    case .unknown: 4
    }
  }
}

extension FiringSnapshot {
  /// When it ended, else when the list last changed.
  fileprivate var lastMoment: Timestamp { resolvedAt ?? Timestamp(milliseconds: updatedAt) }
}
