public import PagingModel

/// Every figure of a history in the periods that are asked for.
///
/// Making one numbers the segments; asking for periods walks the history once, however many they are. O(n) each.
public struct PeriodFigures: Sendable {
  let history: PagingHistory
  let segments: SegmentIndex
  let evidence: Evidence

  public init(of history: PagingHistory) {
    self.history = history
    segments = SegmentIndex(of: history)
    evidence = Evidence(of: history)
  }

  /// The figures of one period.
  public func values(in period: Period) -> PeriodValues {
    values(tallies(in: [period])[0], period)
  }

  /// The figures of months, in the order of the months.
  ///
  /// - Precondition: The months are ordered and distinct.
  public func monthValues(in months: [MonthPeriod]) -> [MonthValues] {
    zip(months, tallies(in: months.map(\.period))).map { month, tally in
      MonthValues(
        month: month.month.description, isPartial: month.isPartial, values: values(tally, month.period))
    }
  }

  private func values(_ tally: PeriodTally, _ period: Period) -> PeriodValues {
    var values = PeriodValues(period: period)
    values.summary = tally.summary.values(evidence)
    values.response = tally.response.values(evidence)
    values.people = tally.people.loads(in: history, evidence)
    let rows = SegmentRows(history: history, segments: segments, evidence: evidence, tallies: tally.segments.rows)
    values.rules = rows.rules
    values.services = rows.services
    values.teams = rows.teams
    values.pagerDuty = history.sources.contains(AlertSources(.pagerDuty)) ? tally.pagerDuty.values(evidence) : nil
    return values
  }
}

extension PeriodFigures {
  /// Counts the history into one tally per period.
  ///
  /// - Precondition: The periods are ordered and do not overlap.
  func tallies(in periods: [Period]) -> [PeriodTally] {
    var tallies = [PeriodTally](repeating: .empty, count: periods.count)
    var locator = PeriodLocator(periods)
    addEpisodes(to: &tallies, &locator)
    addStray(to: &tallies, &locator)
    return tallies
  }

  private func addEpisodes(to tallies: inout [PeriodTally], _ locator: inout PeriodLocator) {
    for episode in history.episodes {
      let segment = segments.segment(of: episode)
      if let period = locator.index(of: episode.firedAt) {
        tallies[period].add(episode, duration: episode.duration(history.joined(episode)), segment: segment, evidence)
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
