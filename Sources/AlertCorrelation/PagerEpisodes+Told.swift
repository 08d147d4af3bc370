import PagingModel

extension PagerEpisodes {
  /// Takes over what a history that was put together before tells of the monitors' part.
  func addTold(_ episode: inout Episode, to collection: inout DraftCollection) {
    takeSources(&episode)
    if let id = episode.occurrence, let named = facts.first(where: { $0.kind == .named }), episode.isOfPager {
      collection.toldIncidents[id] = .some(named.subject == EventFact.none ? nil : TextID(index: named.subject))
    }
    guard let seen = facts.first(where: { $0.kind == .seen }) else { return }
    guard let firedAt = seen.at else { return }
    let members = facts.filter { $0.kind == .part }.map { UInt64($0.subject) << 32 | UInt64($0.tag) }.sorted()
    episode.join = JoinID(collection.joins.count)
    collection.joins.append(
      JoinedFiring(
        firedAt: firedAt, clearedAt: facts.first { $0.kind == .cleared }?.at,
        memberStart: UInt32(collection.toldMembers.count), memberCount: UInt32(members.count)))
    collection.toldMembers.append(contentsOf: members)
    collection.toldJoinCount = collection.joins.count
  }

  private func takeSources(_ episode: inout Episode) {
    guard let seen = facts.first(where: { $0.kind == .seen }) else { return }
    let sources = AlertSources(rawValue: seen.subject)
    if !sources.isEmpty { episode.sources = sources }
    if seen.detail & EventFact.peopleUntold != 0 { episode.knowsPeople = false }
  }
}
