extension CSVTable {
  /// Every table of a report; each is written, also without a row.
  public static let all = overview + load + alerts + quality + recovery + clusters + decisions + records + behind + data

  /// The period at a glance, and its months and days.
  private static let overview = [
    CSVTable(
      "headline", at: "headline",
      "id title value unit count of hidden target met previous previousCount previousOf previousHidden reason",
      without: "series seriesCount seriesOf"),
    CSVTable("scorecard", at: "scorecard", "id title value count of unit n counted unknown target met source"),
    CSVTable(
      "months", at: "months",
      """
      month partial start end days pagesPerDay
      summary.episodes summary.pages summary.notifications summary.interruptions summary.disturbances summary.people
      summary.clusters summary.pagingClusters response.unit
      """ + acknowledge("response.") + resolve("response.")
        + within("quality.", measure + " labels.pages labels.agreement% labels.kappa acknowledged% selfResolved%")
        + " quality.shorterThan5Minutes%"
        + within("load.totals.", "people \(sums) sleepShare% perPersonWeek")
        + " load.shiftsOverLimit% load.peopleOverOnCallShare% topTenShare% highLoad% hidden",
      without: "response.byHours rules services teams tiers change"),
    CSVTable("days", at: "days", "day episodes pages business off sleep interruptions"),
    CSVTable("responseByHours", at: "response.byHours", "hours" + acknowledge("")),
  ]

  /// Who carried what.
  private static let load = [
    CSVTable(
      "people", at: "load.people",
      """
      person team timeZone \(sums) onCallShare% longestRunOfNights incidents medianUndisturbedSeconds
      leastUndisturbedSeconds daysOffBetweenDuties.least daysOffBetweenDuties.median consecutiveOnCallDays perShift perWeek
      sleepShare% offHoursShare% timesFair timesFairPerHour interruptionsPerWeek attributed
      """, without: "nights"),
    CSVTable("teamLoad", at: "load.teams", "team people \(sums) \(fairness) overloaded overloadedPeople suppressed"),
    CSVTable(
      "rotas", at: "load.rotas",
      """
      rota team role people shifts onCallHours uncoveredHours interruptions sleep incidents shiftsOverLimit%
      \(fairness) suppressed
      """),
    CSVTable(
      "shifts", at: "load.shifts", "rota person start end hours interruptions sleep incidents limit overLimit"),
    CSVTable("heat", at: "load.heat", "weekday hour interruptions"),
  ]

  /// What fired.
  private static let alerts = [
    CSVTable(
      "rules", at: "rules",
      """
      rule service team tier severity episodes pages share% cumulativeShare% rank score cost actionable notActionable
      unknown notActionableShare± statement silentPages acknowledged neverAcknowledged selfResolved selfResolvedShare% selfResolvedUnder5Minutes
      medianDurationSeconds sleepPages people suppressed renotified flapping.episodes flapping.share% chattering.episodes
      chattering.share% chatterIndex stale repeats
      """, without: "evidence months"),
    CSVTable("services", at: "services", "service team tier \(segment)" + answers + within("quality.", measure)),
    CSVTable("teams", at: "teams", "team \(segment)" + answers + within("quality.", measure)),
    CSVTable("tiers", at: "tiers", "tier \(segment)" + answers + within("quality.", measure)),
  ]

  /// Whether pages were worth it, told apart.
  private static let quality = [
    CSVTable("qualityByTier", at: "quality.byTier", "tier \(measure)"),
    CSVTable("qualityByTeam", at: "quality.byTeam", "team \(measure)"),
    CSVTable("qualityByService", at: "quality.byService", "service \(measure)"),
    CSVTable("qualityBySeverity", at: "quality.bySeverity", "severity \(measure)"),
    CSVTable("qualityByHours", at: "quality.byHours", "hours \(measure)"),
    CSVTable("verdictWeights", at: "quality.estimate.weights", "evidence standard estimated pages"),
    CSVTable("verdictErrors", at: "quality.estimate.errors", "weights pages brier logLoss"),
    CSVTable("calibration", at: "quality.estimate.calibration", "bin pages predicted share±"),
  ]

  /// What the load does to people.
  private static let recovery = [
    CSVTable(
      "recoveryPeople", at: "recovery.people",
      "person team level insufficient" + within("trend.", trend) + " attributed",
      without: "reasons trend.series"),
    CSVTable(
      "recoveryTeams", at: "recovery.teams", "team people" + within("trend.", trend) + " suppressed",
      without: "levels trend.series"),
    CSVTable("fatigue", at: "fatigue.windows", "window hours pages rho p", without: "bands"),
  ]

  /// What belongs together.
  private static let clusters = [
    CSVTable(
      "clusters", at: "clusters.largest",
      """
      id startedAt endedAt episodes pages notifications interruptions people suppressed services rules teams cause.episode cause.rule
      cause.service cause.reason representative verdict incidents storm
      """, without: "links timeline"),
    CSVTable("patterns", at: "clusters.patterns", "rules times months medianSpanSeconds"),
    CSVTable(
      "storms", at: "storms.list",
      """
      startedAt endedAt seconds episodes pages services teams people suppressed clusters peakPer10Minutes cause.cluster
      cause.episode cause.rule cause.service cause.firedAt cause.episodes
      """, without: "lanes"),
  ]

