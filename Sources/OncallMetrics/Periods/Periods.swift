public import PagingModel

/// The periods that can be reported on, in the report's zone. All are half-open.
public struct Periods: Sendable {
  /// At most so many months stand side by side.
  public static let longestSeries = 12

  public let calendar: any LocalCalendar

  public init(calendar: any LocalCalendar) {
    self.calendar = calendar
  }

  /// The whole input, the default: from the start of the day of its first start or notification to the end of the day
  /// of its last one; nil for an empty history.
  public func whole(of history: PagingHistory) -> Period? {
    guard let first = history.first, let last = history.last else { return nil }
    let start = calendar.startOfDay(calendar.date(at: first))
    return Period(start: start, end: calendar.startOfDay(calendar.date(at: last).adding(days: 1)))
  }

  /// A calendar month, whether or not the input covers it.
  public func month(_ month: CalendarMonth) -> Period {
    Period(start: calendar.startOfDay(month.firstDay), end: calendar.startOfDay(month.next.firstDay))
  }

  /// `--month last`: the last calendar month that the input covers whole, or nil when it covers none.
  ///
  /// - Parameter input: The whole input, see `whole(of:)`.
  public func lastWholeMonth(of input: Period) -> CalendarMonth? {
    let last = CalendarMonth(of: calendar.date(at: input.end)).previous
    return input.start <= month(last).start ? last : nil
  }

  /// `--since`, `--until`: from the start of the one day to the start of the other; without a day, to the input's edge.
  ///
  /// Nil when that leaves no time at all.
  public func days(since: CivilDate?, until: CivilDate?, of input: Period) -> Period? {
    let start = since.map(calendar.startOfDay) ?? input.start
    let end = until.map(calendar.startOfDay) ?? input.end
    return start < end ? Period(start: start, end: end) : nil
  }

  /// The up to 12 calendar months of the input that end with the period, oldest first.
  ///
  /// They may begin before the period, so that one month is seen beside those before it. The input's edges and the
  /// period's end cut them.
  public func months(endingWith period: Period, of input: Period) -> [MonthPeriod] {
    let end = min(input.end, period.end)
    var months: [MonthPeriod] = []
    var month = CalendarMonth(of: calendar.date(at: input.start))
    while self.month(month).start < end {
      months.append(MonthPeriod(month, whole: self.month(month), from: input.start, to: end))
      month = month.next
    }
    return Array(months.suffix(Periods.longestSeries))
  }
}

/// A calendar month, or the part of it that is looked at.
public struct MonthPeriod: Hashable, Sendable {
  public var month: CalendarMonth
  public var period: Period
  /// Whether the period is less than the calendar month.
  public var isPartial: Bool

  init(_ month: CalendarMonth, whole: Period, from start: Timestamp, to end: Timestamp) {
    self.month = month
    period = Period(start: max(whole.start, start), end: min(whole.end, end))
    isPartial = period != whole
  }
}
