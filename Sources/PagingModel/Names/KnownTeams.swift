/// The teams of a configuration and its catalogues, by whatever name or id histories call them.
public struct KnownTeams: Sendable {
  public private(set) var names: [String] = []
  private var index = NameIndex()

  public init() {}

  /// Adds a team; a name or alias that another has stays with it.
  public mutating func add(_ name: String, aliases: [String]) {
    for name in [name] + aliases { index.add(name, names.count) }
    names.append(name)
  }

  func number(of name: String) -> Int? { index[name] }

  /// The name of the team that is called so, else the word itself.
  public func name(of word: String) -> String { index[word].map { names[$0] } ?? word }
}

/// Who and what the names of histories are, as a configuration tells it.
public struct KnownNames: Sendable {
  public var people = KnownPeople()
  public var teams = KnownTeams()
  public var services = KnownServices()

  public init() {}
}
