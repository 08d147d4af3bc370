import PagingModel

/// Puts firings together that inputs tell to belong together, over all that they tell: what was merged into a symptom's
/// cause belongs to the cause.
///
/// A firing that is linked to several incidents tells of none: which one it belongs to is not known, and that they are one
/// nobody says. Whose firing a pager's is part of one that a monitor tells has the monitor's word. O(n) in what is told.
struct ToldGrouping {
  private enum Node: Hashable {
    case firing(OccurrenceID)
    case name(TextID)
  }

  private let order: EpisodeOrder
  private var numbers: [Node: Int] = [:]
  private var pairs: [(Int, Int)] = []
  private var reasons: [OccurrenceID: GroupReasons] = [:]

  init(_ collection: DraftCollection, _ order: EpisodeOrder) {
    self.order = order
    add(collection.toldGroups)
    addIncidents(collection.toldIncidents)
    for (monitor, pager) in collection.owners where reasons[monitor] != nil {
      join(.firing(monitor), .firing(pager), by: reasons[monitor] ?? [])
    }
  }

  /// The groups, with numbers in no order.
  var groups: ToldGroups {
    var sets = DisjointSets(count: numbers.count)
    for (left, right) in pairs { sets.join(left, right) }
    var groups: [OccurrenceID: ToldGroups.Group] = [:]
    for (firing, reasons) in reasons {
      guard let number = numbers[.firing(firing)] else { continue }
      groups[firing] = ToldGroups.Group(number: sets.root(number), reasons: reasons)
    }
    return ToldGroups(groups)
  }

  private mutating func add(_ table: GroupTable) {
    var incidents: [TextID: Int] = [:]
    for entry in table.entries where entry.reasons == .incidentLink { incidents[entry.member, default: 0] += 1 }
    for entry in table.entries where entry.reasons != .incidentLink || incidents[entry.member] == 1 {
      join(node(entry.member), node(entry.group), by: entry.reasons)
    }
  }

  /// Those of one incident of a pager's; alone in it, a firing belongs to no other.
  private mutating func addIncidents(_ incidents: [OccurrenceID: TextID?]) {
    var firings: [TextID: [OccurrenceID]] = [:]
    for case (let firing, let incident?) in incidents { firings[incident, default: []].append(firing) }
    for list in firings.values where list.count > 1 {
      for firing in list.dropFirst() { join(.firing(list[0]), .firing(firing), by: .incident) }
    }
  }

  /// The firing with this key, or the name alone where none was read.
  private func node(_ key: TextID) -> Node {
    let number = order.texts.withBytes(of: key.position) { order.occurrenceKeys.find($0) }
    return number.map { .firing(OccurrenceID($0)) } ?? .name(key)
  }

  private mutating func join(_ left: Node, _ right: Node, by reasons: GroupReasons) {
    pairs.append((number(of: left, reasons), number(of: right, reasons)))
  }

  private mutating func number(of node: Node, _ reasons: GroupReasons) -> Int {
    if case .firing(let firing) = node { self.reasons[firing, default: []].formUnion(reasons) }
    if let known = numbers[node] { return known }
    numbers[node] = numbers.count
    return numbers.count - 1
  }
}

extension DraftCollection {
  /// Notes of which pager's firing the monitors' firings are part, where there is any use for it.
  ///
  /// - Parameter owner: the pager's episode of each monitor's; -1 for none.
  mutating func noteOwners(_ owner: [Int32]) {
    guard !toldGroups.entries.isEmpty else { return }
    for (monitor, pager) in owner.enumerated() where pager >= 0 {
      if let part = monitors[monitor].occurrence, let whole = pagers[Int(pager)].occurrence { owners[part] = whole }
    }
  }
}
