public import PagingModel

/// Puts a log's facts together: firings to episodes, notifications to pages and interruptions, systems to one history.
///
/// Pure: the same facts give the same history, whatever the order they were read in. O(n log n) in facts and episodes.
public struct HistoryBuilder {
  private let options: CorrelationOptions
  private var collection = DraftCollection()

  public init(options: CorrelationOptions) {
    self.options = options
  }

  /// The history that the log tells, and what was noticed on the way.
  public mutating func build(_ source: consuming EventLog) -> (PagingHistory, CorrelationNotes) {
    var log = consume source
    let names = ReferenceNames(log: &log)
    let people = PeopleDirectory(log: log, options: options)
    collection.notes.unknownZones = people.unknownZones
    addPagers(log, people, names)
    addMonitors(log, names)
    sort(log)
    countRepeatedLists(log)
    // Everything is in the drafts now: what follows needs the names only.
    log.forgetFacts()
    MonitorEpisodes.closeSuperseded(&collection)
    nameRules(&log)
    join(log.texts)
    let ordered = DraftOrder(log)
    var assembly = HistoryAssembly(
      collection: collection, order: ordered, people: people, teamSets: names.teamSets, options: options)
    collection = DraftCollection()
    return assembly.assemble()
  }

  // MARK: episodes

  private mutating func addPagers(_ log: EventLog, _ people: PeopleDirectory, _ names: ReferenceNames) {
    let isOverview = log.isWithoutNotifications
    collection.notes.isOverview = isOverview
    var pagers = PagerEpisodes(log: log, people: people, names: names, knowsNotifications: !isOverview)
    collection.pagers.reserveCapacity(log.occurrences.count { $0.source.isPager })
    for index in log.occurrences.indices where log.occurrences[index].source.isPager {
      pagers.add(OccurrenceID(index), to: &collection)
    }
  }

  /// Bodies that own no fact told nothing new.
  private mutating func addMonitors(_ log: EventLog, _ names: ReferenceNames) {
    var owners = Array(repeating: false, count: log.deliveries.count)
    var monitors = MonitorEpisodes(log: log, names: names)
    for index in log.occurrences.indices where !log.occurrences[index].source.isPager {
      monitors.add(OccurrenceID(index), to: &collection, owners: &owners)
    }
    for number in owners.indices {
      if !owners[number] {
        collection.notes.duplicates[Int(log.deliveries.file(UInt32(number))), default: 0] += 1
      } else if log.deliveries.isTruncated(UInt32(number)) {
        collection.notes.truncatedDeliveries += 1
      }
    }
  }

  private mutating func sort(_ log: EventLog) {
    let order = DraftOrder(log)
    collection.pagers.sort { order.precedes($0, $1) }
    collection.monitors.sort { order.precedes($0, $1) }
  }

  /// Gives a pager's episodes without a rule the masked words of their title, else of their key.
  private mutating func nameRules(_ log: inout EventLog) {
    for index in collection.pagers.indices where collection.pagers[index].episode.rule == nil {
      collection.pagers[index].episode.rule = ruleName(collection.pagers[index].episode, &log)
    }
    for index in collection.monitors.indices where collection.monitors[index].episode.rule == nil {
      collection.monitors[index].episode.rule = ruleName(collection.monitors[index].episode, &log)
    }
  }

  private func ruleName(_ episode: Episode, _ log: inout EventLog) -> TextID? {
    RuleName.first(of: [episode.title, episode.alertKey], in: log.texts).map { log.text($0.span) }
  }

  // MARK: systems

  private mutating func join(_ texts: NameTable) {
    var join = SystemJoin(collection, texts: texts)
    collection.merge(owner: join.run())
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
