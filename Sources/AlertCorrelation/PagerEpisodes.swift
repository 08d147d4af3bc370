import PagingModel

/// Makes episodes of a pager's incidents: one incident is one firing.
struct PagerEpisodes {
  let log: EventLog
  let people: PeopleDirectory
  let names: ReferenceNames
  /// Whether log entries tell notifications in this input.
  let knowsNotifications: Bool
  private var facts: [EventFact] = []

  init(log: EventLog, people: PeopleDirectory, names: ReferenceNames, knowsNotifications: Bool) {
    self.log = log
    self.people = people
    self.names = names
    self.knowsNotifications = knowsNotifications
  }

  /// Adds the episode of an incident to the collection; without a known start its notifications are stray.
  mutating func add(_ id: OccurrenceID, to collection: inout DraftCollection) {
    let occurrence = log.occurrences[id.position]
    facts.removeAll(keepingCapacity: true)
    log.forEachFact(of: id) { facts.append($0) }
    FactOrder.arrange(&facts) { collection.notes.duplicates[$0, default: 0] += 1 }
    collection.notes.unknownTypes += facts.count { $0.kind == .other && $0.detail == EventFact.unknownType }
    let snapshot = occurrence.snapshot == EventFact.none ? nil : log.snapshots[Int(occurrence.snapshot)]
    if snapshot?.listsStaleAcknowledgement == true { collection.notes.staleAcknowledgements += 1 }
    guard let start = facts.first(where: { $0.kind == .fired })?.at ?? snapshot?.createdAt else {
      collection.notes.incidentsWithoutStart += 1
      collection.stray.append(contentsOf: notifications())
      return
    }
    var draft = EpisodeDraft(
      episode: Episode(source: occurrence.source, alertKey: alertKey(occurrence, snapshot), firedAt: start),
      occurrence: id)
    describe(&draft, occurrence, snapshot)
    setAcknowledgement(&draft.episode, snapshot)
    setEnd(&draft.episode, snapshot)
    addNotifications(&draft.episode, occurrence, &collection)
    collection.pagers.append(draft)
  }

  // MARK: what it is

  private func alertKey(_ occurrence: Occurrence, _ snapshot: FiringSnapshot?) -> TextID {
    occurrence.trigger.alertKey ?? occurrence.fallback.alertKey ?? snapshot?.description.alertKey
      ?? names.occurrenceText(occurrence.key)
  }

  private func describe(_ draft: inout EpisodeDraft, _ occurrence: Occurrence, _ snapshot: FiringSnapshot?) {
    let descriptions = [occurrence.trigger, occurrence.fallback, snapshot?.description ?? FiringDescription()]
    draft.episode.incident = names.occurrenceText(occurrence.key)
    draft.episode.title = descriptions.lazy.compactMap(\.title).first
    draft.episode.severity = descriptions.lazy.compactMap(\.severity).first
    draft.episode.service = descriptions.lazy.compactMap(\.service).first.map { names.service($0) }
    draft.episode.teamSet = descriptions.lazy.map(\.teamSet).first { $0 != 0 } ?? 0
    draft.episode.urgency = descriptions.lazy.map(\.urgency).first { $0 != .unknown } ?? .unknown
    draft.episode.rule = descriptions.lazy.compactMap(\.rule).first
    draft.isRuleGuessed = draft.episode.rule == nil
    draft.episode.escalationCount = UInt16(clamping: facts.count { $0.kind == .escalated })
    // An incident list alone forgets acknowledgements once the incident is resolved.
    draft.episode.knowsPeople = !facts.isEmpty
  }

  // MARK: what people did

  private func isPerson(_ fact: EventFact) -> Bool {
    fact.actor == .person || (fact.actor == .untyped && fact.person.map { people.isCertain($0) } == true)
  }

  private func setAcknowledgement(_ episode: inout Episode, _ snapshot: FiringSnapshot?) {
    for fact in facts where fact.kind == .acknowledged && isPerson(fact) {
      guard let at = fact.at, episode.acknowledgedAt == nil || episode.acknowledgedAt == at else { break }
      let isFirst = episode.acknowledgedAt == nil
      episode.acknowledgedAt = at
      if isFirst || people.precedes(fact.person, episode.acknowledgedBy) { episode.acknowledgedBy = fact.person }
    }
    if let at = snapshot?.acknowledgedAt, episode.acknowledgedAt == nil || at < episode.acknowledgedAt ?? at {
      episode.acknowledgedAt = at
      episode.acknowledgedBy = snapshot?.acknowledgedBy
    }
  }

  // MARK: how it ended

  /// Two records of one end, a log entry and a webhook, are at most this far apart.
  private static let sameEnd = Milliseconds.seconds(2)

  private func setEnd(_ episode: inout Episode, _ snapshot: FiringSnapshot?) {
    let reopened = facts.last { $0.kind == .reopened }?.at
    let ends = facts.filter { $0.kind == .resolved && isAfter($0.at, reopened) }
    if let at = ends.first?.at {
      close(&episode, at, ends.filter { ($0.at ?? at) <= at + Self.sameEnd })
    } else if let snapshot, snapshot.status == .resolved, isAfter(snapshot.resolvedAt, reopened) {
      episode.resolvedAt = snapshot.resolvedAt
      episode.endedBy = end(of: snapshot.resolver, by: snapshot.resolvedBy)
      if episode.endedBy == .person { episode.resolvedBy = snapshot.resolvedBy }
    }
  }

  private func isAfter(_ moment: Timestamp?, _ reopened: Timestamp?) -> Bool {
    guard let moment, let reopened else { return true }
    return moment >= reopened
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

  // MARK: who was notified

  private func notifications() -> [RawNotification] {
    facts.compactMap { fact in
      guard fact.kind == .notified, let at = fact.at, let person = fact.person else { return nil }
      return RawNotification(at: at, person: person, channel: fact.channel)
    }
  }

  private func addNotifications(
    _ episode: inout Episode, _ occurrence: Occurrence, _ collection: inout DraftCollection
  ) {
    episode.notificationStart = UInt32(collection.notifications.count)
    for fact in facts where fact.kind == .notified {
      guard let at = fact.at, let person = fact.person else { continue }
      collection.notifications.append(RawNotification(at: at, person: person, channel: fact.channel))
      if fact.channel.isInterrupting { episode.page = .page }
    }
    episode.notificationCount = UInt32(collection.notifications.count) - episode.notificationStart
    if episode.page != .page {
      episode.page = occurrence.tellsNotifications && knowsNotifications ? .notPage : .unknown
    }
  }
}
