import PagingModel

/// Lays the finished episodes out as a history.
struct HistoryAssembly {
  private var collection: DraftCollection
  private var order: EpisodeOrder
  private let people: PeopleDirectory
  private let names: ReferenceNames
  private let options: CorrelationOptions
  /// Which of the monitors' episodes are part of a pager's.
  private var isMember: [Bool] = []

  init(
    collection: consuming DraftCollection, order: EpisodeOrder, people: PeopleDirectory, names: ReferenceNames,
    options: CorrelationOptions
  ) {
    self.collection = collection
    self.order = order
    self.order.toldIncidents = collection.toldIncidents
    self.people = people
    self.names = names
    self.options = options
  }

  mutating func assemble() -> (PagingHistory, CorrelationNotes) {
    var history = PagingHistory(texts: order.texts, zones: people.zones)
    history.occurrenceKeys = order.occurrenceKeys
    history.people = people.people
    history.policies = options.hours.policies
    history.interruptingChannels = options.interruptingChannels
    history.interruptionRule = options.interruptionRule
    history.teamSets = names.teamSets
    history.tiers = names.tiers
    history.kinds = kinds
    history.joins = collection.joins
    history.courses = collection.courses
    history.works = collection.works
    history.toldIncidents = collection.toldIncidents
    history.groups = ToldGrouping(collection, order).groups
    swap(&history.notifications, &collection.notifications)
    swap(&history.strayNotifications, &collection.stray)
    collection.notes.strayNotifications = history.strayNotifications.count
    markMembers()
    let memberEpisodes = addEpisodes(to: &history)
    NotificationOrder(ranks: people.ranks).arrange(&history.strayNotifications)
    if options.assignsIDs { addIDs(to: &history) }
    addMembers(memberEpisodes, to: &history)
    InterruptionFold.mark(&history)
    let labels = LabelMatching(collection.labels, in: history)
    labels.put(into: &history)
    collection.notes.labelStrays = labels.strays
    cover(&history)
    return (history, collection.notes)
  }

  /// The kinds, with the teams that own the services of those that have none.
  private var kinds: [EpisodeKind] {
    if names.owners.isEmpty { return collection.kinds.all }
    return collection.kinds.all.map { kind in
      guard kind.teamSet == 0, let owner = kind.service.flatMap({ names.owners[$0] }) else { return kind }
      var owned = kind
      owned.teamSet = owner
      return owned
    }
  }

  // MARK: episodes

  private mutating func markMembers() {
    isMember = Array(repeating: false, count: collection.monitors.count)
    for member in collection.members { isMember[Int(member)] = true }
  }

  /// Puts both systems' episodes into one list, without the monitors' that are part of a pager's: these are returned, in
  /// their order, with their index among the monitors'.
  private mutating func addEpisodes(to history: inout PagingHistory) -> [(index: Int, episode: Episode)] {
    swap(&history.episodes, &collection.pagers)
    let isMixed = !history.episodes.isEmpty && !collection.monitors.isEmpty
    var members: [(index: Int, episode: Episode)] = []
    var index = 0
    var monitors = HistoryList<Episode>()
    swap(&monitors, &collection.monitors)
    monitors.drain { monitor in
      var episode = monitor
      // Else it has groups there.
      let reached = episode.source.isNotifyingMonitor ? episode.firstNotification : nil
      episode.firstNotification = nil
      if let reached { addReached(reached.position, of: &episode, isMember: isMember[index], to: &history) }
      if isMember[index] { members.append((index, episode)) } else { history.episodes.append(episode) }
      index += 1
    }
    if isMixed { order.sort(&history.episodes) }
    return members
  }

  /// Adds whom a monitor notified itself. Those of an episode that became part of a pager's stand apart from it: they
  /// count for the people who got them, but for those on unknown ways, among which is that to the pager.
  private func addReached(_ start: Int, of episode: inout Episode, isMember: Bool, to history: inout PagingHistory) {
    if !isMember { episode.firstNotification = NotificationID(history.notifications.count) }
    var place = start
    var isOver = false
    while !isOver {
      let notification = collection.reached[place]
      isOver = notification.isLastOfEpisode
      if !isMember {
        history.notifications.append(notification)
      } else if notification.channel != .other {
        history.strayNotifications.append(notification)
      }
      place += 1
    }
  }

  // MARK: ids

  private func addIDs(to history: inout PagingHistory) {
    var ids = EpisodeIDs(order)
    history.episodeIDs.reserveCapacity(history.episodes.count)
    for episode in history.episodes {
      history.episodeIDs.append(ids.next(episode, isRepeated: ids.isRepeated(episode)))
    }
  }

  /// Adds the ids of the monitors' episodes that are part of a pager's. They come behind the others of their key and
  /// moment, so that joining changes nobody's id. The groups stand in the order of the pagers already.
  private func addMembers(_ members: [(index: Int, episode: Episode)], to history: inout PagingHistory) {
    guard !members.isEmpty else { return history.members = collection.toldMembers }
    var ids = EpisodeIDs(order)
    var memberIDs = Array(repeating: UInt64(0), count: isMember.count)
    for (index, episode) in members where options.assignsIDs {
      let isRepeated = ids.isRepeated(episode) || history.holdsTwin(of: episode)
      memberIDs[index] = ids.next(episode, isRepeated: isRepeated)
    }
    history.members = collection.members.map { memberIDs[Int($0)] }
    for index in 0..<collection.toldJoinCount {
      history.joins[index].memberStart += UInt32(collection.members.count)
    }
    history.members += collection.toldMembers
    for join in history.joins where join.memberCount > 1 {
      let start = Int(join.memberStart)
      history.members[start..<start + Int(join.memberCount)].sort()
    }
  }

  // MARK: what is known

  private func cover(_ history: inout PagingHistory) {
    var (first, last) = (Timestamp(milliseconds: .max), Timestamp(milliseconds: .min))
    var tellsChannels = false
    for notification in history.notifications {
      (first, last) = (min(first, notification.at), max(last, notification.at))
      if notification.channel != .other { tellsChannels = true }
    }
    for notification in history.strayNotifications {
      (first, last) = (min(first, notification.at), max(last, notification.at))
      guard notification.channel != .other else { continue }
      (tellsChannels, history.knowsNotifications) = (true, true)
      // Where none tells its alert, which alerts were pages is not known.
      if history.strayNotifications.count > collection.notes.unattributedNotifications { history.knowsPages = true }
    }
    // Where no channel is told of anything, that some reached nobody does not make the others no pages.
    let isUnclear = collection.notes.unclearEpisodes > 0 && !tellsChannels
    for episode in history.episodes {
      (first, last) = (min(first, episode.firedAt), max(last, episode.firedAt))
      if episode.page != .unknown && !isUnclear { history.knowsPages = true }
      if episode.knowsPeople { history.knowsPeople = true }
      history.sources.formUnion(episode.sources)
    }
    if first <= last { (history.first, history.last) = (first, last) }
    history.sources.formUnion(collection.notes.sourcesWithoutStart)
    // What tells what happened to a pager's incidents tells what people did.
    if collection.notes.tellsIncidentsWithoutStart { history.knowsPeople = true }
  }
}
