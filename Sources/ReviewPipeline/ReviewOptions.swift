public import AlertClustering
public import LogInput
public import OncallMetrics
public import PagingModel

/// What is to be reported.
public struct ReviewOptions: Sendable {
  public var period = PeriodChoice.whole
  /// The month that the period, which is a month, is put beside.
  public var compared: ComparedChoice?
  /// The report's zone.
  public var zone = TimeZoneRules.utc
  /// Whether the zone was asked for.
  public var isZoneGiven = false

  /// Who and what the names of the history are, by a configuration.
  public var names = KnownNames()
  /// Everyone's hours and holidays.
  public var hours = HoursPlan()
  /// The channels by which people are interrupted.
  public var interruptingChannels = InterruptingChannels.standard

  /// The files of shifts that a configuration names.
  public var schedules: [ScheduleFile] = []

  /// Files, or directories of them, that tell of incidents, which pages are held against, and of deployments.
  public var incidents: [InputPath] = []
  public var deployments: [InputPath] = []
  /// The priorities that incidents of the record must have to count; empty for any.
  public var incidentPriorities: [String] = []

  /// How what reaches people on them is folded.
  public var interruptionRule = InterruptionRule()

  /// Whether episodes get their ids, which only their own list shows.
  public var assignsIDs = true

  /// Whether what happened to episodes on the way is kept, which only the list of events shows.
  public var keepsCourses = false

  /// How episodes are put together.
  public var clustering = ClusteringOptions()
  /// Counts of earlier histories, which count with those of the input.
  public var earlierModel: TriggerModel?
  /// Whether they are: what is written of them one by one as events needs it not.
  public var clustersEpisodes = true
  /// Whether pages are judged: only where episodes are put together.
  public var judgesPages = true
  /// How many threads may work at the same time; no figure depends on it.
  public var workers = 1

  /// What people's loads are held against, and how much of them is told.
  public var load = LoadOptions()

  /// By what pages are judged.
  public var judging = JudgingOptions()

  /// What the share of actionable pages is held against.
  public var qualityTargets = QualityTargets()

  /// How people appear in everything that is printed.
  public var peopleNames = PeopleNames.shown(nil)

  public init() {}
}
