import PagingModel

/// Finds which episodes of a monitor and of a pager are the same firing (METRICS 1, "Join across systems").
///
/// The drafts of each system are in the order of start, key, firing: it decides ties. O(n log n) in the episodes: of the pager's episodes with one key only the nearest are looked at.
struct SystemJoin {
  /// The pager's start lies at most this long before the monitor's, and after the monitor's end.
  static let early = Milliseconds.seconds(60)
  static let late = Milliseconds.minutes(15)
  /// Without a common key, the pager's start follows the monitor's within this.
  static let unkeyed = Milliseconds.minutes(10)
  /// How many pager episodes of one key are looked at on each side of a monitor's start.
  static let nearest = 32

  var collection: DraftCollection
  let texts: NameTable
  let monitors: Range<Int>
  let pagers: Range<Int>
  /// The pager's episode that each monitor's belongs to, by position in `monitors`; -1 for none.
  private(set) var owner: [Int32]
  /// Whether each pager episode has a monitor's, by position in `pagers`.
  private var isTaken: [Bool]
  /// The pager's episodes by alert key, ordered by start.
  private var byKey: [TextID: [Int32]] = [:]
  /// When the next firing of the same alert began, by position in `monitors`.
  private var nextStart: [Timestamp?]

  init(_ collection: DraftCollection, texts: NameTable, monitors: Range<Int>, pagers: Range<Int>) {
    self.collection = collection
    self.texts = texts
    self.monitors = monitors
    self.pagers = pagers
    owner = Array(repeating: -1, count: monitors.count)
    isTaken = Array(repeating: false, count: pagers.count)
    nextStart = Array(repeating: nil, count: monitors.count)
  }

  /// Runs the three rules in their order and returns the owner of each of the monitor's episodes.
  mutating func run() -> [Int32] {
    guard !monitors.isEmpty && !pagers.isEmpty else { return owner }
    indexPagers()
    findNextStarts()
    joinByFingerprint()
    joinByGroup()
    joinByRuleAndService()
    return owner
  }

  // MARK: preparation

  private mutating func indexPagers() {
    // Drafts are in the order of start already.
    for pager in pagers { byKey[draft(pager).alertKey, default: []].append(Int32(pager)) }
  }

  private mutating func findNextStarts() {
    let order = monitors.sorted { left, right in
      let (a, b) = (draft(left), draft(right))
      return (a.alertKey.index, a.firedAt, left) < (b.alertKey.index, b.firedAt, right)
    }
    for (earlier, later) in zip(order, order.dropFirst()) where draft(earlier).alertKey == draft(later).alertKey {
      nextStart[earlier - monitors.lowerBound] = draft(later).firedAt
    }
  }

  private func draft(_ index: Int) -> Episode { collection.drafts[index].episode }

  /// The start in whole seconds: what both systems can tell.
  private func start(_ index: Int) -> Timestamp { draft(index).firedAt.cutToSecond }

  /// When the pager's start must lie for the two to be the same firing.
  private func window(_ monitor: Int) -> ClosedRange<Timestamp> {
    let from = start(monitor) - Self.early
    // An unknown end is before the next firing of the same alert; without one there is no bound.
    let end = draft(monitor).clearedAt ?? nextStart[monitor - monitors.lowerBound]
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
    for monitor in monitors {
      guard let list = byKey[draft(monitor).alertKey] else { continue }
      for pager in candidates(list, monitor) {
        pairs.append(Pair(distance: distance(monitor, pager), monitor: monitor, pager: pager))
      }
    }
    pairs.sort { ($0.distance, $0.monitor, $0.pager) < ($1.distance, $1.monitor, $1.pager) }
    for pair in pairs where !isJoined(pair.monitor) && !isTaken[pair.pager - pagers.lowerBound] {
      join(pair.monitor, pair.pager)
    }
  }

