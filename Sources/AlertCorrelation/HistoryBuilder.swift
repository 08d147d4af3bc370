public import PagingModel

/// Puts a log's facts together: firings to episodes, notifications to pages and interruptions, systems to one history.
///
/// Pure: the same facts give the same history, whatever the order they were read in. O(n log n) in facts and episodes. The
/// log's facts make place for the history on the way, so that both are never there at once.
public struct HistoryBuilder {
  private let options: CorrelationOptions
  private var collection = DraftCollection()

  public init(options: CorrelationOptions) {
    self.options = options
  }

  /// The history that the log tells, and what was noticed on the way.
  public mutating func build(_ source: consuming EventLog) -> (PagingHistory, CorrelationNotes) {
    var log = consume source
    log.passOnLabels()
    let names = ReferenceNames(log: &log, options.names)
    let people = PeopleDirectory(log: log, options: options)
    let plans = PlannedTimes(log: log, names: names, people: people)
    let memberships = people.memberships(in: log, names)
    collection.notes.unknownZones = people.unknownZones
    if options.keepsTeamNames { collection.notes.teamNames = TeamNames(log, names) }
    countRepeatedLists(log)
    let order = addEpisodes(of: consume log, people, names)
    order.sort(&collection.pagers)
    order.sort(&collection.monitors)
    join(order.texts)
    var assembly = HistoryAssembly(
      collection: collection, order: order, people: people, names: names, options: options)
    collection = DraftCollection()
    var (history, notes) = assembly.assemble()
    plans.put(into: &history)
    history.memberships = memberships
    return (history, notes)
  }

  // MARK: episodes

  /// Makes episodes of the log's facts; what is left of it are the names.
  private mutating func addEpisodes(
    of log: consuming EventLog, _ people: PeopleDirectory, _ names: ReferenceNames
  ) -> EpisodeOrder {
    var drain = FactDrain(consume log)
    addPagers(&drain, people, names)
    addMonitors(&drain, names)
    collection.toldGroups = drain.log.groups
    collection.labels = drain.log.labels
    drain.log.forgetFacts()
    return EpisodeOrder(drain.log)
  }

  private mutating func addPagers(_ drain: inout FactDrain, _ people: PeopleDirectory, _ names: ReferenceNames) {
    collection.notes.sourcesWithoutNotifications = drain.log.sourcesWithoutNotifications
    collection.notes.zonelessSources = drain.log.zonelessSources
    collection.notes.clockChecks = drain.log.clockChecks
    collection.notes.assumedUTCSources = drain.log.assumedUTCSources
    var pagers = PagerEpisodes(
      people: people, names: names, options: options, untold: drain.log.sourcesWithoutNotifications)
    for index in drain.log.occurrences.indices
    where drain.log.occurrences[index].shape != .delivered && !drain.log.isPassedOn(OccurrenceID(index)) {
      pagers.add(OccurrenceID(index), from: &drain, to: &collection)
    }
  }

  /// Bodies that own no fact told nothing new.
  private mutating func addMonitors(_ drain: inout FactDrain, _ names: ReferenceNames) {
    var owners = Array(repeating: false, count: drain.log.deliveries.count)
    var monitors = MonitorEpisodes(names: names)
    for index in drain.log.occurrences.indices where drain.log.occurrences[index].shape == .delivered {
      monitors.add(OccurrenceID(index), from: &drain, to: &collection, owners: &owners)
    }
    for number in owners.indices {
      if !owners[number] {
        collection.notes.duplicates[Int(drain.log.deliveries.file(UInt32(number))), default: 0] += 1
      } else if drain.log.deliveries.isTruncated(UInt32(number)) {
        collection.notes.truncatedDeliveries += 1
      }
    }
  }

  // MARK: systems

  private mutating func join(_ texts: NameTable) {
    guard !collection.monitors.isEmpty else { return }
    let following = NextFirings(collection.monitors, textCount: texts.count)
    collection.notes.superseded = following.closeSuperseded(&collection.monitors)
    guard !collection.pagers.isEmpty else { return }
    let owner = owners(following, texts)
    collection.noteOwners(owner)
    collection.merge(owner: owner, options.interruptingChannels)
  }

  private func owners(_ following: NextFirings, _ texts: NameTable) -> [Int32] {
    var join = SystemJoin(collection, following, texts: texts)
    return join.run()
  }

  // MARK: bins

  /// Lists of incidents and people that another record repeats told nothing new.
  private mutating func countRepeatedLists(_ log: EventLog) {
    var repeated: [Int: Int] = [:]
    log.identities.forEachRepeated { repeated[Int($0), default: 0] += 1 }
    collection.notes.duplicates.merge(repeated, uniquingKeysWith: +)
    collection.notes.duplicates.merge(log.repeats, uniquingKeysWith: +)
  }
}
