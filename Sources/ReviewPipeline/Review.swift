public import AlertClustering
import AlertCorrelation
public import OncallMetrics
public import PagingModel

/// A whole review: the history that the inputs tell, and its figures.
public struct Review: Sendable {
  public var history: PagingHistory
  /// The files with their final bins.
  public var files: [FileResult]
  public var values: PeriodValues
  /// The up to 12 calendar months that end with the period, oldest first; empty when the history is.
  public var months: [MonthValues]
  /// The days of the period that the input covers.
  public var days: [DayValues]
  public var recovery: RecoveryValues
  public var fatigue: FatigueValues
  public var clusters: ClusterValues
  /// How well the clusters agree with what the inputs tell of what belongs together; nil where they tell nothing.
  public var agreement: ToldAgreement?
  public var storms: StormValues
  public var scorecard: [ScorecardLine]
  /// The alerts behind figures.
  public var lists: [EpisodeList]
  /// What became of the rules that were found noisy the month before; nil where that cannot be told.
  public var followUps: [RuleFollowUp]?
  /// The month beside the period; nil where none was asked for.
  public var compared: ComparedMonth?
  /// The period against a record of incidents, and of deployments; nil where none was given.
  public var incidents: IncidentValues?
  public var deployments: DeploymentValues?
  /// Why episodes belong together; nil where they were not put together.
  public var links: LinkedAlerts?
  public var dataQuality: DataQuality
  /// What is not known or limited, and why.
  public var notes: [ReportNote]
}

/// A history put together from what was read.
public struct ReviewedHistory: Sendable {
  public var history: PagingHistory
  public var files: [FileResult]
  /// What schedules told of who was on call.
  public var schedules: ScheduleUse
  /// What became of the files of records: of incidents, then of deployments; none where none was given.
  public var records: [RecordUse]
  /// The hours and holidays of everyone, and of teams with holidays of their own.
  public var hours: TeamHours
  public var dataQuality: DataQuality
  public var notes: [ReportNote]
  /// Why episodes belong together; nil where they were not put together.
  public var links: LinkedAlerts?
  /// Finds people by their names, also where the history holds none any more.
  public internal(set) var personQuery: PersonQuery

  /// Puts the inputs together.
  ///
  /// - Parameter zones: finds the zones that people's records name.
  public init(_ inputs: consuming ReadInputs, options: ReviewOptions, zones: inout TimeZoneDirectory) {
    var files = inputs.files
    let problems = inputs.problems
    let (repeats, mappingFaults) = (inputs.repeats, inputs.mappingFaults)
    let log = inputs.log
    inputs.log = EventLog()
    var correlation = CorrelationOptions(reportZone: options.zone, zones: ZoneLookup.zones(of: log, in: &zones))
    correlation.names = options.names
    var hoursNotes: [ReportNote] = []
    hours = options.hours.hours(covering: log, teams: options.names.teams, &zones, &hoursNotes)
    correlation.hours = hours
    correlation.interruptingChannels = options.interruptingChannels
    correlation.interruptionRule = options.interruptionRule
    correlation.assignsIDs = options.assignsIDs
    correlation.keepsCourses = options.keepsCourses
    correlation.keepsTeamNames = !options.schedules.isEmpty
    var builder = HistoryBuilder(options: correlation)
    var (history, correlated) = builder.build(consume log)
    schedules = DutyPlanning(options: options, hours: hours, teams: correlated.teamNames).plan(&history, zones: &zones)
    let names = options.peopleNames
    let key = names.areShown ? nil : PseudonymKey(inForce: names, of: history, recordSum: correlated.recordSum)
    let labelDoubts = LabelAuthors(options: options, hours: hours, key: key, recordSum: correlated.recordSum)
      .put(into: &history)
    PeopleTeams.assign(to: &history, options.names.teams)
    if options.clustersEpisodes {
      links = EpisodeClustering(
        options: options.clustering, services: options.names.services, earlier: options.earlierModel,
        workers: options.workers
      ).cluster(&history)
    }
    if options.judgesPages, let links { PageVerdicts.judge(&history, links, by: options.judging.weights) }
    records = RecordReading(options: options, zones: zones).put(into: &history)
    for (file, count) in correlated.duplicates { files[file].duplicates = count }
    self.history = history
    self.files = files
    personQuery = PersonQuery(history.people)
    dataQuality =
      QualityCount(
        files: files, problems: problems, notes: correlated, history: history, records: records
      ).quality
    dataQuality.faults += schedules.faults
    (notes, dataQuality.notes) =
      NoteWriter(
        history: history, files: files, correlated: correlated, repeats: repeats, zone: options.zone.identifier,
        mappingFaults: mappingFaults, schedules: schedules, records: records, labelDoubts: labelDoubts,
        hidesNames: key != nil
      ).notes
    dataQuality.notes += hoursNotes
    if let key { setPseudonyms(key, options.names.people) }
  }

