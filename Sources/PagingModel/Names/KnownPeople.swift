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
  /// The same by what names look like; nil where several look so.
  private var folded: [FoldedName: Int?] = [:]

  public init() {}

  /// Adds a person; a name or alias that somebody else has stays with them.
  public mutating func add(_ entry: Entry) {
    for name in [entry.name] + entry.aliases {
      index.add(name, entries.count)
      let look = FoldedName(name)
      if let known = folded[look], known != entries.count {
        folded[look] = .some(nil)
      } else {
        folded[look] = entries.count
      }
    }
    entries.append(entry)
  }

  /// The same of one who looks so, however the name is written.
  public func number(ofOneLike name: String) -> Int? { number(of: name) ?? folded[FoldedName(name)] ?? nil }

  /// The number among `entries` of whoever is called so.
  public func number(of name: String) -> Int? { index[name] }
}
