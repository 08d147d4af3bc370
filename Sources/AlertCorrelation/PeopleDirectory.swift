import PagingModel

/// Everyone in a log, with the name and the zone that the history uses.
struct PeopleDirectory {
  private(set) var people: [Person] = []
  /// The report's zone, then those of people.
  private(set) var zones: [TimeZoneRules]
  private(set) var unknownZones: [(name: String, people: Int)] = []
  /// The position of each person in the order of labels, by bytes.
  private(set) var ranks: [Int32] = []
  private let certain: [Bool]

  init(log: EventLog, options: CorrelationOptions) {
    zones = [options.reportZone]
    certain = log.people.entries.map(\.isCertain)
    var unknown: [String: Int] = [:]
    var zoneNumbers: [String: Int] = [:]
    for (number, entry) in log.people.entries.enumerated() {
      let id = log.people.id(PersonID(number))
      var person = Person(
        id: id, label: entry.name.map { log.texts.text($0.position) } ?? id, zone: 0, zoneOrigin: .report)
      if let zone = entry.zone.map({ log.texts.text($0.position) }) {
        if let rules = options.zones[zone] {
          person.zone = zoneNumbers[zone] ?? zones.count
          if person.zone == zones.count { zones.append(rules) }
          zoneNumbers[zone] = person.zone
          person.zoneOrigin = .export
        } else {
          unknown[zone, default: 0] += 1
        }
      }
      people.append(person)
    }
    unknownZones = unknown.map { ($0.key, $0.value) }.sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }
    tellApart()
    rank()
  }

  /// Two people of one name get their ids behind it; where another is called just so already, once more.
  ///
  /// By bytes, as everywhere: what Unicode takes for the same may be two people. Labels only grow, and none twice the
  /// same way, so that this ends.
  private mutating func tellApart() {
    var areDistinct = false
    while !areDistinct {
      var counts: [[UInt8]: Int] = [:]
      for person in people { counts[Array(person.label.utf8), default: 0] += 1 }
      areDistinct = counts.count == people.count
      for index in people.indices {
        let (id, label) = (people[index].id, people[index].label)
        let isShared = counts[Array(label.utf8), default: 0] > 1
        if isShared && !label.utf8.elementsEqual(id.utf8) { people[index].label = "\(label) (\(id))" }
      }
    }
  }

  private mutating func rank() {
    let order = people.indices.sorted { people[$0].label.utf8.lexicographicallyPrecedes(people[$1].label.utf8) }
    ranks = Array(repeating: 0, count: people.count)
    for (rank, person) in order.enumerated() { ranks[person] = Int32(rank) }
  }

  /// Whether a record says outright that this is a person.
  func isCertain(_ person: PersonID) -> Bool { certain[person.position] }

  /// Whether the first comes before the second by label; nobody comes last.
  func precedes(_ left: PersonID?, _ right: PersonID?) -> Bool {
    guard let left else { return false }
    guard let right else { return true }
    return ranks[left.position] < ranks[right.position]
  }

  /// The index of the zone that a person's hours are counted in.
  func zone(of person: PersonID) -> Int { people[person.position].zone }
}
