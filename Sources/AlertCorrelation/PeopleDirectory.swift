import PagingModel

/// Everyone in a log, with the names, the zone and the hours that the history uses.
struct PeopleDirectory {
  /// By `PersonID`; see `Person.mergedInto` for those who are somebody else.
  private(set) var people: [Person] = []
  /// The report's zone, then those of people.
  private(set) var zones: [TimeZoneRules]
  private(set) var unknownZones: [(name: String, people: Int)] = []
  /// The position of each person in the order of labels, by bytes.
  private(set) var ranks: [Int32] = []
  private var certain: [Bool]
  private let groups: PeopleGroups
  /// The numbers of zones by their names; the report's has one of its own.
  private var zoneNumbers: [String: Int] = [:]

  init(log: EventLog, options: CorrelationOptions) {
    zones = [options.reportZone]
    certain = log.people.entries.map(\.isCertain)
    groups = PeopleGroups(log: log, known: options.names.people)
    var unknown: [String: Int] = [:]
    for number in log.people.entries.indices {
      let person = PersonID(number)
      guard groups.canonical[number] == person else {
        let id = log.people.id(person)
        people.append(Person(id: id, label: id, zone: 0, zoneOrigin: .report))
        people[number].mergedInto = groups.canonical[number]
        continue
      }
      people.append(self.person(person, log, options, &unknown))
    }
    unknownZones = unknown.map { ($0.key, $0.value) }.sorted { $0.0.precedes($1.0) }
    for (person, members) in groups.members {
      certain[person.position] = members.contains { certain[$0.position] }
    }
    tellApart()
    rank()
  }

  /// What is known of somebody by all ids together.
  private mutating func person(
    _ number: PersonID, _ log: EventLog, _ options: CorrelationOptions, _ unknown: inout [String: Int]
  ) -> Person {
    let members = [number] + (groups.members[number] ?? []).filter { $0 != number }
    let known = groups.known[number.position].map { options.names.people.entries[$0] }
    let names = members.compactMap { log.people.entries[$0.position].name.map { log.texts.text($0.position) } }
    let ids = members.map { log.people.id($0) }
    var person = Person(id: ids[0], label: known?.name ?? names.first ?? ids[0], zone: 0, zoneOrigin: .report)
    person.pseudonymID = known?.pseudonymID ?? ids.min { $0.precedes($1) } ?? ids[0]
    let addresses = members.flatMap { groups.addresses[$0.position] ?? [] }
    person.setAliases(ids + names + addresses + (known.map { [$0.name] + $0.aliases } ?? []))
    person.policy = options.hours.number(ofTeam: known?.team)
    if let team = known?.team { (person.team, person.teamOrigin) = (team, .configuration) }
    let told = members.compactMap { log.people.entries[$0.position].zone.map { log.texts.text($0.position) } }
    if let (rules, origin) = Self.zone(known, told: told, options) {
      person.zone = self.number(of: rules)
      person.zoneOrigin = origin
    } else if let told = told.first {
      unknown[told, default: 0] += 1
    }
    return person
  }

  /// The zone of a person, best first: the configuration's, the history's, that of the team.
  private static func zone(
    _ known: KnownPeople.Entry?, told: [String], _ options: CorrelationOptions
  ) -> (rules: TimeZoneRules, origin: ZoneOrigin)? {
    if let own = known?.zone { return (own, .configuration) }
    if let rules = told.lazy.compactMap({ options.zones[$0] }).first { return (rules, .export) }
    return known?.teamZone.map { ($0, .team) }
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
    let present = people.indices.filter { people[$0].mergedInto == nil }
    var areDistinct = false
    while !areDistinct {
      var counts: [[UInt8]: Int] = [:]
      for index in present { counts[Array(people[index].label.utf8), default: 0] += 1 }
      areDistinct = counts.count == present.count
      for index in present {
        let (id, label) = (people[index].id, people[index].label)
        let isShared = counts[Array(label.utf8), default: 0] > 1
        if isShared && !label.utf8.elementsEqual(id.utf8) { people[index].label = "\(label) (\(id))" }
      }
    }
  }

  private mutating func rank() {
    ranks = NotificationOrder(people).ranks
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

  /// The index of the person's hours and holidays.
  func policy(of person: PersonID) -> Int { people[person.position].policy }
}

/// Puts whoever stands for somebody in their place; costs nothing where nobody has several ids.
extension PeopleDirectory {
  func canonical(_ person: PersonID) -> PersonID { groups.canonical[person.position] }

  func rewrite(_ facts: inout [EventFact]) {
    guard groups.isAnyoneMerged else { return }
    for index in facts.indices {
      if let person = facts[index].person { facts[index].subject = canonical(person).index }
    }
  }

  func rewritten(_ snapshot: FiringSnapshot?) -> FiringSnapshot? {
    guard groups.isAnyoneMerged, var snapshot else { return snapshot }
    snapshot.acknowledgedBy = snapshot.acknowledgedBy.map(canonical)
    snapshot.resolvedBy = snapshot.resolvedBy.map(canonical)
    return snapshot
  }

  /// The teams that exports tell, by the people who count.
  func memberships(in log: borrowing EventLog, _ names: borrowing ReferenceNames) -> [PersonID: [TextID]] {
    var teams: [PersonID: [TextID]] = [:]
    for entry in log.memberships.entries { teams[canonical(entry.person), default: []].append(names.team(entry.value)) }
    return teams
  }

  func rewritten(_ shifts: Set<PlannedShift>) -> Set<PlannedShift> {
    guard groups.isAnyoneMerged else { return shifts }
    return Set(
      shifts.map { shift in
        var shift = shift
        if case .known(let person) = shift.person { shift.person = .known(canonical(person)) }
        return shift
      })
  }
}
