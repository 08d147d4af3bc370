import PagingModel

/// The times at which a rule recurs, on the clock of its zone.
///
/// All times are whole seconds since 1970-01-01T00:00:00 on that clock. Periods are numbered from the one of the first
/// occurrence, and reached without those before them unless occurrences have to be counted.
struct RecurrenceExpansion: Sendable {
  private let rule: RecurrenceRule
  /// Whether each period has one occurrence.
  private let isPlain: Bool
  private let start: Int64
  private let startDay: CalendarDay
  /// The steps that looking at a day takes: more where the rule lists many.
  private let dayCost: Int
  /// The times of a day, or the minutes and seconds of an hour, or the seconds of a minute, ascending.
  private let offsets: [Int64]
  /// No calendar goes beyond this year.
  private static let lastMoment = CivilDate(year: 9999, month: 12, day: 31).daysSinceEpoch * 86_400

  init(_ rule: RecurrenceRule, start: Int64) {
    isPlain = rule.isPlain
    self.rule = rule.completed(from: LocalTime(localSeconds: start))
    self.start = start
    startDay = CalendarDay(start.flooredQuotient(by: 86_400))
    offsets = Self.offsets(self.rule)
    dayCost = 1 + self.rule.listLength / 16
  }

  /// The times from `first` to `last`, both included, in ascending order.
  ///
  /// - Throws: `Exhausted` when that takes more steps than are left.
  func times(
    from first: Int64, through last: Int64, budget: inout ExpansionBudget
  ) throws(ExpansionBudget.Exhausted) -> [Int64] {
    let last = min(last, Self.lastMoment)
    let lead = leadingPeriods(before: max(first, start))
    var (period, found) = (lead.periods, lead.occurrences)
    var result: [Int64] = []
    while periodStart(period) <= last {
      try budget.take(dayCost)
      for time in try occurrences(in: period, &budget) where time >= start {
        guard time <= last, found < rule.count ?? .max else { return result }
        found += 1
        if time >= first { result.append(time) }
      }
      guard found < rule.count ?? .max else { return result }
      period = nextPeriod(after: period)
    }
    return result
  }

  /// The periods that need not be looked at, and the occurrences in them.
  private func leadingPeriods(before first: Int64) -> (periods: Int64, occurrences: Int) {
    let periods = max(0, periods(before: first) - 1)
    guard rule.count != nil else { return (periods, 0) }
    return isPlain ? (periods, Int(periods)) : (0, 0)
  }

  /// How many whole periods of INTERVAL lie before a time, at least about.
  private func periods(before time: Int64) -> Int64 {
    let interval = Int64(rule.interval)
    guard let length = unit else {
      let date = CalendarDay(time.flooredQuotient(by: 86_400)).date
      let years = Int64(date.year - startDay.date.year)
      if rule.frequency == .yearly { return years / interval }
      return (years * 12 + Int64(date.month - startDay.date.month)) / interval
    }
    return (time - periodStart(0)) / (length * interval)
  }

  /// The length of the period that INTERVAL counts in, in seconds; nil for months and years.
  private var unit: Int64? {
    switch rule.frequency {
    case .yearly, .monthly: nil
    case .weekly: 7 * 86_400
    case .daily: 86_400
    case .hourly: 3600
    case .minutely: 60
    case .secondly: 1
    }
  }

  /// What the clock shows when a period begins.
  private func periodStart(_ period: Int64) -> Int64 {
    let count = period * Int64(rule.interval)
    let day = startDay.number
    switch rule.frequency {
    case .yearly: return firstDay(ofMonth: Int64(startDay.date.year) * 12 + count * 12) * 86_400
    case .monthly: return firstDay(ofMonth: monthNumber + count) * 86_400
    case .weekly:
      return (day - Int64((startDay.weekday - rule.weekStart + 7) % 7) + count * 7) * 86_400
    case .daily: return (day + count) * 86_400
    case .hourly: return start - start.flooredRemainder(by: 3600) + count * 3600
    case .minutely: return start - start.flooredRemainder(by: 60) + count * 60
    case .secondly: return start + count
    }
  }

