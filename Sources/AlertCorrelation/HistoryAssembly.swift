import PagingModel

/// Lays the finished episodes out as a history.
struct HistoryAssembly {
  private var collection: DraftCollection
  private let order: DraftOrder
  private let people: PeopleDirectory
  private let teamSets: [[TextID]]
  private let options: CorrelationOptions
  private var hits: [InterruptionFold.Hit] = []
  private var ids: EpisodeIDs

  init(
    collection: consuming DraftCollection, order: DraftOrder, people: PeopleDirectory, teamSets: [[TextID]],
    options: CorrelationOptions
  ) {
    self.collection = collection
    self.order = order
    self.people = people
    self.teamSets = teamSets
    self.options = options
    ids = EpisodeIDs(texts: order.texts)
  }

  mutating func assemble() -> (PagingHistory, CorrelationNotes) {
    var history = PagingHistory(texts: order.texts, zones: people.zones)
    history.people = people.people
    history.teamSets = teamSets
    addEpisodes(to: &history)
    addStray(to: &history)
    collection.notes.strayNotifications = history.strayNotifications.count
    fold(into: &history)
    cover(&history)
    return (history, collection.notes)
  }

  // MARK: episodes

  /// Merges the two ordered lists, without the monitors' episodes that are part of a pager's.
  private mutating func addEpisodes(to history: inout PagingHistory) {
    history.episodes.reserveCapacity(collection.pagers.count + collection.monitors.count - collection.members.count)
    history.notifications.reserveCapacity(collection.notifications.count)
    var monitor = 0
    for index in collection.pagers.indices {
      while monitor < collection.monitors.count,
        order.precedes(collection.monitors[monitor], collection.pagers[index])
      {
        addMonitor(monitor, to: &history)
        monitor += 1
      }
      add(collection.pagers[index], to: &history)
    }
    for rest in monitor..<collection.monitors.count { addMonitor(rest, to: &history) }
    addMembers(to: &history)
  }

  private mutating func addMonitor(_ index: Int, to history: inout PagingHistory) {
    if !collection.monitors[index].isMember { add(collection.monitors[index], to: &history) }
  }

  private mutating func add(_ draft: EpisodeDraft, to history: inout PagingHistory) {
    var episode = draft.episode
    if options.assignsIDs {
      episode.id = ids.next(episode, occurrence: ids.isRepeated(episode) ? occurrenceText(draft) : nil)
    }
    addNotifications(of: &episode, to: &history)
    history.episodes.append(episode)
  }

  /// The source's own key of the firing.
  private func occurrenceText(_ draft: EpisodeDraft) -> [UInt8] {
    order.occurrenceKeys.withBytes(of: draft.occurrence.position) { bytes in (1..<bytes.count).map { bytes[$0] } }
  }

  /// Adds the ids of the monitors' episodes that are part of a pager's. They come behind the others of their key and
  /// moment, so that joining changes nobody's id. The groups stand in the order of the pagers already.
  private func addMembers(to history: inout PagingHistory) {
    guard !collection.members.isEmpty else { return }
    var ids = EpisodeIDs(texts: order.texts)
    var memberIDs = Array(repeating: UInt64(0), count: collection.monitors.count)
    for (index, draft) in collection.monitors.enumerated() where draft.isMember && options.assignsIDs {
      let isRepeated = ids.isRepeated(draft.episode) || history.holdsTwin(of: draft.episode)
      memberIDs[index] = ids.next(draft.episode, occurrence: isRepeated ? occurrenceText(draft) : nil)
    }
    history.members = collection.members.map { memberIDs[Int($0)] }
    for episode in history.episodes where episode.memberCount > 1 {
      let start = Int(episode.memberStart)
      history.members[start..<start + Int(episode.memberCount)].sort()
    }
  }

  private mutating func addNotifications(of episode: inout Episode, to history: inout PagingHistory) {
    let start = Int(episode.notificationStart)
    let range = start..<start + Int(episode.notificationCount)
    episode.notificationStart = UInt32(history.notifications.count)
    NotificationOrder.arrange(&collection.notifications, range, ranks: people.ranks)
    for index in range {
      let notification = located(collection.notifications[index])
      if notification.channel.isInterrupting {
        episode.hours = episode.hours ?? notification.hours
        addHit(notification, episode: Int32(history.episodes.count))
      }
      history.notifications.append(notification)
    }
  }

  private func located(_ raw: RawNotification) -> Notification {
    Notification(
      at: raw.at, person: raw.person, channel: raw.channel,
      hours: people.hours(of: raw.at, for: raw.person, options.hours))
  }

  // MARK: people

  private mutating func addStray(to history: inout PagingHistory) {
    NotificationOrder.arrange(&collection.stray, collection.stray.indices, ranks: people.ranks)
    for raw in collection.stray {
      let notification = located(raw)
      if notification.channel.isInterrupting { addHit(notification, episode: -1) }
      history.strayNotifications.append(notification)
    }
  }

  private mutating func addHit(_ notification: Notification, episode: Int32) {
    hits.append(
      InterruptionFold.Hit(
        at: notification.at, person: notification.person, episode: episode, hours: notification.hours))
  }

  private mutating func fold(into history: inout PagingHistory) {
    var fold = InterruptionFold(fold: options.interruptionFold, gap: options.disturbanceGap)
    fold.run(exchange(&hits), people)
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
    history.knowsPages =
      history.episodes.contains { $0.page != .unknown } || history.strayNotifications.contains { $0.channel != .other }
    history.knowsPeople = history.episodes.contains { $0.knowsPeople }
    for episode in history.episodes { history.sources.formUnion(episode.sources) }
    if collection.notes.incidentsWithoutStart > 0 {
      // Only pagers have incidents whose start may be missing, and what tells of them tells what people did.
      history.sources.insert(AlertSources(.pagerDuty))
      history.knowsPeople = true
    }
  }
}

/// Takes a list out of its place, so that it has one owner.
private func exchange<Element>(_ list: inout [Element]) -> [Element] {
  var taken: [Element] = []
  swap(&taken, &list)
  return taken
}

/// The order of notifications: time, person by label, channel.
enum NotificationOrder {
  /// Puts a part of a list in order. An episode's are few, and mostly in order already.
  static func arrange(_ list: inout [RawNotification], _ range: Range<Int>, ranks: [Int32]) {
    guard range.count > 1, !isOrdered(list, range, ranks) else { return }
    list[range].sort { precedes($0, $1, ranks) }
  }

  private static func isOrdered(_ list: [RawNotification], _ range: Range<Int>, _ ranks: [Int32]) -> Bool {
    for index in range.dropFirst() where precedes(list[index], list[index - 1], ranks) { return false }
    return true
  }

  private static func precedes(_ left: RawNotification, _ right: RawNotification, _ ranks: [Int32]) -> Bool {
    if left.at != right.at { return left.at < right.at }
    let (a, b) = (ranks[left.person.position], ranks[right.person.position])
    return a != b ? a < b : left.channel.rawValue < right.channel.rawValue
  }
}
