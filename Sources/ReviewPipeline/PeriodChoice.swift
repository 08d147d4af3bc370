public import OncallMetrics
public import PagingModel

/// The period that is asked for.
public enum PeriodChoice: Hashable, Sendable {
  /// The whole input.
  case whole
  /// One calendar month in the report's zone.
  case month(CalendarMonth)
  /// The last calendar month that the input covers whole.
  case lastMonth
  /// Half-open: from the start of the first day to the start of the second; nil for the input's edge.
  case days(since: CivilDate?, until: CivilDate?)
}

/// Why a period cannot be reported on.
public enum PeriodFault: Error, Hashable, Sendable {
  /// The input covers no calendar month whole; the period that it does cover, if any.
  case noWholeMonth(covered: String?)
  /// The period ends before it starts.
  case isEmpty
  /// The input has nothing of the period; the period that it does cover.
  case notCovered(covered: String)
  /// The month to compare with is that of the review.
  case sameMonth(String)
  /// The input has nothing of the month to compare with.
  case nothingToCompare(month: String, covered: String)

  public var message: String {
    switch self {
    case .noWholeMonth: "the input covers no calendar month whole"
    case .isEmpty: "the period ends before it starts"
    case .notCovered: "the input holds nothing of this period"
    case .sameMonth(let month): "\(month) is the month of the review: there is nothing to compare it with"
    case .nothingToCompare(let month, _):
      "the input holds nothing of \(month), which the review should be compared with"
    }
  }

  public var hint: String {
    switch self {
    case .noWholeMonth(let covered):
      covered.map { "it covers \($0); name a month with --month YYYY-MM, or leave --month out" }
        ?? "it tells of no episode and no notification"
    case .isEmpty: "--until is the first day that is not part of the period; it must be later than --since"
    case .notCovered(let covered), .nothingToCompare(_, let covered): "it covers \(covered)"
    case .sameMonth: "--compare names another month, as YYYY-MM, or 'previous' for the one before"
    }
  }
}

extension PeriodChoice {
  /// The period of a history; an empty history has one at the epoch unless a month is asked for.
  ///
  /// - Throws: `PeriodFault`, also for a period of which the input holds nothing: figures of 0 would be wrong.
  public func period(of history: PagingHistory, in zone: TimeZoneRules) throws(PeriodFault) -> Period {
    let periods = Periods(calendar: zone)
    guard let covered = periods.whole(of: history) else {
      return try chosen(periods, Period(start: Timestamp(seconds: 0), end: Timestamp(seconds: 0)), words: nil)
    }
    let words = PeriodChoice.words(covered, zone)
    let period = try chosen(periods, covered, words: words)
    guard period.start < covered.end && covered.start < period.end else { throw .notCovered(covered: words) }
    return period
  }

  private func chosen(_ periods: Periods, _ covered: Period, words: String?) throws(PeriodFault) -> Period {
    switch self {
    case .whole: return covered
    case .month(let month): return periods.month(month)
    case .lastMonth:
      guard words != nil, let month = periods.lastWholeMonth(of: covered) else {
        throw .noWholeMonth(covered: words)
      }
      return periods.month(month)
    case .days(let since, let until):
      if let since, let until, until <= since { throw .isEmpty }
      guard let period = periods.days(since: since, until: until, of: covered) else {
        throw words.map { .notCovered(covered: $0) } ?? .isEmpty
      }
      return period
    }
  }

  static func words(_ period: Period, _ zone: TimeZoneRules) -> String {
    let last = zone.date(at: Timestamp(milliseconds: period.end.milliseconds - 1))
    return "\(zone.date(at: period.start)) to \(last)"
  }
}