  /// One person's own sheet of a period, whatever the size of the person's team.
  public func sheet(
    of person: PersonID, _ options: ReviewOptions
  ) throws(PeriodFault) -> (period: Period, sheet: PersonSheet) {
    var load = options.load
    load.tellsEveryone = true
    let (period, months, input) = try periods(options)
    return (period, PeriodFigures(of: history, load: load).sheet(of: person, in: period, months: months, of: input))
  }

  /// The period that is asked for, the months that end with it, and what the input covers.
  func periods(
    _ options: ReviewOptions
  ) throws(PeriodFault) -> (period: Period, months: [MonthPeriod], input: Period?) {
    let period = try options.period.period(of: history, in: options.zone)
    let periods = Periods(calendar: options.zone)
    let input = periods.whole(of: history)
    return (period, input.map { periods.months(endingWith: period, of: $0) } ?? [], input)
  }

  /// The months with their loads, each as a review of it alone would say.
  private func months(_ months: [MonthPeriod], of counts: PeriodCounts, _ zone: TimeZoneRules) -> [MonthValues] {
    let periods = Periods(calendar: zone)
    let input = periods.whole(of: history)
    let loads = counts.monthLoads()
    return months.enumerated().map { place, month in
      var values = counts.month(place, loads)
      let earlier = input.map { periods.months(endingWith: month.period, of: $0) } ?? []
      values.highLoad = counts.highLoad(in: place, loads, after: earlier, zone)
      values.hiddenPeople = counts.hiddenPeople(in: place, loads)
      return values
    }
  }

  /// The figures of a period.
  public func review(_ options: ReviewOptions) throws(PeriodFault) -> Review {
    let (period, months, input) = try periods(options)
    let comparedMonths = try comparedMonths(options, period)
    let figures = PeriodFigures(of: history, load: options.load, quality: options.qualityTargets)
    let counts = figures.count(period, months, of: input)
    let ((values, allClusters), (recovery, counted)) = Concurrently.both(workers: options.workers) {
      var values = counts.period
      figures.putDays(into: &values, of: input, options.zone)
      return (values, figures.clusters.values(in: period, values.summary, options.zone))
    } _: {
      (counts.recovery(options.zone), self.months(months, of: counts, options.zone))
    }
    var monthValues = counted
    figures.compare(&monthValues, of: input, options.zone)
    let (clusters, storms) = counts.told(allClusters, figures.clusters.storms(in: period))
    var compared = ComparedMonth(figures, comparedMonths, of: input, options.zone)
    if let month = compared { compared?.changes = figures.changes(of: values, to: month, of: input, options.zone) }
    var listed = ListedFigures(of: values)
    listed.months = monthValues
    listed.days = figures.days(in: period, of: input, options.zone)
    (listed.storms, listed.clusters) = (storms, clusters)
    let followUps = figures.followUps(in: period, monthValues, of: input, options.zone)
    listed.followUps = followUps ?? []
    listed.put(compared, options.zone)
    listed.input = input
    listed.incidents = figures.incidents(in: period, of: input)
    listed.deployments = figures.deployments(in: period, of: input)
    listed.hidesZones = !options.peopleNames.areShown
    let answers = figures.answers(in: period, hiding: listed.hiddenAnswers)
    return Review(
      history: history, files: files, values: values, months: monthValues,
      days: listed.days, recovery: recovery,
      fatigue: answers.fatigue, clusters: clusters,
      agreement: ToldAgreement(of: history) { period.contains($0) }, storms: storms,
      scorecard: Scorecard.lines(of: values, storms),
      lists: figures.lists(of: listed, options.zone) + answers.lists,
      followUps: followUps, compared: compared,
      incidents: listed.incidents, deployments: listed.deployments,
      links: links,
      dataQuality: dataQuality, notes: notes)
  }
}
