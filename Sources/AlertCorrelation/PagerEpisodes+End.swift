import PagingModel

extension PagerEpisodes {
  /// The first end after the last time it was reopened, by the log, else by an incident list.
  func setEnd(_ episode: inout Episode, _ snapshot: FiringSnapshot?) {
    let reopened = facts.last { $0.kind == .reopened }?.at
    let ends = facts.filter { $0.kind == .resolved && isAfter($0.at, reopened) }
    let list = snapshot.flatMap { $0.status == .resolved && isAfter($0.lastMoment, reopened) ? $0 : nil }
    if let at = ends.first?.at {
      close(&episode, at, ends.filter { ($0.at ?? at) <= at + Self.sameMoment })
      // Only a list tells why: log entries hold a reference to the incident.
      if list?.resolver == .merge { (episode.endedBy, episode.resolvedBy) = (.merge, nil) }
    } else if let snapshot = list {
      episode.resolvedAt = snapshot.resolvedAt
      episode.endedBy = end(of: snapshot.resolver, by: snapshot.resolvedBy)
      if episode.endedBy == .person { episode.resolvedBy = snapshot.resolvedBy }
    }
  }

  private func isAfter(_ moment: Timestamp?, _ reopened: Timestamp?) -> Bool {
    guard let moment, let reopened else { return true }
    return moment >= (moment == moment.cutToSecond ? reopened.cutToSecond : reopened)
  }

  private func close(_ episode: inout Episode, _ at: Timestamp, _ ends: [EventFact]) {
    episode.resolvedAt = at
    let kinds = ends.map { (end(of: $0.actor, by: $0.person), $0.person) }
    for wanted in [EpisodeEnd.merge, .person, .timeout, .monitor, .unknown] {
      let matching = kinds.filter { $0.0 == wanted }
      guard !matching.isEmpty else { continue }
      episode.endedBy = wanted
      if wanted == .person { episode.resolvedBy = matching.compactMap(\.1).min { people.precedes($0, $1) } }
      return
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

extension FiringSnapshot {
  /// When it ended, else when the list last changed.
  fileprivate var lastMoment: Timestamp { resolvedAt ?? Timestamp(milliseconds: updatedAt) }
}
