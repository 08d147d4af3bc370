public import PagingModel

/// What a team says about itself in `retropager.yml`: who and what the names of its histories are, and the values that
/// reviews go by.
///
/// What is not said is nil or empty: defaults belong to those who use the values.
public struct Configuration: Sendable {
  /// The file, as it was named, and what it includes and takes from catalogues, in the order in which they were read.
  public var file: String
  public var otherFiles: [String] = []
  /// The top-level keys that the files have, in the order of `ConfigurationKey`.
  public var givenKeys: Set<ConfigurationKey> = []

  /// Whose the reviews are, as it stands above them.
  public var organisation: String?
  /// The report's zone.
  public var timeZone: TimeZoneRules?
  public var hours: ConfiguredHours?
  public var holidays: [ConfiguredHoliday] = []
  public var people: [ConfiguredPerson] = []
  public var teams: [ConfiguredTeam] = []
  /// Those that the files list, then those of catalogues alone.
  public var services: [ConfiguredService] = []
  public var schedules: [ConfiguredSchedule] = []
  public var interruptingChannels: [NotificationChannel]?
  public var targets = ConfiguredTargets()
  public var privacy = ConfiguredPrivacy()
  public var correlation = ConfiguredCorrelation()
  public var verdicts = ConfiguredVerdicts()
  /// Paths of tables, from the working directory.
  public var labels: [String] = []
  public var incidents: [String] = []
  /// The priorities of incidents that count; any where none is said.
  public var incidentPriorities: [String] = []
  public var deployments: [String] = []
  public var sources: [ConfiguredSource] = []

  public init(file: String) { self.file = file }

  /// Finds teams by what they are called.
  var teamLookup: TeamLookup { TeamLookup(teams) }
}

/// The keys of a configuration, in the order in which they are explained.
public enum ConfigurationKey: String, CaseIterable, Hashable, Sendable {
  case organisation, timeZone, hours, holidays, people, teams, services, catalogs, schedules, interruptingChannels,
    targets, privacy
  case correlation, verdicts, labels, incidents, incidentPriorities, deployments, sources, include

  /// Whether a file that another one includes may have it: lists that grow, rather than single values.
  public var isList: Bool {
    switch self {
    case .holidays, .people, .teams, .services, .catalogs, .schedules, .labels, .incidents, .deployments, .sources,
      .include:
      true
    case .organisation, .timeZone, .hours, .interruptingChannels, .targets, .privacy, .correlation, .verdicts,
      .incidentPriorities:
      false
    }
  }

  /// Whether reports go by it already; another one would be read and checked, and change no figure yet.
  public var isInUse: Bool {
    switch self {
    case .organisation, .timeZone, .hours, .holidays, .people, .teams, .services, .catalogs, .schedules,
      .interruptingChannels, .targets, .privacy, .correlation, .verdicts, .labels, .incidents, .incidentPriorities,
      .deployments, .sources,
      .include:
      true
    }
  }
}