  /// What to look at first, what became of it, and the month beside another one.
  private static let decisions = [
    CSVTable(
      "findings", at: "findings", "id kind action rule service owner evidence expected text", without: "days"),
    CSVTable(
      "followUps", at: "followUps",
      """
      finding rule service owner done doneAt expectedPages before.pages before.days after.pages after.days rateRatio low
      high p verdict
      """),
    CSVTable(
      "comparison", at: "comparison.figures",
      """
      id title unit base baseCount baseOf baseUnknown baseHidden value count of unknown hidden difference rateRatio low high p
      significant
      """
    ),
    CSVTable(
      "comparisonRules", at: "comparison.rules",
      "rule service course basePages pages baseNotActionable notActionable baseUnknown unknown perWeek"),
    CSVTable(
      "comparisonTeams", at: "comparison.teams", "team baseInterruptions interruptions baseSleep sleep"),
    CSVTable(
      "comparisonScorecard", at: "comparison.scorecard",
      "id title unit base baseCount baseOf value count of baseN n target baseMet met"),
  ]

  /// The alerts behind figures.
  private static let behind = [
    CSVTable(
      "lists", at: "lists",
      """
      id title total episodes counts.pages counts.business counts.off counts.sleep counts.actionable
      counts.notActionable counts.unknown counts.acknowledged counts.selfResolved counts.interruptions
      counts.sleepInterruptions counts.notifications
      """),
    CSVTable(
      "listedEpisodes", at: "listedEpisodes",
      "id firedAt rule service title page hours timeToAcknowledgeSeconds durationSeconds verdict evidence"),
  ]

  /// What was recorded beside the alerts.
  private static let records = [
    CSVTable(
      "incidentsBySeverity", at: "incidents.bySeverity",
      "severity incidents perWeek" + course("timeToDetect") + course("timeToAcknowledge") + course("timeToMitigate")
        + course("timeToRestore")),
    CSVTable("missedIncidents", at: "incidents.missed", "id source title severity services startedAt endedAt"),
    CSVTable("deploymentsByService", at: "deployments.services", "service changeFailureRate±"),
    CSVTable("deploymentsByTeam", at: "deployments.teams", "team changeFailureRate±"),
  ]

  /// What the figures stand on.
  private static let data = [
    CSVTable("holidays", at: "settings.holidays", "team days"),
    CSVTable(
      "sources", at: "dataQuality.sources", "format files records first last knowsPages matched%", without: "gaps"),
    CSVTable("refusals", at: "dataQuality.refusals", "reason count first"),
    CSVTable("faults", at: "dataQuality.faults", "file text"),
    CSVTable("clockOddities", at: "dataQuality.clockOddities", "kind count first"),
    CSVTable("dataQualityNotes", at: "dataQuality.notes", "field reason"),
    CSVTable("notes", at: "notes", "field reason"),
    CSVTable("definitions", at: "definitions", "id title unit text source"),
  ]
}

/// Columns that several tables have in common.
extension CSVTable {
  private static let sums = """
    notifications interruptions disturbances business off sleep acknowledged shifts shiftsOverLimit onCallHours
    engagedSeconds engagedLeftOut disruptedHours nightsDisturbed nightsInRecovery restBreaches onCallNights
    recoveryGapsUnder48h
    """
  private static let fairness = "gini giniPerHour balance topShare% topTimesFair"
  private static let segment = """
    episodes pages share% notifications interruptions business off sleep sleepPages people acknowledged selfResolved
    selfResolvedShare% medianDurationSeconds rules suppressed
    """
  private static let measure = """
    pages actionable notActionable unknown share± bounds.lowPercent bounds.highPercent
    bounds.lowCount bounds.highCount bounds.of statement silentPages coverage% onlyBounds
    target.lowPercent target.highPercent target.gapPoints
    """
  private static let trend = """
    direction perMonthPercent rateRatio low high p months mannKendallP dispersion significant count
    """
  private static let times = "p50Seconds p75Seconds p90Seconds p95Seconds meanSeconds"

  private static func acknowledge(_ prefix: String) -> String {
    within(
      prefix + "timeToAcknowledge.", "count excluded.neverAcknowledged excluded.acknowledgedAfterEnd \(times)")
  }

  private static func resolve(_ prefix: String) -> String {
    within(
      prefix + "timeToResolve.", "count excluded.stillOpen excluded.byTimer excluded.neverTouched \(times)")
  }

  private static let answers =
    " clusters pagingClusters response.unit" + acknowledge("response.") + resolve("response.")

  private static func course(_ name: String) -> String {
    within(name + ".", "count excluded.notTold excluded.beforeStart \(times)")
  }

  /// The columns with a path in front, and a space.
  private static func within(_ prefix: String, _ columns: String) -> String {
    columns.split(whereSeparator: \.isWhitespace).map { " " + prefix + $0 }.joined()
  }
}
