public import PagingModel
public import YAMLReading

/// Someone whom histories name.
public struct ConfiguredPerson: Sendable {
  public var name: String
  /// What else histories call the person: ids, addresses.
  public var aliases: [String]
  /// The zone of the person's own hours.
  public var timeZone: TimeZoneRules?
  /// The team, as it is written here.
  public var team: String?

  public init(name: String, aliases: [String] = [], timeZone: TimeZoneRules? = nil, team: String? = nil) {
    self.name = name
    self.aliases = aliases
    self.timeZone = timeZone
    self.team = team
  }
}

/// A team that histories name.
public struct ConfiguredTeam: Sendable {
  public var name: String
  public var aliases: [String]
  /// The zone of its members whose own is not known.
  public var timeZone: TimeZoneRules?

  public init(name: String, aliases: [String] = [], timeZone: TimeZoneRules? = nil) {
    self.name = name
    self.aliases = aliases
    self.timeZone = timeZone
  }

  var names: [String] { [name] + aliases }
}

/// Teams by the bytes of their names and aliases.
struct TeamLookup {
  private var teams: [[UInt8]: ConfiguredTeam] = [:]

  init(_ all: [ConfiguredTeam]) {
    for team in all {
      for name in team.names { teams[Array(name.utf8)] = team }
    }
  }

  subscript(name: String?) -> ConfiguredTeam? { name.flatMap { teams[Array($0.utf8)] } }
}

/// A service that alerts are of.
public struct ConfiguredService: Hashable, Sendable {
  public var name: String
  public var aliases: [String]
  public var team: String?
  /// 0 for the most critical, up to 3.
  public var tier: Int?
  /// What it needs, by name.
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

/// Who is on call when, in a file of its own.
public struct ConfiguredSchedule: Hashable, Sendable {
  public var name: String
  /// The path from the working directory.
  public var file: String
  public var team: String?
  public var role: String?
}

/// Files that are read by a mapping.
public struct ConfiguredSource: Hashable, Sendable {
  /// Patterns of names; empty for those of the mapping itself.
  public var files: [String]
  /// The path of the mapping's file, from the working directory.
  public var mapping: String
  /// Where it is written.
  public var place: YAMLPlace
}
