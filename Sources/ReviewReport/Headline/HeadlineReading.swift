import OncallMetrics
import PagingModel

/// What one period has of a number that the review begins with: the same figure wherever a month is told of.
struct HeadlineReading: Hashable, Sendable {
  /// Nil where it is not known.
  var value: Double?
  /// How many it counts, and of how many; nil where there is no such number.
  var count: Int?
  var of: Int?
  /// How many of the same are neither, as pages without a verdict; nil of what has none such.
  var unknown: Int?
  /// The weeks on call that it runs over; nil of what runs over none.
  var weeks: Double?
  /// People who are left out, as groups as small as theirs are not told of; nil where nobody is, and of what counts no people.
  var hidden: Int?

  init() {}

  /// - Parameters:
  ///   - highLoad: the people whose load is high, of those with a level; nil where it is not known.
  ///   - hidden: the people of whom no level is told.
  init(_ id: HeadlineNumber.ID, of values: PeriodValues, highLoad: Share?, hidden: Int? = nil) {
    switch id {
    case .actionable: self.init(values.quality?.all)
    case .shiftsOverLimit: self.init(percentOf: values.knownShiftsOverLimit)
    case .sleepPerOnCallWeek: self.init(sleepOf: values)
    case .highLoad:
      self.init(countOf: highLoad)
      self.hidden = value == nil || hidden == 0 ? nil : hidden
    case .timeToAcknowledge:
      self.init()
      value = values.response.medianSeconds
      count = values.response.timeToAcknowledge?.times.count
    }
  }

  /// Nothing where only the bounds say something: they are no number.
  private init(_ measure: QualityMeasure?) {
    guard let measure, measure.verdicts.pages > 0 else { return }
    value = measure.percent
    (count, of, unknown) = (measure.verdicts.actionable, measure.verdicts.decided, measure.verdicts.unknown)
  }

  private init(percentOf share: Share?) {
    guard let share, share.of > 0 else { return }
    value = HeadlineNumber.percent(share)
    (count, of) = (share.count, share.of)
  }

  private init(countOf share: Share?) {
    guard let share, share.of > 0 else { return }
    (value, count, of) = (Double(share.count), share.count, share.of)
  }

  private init(sleepOf values: PeriodValues) {
    guard let rate = values.sleepPerOnCallWeek, let totals = values.load.totals else { return }
    (value, count, weeks) = (rate, totals.hours.sleep, totals.onCall.inHours / 168)
  }
}
