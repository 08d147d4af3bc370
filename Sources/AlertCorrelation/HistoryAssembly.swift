import PagingModel

/// Lays the finished episodes out as a history.
struct HistoryAssembly {
  var collection: DraftCollection
  let log: EventLog
  let people: PeopleDirectory
  let names: ReferenceNames
  let options: CorrelationOptions
  private var hits: [InterruptionFold.Hit] = []

  init(
    collection: DraftCollection, log: EventLog, people: PeopleDirectory, names: ReferenceNames,
    options: CorrelationOptions
  ) {
    self.collection = collection
    self.log = log
    self.people = people
    self.names = names
    self.options = options
  }

  mutating func assemble() -> (PagingHistory, CorrelationNotes) {
    var history = PagingHistory(texts: log.texts, zones: people.zones)
    history.people = people.people
    history.teamSets = names.teamSets
    addEpisodes(to: &history)
    addStray(to: &history)
    fold(into: &history)
    cover(&history)
    return (history, collection.notes)
  }

  // MARK: episodes

  private mutating func addEpisodes(to history: inout PagingHistory) {
    let order = collection.drafts.indices.sorted { precedes(collection.drafts[$0], collection.drafts[$1]) }
    let ids = ids(inOrder: order)
    history.episodes.reserveCapacity(order.count)
    history.notifications.reserveCapacity(collection.notifications.count)
    for index in order where !collection.drafts[index].isMember {
      let draft = collection.drafts[index]
      var episode = draft.episode
      episode.id = ids[index]
      addNotifications(draft.notifications, of: &episode, to: &history)
      episode.memberStart = UInt32(history.members.count)
      episode.memberCount = UInt32(draft.members.count)
      history.members.append(contentsOf: draft.members.map { ids[Int($0)] }.sorted())
      history.episodes.append(episode)
    }
  }

  /// The order of episodes; members come behind the others of their key and start, so that they change nobody's id.
  private func precedes(_ left: EpisodeDraft, _ right: EpisodeDraft) -> Bool {
    let isTwin = left.episode.firedAt == right.episode.firedAt && left.episode.alertKey == right.episode.alertKey
    return isTwin && left.isMember != right.isMember ? right.isMember : DraftOrder.precedes(left, right, log)
  }

  /// The id of every draft.
  private func ids(inOrder order: [Int]) -> [UInt64] {
    var ids = Array(repeating: UInt64(0), count: order.count)
    var hash = EpisodeIDs(texts: log.texts)
    for index in order {
      let draft = collection.drafts[index]
      ids[index] = hash.next(draft.episode, occurrence: occurrenceText(draft))
    }
    return ids
  }

  private func occurrenceText(_ draft: EpisodeDraft) -> [UInt8] {
    log.occurrenceKeys.withBytes(of: draft.occurrence.position) { bytes in bytes.indices.map { bytes[$0] } }
  }

  private mutating func addNotifications(
    _ range: Range<Int>, of episode: inout Episode, to history: inout PagingHistory
  ) {
    episode.notificationStart = UInt32(history.notifications.count)
    episode.notificationCount = UInt32(range.count)
    for raw in ordered(range) {
      let notification = located(raw)
      if notification.channel.isInterrupting {
        episode.hours = episode.hours ?? notification.hours
        addHit(notification, episode: Int32(history.episodes.count))
      }
      history.notifications.append(notification)
    }
  }

  /// By time, person, channel.
  private func ordered(_ range: Range<Int>) -> [RawNotification] {
    collection.notifications[range].sorted(by: precedes)
  }

  private func precedes(_ left: RawNotification, _ right: RawNotification) -> Bool {
    (left.at.milliseconds, people.rank(left.person), left.channel.rawValue)
      < (right.at.milliseconds, people.rank(right.person), right.channel.rawValue)
  }

  private func located(_ raw: RawNotification) -> Notification {
    Notification(
      at: raw.at, person: raw.person, channel: raw.channel,
      hours: people.hours(of: raw.at, for: raw.person, options.hours))
  }

  // MARK: people

  private mutating func addStray(to history: inout PagingHistory) {
    for raw in collection.stray.sorted(by: precedes) {
      let notification = located(raw)
      if notification.channel.isInterrupting { addHit(notification, episode: -1) }
      history.strayNotifications.append(notification)
    }
    collection.notes.strayNotifications = history.strayNotifications.count
  }

  private mutating func addHit(_ notification: Notification, episode: Int32) {
    hits.append(
      InterruptionFold.Hit(
        at: notification.at, person: notification.person, episode: episode, hours: notification.hours))
  }

  private mutating func fold(into history: inout PagingHistory) {
    var fold = InterruptionFold(fold: options.interruptionFold, gap: options.disturbanceGap)
    fold.run(hits, people)
    hits = []
    history.interruptions = fold.interruptions
    history.disturbances = fold.disturbances
  }

  // MARK: what is known

  private func cover(_ history: inout PagingHistory) {
    var moments: [Timestamp] = []
    if let first = history.episodes.first, let last = history.episodes.last {
      moments += [first.firedAt, last.firedAt]
    }
    for list in [history.notifications, history.strayNotifications] {
      if let first = list.map(\.at).min(), let last = list.map(\.at).max() { moments += [first, last] }
    }
    history.first = moments.min()
    history.last = moments.max()
    history.knowsPages = history.episodes.contains { $0.page != .unknown } || !history.strayNotifications.isEmpty
    history.knowsPeople = history.episodes.contains { $0.knowsPeople }
  }
}

/// Gives episodes the ids that are the same in every run (INTERFACES 2).
struct EpisodeIDs {
  let texts: NameTable
  private var previous: (key: TextID, at: Timestamp)?

  init(texts: NameTable) {
    self.texts = texts
  }

  /// The id of the next episode in order: of several of one key and moment, all but the first add the firing's own id.
  mutating func next(_ episode: Episode, occurrence: @autoclosure () -> [UInt8]) -> UInt64 {
    var hash = SHA256()
    texts.withBytes(of: episode.alertKey.position) { hash.update($0) }
    hash.update(0x0A)
    for byte in episode.firedAt.description.utf8 { hash.update(byte) }
    if let previous, previous.key == episode.alertKey, previous.at == episode.firedAt {
      hash.update(0x0A)
      for byte in occurrence() { hash.update(byte) }
    }
    previous = (episode.alertKey, episode.firedAt)
    return hash.finish().prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }
}
