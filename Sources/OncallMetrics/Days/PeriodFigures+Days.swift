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
  func dates(in covered: Period, _ calendar: some LocalCalendar) -> [CivilDate] {
    guard covered.start < covered.end else { return [] }
    let first = calendar.date(at: covered.start)
    let last = calendar.date(at: covered.end - Milliseconds(1))
    let count = last.daysSinceEpoch - first.daysSinceEpoch + 1
    return count > LoadConstants.mostDays ? [] : (0..<Int(count)).map(first.adding(days:))
  }

  /// The pages of rules on each of the days of `days`, in the order of the rules; where there are none, no counts.
  ///
  /// O(episodes of the period + days).
  func dailyPages(
    of rules: [RuleID], in period: Period, of input: Period?, _ calendar: some LocalCalendar
  ) -> [[Int]] {
    let covered = period.cut(to: input)
    let dates = dates(in: covered, calendar)
    var counts = rules.map { _ in Array(repeating: 0, count: dates.count) }
    let numbers = Dictionary(zip(rules, rules.indices)) { first, _ in first }
    guard !numbers.isEmpty, !dates.isEmpty else { return counts }
    var locator = PeriodLocator(
      dates.map { Period(start: calendar.startOfDay($0), end: calendar.startOfDay($0.adding(days: 1))) })
    let first = history.episodes.partitioningIndex { $0.firedAt >= covered.start }
    for episode in history.episodes[first...].prefix(while: { $0.firedAt < covered.end }) where episode.page == .page {
      guard let number = numbers[history.rule(of: episode)], let day = locator.index(of: episode.firedAt) else {
        continue
      }
      counts[number][day] += 1
    }
    return counts
  }

  /// Puts the pages of each day into the rules that are found noisy.
  public func putDays(
    into values: inout PeriodValues, of input: Period?, _ calendar: some LocalCalendar
  ) {
    let found = Set(values.foundRules.compactMap(\.id))
    let places = values.rules.indices.filter { index in values.rules[index].id.map(found.contains) ?? false }
    let days = dailyPages(of: places.compactMap { values.rules[$0].id }, in: values.period, of: input, calendar)
    for (place, days) in zip(places, days) { values.rules[place].noise.days = days }
  }
}
