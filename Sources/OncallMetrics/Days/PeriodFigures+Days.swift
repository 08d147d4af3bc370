import PagingModel

extension PeriodFigures {
  /// The local days of the part of a period that the input covers, in order, also those on which nothing began; none of a
  /// part with so many that nobody looks at each.
  ///
  /// O(episodes + notifications + days).
  ///
  /// - Parameters:
  ///   - input: what the input covers; all of the period unless told.
  ///   - calendar: of the report's zone.
  public func days(in period: Period, of input: Period? = nil, _ calendar: some LocalCalendar) -> [DayValues] {
    let dates = dates(in: period.cut(to: input), calendar)
    var locator = PeriodLocator(
      dates.map { Period(start: calendar.startOfDay($0), end: calendar.startOfDay($0.adding(days: 1))) })
    var tallies = [DayTally](repeating: .empty, count: dates.count)
    for episode in history.episodes {
      if let day = locator.index(of: episode.firedAt) { tallies[day].add(episode) }
    }
    for notification in history.notifications {
      if let day = locator.index(of: notification.at) { tallies[day].add(notification) }
    }
    for notification in history.strayNotifications {
      if let day = locator.index(of: notification.at) { tallies[day].add(notification) }
    }
    return zip(dates, tallies).map { $1.values(of: $0, evidence) }
  }

  /// Periods begin and end with days.
  private func dates(in covered: Period, _ calendar: some LocalCalendar) -> [CivilDate] {
    guard covered.start < covered.end else { return [] }
    let first = calendar.date(at: covered.start)
    let last = calendar.date(at: covered.end - Milliseconds(1))
    let count = last.daysSinceEpoch - first.daysSinceEpoch + 1
    return count > LoadConstants.mostDays ? [] : (0..<Int(count)).map(first.adding(days:))
  }
}
