import PagingModel

/// Finds which episodes of a monitor and of a pager are the same firing.
///
/// The episodes of each system are in the order of start, key, firing: it decides ties. O(n log n) in the episodes: of the
/// pager's episodes with one key only the nearest are looked at.
struct SystemJoin {
  /// The pager's start lies at most this long before the monitor's, and after the monitor's end.
  static let early = Milliseconds.seconds(60)
  static let late = Milliseconds.minutes(15)
  /// Without a common key, the pager's start follows the monitor's within this.
  static let unkeyed = Milliseconds.minutes(10)
  /// How many pager episodes of one key are looked at on each side of a monitor's start.
  static let nearest = 32

  let pagers: HistoryList<Episode>
  let monitors: HistoryList<Episode>
  let groups: [GroupKey]
  let kinds: DistinctTable<EpisodeKind>
  let texts: NameTable
  /// The pager's episode that each monitor's belongs to; -1 for none.
  private(set) var owner: [Int32]
  /// Whether each pager episode has a monitor's.
  private var isTaken: [Bool]
  /// The pager's episodes by alert key, ordered by start.
  private var byKey: [TextID: [Int32]] = [:]
  private let firingKeys: [OccurrenceID: TextID]
  private let following: NextFirings

  init(_ collection: DraftCollection, _ following: NextFirings, texts: NameTable) {
    pagers = collection.pagers
    monitors = collection.monitors
    groups = collection.groups
    kinds = collection.kinds
    firingKeys = collection.firingKeys
    self.following = following
    self.texts = texts
    owner = Array(repeating: -1, count: collection.monitors.count)
    isTaken = Array(repeating: false, count: collection.pagers.count)
  }

  /// Runs the three rules in their order and returns the owner of each of the monitor's episodes.
  mutating func run() -> [Int32] {
    guard !monitors.isEmpty && !pagers.isEmpty else { return owner }
    indexPagers()
    joinByFingerprint()
    joinByGroup()
    joinByRuleAndService()
    return owner
  }

  // MARK: preparation

  private mutating func indexPagers() {
    // They are in the order of start already.
    for pager in pagers.indices { byKey[pagers[pager].alertKey, default: []].append(Int32(pager)) }
  }

  /// The starts in whole seconds: what both systems can tell.
  private func start(monitor: Int) -> Timestamp { monitors[monitor].firedAt.cutToSecond }
  private func start(pager: Int) -> Timestamp { pagers[pager].firedAt.cutToSecond }

  /// When the pager's start must lie for the two to be the same firing.
  private func window(_ monitor: Int) -> ClosedRange<Timestamp> {
    let from = start(monitor: monitor) - Self.early
    // An unknown end is before the next firing of the same alert; without one there is no bound.
    let end = monitors[monitor].resolvedAt ?? following[monitor].map { monitors[$0].firedAt }
    guard let end else { return from...Timestamp(milliseconds: .max) }
    return from...max(from, end.cutToSecond + Self.late)
  }

  // MARK: rule 1, by key

  private struct Pair {
    var distance: Int64
    var monitor: Int
    var pager: Int
  }

  /// One firing of the alert, one incident: the nearest pairs first.
  private mutating func joinByFingerprint() {
    var pairs: [Pair] = []
    for monitor in monitors.indices {
      let firingKey = monitors[monitor].occurrence.flatMap { firingKeys[$0] }
      for key in [monitors[monitor].alertKey, firingKey] {
        guard let list = key.flatMap({ byKey[$0] }) else { continue }
        for pager in candidates(list, monitor) {
          pairs.append(Pair(distance: distance(monitor, pager), monitor: monitor, pager: pager))
        }
      }
    }
    pairs.sort { ($0.distance, $0.monitor, $0.pager) < ($1.distance, $1.monitor, $1.pager) }
    for pair in pairs where !isJoined(pair.monitor) && !isTaken[pair.pager] {
      join(pair.monitor, pair.pager)
    }
  }

  /// A group opens one incident: each of its alerts belongs to the nearest.
  private mutating func joinByGroup() {
    var pagersByGroup: [TextID: [Int32]] = [:]
    for monitor in monitors.indices where !isJoined(monitor) {
      var best: Int?
      for group in groups(of: monitor) {
        let list = pagersByGroup[group] ?? pagersOfGroup(group)
        pagersByGroup[group] = list
        for pager in candidates(list, monitor) where best.map({ isNearer(pager, $0, monitor) }) ?? true { best = pager }
      }
      if let best { join(monitor, best) }
    }
  }

