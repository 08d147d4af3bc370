public import PagingModel

/// Puts a log's facts together: firings to episodes, notifications to pages and interruptions, systems to one history.
///
/// Pure: the same facts give the same history, whatever the order they were read in. O(n log n) in facts and episodes.
public struct HistoryBuilder {
  private let options: CorrelationOptions
  private var collection = DraftCollection()
  private var owners: [Bool] = []

  public init(options: CorrelationOptions) {
    self.options = options
  }

  /// The history that the log tells, and what was noticed on the way.
  public mutating func build(_ source: consuming EventLog) -> (PagingHistory, CorrelationNotes) {
    var log = source
    let names = ReferenceNames(log: &log)
    let people = PeopleDirectory(log: log, options: options)
    collection.notes.unknownZones = people.unknownZones
    let pagers = addPagers(log, people, names)
    let monitors = addMonitors(log, names)
    MonitorEpisodes.closeSuperseded(&collection, monitors: monitors)
    nameRules(&log)
    join(log.texts, monitors: monitors, pagers: pagers)
    countDuplicates(log)
    var assembly = HistoryAssembly(collection: collection, log: log, people: people, names: names, options: options)
    collection = DraftCollection()
    return assembly.assemble()
  }

  // MARK: episodes

  private mutating func addPagers(_ log: EventLog, _ people: PeopleDirectory, _ names: ReferenceNames) -> Range<Int> {
    let start = collection.drafts.count
    let isOverview = log.isWithoutNotifications
    collection.notes.isOverview = isOverview
    var pagers = PagerEpisodes(log: log, people: people, names: names, knowsNotifications: !isOverview)
    for index in log.occurrences.indices where log.occurrences[index].source.isPager {
      pagers.add(OccurrenceID(index), to: &collection)
    }
    return order(from: start, log)
  }

  private mutating func addMonitors(_ log: EventLog, _ names: ReferenceNames) -> Range<Int> {
    let start = collection.drafts.count
    owners = Array(repeating: false, count: log.deliveries.count)
    var monitors = MonitorEpisodes(log: log, names: names)
    for index in log.occurrences.indices where !log.occurrences[index].source.isPager {
      monitors.add(OccurrenceID(index), to: &collection, owners: &owners)
    }
    return order(from: start, log)
  }

  /// Orders the drafts from `start` on by start, key, firing.
  private mutating func order(from start: Int, _ log: EventLog) -> Range<Int> {
    let range = start..<collection.drafts.count
    collection.drafts[range].sort { DraftOrder.precedes($0, $1, log) }
    return range
  }

  /// Gives episodes without a rule the masked words of their title, else of their key.
  private mutating func nameRules(_ log: inout EventLog) {
    for index in collection.drafts.indices where collection.drafts[index].episode.rule == nil {
      let episode = collection.drafts[index].episode
      let name = RuleName.first(of: [episode.title, episode.alertKey], in: log.texts)
      if let name { collection.drafts[index].episode.rule = log.text(name.span) }
    }
  }

  // MARK: systems

  private mutating func join(_ texts: NameTable, monitors: Range<Int>, pagers: Range<Int>) {
    var join = SystemJoin(collection, texts: texts, monitors: monitors, pagers: pagers)
    let owner = join.run()
    var joined = JoinedEpisodes(collection: collection, texts: texts)
    joined.merge(owner, monitors: monitors, pagers: pagers)
    collection = joined.collection
    removeMembers(owner, monitors)
  }

  /// Takes the monitor's episodes that belong to a pager's out of the list of episodes; they stay as members.
  private mutating func removeMembers(_ owner: [Int32], _ monitors: Range<Int>) {
    for (position, pager) in owner.enumerated() where pager >= 0 {
      collection.drafts[monitors.lowerBound + position].isMember = true
    }
  }

  // MARK: bins

  /// Bodies that own no fact, and lists that another record repeats, told nothing new.
  private mutating func countDuplicates(_ log: EventLog) {
    for number in owners.indices where !owners[number] {
      collection.notes.duplicates[Int(log.deliveries.file(UInt32(number))), default: 0] += 1
    }
    var repeated: [Int: Int] = [:]
    log.identities.forEachRepeated { repeated[Int($0), default: 0] += 1 }
    collection.notes.duplicates.merge(repeated, uniquingKeysWith: +)
  }
}

/// The order of episodes: start, alert key by bytes, the source's key of the firing by bytes.
enum DraftOrder {
  static func precedes(_ left: EpisodeDraft, _ right: EpisodeDraft, _ log: EventLog) -> Bool {
    if left.episode.firedAt != right.episode.firedAt { return left.episode.firedAt < right.episode.firedAt }
    if left.episode.alertKey != right.episode.alertKey {
      return log.texts.precedes(left.episode.alertKey.position, right.episode.alertKey.position)
    }
    return log.occurrenceKeys.precedes(left.occurrence.position, right.occurrence.position)
  }
}
