/// What exports tell of people beside their names, each once: addresses, teams.
///
/// All that was ever told is kept: whoever changed an address is still the same person.
public struct PersonFacts<Table>: Sendable {
  /// Something of a person's.
  public struct Entry: Hashable, Sendable {
    public var person: PersonID
    public var value: Handle<Table>
  }

  /// In no order.
  public private(set) var entries: Set<Entry> = []

  public init() {}

  public var count: Int { entries.count }

  mutating func add(_ value: Handle<Table>, of person: PersonID) {
    entries.insert(Entry(person: person, value: value))
  }

  /// Adds what another log tells.
  ///
  /// - Parameters: the numbers that the other log's people and values have in this one.
  mutating func merge(_ other: borrowing PersonFacts, people: [UInt32], values: [UInt32]) {
    for entry in other.entries {
      add(Handle(index: values[entry.value.position]), of: PersonID(index: people[entry.person.position]))
    }
  }
}

extension EventLog {
  /// Notes an e-mail address of a person; what is none changes nothing.
  public mutating func offerAddress(_ address: Span<UInt8>, for person: PersonID) {
    guard let folded = EmailAddress.folded(address) else { return }
    addresses.add(TextID(texts.intern(folded.span)), of: person)
  }

  /// Notes that a person belongs to a team.
  public mutating func offerMembership(of person: PersonID, in team: TeamID) { memberships.add(team, of: person) }
}
