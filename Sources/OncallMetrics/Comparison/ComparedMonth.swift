import PagingModel

/// A month that the period is put beside.
public struct ComparedMonth: Sendable {
  /// `YYYY-MM`.
  public var month: String
  /// Whether the input's edge cuts it.
  public var isPartial: Bool
  public var values: PeriodValues
  public var recovery: RecoveryValues
  public var storms: StormValues
  public var scorecard: [ScorecardLine]
  /// How the period stands to it; to no median.
  public var changes: [MonthChange] = []
}

extension ComparedMonth {
  /// Counts the month; its load rests on the months that end with it.
  ///
  /// - Parameters:
  ///   - months: of the input, the last of them the month.
  ///   - input: what the input covers.
  public init?(_ figures: PeriodFigures, _ months: [MonthPeriod], of input: Period?, _ calendar: some LocalCalendar) {
    guard let month = months.last else { return nil }
    let counts = figures.count(month.period, months, of: input)
    self.month = month.month.description
    isPartial = month.isPartial
    values = counts.period
    recovery = counts.recovery(calendar)
    storms = figures.clusters.storms(in: month.period)
    scorecard = Scorecard.lines(of: values, storms)
  }
}

extension PeriodFigures {
  /// How a month stands to another one, earlier or later.
  ///
  /// - Parameter input: what the input covers.
  public func changes(
    of values: PeriodValues, to base: ComparedMonth, of input: Period?, _ calendar: some LocalCalendar
  ) -> [MonthChange] {
    let days = [base.values.period, values.period].flatMap { self.days(in: $0, of: input, calendar) }
    let month = CalendarMonth(of: calendar.date(at: values.period.start)).description
    let months = [
      MonthValues(month: base.month, isPartial: base.isPartial, values: base.values),
      MonthValues(month: month, isPartial: false, values: values),
    ]
    return MonthChanges(months, days: days).values[1].map { change in
      var change = change
      change.toMedian = nil
      return change
    }
  }
}
