import PagingModel

/// Makes episodes of what happened to firings: of an incident one, of an alert's changes of state as many as it fired.
struct PagerEpisodes {
  let people: PeopleDirectory
  let names: ReferenceNames
  /// The systems whose notifications are not in the input, though they would tell them.
  private let untold: AlertSources
  private let keepsCourses: Bool
  let channels: InterruptingChannels
  /// The facts of the incident that is being added, in order.
  private(set) var facts: [EventFact] = []
  /// The facts of the series that is being added.
  private var series: [EventFact] = []
  private(set) var notified: [Notification] = []
  private let order: NotificationOrder
  private var clock: HoursClock
  private var rules = RuleNames()

  init(people: PeopleDirectory, names: ReferenceNames, options: CorrelationOptions, untold: AlertSources) {
    self.people = people
    self.names = names
    self.untold = untold
    keepsCourses = options.keepsCourses
    channels = options.interruptingChannels
    order = NotificationOrder(ranks: people.ranks)
    clock = HoursClock(options.hours.policies, zones: people.zones)
  }

  /// Adds the episode of an incident, or the episodes of a series, to the collection.
  mutating func add(_ id: OccurrenceID, from drain: inout FactDrain, to collection: inout DraftCollection) {
    drain.take(id, into: &facts)
    people.rewrite(&facts)
    FactOrder.arrange(&facts, people) { collection.notes.duplicates[$0, default: 0] += 1 }
    for fact in facts { collection.notes.recordSum &+= fact.recordHash }
    guard drain.log.occurrences[id.position].shape == .series else { return addFiring(id, &drain, &collection) }
    swap(&series, &facts)
    let source = drain.log.occurrences[id.position].source
    var firings = SeriesFirings(series, isOpenAtStart: source == .nagios && isOpenAtStart(series))
    while firings.takeNext(into: &facts) {
      if source != .nagios || facts.contains(where: tellsFiring) { addFiring(id, &drain, &collection) }
    }
  }

  /// Whether a fact of Nagios tells of a problem. It repeats that all is well, and people plan and write about what is well.
  private func tellsFiring(_ fact: EventFact) -> Bool {
    fact.kind == .fired || fact.kind == .acknowledged || tellsOpenFiring(fact)
  }

  /// Whether it says that there is a problem already: a page, or the state at the beginning of a log.
  private func tellsOpenFiring(_ fact: EventFact) -> Bool {
    fact.kind == .notified || (fact.kind == .other && !fact.isOfUnknownType)
  }

  private func isOpenAtStart(_ facts: [EventFact]) -> Bool {
    facts.prefix { $0.kind != .fired }.contains(where: tellsOpenFiring)
  }

  /// Adds an episode made of `facts`; without a known start its notifications are stray.
  private mutating func addFiring(_ id: OccurrenceID, _ drain: inout FactDrain, _ collection: inout DraftCollection) {
    let course = IncidentCourse(facts)
    collection.notes.unknownTypes += course.unknownTypeCount
    let occurrence = drain.log.occurrences[id.position]
    let (list, webhook) = (
      people.rewritten(listSnapshot(of: id, in: drain.log)),
      people.rewritten(drain.log.webhookSnapshot(of: occurrence))
    )
    collection.notes.staleAcknowledgements += list?.staleAcknowledgements ?? 0
    collectNotifications()
    if occurrence.source.isPager && facts.allSatisfy({ $0.kind == .notified && $0.isAside }) && !facts.isEmpty {
      return addUnattributed(occurrence.source, &collection)
    }
    let isLoad = occurrence.source.isPager || occurrence.source.isNotifyingMonitor
    if !isLoad { collection.notes.monitorNotifications += notified.count }
    // In a series, what does not begin with its first trigger goes on with something older.
    let isStartTold = occurrence.shape != .series || course.firedAt == nil || facts.first?.kind == .fired
    let alerts = list == nil && webhook == nil ? AlertCourse(facts) : nil
    guard isStartTold, let start = start(course, createdAt: list?.createdAt) ?? webhook?.createdAt ?? alerts?.firedAt
    else {
      collection.notes.incidentsWithoutStart += 1
      collection.notes.sourcesWithoutStart.insert(AlertSources(occurrence.source))
      if course.tellsPeople && occurrence.source.isPager { collection.notes.tellsIncidentsWithoutStart = true }
      if isLoad { collection.stray.append(contentsOf: notified) }
      return
    }
    dateLabels(start)
    var description = PagerEpisodes.description(of: occurrence, in: drain.log, list, webhook)
    // Of a series, each firing has its own.
    if let state = facts.first(where: { $0.kind == .fired })?.checkState {
      description.severity = drain.log.text(Array(state.word.utf8).span)
    }
    let key = description.alertKey ?? drain.log.alertKeys.key(of: id) ?? drain.log.keyText(of: id)
    let kind = collection.kinds.number(of: kind(description, key: key, in: &drain.log))
    var episode = Episode(source: description.origin ?? occurrence.source, alertKey: key, kind: kind, firedAt: start)
    episode.occurrence = id
    episode.title = description.title
    episode.urgency = description.urgency
    episode.escalationCount = UInt8(clamping: course.escalationCount)
    episode.traces = traces(escalatedByWebhooks: course.areEscalationsFromWebhooks)
    // An incident list alone forgets acknowledgements once the incident is resolved.
    episode.knowsPeople = course.tellsPeople
    setAcknowledgement(&episode, list)
    // A list tells acknowledgements in its own way.
    if course.holdsUnknownWords && episode.acknowledgedAt == nil && list == nil {
      episode.knowsPeople = false
      collection.notes.unclearAcknowledgements += 1
    }
    setEnd(&episode, course, list)
    if let alerts {
      alerts.setEnd(&episode)
      collection.notes.incidentsByAlerts += 1
    }
    if episode.endedBy != nil && episode.resolvedAt == nil { collection.notes.endsWithoutMoment += 1 }
    collection.works.keep(work(on: episode), of: id, firedAt: episode.firedAt)
    if keepsCourses {
      collection.courses.keep(
        self.course(escalatedByWebhooks: course.areEscalationsFromWebhooks), of: id, firedAt: episode.firedAt)
    }
    let isTold = occurrence.tellsNotifications && !untold.contains(AlertSources(occurrence.source))
    if occurrence.source != .events { collection.notes.sourcesOfExports.insert(AlertSources(occurrence.source)) }
    guard occurrence.source.isPager else {
      if occurrence.source.isNotifyingMonitor { addReached(&episode, isTold: isTold, &collection) }
      if occurrence.source.keysPagersByFiring { collection.firingKeys[id] = drain.log.keyText(of: id) }
      return collection.monitors.append(episode)
    }
    addNotifications(&episode, isTold: isTold, isUnclear: course.holdsUnclearNotification, &collection)
    addTold(&episode, to: &collection)
    if occurrence.source == .events { collection.notes.sourcesOfEvents.formUnion(episode.sources) }
    collection.pagers.append(episode)
  }

