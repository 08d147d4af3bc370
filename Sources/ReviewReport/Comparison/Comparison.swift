import OncallMetrics
import PagingModel

/// The month of the report beside another one: the same figures of both.
struct Comparison {
  /// One figure of both months.
  struct Figure {
    var id: String
    var title: String
    var unit: String
    /// Of the other month, and of the report's; nil where it is not known.
    var base: Double?
    var value: Double?
    /// What shares are counted from, and numbers per day: how many in how many days; nil of others.
    var baseShare: Share?
    var share: Share?
    /// The pages that the actionable share leaves out, as nobody knows; nil of others.
    var baseUnknown: Int?
    var unknown: Int?
    /// Whether chance explains the difference; nil where that is not tested.
    var change: MonthChange?

    /// Both as the review begins with them; nil of others.
    var baseReading: HeadlineReading?
    var reading: HeadlineReading?

    /// The difference, where both are known.
    var difference: Double? { isOfOthers ? nil : base.flatMap { base in value.map { $0 - base } } }

    /// Whether they count people of two numbers of people, so that neither is more than the other.
    var isOfOthers: Bool { unit == "people" && baseShare?.of != share?.of }
  }

  /// What a team carried in both months; nil where it had nobody then.
  struct Team: Hashable {
    var team: String?
    var base: LoadSums?
    var value: LoadSums?
  }

  /// One line of the scorecard of both months.
  struct Line: Hashable {
    var base: ScorecardLine?
    var value: ScorecardLine
  }

  let report: Report
  /// The other month, as a report by itself.
  let base: Report
  let month: ComparedMonth

  /// Nil where nothing is compared.
  init?(_ report: Report) {
    guard let month = report.compared else { return nil }
    var base = report
    (base.values, base.recovery, base.scorecard) = (month.values, month.recovery, month.scorecard)
    (base.months, base.compared, base.storms) = ([], nil, month.storms)
    (self.report, self.base, self.month) = (report, base, month)
  }

  /// How many days of each month the input covers: what is compared is compared by the day.
  var days: Int { report.days(of: report.values.covered) }
  var baseDays: Int { report.days(of: month.values.covered) }
}
