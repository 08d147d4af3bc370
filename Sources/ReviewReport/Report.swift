public import AlertClustering
public import OncallMetrics
public import PagingModel

/// The report: everything that any renderer prints. Renderers choose and lay out; they never compute.
public struct Report: Sendable {
  /// The tool's version.
  public var version: String
  /// Whose review it is, where that is told.
  public var organisation: String?
  /// The IANA name of the report's zone.
  public var timeZone: String
  /// The report's zone.
  public var zone: TimeZoneRules
  public var settings: ReportSettings
  public var dataQuality: DataQuality
  public var values: PeriodValues
  /// Calendar months, oldest first, at most 12 that end with the period.
  public var months: [MonthValues]
  /// The days of the period that the input covers, in order; empty where they were not asked for.
  public var days: [DayValues] = []
  /// Levels and trends of people and teams; nil where they were not asked for.
  public var recovery: RecoveryValues?
  public var fatigue: FatigueValues?
  /// What belongs together, and floods of alerts; nil where they were not asked for.
  public var clusters: ClusterValues?
  public var storms: StormValues?
  /// How well clusters agree with what the inputs tell of what belongs together; nil where they tell nothing.
  public var agreement: ToldAgreement?
  /// Published limits and what the period has; empty where it was not asked for.
  public var scorecard: [ScorecardLine] = []
  /// The period against a record of incidents, and of deployments; nil where none was given.
  public var incidents: IncidentValues?
  public var deployments: DeploymentValues?
  /// The clusters of `clusters.largest`, and the causes of `storms.list`, in words.
  public var stories: [ClusterStory] = []
  public var stormCauses: [StormCause?] = []
  /// The storms of `storms.list` with their alerts.
  public var stormStories: [StormStory] = []
  /// What became of the rules that were found noisy the month before; nil where that cannot be told.
  public var followUps: [RuleFollowUp]?
  /// The month beside the period; nil where none was asked for.
  public var compared: ComparedMonth?
  /// Whether documents begin with the agenda of the meeting.
  public var hasAgenda = false
  /// The alerts behind figures, and those that these lists name, in order of time; see `putLists`.
  public var lists: [ReportList] = [] {
    didSet { (listKinds, ruleLists) = (Set(lists.map(\.kind)), idsOfRuleLists) }
  }
  /// Of which there are lists, and the ids of those of rules.
  private(set) var listKinds: Set<EpisodeList.Kind> = []
  private(set) var ruleLists: [RuleID: String] = [:]
  public var listedAlerts: [ListedAlert] = []
  /// Why figures are unknown or limited.
  public var notes: [ReportNote]

  public init(
    version: String, zone: TimeZoneRules, settings: ReportSettings, dataQuality: DataQuality, values: PeriodValues,
    months: [MonthValues], notes: [ReportNote]
  ) {
    self.version = version
    self.timeZone = zone.identifier
    self.zone = zone
    self.settings = settings
    self.dataQuality = dataQuality
    self.values = values
    self.months = months
    self.notes = notes
  }
}

/// The file that a part of the settings comes from.
public struct ReportConfiguration: Hashable, Sendable {
  /// The file, as it was named.
  public var file: String
  /// Its keys that change no figure yet.
  public var unusedKeys: [String]

  public init(file: String, unusedKeys: [String]) {
    self.file = file
    self.unusedKeys = unusedKeys
  }
}

/// Days without business hours.
public struct ReportHolidays: Hashable, Sendable {
  /// Whose they are; nil for everyone's.
  public var team: String?
  /// In order; a team's are those that it has beside everyone's.
  public var days: [CivilDate]

  /// What of these hours lies in days of the calendar, each team once.
  public static func all(of hours: TeamHours, in days: Range<CivilDate>) -> [ReportHolidays] {
    let common = hours.policies[0].holidays
    let teams: [String?] = [nil] + hours.teams
    let all = zip(teams, hours.policies).map { team, policy in
      let own = team == nil ? common : policy.holidays.subtracting(common)
      return ReportHolidays(team: team, days: own.filter(days.contains).sorted())
    }
    return all.filter { !$0.days.isEmpty }.sorted { left, right in
      guard let first = left.team, let second = right.team else { return left.team == nil && right.team != nil }
      return first.precedes(second)
    }
  }
}

/// The values in force.
public struct ReportSettings: Hashable, Sendable {
  public var timeZone: String
  /// Whether the zone was given, or is the default.
  public var isTimeZoneGiven: Bool
  /// Everyone's hours.
  public var hours = HoursPolicy.standard
  /// The days without business hours in the period: everyone's, then those of teams. Empty without any.
  public var holidays: [ReportHolidays] = []
  public var interruptingChannels: [String]
  public var interruptionRule: InterruptionRule
  public var privacy = ReportPrivacy()
  public var targets = ReportTargets()
  /// By what pages are judged.
  public var judging = JudgingOptions()
  /// How alerts were put together; nil where that was not asked for.
  public var correlation: ReportCorrelation?
  /// Nil without a configuration.
  public var configuration: ReportConfiguration?

  public init(
    timeZone: String, isTimeZoneGiven: Bool, interruptingChannels: [String],
    interruptionRule: InterruptionRule = InterruptionRule()
  ) {
    self.timeZone = timeZone
    self.isTimeZoneGiven = isTimeZoneGiven
    self.interruptingChannels = interruptingChannels
    self.interruptionRule = interruptionRule
  }
}
