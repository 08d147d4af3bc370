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
  /// The numbers of zones by their names; the report's has one of its own.
  private var zoneNumbers: [String: Int] = [:]

  init(log: EventLog, options: CorrelationOptions) {
    zones = [options.reportZone]
    certain = log.people.entries.map(\.isCertain)
    var unknown: [String: Int] = [:]
    for (number, entry) in log.people.entries.enumerated() {
      let id = log.people.id(PersonID(number))
      let told = entry.zone.map { log.texts.text($0.position) }
      var person = Person(
        id: id, label: entry.name.map { log.texts.text($0.position) } ?? id, zone: 0, zoneOrigin: .report)
      if let (rules, origin) = Self.zone(of: person, told: told, options) {
        person.zone = self.number(of: rules)
        person.zoneOrigin = origin
      } else if let told {
        unknown[told, default: 0] += 1
      }
      people.append(person)
    }
    unknownZones = unknown.map { ($0.key, $0.value) }.sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }
    tellApart()
    rank()
  }

  /// The zone of a person, best first: the configuration's, the history's, that of the team.
  private static func zone(
    of person: Person, told: String?, _ options: CorrelationOptions
  ) -> (rules: TimeZoneRules, origin: ZoneOrigin)? {
    let assigned = options.assignedZones.entry(id: person.id, name: person.label)
    if let own = assigned?.own { return (own, .configuration) }
    if let rules = told.flatMap({ options.zones[$0] }) { return (rules, .export) }
    return assigned?.team.map { ($0, .team) }
  }

  /// The number of a zone, which is added when it is new.
  private mutating func number(of rules: TimeZoneRules) -> Int {
    if let known = zoneNumbers[rules.identifier] { return known }
    zones.append(rules)
    zoneNumbers[rules.identifier] = zones.count - 1
    return zones.count - 1
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
