/// The figures of a review whose alerts are listed.
public struct ListedFigures: Sendable {
  var values: PeriodValues
  public var months: [MonthValues] = []
  /// The days of the period.
  public var days: [DayValues] = []
  public var storms = StormValues()
  public var clusters = ClusterValues()
  public var followUps: [RuleFollowUp] = []
  /// The month that the period is put beside, and the rules that changed most since.
  var compared: Period?
  var ruleChanges: [RuleChange] = []
  /// What that month tells of teams.
  var comparedLoad: LoadValues?
  /// What was held against a record of incidents, and of deployments.
  public var incidents: IncidentValues?
  public var deployments: DeploymentValues?
  /// What the input covers.
  public var input: Period?

  /// Whether the zones of people are not told.
  public var hidesZones = false

  public init(of values: PeriodValues) { self.values = values }

  /// Which alerts do not tell how soon they were acknowledged.
  public var hiddenAnswers: HiddenAnswers { HiddenAnswers(values, months, beside: comparedLoad) }

  /// The month that the period is put beside.
  public mutating func put(_ month: ComparedMonth?, _ calendar: some LocalCalendar) {
    guard let month else { return }
    let days = [month.values, values].map { $0.covered.days(calendar) }
    (compared, comparedLoad) = (month.values.period, month.values.load)
    ruleChanges = RuleChanges(from: month.values, days: days[0], to: values, days: days[1]).rules
  }

  /// There are lists of the rules that are found noisy or followed up, and of so many with the most pages.
  static let mostLoudestRules = 15
  /// Of so many of the largest storms and clusters, of patterns, and of columns of days.
  static let (mostStorms, mostClusters, mostPatterns, mostColumns) = (12, 5, 8, 62)
  /// Of so many of the busiest teams and services.
  public static let (mostTeams, mostServices) = (15, 20)
  /// Of so many severities of recorded incidents, and services and teams with deployments.
  public static let (mostSeverities, mostDeployed) = (20, 20)

  /// With their places by rank.
  var rules: [(place: Int, rule: RuleValues)] {
    var wanted = Set(values.rules.prefix(Self.mostLoudestRules).compactMap(\.id))
    wanted.formUnion(values.foundRules.compactMap(\.id))
    wanted.formUnion(followUps.compactMap(\.rule.id))
    wanted.formUnion(ruleChanges.compactMap(\.rule.id))
    return values.rulesByRank.enumerated().map { ($0 + 1, $1) }.filter { _, rule in
      rule.id.map(wanted.contains) ?? false
    }
  }

  /// Those with the most pages, and those whose quality is told, which may be others of as many.
  var services: [(place: Int, row: SegmentValues)] {
    Self.busiest(values.services, Self.mostServices, values.quality?.byService)
  }

  var teams: [(place: Int, row: SegmentValues)] {
    Self.busiest(values.teams, Self.mostTeams, values.quality?.byTeam)
  }

  /// The places of the teams with the most interruptions of both months, of those that both may tell of.
  var comparedTeams: [Int] {
    guard let comparedLoad else { return [] }
    let teams = values.load.teams
    let hidden = Set((comparedLoad.teams + teams).filter(\.isSuppressed).map(\.team))
    let before = Dictionary(comparedLoad.teams.map { ($0.team, $0.sums?.interruptions ?? 0) }) { first, _ in first }
    let sums = teams.map { ($0.sums?.interruptions ?? 0) + (before[$0.team] ?? 0) }
    let told = teams.indices.filter { !hidden.contains(teams[$0].team) }
    return Array(told.sorted { (sums[$1], $0) < (sums[$0], $1) }.prefix(LoadValues.mostShownGroups)).sorted()
  }

  private static func busiest(
    _ rows: [SegmentValues], _ most: Int, _ judged: [QualityValues.NamedRow]?
  ) -> [(place: Int, row: SegmentValues)] {
    let names = Set((judged ?? []).prefix(most).map(\.name))
    return rows.enumerated().filter { $0 < most || names.contains($1.name) }.map { ($0 + 1, $1) }
  }
}