  /// Verdicts of which nobody tells when they were given are from the beginning on.
  private mutating func dateLabels(_ start: Timestamp) {
    for index in facts.indices where facts[index].kind == .labelled && facts[index].at == nil {
      facts[index].at = start
    }
  }

  /// Keeps notifications of which nobody tells the alert.
  private func addUnattributed(_ source: AlertSource, _ collection: inout DraftCollection) {
    collection.notes.unattributedNotifications += notified.count
    collection.notes.sourcesWithoutStart.insert(AlertSources(source))
    collection.stray.append(contentsOf: notified)
  }

  /// The list's word of a firing, with the moment of its end where another event tells that.
  private func listSnapshot(of id: OccurrenceID, in log: borrowing EventLog) -> FiringSnapshot? {
    guard var list = log.listSnapshot(of: log.occurrences[id.position]) else { return nil }
    if list.status == .resolved && list.resolvedAt == nil { list.resolvedAt = log.recoveries.moment(of: id) }
    return list
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
    of occurrence: Occurrence, in log: borrowing EventLog, _ list: FiringSnapshot?, _ webhook: FiringSnapshot?
  ) -> FiringDescription {
    var description = log.trigger(of: occurrence)
    description.complete(with: log.fallback(of: occurrence))
    guard let list, let webhook else {
      if let only = list ?? webhook { description.complete(with: only.description) }
      return description
    }
    let isListBetter = !webhook.supersedes(list)
    description.complete(with: isListBetter ? list.description : webhook.description)
    description.complete(with: isListBetter ? webhook.description : list.description)
    return description
  }

  private mutating func kind(_ description: FiringDescription, key: TextID, in log: inout EventLog) -> EpisodeKind {
    var kind = EpisodeKind()
    kind.rule = description.rule ?? rules.rule(title: description.title, key: key, in: &log)
    kind.isRuleGuessed = description.rule == nil
    kind.service = description.service.map { names.service($0) }
    kind.serviceName = description.service.map { names.plainService($0) }
    kind.severity = description.severity
    kind.cluster = description.cluster
    kind.host = description.host
    kind.teamSet = description.teamSet
    return kind
  }

  // MARK: what people did

  func isPerson(_ actor: EventActor, _ person: PersonID?) -> Bool {
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

  /// Takes the notifications of the incident out of its facts, in order.
  private mutating func collectNotifications() {
    notified.removeAll(keepingCapacity: true)
    for fact in facts where fact.kind == .notified {
      guard let at = fact.at, let person = fact.person else { continue }
      let hours = clock.hoursClass(of: at, by: people.policy(of: person), inZone: people.zone(of: person))
      notified.append(Notification(at: at, person: person, channel: fact.channel, hours: hours))
    }
    order.arrange(&notified)
  }
}

extension FiringDescription {
  /// Takes over what this one does not tell.
  fileprivate mutating func complete(with other: FiringDescription) {
    alertKey = alertKey ?? other.alertKey
    title = title ?? other.title
    rule = rule ?? other.rule
    severity = severity ?? other.severity
    cluster = cluster ?? other.cluster
    host = host ?? other.host
    service = service ?? other.service
    if teamSet == 0 { teamSet = other.teamSet }
    if urgency == .unknown { urgency = other.urgency }
    origin = origin ?? other.origin
  }
}
