/// The teams that exports tell of people, each once.
public struct MembershipTable: Sendable {
  /// Somebody's team.
  public struct Entry: Hashable, Sendable {
    public var person: PersonID
    public var team: TeamID
  }

  /// In no order.
  public private(set) var entries: Set<Entry> = []

  public init() {}

  public var count: Int { entries.count }

  mutating func add(_ person: PersonID, to team: TeamID) {
    entries.insert(Entry(person: person, team: team))
  }

  /// Adds the memberships of another log.
  ///
  /// - Parameters: the numbers that the other log's people and teams have in this one.
  mutating func merge(_ other: borrowing MembershipTable, people: [UInt32], teams: [UInt32]) {
    for entry in other.entries {
      add(PersonID(index: people[entry.person.position]), to: TeamID(index: teams[entry.team.position]))
    }
  }
}

extension EventLog {
  /// Notes that a person belongs to a team.
  public mutating func offerMembership(of person: PersonID, in team: TeamID) { memberships.add(person, to: team) }
}
