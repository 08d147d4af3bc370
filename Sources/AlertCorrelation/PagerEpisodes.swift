import PagingModel

/// Makes episodes of a pager's incidents: one incident is one firing.
struct PagerEpisodes {
  let log: EventLog
  let people: PeopleDirectory
  let names: ReferenceNames
  /// Whether log entries tell notifications in this input.
  let knowsNotifications: Bool
  /// The facts of the incident that is being added, in order.
  private(set) var facts: [EventFact] = []

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
    FactOrder.arrange(&facts, people) { collection.notes.duplicates[$0, default: 0] += 1 }
    collection.notes.unknownTypes += facts.count { $0.kind == .other && $0.detail == EventFact.unknownType }
    let (list, webhook) = (log.listSnapshot(of: occurrence), log.webhookSnapshot(of: occurrence))
    collection.notes.staleAcknowledgements += list?.staleAcknowledgements ?? 0
    guard let start = start(createdAt: list?.createdAt) ?? webhook?.createdAt else {
      collection.notes.incidentsWithoutStart += 1
      collection.stray.append(contentsOf: notifications())
      return
    }
    let snapshots = [list, webhook].compactMap { $0 }.sorted { $0.supersedes($1) }
    let descriptions = [log.trigger(of: occurrence), log.fallback(of: occurrence)] + snapshots.map(\.description)
    let key = descriptions.lazy.compactMap(\.alertKey).first ?? names.occurrenceText(id)
    var draft = EpisodeDraft(
      episode: Episode(source: occurrence.source, alertKey: key, firedAt: start), occurrence: id)
    draft.episode.incident = names.occurrenceText(id)
    describe(&draft, descriptions)
    setAcknowledgement(&draft.episode, list)
    setEnd(&draft.episode, list)
    addNotifications(&draft.episode, occurrence, &collection)
    collection.pagers.append(draft)
  }

  /// Later than this after an incident's creation, a trigger is a repeated one.
  private static let lateTrigger = Milliseconds.seconds(60)

  /// The first trigger; where the input begins after it and holds a repeated one, the incident's own word.
  private func start(createdAt: Timestamp?) -> Timestamp? {
    guard let fired = facts.first(where: { $0.kind == .fired })?.at else { return createdAt }
    // The first trigger and the creation are the same but for some seconds.
    guard let createdAt, createdAt + Self.lateTrigger < fired else { return fired }
    return createdAt
  }

  // MARK: what it is

  private func describe(_ draft: inout EpisodeDraft, _ descriptions: [FiringDescription]) {
    draft.episode.title = descriptions.lazy.compactMap(\.title).first
    draft.episode.severity = descriptions.lazy.compactMap(\.severity).first
    let service = descriptions.lazy.compactMap(\.service).first
    draft.episode.service = service.map { names.service($0) }
    draft.serviceName = service.map { names.plainService($0) }
    draft.episode.teamSet = descriptions.lazy.map(\.teamSet).first { $0 != 0 } ?? 0
    draft.episode.urgency = descriptions.lazy.map(\.urgency).first { $0 != .unknown } ?? .unknown
    draft.episode.rule = descriptions.lazy.compactMap(\.rule).first
    draft.isRuleGuessed = draft.episode.rule == nil
    draft.episode.escalationCount = UInt16(clamping: escalationCount)
    // An incident list alone forgets acknowledgements once the incident is resolved.
    draft.episode.knowsPeople = !facts.isEmpty
  }

  /// Escalations by the log; by webhooks only where the log tells none.
  private var escalationCount: Int {
    let escalations = facts.filter { $0.kind == .escalated }
    let logged = escalations.count { !$0.isFromWebhook }
    return logged > 0 ? logged : escalations.count
  }

  /// Two records of one thing, a log entry and a webhook, are at most this far apart.
  static let sameMoment = Milliseconds.seconds(2)

  // MARK: what people did

  private func isPerson(_ actor: EventActor, _ person: PersonID?) -> Bool {
    actor == .person || (actor == .untyped && person.map { people.isCertain($0) } == true)
  }

  private func setAcknowledgement(_ episode: inout Episode, _ snapshot: FiringSnapshot?) {
    for fact in facts where fact.kind == .acknowledged && isPerson(fact.actor, fact.person) {
      guard let at = fact.at, episode.acknowledgedAt == nil || episode.acknowledgedAt == at else { break }
      let isFirst = episode.acknowledgedAt == nil
      episode.acknowledgedAt = at
      if isFirst || people.precedes(fact.person, episode.acknowledgedBy) { episode.acknowledgedBy = fact.person }
    }
    guard let snapshot, let at = snapshot.acknowledgedAt, isPerson(snapshot.acknowledger, snapshot.acknowledgedBy),
      episode.acknowledgedAt.map({ at < $0 }) ?? true
    else { return }
    episode.acknowledgedAt = at
    episode.acknowledgedBy = snapshot.acknowledgedBy
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
    var isUnclear = false
    for fact in facts where fact.kind == .notified {
      guard let at = fact.at, let person = fact.person else { continue }
      collection.notifications.append(RawNotification(at: at, person: person, channel: fact.channel))
      if fact.channel.isInterrupting { episode.page = .page }
      if fact.channel == .other { isUnclear = true }
    }
    episode.notificationCount = UInt32(collection.notifications.count) - episode.notificationStart
    if isUnclear && episode.page == .page { collection.notes.unclearPages += 1 }
    if isUnclear && episode.page != .page { collection.notes.unclearEpisodes += 1 }
    if episode.page != .page {
      episode.page = occurrence.tellsNotifications && knowsNotifications && !isUnclear ? .notPage : .unknown
    }
  }
}
