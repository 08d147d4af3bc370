public import PagingModel

/// Every figure of a history in the periods that are asked for.
///
/// Making one numbers the segments; asking for periods walks the history once, however many they are. O(n) each.
public struct PeriodFigures: Sendable {
  let history: PagingHistory
  let segments: SegmentIndex
  let evidence: Evidence
  let load: LoadFigures
  let noise: NoiseHistory
  public let clusters: ClusterFigures

  public init(
    of history: PagingHistory, load options: LoadOptions = LoadOptions(), verdicts: PageVerdicts = .none
  ) {
    self.history = history
    segments = SegmentIndex(of: history)
    noise = NoiseHistory(of: history, verdicts)
    evidence = Evidence(of: history)
    clusters = ClusterFigures(of: history)
    load = LoadFigures(load: LoadHistory(of: history, evidence, options), options: options)
  }

  /// The figures of one period.
  public func values(in period: Period) -> PeriodValues {
    values(in: period, months: []).period
  }

  /// The figures of a period, and those of months in the order of the months.
  ///
  /// - Parameter input: what the input covers: what time on call runs over; the periods themselves unless told.
  public func values(
    in period: Period, months: [MonthPeriod], of input: Period? = nil
  ) -> (period: PeriodValues, months: [MonthValues]) {
    let periods = [period] + months.map(\.period)
    let tallies = tallies(in: periods)
    let rows = self.rows(of: tallies, in: periods, months)
    let values = periods.indices.map {
      self.values(tallies[$0], rows[$0], periods[$0], covered: periods[$0].cut(to: input))
    }
    let monthValues = zip(months, values.dropFirst()).map { month, values in
      MonthValues(month: month.month.description, isPartial: month.isPartial, values: values)
    }
    return (values[0], monthValues)
  }

  /// How much load there is on people and teams at the end of a period, and where it is going.
  ///
  /// - Parameters:
  ///   - months: calendar months; those that are cut are left out.
  ///   - calendar: of the report's zone.
  public func recovery(
    in period: Period, months: [MonthPeriod], of input: Period? = nil, _ calendar: some LocalCalendar
  ) -> RecoveryValues {
    let covered = period.cut(to: input)
    let whole = months.filter { !$0.isPartial }.map(\.period)
    let people = tallies(in: [covered])[0].people
    return RecoveryFigures(figures: load, covered: covered, months: whole).values(people, calendar)
  }

  /// Everything that one person carried in a period; for what smallest group is told, `LoadOptions.smallestGroup` must be
  /// nil, or the person may have no row.
  ///
  /// - Parameters: as those of `recovery`.
  public func sheet(
    of person: PersonID, in period: Period, months: [MonthPeriod], of input: Period? = nil,
    _ calendar: some LocalCalendar
  ) -> PersonSheet {
    let covered = period.cut(to: input)
    let whole = months.filter { !$0.isPartial }.map(\.period)
    return PersonSheetFigures(figures: load, covered: covered, months: whole)
      .sheet(of: person, tallies(in: [covered])[0].people, calendar)
  }

  /// Whether people take longer to acknowledge after pages that were not worth it: by what people said of pages.
  public func fatigue(in period: Period) -> FatigueValues {
    MeasuredFatigue(load: load.load, span: period.start..<max(period.start, period.end)) { index in
      history.works[history.episodes[index]]?.isActionable
    }.values()
  }

  /// The rows of each period; those of the first, before the months, tell of these as well.
  private func rows(of tallies: [PeriodTally], in periods: [Period], _ months: [MonthPeriod]) -> [SegmentRows] {
    var rows = zip(tallies, noise.chatter(in: periods, of: history, segments)).map { tally, chatter in
      SegmentRows(
        history: history, segments: segments, evidence: evidence, tallies: tally.segments.rows, chatter: chatter,
        isJudged: noise.verdicts.isJudged)
    }
    rows[0].months = zip(months, rows.dropFirst()).map { ($0.month.description, $1.tallies) }
    return rows
  }

  private func values(
    _ tally: PeriodTally, _ rows: SegmentRows, _ period: Period, covered: Period
  ) -> PeriodValues {
    var values = PeriodValues(period: period)
    values.covered = covered
    values.summary = tally.summary.values(tally.people, evidence)
    if let counts = clusters.counts(in: period) {
      (values.summary.clusters, values.summary.pagingClusters) = (counts.all, evidence.knowsPages ? counts.paging : nil)
    }
    values.response = tally.response.values(evidence)
    values.load = load.values(in: covered, tally.people)
    values.rules = rows.rules
    values.noise = rows.noise(of: values)
    values.noise.staleOnWorstDay = StaleAlerts.worstDay(noise.stale, in: period)
    values.services = rows.services
    values.teams = rows.teams
    values.tiers = rows.tiers
    let isPagerDutyKnown = history.sources.contains(AlertSources(.pagerDuty))
    values.pagerDuty = isPagerDutyKnown ? tally.pagerDuty.values(tally.people.hours, evidence) : nil
    return values
  }
}

extension PeriodFigures {
  /// Counts the history into one tally per period, in one walk.
  func tallies(in periods: [Period]) -> [PeriodTally] {
    let spans = PeriodSpans(periods)
    var tallies = [PeriodTally](repeating: .empty, count: spans.spans.count)
    var locator = PeriodLocator(spans.spans)
    addEpisodes(to: &tallies, &locator)
    addStray(to: &tallies, &locator)
    return spans.parts.map { part in
      tallies[part].dropFirst().reduce(into: tallies[part].first ?? .empty) { $0.merge($1) }
    }
  }

  private func addEpisodes(to tallies: inout [PeriodTally], _ locator: inout PeriodLocator) {
    var reach = PageReach()
    for (index, episode) in history.episodes.enumerated() {
      let segment = segments.segment(of: episode)
      if let period = locator.index(of: episode.firedAt) {
        let duration = episode.duration(history.joined(episode))
        tallies[period].add(episode, duration: duration, segment: segment, marks: noise.marks[index], evidence)
        if episode.page == .page {
          reach.read(history.notifications(of: episode), history.interruptingChannels)
          tallies[period].add(reach, noise.verdicts[index], segment: segment)
        }
      }
      addNotifications(of: episode, segment, to: &tallies, &locator)
    }
  }

  // Not cut to the periods' episodes: a page may notify long after it fired, in another month.
  private func addNotifications(
    of episode: Episode, _ segment: Int, to tallies: inout [PeriodTally], _ locator: inout PeriodLocator
  ) {
    guard var index = episode.firstNotification?.position else { return }
    while true {
      let notification = history.notifications[index]
      if let period = locator.index(of: notification.at) { tallies[period].add(notification, segment: segment) }
      if notification.isLastOfEpisode { return }
      index += 1
    }
  }

  private func addStray(to tallies: inout [PeriodTally], _ locator: inout PeriodLocator) {
    for notification in history.strayNotifications {
      guard let period = locator.index(of: notification.at) else { continue }
      tallies[period].add(notification, segment: nil)
    }
  }
}
