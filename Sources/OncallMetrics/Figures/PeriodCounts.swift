import PagingModel

/// A history counted in a period and in months: what all that is told of them is made of.
///
/// What is asked for is made then; the parts do not need each other, so that several threads may ask at once.
public struct PeriodCounts: Sendable {
  private let figures: PeriodFigures
  private let months: [MonthPeriod]
  /// Of the period, then of the months; each with the part that the input covers.
  private let tallies: [PeriodTally]
  private let periods: [(whole: Period, covered: Period)]
  /// Everyone's load in the period.
  private let rows: LoadRows
  /// What rows of the period may tell of people.
  private let privacy: RowPrivacy
  /// Rules, services, teams and tiers of the period, whose rules tell of the months as well, then of these.
  private let segments: [SegmentRows]

  init(_ figures: PeriodFigures, _ period: Period, _ months: [MonthPeriod], of input: Period?) {
    (self.figures, self.months) = (figures, months)
    let wholes = [period] + months.map(\.period)
    periods = wholes.map { ($0, $0.cut(to: input)) }
    tallies = figures.tallies(in: wholes)
    rows = figures.load.rows(in: periods[0].covered, tallies[0].people)
    privacy = RowPrivacy(rows, figures.load.options)
    var segments = zip(tallies, figures.noise.chatter(in: wholes, of: figures.history, figures.segments)).map {
      SegmentRows(
        history: figures.history, segments: figures.segments, evidence: figures.evidence, tallies: $0.segments.rows,
        chatter: $1)
    }
    segments[0].detail = SegmentDetail(of: figures.history, in: wholes[0], figures.segments, figures.evidence)
    segments[0].months = zip(months, segments.dropFirst()).map { ($0.month.description, $1.tallies) }
    self.segments = segments
  }

  /// Everything about the period.
  public var period: PeriodValues {
    var values = values(0, privacy)
    values.load = figures.load.values(of: rows)
    return values
  }

  /// What people carried in the months.
  public func monthLoads() -> MonthLoads {
    let months = months.indices.map { figures.load.rows(in: periods[$0 + 1].covered, tallies[$0 + 1].people) }
    return MonthLoads(rows: months, hidesAnybody: ([rows] + months).contains { !$0.small.hidden.isEmpty })
  }

  /// A month, by its place among the months: without rows of people, teams, rotas and shifts.
  public func month(_ place: Int, _ loads: MonthLoads) -> MonthValues {
    // Of rows of several periods those could be computed that one of them hides.
    var values = values(place + 1, loads.hidesAnybody ? .all : .none)
    values.load = figures.load.totals(of: loads.rows[place])
    return MonthValues(
      month: months[place].month.description, isPartial: months[place].isPartial, values: values)
  }

  /// How much load there is on people and teams at the end of the period, and where it is going by whole months.
  ///
  /// - Parameter calendar: of the report's zone.
  public func recovery(_ calendar: some LocalCalendar) -> RecoveryValues {
    RecoveryFigures(figures: figures.load, rows: rows, months: wholeMonths).values(calendar)
  }

  /// How many people's load was high at the end of a month: what a report of that month alone says.
  ///
  /// - Parameters:
  ///   - place: of the month among the months.
  ///   - earlier: the months of the input that end with it.
  public func highLoad(
    in place: Int, _ loads: MonthLoads, after earlier: [MonthPeriod], _ calendar: some LocalCalendar
  ) -> Share? {
    let whole = earlier.filter { !$0.isPartial }.map(\.period)
    return RecoveryFigures(figures: figures.load, rows: loads.rows[place], months: whole).values(calendar).highLoad
  }

  /// The clusters of the period that may not tell of people: what is hidden is hidden wherever a cluster is told of.
  public var hiddenClusters: Set<Int> { figures.clusters.hidden(in: periods[0].whole, privacy) }

  /// How many people of a month are not told of, as their groups are too small.
  public func hiddenPeople(in place: Int, _ loads: MonthLoads) -> Int {
    loads.rows[place].hidden(figures.load.options).people
  }

  /// What clusters and storms of the period may tell of people.
  public func told(_ clusters: ClusterValues, _ storms: StormValues) -> (clusters: ClusterValues, storms: StormValues) {
    var (clusters, storms) = (clusters, storms)
    let hidden = hiddenClusters
    for index in clusters.largest.indices where hidden.contains(clusters.largest[index].number) {
      clusters.largest[index].suppress()
    }
    for index in storms.list.indices { figures.clusters.suppress(&storms.list[index], privacy) }
    return (clusters, storms)
  }

  func sheet(of person: PersonID) -> PersonSheet {
    PersonSheetFigures(figures: figures.load, rows: rows, months: wholeMonths).sheet(of: person)
  }

  private var wholeMonths: [Period] { months.filter { !$0.isPartial }.map(\.period) }

  /// All but the load.
  private func values(_ place: Int, _ privacy: RowPrivacy) -> PeriodValues {
    let (tally, evidence) = (tallies[place], figures.evidence)
    var values = PeriodValues(period: periods[place].whole)
    values.covered = periods[place].covered
    values.summary = tally.summary.values(tally.people, evidence)
    if let counts = figures.clusters.counts(in: values.period) {
      (values.summary.clusters, values.summary.pagingClusters) = (counts.all, evidence.knowsPages ? counts.paging : nil)
    }
    values.response = tally.response.values(evidence)
    values.quality = figures.quality.values(in: values.period, withRows: place == 0)
    var rows = segments[place]
    rows.privacy = privacy
    (values.rules, values.services) = (rows.rules, rows.services)
    values.noise = rows.noise(of: values)
    values.noise.staleOnWorstDay = StaleAlerts.worstDay(figures.noise.stale, in: values.period)
    (values.teams, values.tiers) = (rows.teams, rows.tiers)
    let isPagerDutyKnown = figures.history.sources.contains(AlertSources(.pagerDuty))
    values.pagerDuty = isPagerDutyKnown ? tally.pagerDuty.values(tally.people.hours, evidence) : nil
    return values
  }
}

/// What people carried in the months of a report: made once, for all that is told of them.
public struct MonthLoads: Sendable {
  /// By month.
  let rows: [LoadRows]
  /// Whether anybody is hidden in one of the months, or in the period.
  let hidesAnybody: Bool
}