  /// Months since the year 0.
  private var monthNumber: Int64 { Int64(startDay.date.year) * 12 + Int64(startDay.date.month - 1) }

  /// The first day of a month, for months since the year 0; a year beyond the calendar is as good as any later one.
  private func firstDay(ofMonth number: Int64) -> Int64 {
    let number = min(number, 12 * 10_000)
    return CivilDate(year: Int(number / 12), month: Int(number % 12) + 1, day: 1).daysSinceEpoch
  }

  /// How many days a period has that INTERVAL counts in; nil where it is shorter than a day.
  private func dayCount(from first: Int64) -> Int64? {
    switch rule.frequency {
    case .yearly: Int64(CalendarDay(first).yearLength)
    case .monthly: Int64(CalendarDay(first).monthLength)
    case .weekly: 7
    case .daily: 1
    case .hourly, .minutely, .secondly: nil
    }
  }

  /// The occurrences of a period in ascending order, those before the first one too.
  private func occurrences(
    in period: Int64, _ budget: inout ExpansionBudget
  ) throws(ExpansionBudget.Exhausted) -> [Int64] {
    let start = periodStart(period)
    let first = start.flooredQuotient(by: 86_400)
    guard let count = dayCount(from: first) else { return atPositions(try timesWithinDay(from: start, &budget)) }
    try budget.take(Int(count) * dayCost)
    let days = (first..<first + count).filter { rule.allows(CalendarDay($0)) }
    try budget.take(days.count * offsets.count)
    return atPositions(days.flatMap { day in offsets.map { day * 86_400 + $0 } })
  }

  private func timesWithinDay(
    from start: Int64, _ budget: inout ExpansionBudget
  ) throws(ExpansionBudget.Exhausted) -> [Int64] {
    guard skipped(from: start) == nil else { return [] }
    try budget.take(offsets.count)
    return offsets.map { start + $0 }
  }

  /// The next period; where a whole day, hour or minute cannot hold an occurrence, the first one after it.
  private func nextPeriod(after period: Int64) -> Int64 {
    guard let unit, let end = skipped(from: periodStart(period)) else { return period + 1 }
    let step = unit * Int64(rule.interval)
    return max(period + 1, (end - periodStart(0) + step - 1) / step)
  }

  /// The end of the day, hour, minute or second from a time on that the rule does not allow; nil where it does.
  private func skipped(from time: Int64) -> Int64? {
    guard let unit, unit < 86_400 else { return nil }
    let day = time.flooredQuotient(by: 86_400)
    let second = Int(time - day * 86_400)
    if !rule.allows(CalendarDay(day)) { return (day + 1) * 86_400 }
    if !rule.hours.isEmpty, !rule.hours.contains(second / 3600) { return time - Int64(second % 3600) + 3600 }
    guard rule.frequency != .hourly else { return nil }
    if !rule.minutes.isEmpty, !rule.minutes.contains(second / 60 % 60) { return time - Int64(second % 60) + 60 }
    guard rule.frequency == .secondly else { return nil }
    if rule.seconds.isEmpty || rule.seconds.contains(second % 60) { return nil }
    return time - Int64(second % 60) + Int64(rule.seconds.first { $0 > second % 60 } ?? 60)
  }

  /// What BYSETPOS leaves of a period.
  private func atPositions(_ times: [Int64]) -> [Int64] {
    guard !rule.positions.isEmpty else { return times }
    let indices = rule.positions.map { $0 > 0 ? $0 - 1 : times.count + $0 }
    return Set(indices).sorted().filter(times.indices.contains).map { times[$0] }
  }

  private static func offsets(_ rule: RecurrenceRule) -> [Int64] {
    let seconds = rule.seconds.map(Int64.init)
    let minutes = rule.minutes.flatMap { minute in seconds.map { Int64(minute) * 60 + $0 } }
    switch rule.frequency {
    case .yearly, .monthly, .weekly, .daily:
      return rule.hours.flatMap { hour in minutes.map { Int64(hour) * 3600 + $0 } }
    case .hourly: return minutes
    case .minutely: return seconds
    case .secondly: return [0]
    }
  }
}