  /// A group opens one incident: each of its alerts belongs to the nearest.
  private mutating func joinByGroup() {
    var pagersByGroup: [TextID: [Int32]] = [:]
    for monitor in monitors where !isJoined(monitor) {
      var best: Int?
      for group in collection.groups[collection.drafts[monitor].groups] {
        let list = pagersByGroup[group] ?? pagersOfGroup(group)
        pagersByGroup[group] = list
        for pager in candidates(list, monitor) where best.map({ isNearer(pager, $0, monitor) }) ?? true { best = pager }
      }
      if let best { join(monitor, best) }
    }
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
    var low = 0
    var high = list.count
    while low < high {
      let middle = (low + high) / 2
      if start(Int(list[middle])) < start(monitor) { low = middle + 1 } else { high = middle }
    }
    return list[max(0, low - Self.nearest)..<min(list.count, low + Self.nearest)].map(Int.init)
      .filter { window.contains(start($0)) }
  }

  // MARK: rule 2, by rule and service

  private struct RuleOfService: Hashable {
    var rule: TextID
    var service: TextID
  }

  /// Rule and service agree, and nothing else could be meant on either side.
  private mutating func joinByRuleAndService() {
    var groups: [RuleOfService: (monitors: [Int], pagers: [Int])] = [:]
    for monitor in monitors where !isJoined(monitor) {
      if let key = key(monitor) { groups[key, default: ([], [])].monitors.append(monitor) }
    }
    for pager in pagers where !isTaken[pager - pagers.lowerBound] {
      if let key = key(pager), groups[key] != nil { groups[key]?.pagers.append(pager) }
    }
    for group in groups.values where !group.pagers.isEmpty {
      for (monitor, pager) in SystemJoin.onlyPairs(sorted(group.monitors), sorted(group.pagers), start) {
        join(monitor, pager)
      }
    }
  }

  private func key(_ index: Int) -> RuleOfService? {
    guard let rule = draft(index).rule, let service = draft(index).service else { return nil }
    return RuleOfService(rule: rule, service: service)
  }

  private func sorted(_ list: [Int]) -> [Int] { list.sorted { (start($0), $0) < (start($1), $1) } }

  /// The pairs in which each is the other's only candidate; both lists are ordered by start. O(n).
  static func onlyPairs(_ monitors: [Int], _ pagers: [Int], _ start: (Int) -> Timestamp) -> [(Int, Int)] {
    var counts = Array(repeating: 0, count: pagers.count)
    var first = Array(repeating: 0, count: monitors.count)
    var spans: [Range<Int>] = []
    var low = 0
    var high = 0
    for (position, monitor) in monitors.enumerated() {
      while low < pagers.count && start(pagers[low]) < start(monitor) { low += 1 }
      high = max(high, low)
      while high < pagers.count && start(pagers[high]) <= start(monitor) + unkeyed { high += 1 }
      first[position] = low
      spans.append(low..<high)
    }
    // How many monitors have each pager in their span: a running sum of where spans begin and end.
    var changes = Array(repeating: 0, count: pagers.count + 1)
    for span in spans {
      changes[span.lowerBound] += 1
      changes[span.upperBound] -= 1
    }
    var open = 0
    for position in pagers.indices {
      open += changes[position]
      counts[position] = open
    }
    return monitors.indices.filter { spans[$0].count == 1 && counts[first[$0]] == 1 }.map {
      (monitors[$0], pagers[first[$0]])
    }
  }

  // MARK: bookkeeping

  private func isJoined(_ monitor: Int) -> Bool { owner[monitor - monitors.lowerBound] >= 0 }

  private mutating func join(_ monitor: Int, _ pager: Int) {
    owner[monitor - monitors.lowerBound] = Int32(pager)
    isTaken[pager - pagers.lowerBound] = true
  }

  private func distance(_ monitor: Int, _ pager: Int) -> Int64 {
    abs(start(pager).milliseconds - start(monitor).milliseconds)
  }
}
