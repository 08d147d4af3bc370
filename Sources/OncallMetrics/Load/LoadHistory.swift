import PagingModel

/// A history by people: what reached each of them, when they were on call, what they worked on.
///
/// Made once; periods are cut out of it. O(n log n) in the notifications of each person, O(n) in episodes.
struct LoadHistory: Sendable {
  let history: PagingHistory
  let evidence: Evidence
  /// By `PersonID`.
  private(set) var records: [PersonRecord]
  let clocks: [PersonClock]
  /// Whether a schedule tells who was on call as the one who is reached first.
  let knowsDuties: Bool
  /// Whether it tells so of each person: of whose team no rota is known, it does not.
  let knowsDuty: [Bool]
  /// Whether alerts stand for the notifications that no source knows: each for whoever was on call when it fired.
  let isAttributed: Bool
  /// When alerts fired that could not be attributed: nobody was on call for their team, or no rota is of it. In order.
  private(set) var unattributed: [Timestamp] = []

  init(of history: PagingHistory, _ evidence: Evidence) {
    self.history = history
    self.evidence = evidence
    records = Array(repeating: PersonRecord(), count: history.people.count)
    clocks = history.people.map { PersonClock(of: $0, in: history) }
    let known = KnownDuties(history)
    knowsDuties = known.isAny
    knowsDuty = known.people
    isAttributed = knowsDuties && !evidence.knowsNotifications
    addDuties()
    addTasks()
    if isAttributed { attribute() } else { addNotifications() }
  }

  /// How many alerts of a span could not be attributed. O(n).
  func unattributed(in span: Range<Timestamp>) -> Int { unattributed.count(where: span.contains) }

  private mutating func addDuties() {
    var spans: [Int: [Range<Timestamp>]] = [:]
    for duty in history.duties where history.dutyRotas[duty.rota].isPrimary {
      spans[duty.person.position, default: []].append(duty.start..<duty.end)
    }
    for (person, own) in spans { records[person].duty = TimeSpans(own) }
  }

  // MARK: notifications

  private mutating func addNotifications() {
    var counts = Array(repeating: 0, count: records.count)
    forEachHit { notification, _ in counts[notification.person.position] += 1 }
    var hits = counts.map { count in
      var hits: [PersonHit] = []
      hits.reserveCapacity(count)
      return hits
    }
    forEachHit { notification, episode in
      hits[notification.person.position].append(
        PersonHit(
          at: notification.at, episode: episode, hours: notification.hours,
          beginsInterruption: notification.beginsInterruption, isDisturbance: notification.isDisturbance))
    }
    for index in records.indices {
      var own: [PersonHit] = []
      // Out of its place, so that it has one owner.
      swap(&own, &hits[index])
      own.sort(by: PersonHit.precedes)
      records[index].setHits(own)
    }
  }

  /// Calls `body` with every notification on an interrupting channel and the index of its page.
  private func forEachHit(_ body: (Notification, Int32) -> Void) {
    let channels = history.interruptingChannels
    for (index, episode) in history.episodes.enumerated() where episode.page == .page {
      for notification in history.notifications(of: episode) where channels.contains(notification.channel) {
        body(notification, Int32(index))
      }
    }
    for notification in history.strayNotifications where channels.contains(notification.channel) {
      body(notification, PersonHit.noEpisode)
    }
  }

  private mutating func attribute() {
    let attribution = AttributedLoad(history, clocks)
    for (person, hits) in attribution.hits { records[person.position].setHits(hits) }
    unattributed = attribution.unattributed
  }

  // MARK: work

  private mutating func addTasks() {
    for episode in history.episodes where evidence.counts(episode) && episode.knowsPeople {
      let work = history.works[episode]
      if let person = episode.acknowledgedBy, let at = episode.acknowledgedAt { add(episode, work, person, at) }
      for other in work?.acknowledgements ?? [] { add(episode, work, other.person, other.at) }
    }
  }

  private mutating func add(_ episode: Episode, _ work: EpisodeWork?, _ person: PersonID, _ at: Timestamp) {
    let end = episode.endedBy == .timeout || episode.endedBeforeFired ? nil : episode.resolvedAt
    records[person.position].addWork(firedAt: episode.firedAt, from: at, to: end, without: work?.snoozes)
  }
}
