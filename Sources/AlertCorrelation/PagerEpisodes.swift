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
    readFacts(of: id, &collection.notes)
    let course = IncidentCourse(facts)
    collection.notes.unknownTypes += course.unknownTypeCount
    let (list, webhook) = (log.listSnapshot(of: occurrence), log.webhookSnapshot(of: occurrence))
    collection.notes.staleAcknowledgements += list?.staleAcknowledgements ?? 0
    guard let start = start(course, createdAt: list?.createdAt) ?? webhook?.createdAt else {
      collection.notes.incidentsWithoutStart += 1
      forEachNotification { collection.stray.append($0) }
      return
    }
    let description = PagerEpisodes.description(of: occurrence, list, webhook)
    let key = description.alertKey ?? names.occurrenceText(occurrence.key)
    var draft = EpisodeDraft(
      episode: Episode(source: occurrence.source, alertKey: key, firedAt: start), occurrence: id)
    draft.episode.incident = names.occurrenceText(occurrence.key)
    describe(&draft, description)
    draft.episode.escalationCount = UInt16(clamping: course.escalationCount)
    // An incident list alone forgets acknowledgements once the incident is resolved.
    draft.episode.knowsPeople = !facts.isEmpty
    setAcknowledgement(&draft.episode, list)
    setEnd(&draft.episode, course, list)
    addNotifications(&draft.episode, occurrence, &collection)
    collection.pagers.append(draft)
  }

  private mutating func readFacts(of id: OccurrenceID, _ notes: inout CorrelationNotes) {
    facts.removeAll(keepingCapacity: true)
    log.forEachFact(of: id) { facts.append($0) }
    // The newest comes first; in the order of reading they are mostly in the order of time.
    facts.reverse()
    FactOrder.arrange(&facts, people) { notes.duplicates[$0, default: 0] += 1 }
  }

  /// Later than this after an incident's creation, a trigger is a repeated one.
  private static let lateTrigger = Milliseconds.seconds(60)

  /// The first trigger; where the input begins after it and holds a repeated one, the incident's own word.
  private func start(_ course: IncidentCourse, createdAt: Timestamp?) -> Timestamp? {
    guard let fired = course.firedAt else { return createdAt }
    // The first trigger and the creation are the same but for some seconds.
    guard let createdAt, createdAt + Self.lateTrigger < fired else { return fired }
    return createdAt
  }

  // MARK: what it is

  /// What the records say it is, by member: what triggers tell, else other records, else the better of the snapshots.
  private static func description(
    of occurrence: Occurrence, _ list: FiringSnapshot?, _ webhook: FiringSnapshot?
  ) -> FiringDescription {
    var description = occurrence.trigger
    if occurrence.fallbackRank != .last { description.complete(with: occurrence.fallback) }
    guard let list, let webhook else {
      if let only = list ?? webhook { description.complete(with: only.description) }
      return description
    }
    let isListBetter = !webhook.supersedes(list)
    description.complete(with: isListBetter ? list.description : webhook.description)
    description.complete(with: isListBetter ? webhook.description : list.description)
    return description
  }

  private func describe(_ draft: inout EpisodeDraft, _ description: FiringDescription) {
    draft.episode.title = description.title
    draft.episode.severity = description.severity
    draft.episode.service = description.service.map { names.service($0) }
    draft.serviceName = description.service.map { names.plainService($0) }
    draft.episode.teamSet = description.teamSet
    draft.episode.urgency = description.urgency
    draft.episode.rule = description.rule
    draft.isRuleGuessed = description.rule == nil
  }

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

  private func forEachNotification(_ body: (RawNotification) -> Void) {
    for fact in facts where fact.kind == .notified {
      guard let at = fact.at, let person = fact.person else { continue }
      body(RawNotification(at: at, person: person, channel: fact.channel))
    }
  }

  private func addNotifications(
    _ episode: inout Episode, _ occurrence: Occurrence, _ collection: inout DraftCollection
  ) {
    episode.notificationStart = UInt32(collection.notifications.count)
    var isUnclear = false
    forEachNotification { notification in
      collection.notifications.append(notification)
      if notification.channel.isInterrupting { episode.page = .page }
      if notification.channel == .other { isUnclear = true }
    }
    episode.notificationCount = UInt32(collection.notifications.count) - episode.notificationStart
    if isUnclear && episode.page == .page { collection.notes.unclearPages += 1 }
    if isUnclear && episode.page != .page { collection.notes.unclearEpisodes += 1 }
    if episode.page != .page {
      episode.page = occurrence.tellsNotifications && knowsNotifications && !isUnclear ? .notPage : .unknown
    }
  }
}

extension FiringDescription {
  /// Takes over what this one does not tell.
  fileprivate mutating func complete(with other: FiringDescription) {
    alertKey = alertKey ?? other.alertKey
    title = title ?? other.title
    rule = rule ?? other.rule
    severity = severity ?? other.severity
    service = service ?? other.service
    if teamSet == 0 { teamSet = other.teamSet }
    if urgency == .unknown { urgency = other.urgency }
  }
}
