/// The services of a configuration and its catalogues, by whatever name or id histories call them.
public struct KnownServices: Sendable {
  /// What is said of one service.
  public struct Entry: Sendable {
    public var name: String
    public var aliases: [String]
    /// The team that owns it, by its name rather than an alias.
    public var team: String?
    /// 0 for the most critical, up to 3.
    public var tier: Int?
    /// The names of the services that it needs.
    public var dependencies: [String]

    public init(
      name: String, aliases: [String] = [], team: String? = nil, tier: Int? = nil, dependencies: [String] = []
    ) {
      self.name = name
      self.aliases = aliases
      self.team = team
      self.tier = tier
      self.dependencies = dependencies
    }
  }

  public private(set) var entries: [Entry] = []
  private var index = NameIndex()

  public init() {}

  /// Adds a service; a name or alias that another has stays with it.
  public mutating func add(_ entry: Entry) {
    for name in [entry.name] + entry.aliases { index.add(name, entries.count) }
    entries.append(entry)
  }

  /// The name of the service that is called so, else the word itself.
  public func name(of word: String) -> String { index[word].map { entries[$0].name } ?? word }

  /// The number among `entries` of what is called so.
  func number(of name: String) -> Int? { index[name] }
}
