import PagingModel

/// Which ids are one person's: those that a configuration says are, and those with an e-mail address in common.
///
/// Whom the configuration tells apart stay apart, whatever addresses they share. Nothing depends on the order in which
/// people were read. O(n log n) in people and addresses.
struct PeopleGroups {
  /// The configured person of each, by number in `KnownPeople.entries`; nil for whom it does not know.
  private(set) var known: [Int?] = []
  /// The person that stands for each; their own number for most.
  private(set) var canonical: [PersonID] = []
  /// The people of each that stands for others, the first one's among them, by the bytes of their ids; empty for others.
  private(set) var members: [PersonID: [PersonID]] = [:]
  /// The addresses of each, by their bytes; only of those who have any.
  private(set) var addresses: [Int: [String]] = [:]
  /// Who is one, so far.
  private var groups: DisjointSets

  init(log: borrowing EventLog, known people: KnownPeople) {
    let ids = (0..<log.people.count).map { log.people.id(PersonID($0)) }
    groups = DisjointSets(count: ids.count)
    canonical = ids.indices.map { PersonID($0) }
    readAddresses(log, ids)
    known = ids.indices.map { number in
      let name = log.people.entries[number].name.map { log.texts.text($0.position) }
      return people.number(of: ids[number]) ?? addresses[number]?.lazy.compactMap { people.number(of: $0) }.first
        ?? name.flatMap { people.number(of: $0) }
    }
    uniteKnown()
    uniteByAddress(ids)
    choose(ids, people)
  }

  /// Whether anybody has several ids.
  var isAnyoneMerged: Bool { !members.isEmpty }

  /// The addresses that are told, and ids that are addresses themselves.
  private mutating func readAddresses(_ log: borrowing EventLog, _ ids: [String]) {
    for entry in log.addresses.entries {
      addresses[entry.person.position, default: []].append(log.texts.text(entry.value.position))
    }
    for (number, id) in ids.enumerated() {
      guard let folded = EmailAddress.folded(Array(id.utf8).span) else { continue }
      addresses[number, default: []].append(String(decoding: folded, as: UTF8.self))
    }
    addresses = addresses.mapValues { $0.sorted { $0.precedes($1) } }
  }

  // MARK: who is one

  /// Makes two groups one, unless the configuration knows them as two people. Whom it knows a group as stands at its root.
  private mutating func unite(_ left: Int, _ right: Int) {
    let (a, b) = (groups.root(left), groups.root(right))
    if let first = known[a], let second = known[b], first != second { return }
    groups.join(a, b)
    known[groups.root(a)] = known[a] ?? known[b]
  }

  private mutating func uniteKnown() {
    var firsts: [Int: Int] = [:]
    for number in known.indices {
      guard let entry = known[number] else { continue }
      if let first = firsts[entry] { unite(first, number) } else { firsts[entry] = number }
    }
  }

  private mutating func uniteByAddress(_ ids: [String]) {
    func areOne(_ left: String, _ right: String) -> Bool { left.utf8.elementsEqual(right.utf8) }
    let pairs = addresses.flatMap { number, own in own.map { (address: $0, number: number) } }.sorted { left, right in
      areOne(left.address, right.address)
        ? ids[left.number].precedes(ids[right.number]) : left.address.precedes(right.address)
    }
    for index in pairs.indices.dropFirst() where areOne(pairs[index].address, pairs[index - 1].address) {
      unite(pairs[index - 1].number, pairs[index].number)
    }
  }

  // MARK: who stands for the others

  private mutating func choose(_ ids: [String], _ people: KnownPeople) {
    var members: [Int: [Int]] = [:]
    for number in ids.indices {
      let root = groups.root(number)
      if root != number { members[root, default: []].append(number) }
    }
    for (root, others) in members {
      let all = (others + [root]).sorted { ids[$0].precedes(ids[$1]) }
      let wanted = known[root].map { people.entries[$0].pseudonymID }
      let first = all.first { wanted?.utf8.elementsEqual(ids[$0].utf8) ?? false } ?? all[0]
      for number in all {
        canonical[number] = PersonID(first)
        known[number] = known[root]
      }
      self.members[PersonID(first)] = all.map { PersonID($0) }
    }
  }
}
