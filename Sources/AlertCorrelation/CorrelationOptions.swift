public import PagingModel

/// The constants and zones that a history is put together with.
public struct CorrelationOptions: Sendable {
  /// The zone of people whose own is not known.
  public var reportZone: TimeZoneRules
  /// The rules of the zones that the input names, by the name it uses; a name without rules falls back and is counted.
  public var zones: [String: TimeZoneRules]
  /// Who and what the names of the history are.
  public var names = KnownNames()
  public var hours = TeamHours()
  /// The channels by which people are interrupted.
  public var interruptingChannels = InterruptingChannels.standard
  /// How what reaches people on them is folded.
  public var interruptionRule = InterruptionRule()

  /// Whether episodes get their ids; without, all are 0. Only where episodes are written one by one they are needed.
  public var assignsIDs = true

  /// Whether it is kept what teams are called, see `CorrelationNotes.teamNames`.
  public var keepsTeamNames = false

  /// Whether what happened to episodes on the way is kept, see `PagingHistory.courses`.
  public var keepsCourses = false

  public init(reportZone: TimeZoneRules, zones: [String: TimeZoneRules] = [:]) {
    self.reportZone = reportZone
    self.zones = zones
  }
}

/// What was noticed while a history was put together: for the report's data quality.
public struct CorrelationNotes: Sendable {
  /// Records that told nothing new, by the index of their file.
  public internal(set) var duplicates: [Int: Int] = [:]
  /// Incidents of which nothing is told but the alerts that they hold.
  public internal(set) var incidentsByAlerts = 0
  /// Incidents of which the input knows no start.
  public internal(set) var incidentsWithoutStart = 0
  /// Whether anything is told of what happened to one of those incidents.
  public internal(set) var tellsIncidentsWithoutStart = false
  /// Notifications of those incidents.
  public internal(set) var strayNotifications = 0
  /// The systems that tell notifications, and of which the input holds not one: PagerDuty with `is_overview=true`.
  public internal(set) var sourcesWithoutNotifications: AlertSources = []
  /// The sources whose times are without a zone.
  public internal(set) var zonelessSources: AlertSources = []
  /// What lines of a log without a zone tell of its clock.
  public internal(set) var clockChecks = ClockChecks()
  /// The sources whose times are without a zone, and were read as of UTC.
  public internal(set) var assumedUTCSources: AlertSources = []
  /// The systems that those incidents are of.
  public internal(set) var sourcesWithoutStart: AlertSources = []
  /// How many of a monitor's episodes belong to a pager's, and how many of the pager's have one.
  public internal(set) var join: JoinCounts?
  /// Zones of people that are not known, with the number of people.
  public internal(set) var unknownZones: [(name: String, people: Int)] = []
  /// Firings of a monitor that were followed by a newer one of the same alert before their end was reported.
  public internal(set) var superseded = 0
  /// Ends whose moment nobody reported.
  public internal(set) var endsWithoutMoment = 0
  /// Episodes of which it is not known whether they are pages, because the input does not tell by which channel somebody
  /// was notified; and pages some of whose notifications are such.
  public internal(set) var unclearEpisodes = 0
  /// The systems whose episodes are told by retropager's own events, and by what else was read.
  public internal(set) var sourcesOfEvents: AlertSources = []
  public internal(set) var sourcesOfExports: AlertSources = []
  public internal(set) var unclearPages = 0
  /// The systems of those.
  public internal(set) var unclearSources: AlertSources = []
  /// Notifications of people by monitors: their episodes are no pages, and nobody's load.
  public internal(set) var monitorNotifications = 0
  /// Episodes without an acknowledgement whose log tells something in words that are not known.
  public internal(set) var unclearAcknowledgements = 0
  /// Notifications of people of which no source tells the alert; `strayNotifications` are among them.
  public internal(set) var unattributedNotifications = 0
  /// Log entries of a type that no documentation names.
  public internal(set) var unknownTypes = 0
  /// Incidents that list acknowledgements later than their end.
  public internal(set) var staleAcknowledgements = 0
  /// Webhook bodies that list only some of their alerts.
  public internal(set) var truncatedDeliveries = 0
  /// Labels of files that count for no page.
  public internal(set) var labelStrays = LabelStrays()
  /// What teams are called, by whose ids schedules may name them; of none when it was not asked for.
  public internal(set) var teamNames = TeamNames()
  /// A sum over the records that told what happened to pagers' firings, each once: only who has the records knows it.
  public internal(set) var recordSum: UInt64 = 0

  init() {}
}

/// How many episodes of two systems are the same firing.
public struct JoinCounts: Hashable, Sendable {
  public var monitorEpisodes = 0
  public var joinedMonitorEpisodes = 0
  public var pagerEpisodes = 0
  public var joinedPagerEpisodes = 0
  /// The episodes of each system, by its raw value.
  private var systems = Array(repeating: SystemCount(), count: AlertSource.allCases.count)

  public init() {}

  /// The episodes of a system; nil when it has none.
  public func system(_ source: AlertSource) -> SystemCount? {
    let count = systems[Int(source.rawValue)]
    return count.all > 0 ? count : nil
  }

  mutating func add(_ source: AlertSource, isJoined: Bool) { systems[Int(source.rawValue)].add(isJoined: isJoined) }
}

/// How many episodes a system has, and how many of them are another system's, too.
public struct SystemCount: Hashable, Sendable {
  public internal(set) var joined = 0
  public internal(set) var all = 0

  init() {}

  fileprivate mutating func add(isJoined: Bool) {
    all += 1
    if isJoined { joined += 1 }
  }
}
