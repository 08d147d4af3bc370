import PagingModel
import YAMLReading

/// What a configuration puts in force, in words: for those who wrote it.
public enum ConfigurationSummary {
  /// Lines that belong together.
  public struct Group: Hashable, Sendable {
    public var title: String
    public var lines: [String]
  }

  /// What reports go by, what is kept for later, what holds by default, and what may be a mistake.
  ///
  /// - Parameter mappings: the names of the mappings of its sources.
  public static func groups(of configuration: Configuration, mappings: [String]) -> [Group] {
    let words = { (keys: [ConfigurationKey]) in
      keys.map { "\($0.rawValue): \(ConfigurationWords.words($0, configuration, mappings))" }
    }
    let groups = [
      Group(title: "in use", lines: words(configuration.keys(inUse: true))),
      Group(title: "kept for later, no figure uses it yet", lines: words(configuration.keys(inUse: false))),
      Group(title: "by default", lines: defaults(of: configuration)),
      Group(title: "to look at", lines: doubts(about: configuration)),
    ]
    return groups.filter { !$0.lines.isEmpty }
  }

  private static func defaults(of configuration: Configuration) -> [String] {
    let keys: [ConfigurationKey] = [.timeZone, .hours, .interruptingChannels, .privacy]
    // What is kept for later holds by default as well.
    return keys.filter { !configuration.givenKeys.contains($0) || !$0.isInUse }
      .map { "\($0.rawValue): \(ConfigurationWords.standard($0))" }
  }

  private static func doubts(about configuration: Configuration) -> [String] {
    let key = configuration.privacy.keyDoubt.map { ["'\($0.file)' \($0.message)"] } ?? []
    return key + unknownTeams(of: configuration)
  }

  /// Teams that are named, and not listed, where any are.
  private static func unknownTeams(of configuration: Configuration) -> [String] {
    if configuration.teams.isEmpty { return [] }
    let calendars = configuration.holidays.flatMap { holiday -> [String] in
      if case .calendar(_, let teams) = holiday { teams } else { [] }
    }
    let named =
      configuration.people.compactMap(\.team) + configuration.services.compactMap(\.team)
      + configuration.schedules.compactMap(\.team) + calendars
    var told: Set<[UInt8]> = []
    let lookup = configuration.teamLookup
    let known = configuration.teams.flatMap(\.names)
    let unknown = named.filter { lookup[$0] == nil && told.insert(Array($0.utf8)).inserted }
    let lines = unknown.prefix(mostDoubts).map { name in
      let near = NearNames.nearest(to: name, among: known, limit: 1).first.map { "; did you mean '\($0)'?" } ?? ""
      return "'\(name)' is not among the teams\(near)"
    }
    return lines + (unknown.count > mostDoubts ? ["\(unknown.count - mostDoubts) more are not among the teams"] : [])
  }

  /// The most teams that are named one by one.
  private static let mostDoubts = 20
}
