public import OncallMetrics
import PagingModel

/// The month that a review is compared with.
public enum ComparedChoice: Hashable, Sendable {
  case month(CalendarMonth)
  /// The one before the review's.
  case previous

  /// Of a review of a month.
  func month(beside month: CalendarMonth) -> CalendarMonth {
    switch self {
    case .month(let chosen): chosen
    case .previous: month.previous
    }
  }
}

extension ReviewedHistory {
  /// The months of the input that end with the one that the period is compared with; none where nothing is compared.
  ///
  /// - Throws: `PeriodFault` for the month of the review itself, and for one of which the input holds nothing.
  func comparedMonths(_ options: ReviewOptions, _ period: Period) throws(PeriodFault) -> [MonthPeriod] {
    let periods = Periods(calendar: options.zone)
    guard let choice = options.compared, let input = periods.whole(of: history) else { return [] }
    let own = CalendarMonth(of: options.zone.date(at: period.start))
    let month = choice.month(beside: own)
    if month == own { throw .sameMonth(month.description) }
    let compared = periods.month(month)
    guard compared.start < input.end && input.start < compared.end else {
      throw .nothingToCompare(month: month.description, covered: PeriodChoice.words(input, options.zone))
    }
    return periods.months(endingWith: compared, of: input)
  }
}