  private func groups(of monitor: Int) -> [TextID] {
    guard !monitors[monitor].source.isNotifyingMonitor, var place = monitors[monitor].firstNotification?.position else {
      return []
    }
    var keys = [groups[place].text]
    while !groups[place].isLast {
      place += 1
      keys.append(groups[place].text)
    }
    return keys
  }

  /// The pager's episodes whose key is the hash of a group key: what Alertmanager sends to pagers.
  private func pagersOfGroup(_ group: TextID) -> [Int32] {
    let hash = texts.withBytes(of: group.position) { SHA256.hex($0) }
    return texts.find(hash.span).flatMap { byKey[TextID($0)] } ?? []
  }

  private func isNearer(_ pager: Int, _ other: Int, _ monitor: Int) -> Bool {
    (distance(monitor, pager), pager) < (distance(monitor, other), other)
  }

  /// Of the pager's episodes of one key those whose start fits, at most `nearest` on each side.
  private func candidates(_ list: [Int32], _ monitor: Int) -> [Int] {
    let window = window(monitor)
    let next = list.partitioningIndex { start(pager: Int($0)) >= start(monitor: monitor) }
    return list[max(0, next - Self.nearest)..<min(list.count, next + Self.nearest)].map(Int.init)
      .filter { window.contains(start(pager: $0)) }
  }

  // MARK: rule 2, by rule and service

  private struct RuleOfService: Hashable {
    var rule: TextID
    var service: TextID
  }

  /// Rule and service agree, and nothing else could be meant on either side.
  private mutating func joinByRuleAndService() {
    var lists: [RuleOfService: (monitors: [Int], pagers: [Int])] = [:]
    for monitor in monitors.indices where !isJoined(monitor) {
      if let key = key(monitors[monitor]) { lists[key, default: ([], [])].monitors.append(monitor) }
    }
    for pager in pagers.indices where !isTaken[pager] {
      if let key = key(pagers[pager]), lists[key] != nil { lists[key]?.pagers.append(pager) }
    }
    for list in lists.values where !list.pagers.isEmpty {
      let starts = (list.monitors.map { start(monitor: $0) }, list.pagers.map { start(pager: $0) })
      for (monitor, pager) in SystemJoin.onlyPairs(starts.0, starts.1) {
        join(list.monitors[monitor], list.pagers[pager])
      }
    }
  }

  private func key(_ episode: Episode) -> RuleOfService? {
    let kind = kinds[episode.kind]
    guard let rule = kind.rule, let service = kind.serviceName else { return nil }
    return RuleOfService(rule: rule, service: service)
  }

  /// The pairs, by position, in which each is the other's only candidate; both lists of starts are ordered. O(n).
  static func onlyPairs(_ monitors: [Timestamp], _ pagers: [Timestamp]) -> [(Int, Int)] {
    let spans = candidateSpans(monitors, pagers)
    // How many monitors have each pager in their span: a running sum of where spans begin and end.
    var changes = Array(repeating: 0, count: pagers.count + 1)
    for span in spans {
      changes[span.lowerBound] += 1
      changes[span.upperBound] -= 1
    }
    var counts: [Int] = []
    for change in changes { counts.append((counts.last ?? 0) + change) }
    return monitors.indices.compactMap { monitor in
      let span = spans[monitor]
      return span.count == 1 && counts[span.lowerBound] == 1 ? (monitor, span.lowerBound) : nil
    }
  }

  /// For each monitor the pagers that began within `unkeyed` after it.
  private static func candidateSpans(_ monitors: [Timestamp], _ pagers: [Timestamp]) -> [Range<Int>] {
    var low = 0
    var high = 0
    return monitors.map { start in
      while low < pagers.count && pagers[low] < start { low += 1 }
      high = max(high, low)
      while high < pagers.count && pagers[high] <= start + unkeyed { high += 1 }
      return low..<high
    }
  }

  // MARK: bookkeeping

  private func isJoined(_ monitor: Int) -> Bool { owner[monitor] >= 0 }

  private mutating func join(_ monitor: Int, _ pager: Int) {
    owner[monitor] = Int32(pager)
    isTaken[pager] = true
  }

  private func distance(_ monitor: Int, _ pager: Int) -> Int64 {
    abs(start(pager: pager).milliseconds - start(monitor: monitor).milliseconds)
  }
}
