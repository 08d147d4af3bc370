import PagingModel

extension PeriodFigures {
  /// What became of the rules that were found noisy in the month before the period, by their rank then; nil where the period
  /// is no month of the report with one before it, and where pages were not judged.
  ///
  /// - Parameters:
  ///   - months: those of the report, the last of them the period.
  ///   - input: what the input covers.
  public func followUps(
    in period: Period, _ months: [MonthValues], of input: Period?, _ calendar: some LocalCalendar
  ) -> [RuleFollowUp]? {
    guard let last = months.last, last.values.period == period, let before = months.dropLast().last else { return nil }
    guard last.values.noise.isJudged, before.values.noise.isJudged else { return nil }
    let rules = before.values.foundRules.filter { $0.id != nil }
    let daily = { (period: Period) in
      dailyPages(of: rules.compactMap(\.id), in: period, of: input, calendar)
    }
    return zip(rules, zip(daily(before.values.period), daily(period))).map { rule, days in
      RuleFollowUp(rule, before: days.0, after: days.1)
    }
  }
}
