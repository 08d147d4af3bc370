/// The people of a configuration, by whatever name, id or address histories call them.
public struct KnownPeople: Sendable {
  /// What is said of one person.
  public struct Entry: Sendable {
    public var name: String
    /// Ids, addresses and other names, in the order in which they are written.
    public var aliases: [String]
    /// The zone of the person's own hours, which counts more than what a history says.
    public var zone: TimeZoneRules?
    /// The team, by its name rather than an alias, and its zone, which counts less.
    public var team: String?
    public var teamZone: TimeZoneRules?

    public init(
      name: String, aliases: [String] = [], zone: TimeZoneRules? = nil, team: String? = nil,
      teamZone: TimeZoneRules? = nil
    ) {
      self.name = name
      self.aliases = aliases
      self.zone = zone
      self.team = team
      self.teamZone = teamZone
    }

    /// What pseudonyms are made of: the first alias, which people hardly change, else the name.
    public var pseudonymID: String { aliases.first ?? name }
  }

  public private(set) var entries: [Entry] = []
  private var index = NameIndex()

  public init() {}

  /// Adds a person; a name or alias that somebody else has stays with them.
  public mutating func add(_ entry: Entry) {
    for name in [entry.name] + entry.aliases { index.add(name, entries.count) }
    entries.append(entry)
  }

  /// The number among `entries` of whoever is called so.
  public func number(of name: String) -> Int? { index[name] }
}
