import OncallMetrics
import PagingModel

/// The numbers that the review begins with, in one place for every form of the report.
extension Report {
  /// In the order in which they are read; always the same five, known or not.
  var headline: [HeadlineNumber] {
    [actionableNumber, shiftsNumber, sleepNumber, highLoadNumber, acknowledgeNumber].map(withReason)
  }

  /// The month before the period, where the period is a calendar month.
  var previousMonth: MonthValues? {
    guard months.count > 1, months[months.count - 1].values.period == values.period else { return nil }
    return months[months.count - 2]
  }

  /// Nil where only the bounds say something: they are no number.
  private var actionableNumber: HeadlineNumber {
    var number = HeadlineNumber(id: .actionable, title: "Pages worth waking for", unit: .percent, series: [])
    if let measure = values.quality?.all, measure.verdicts.pages > 0 {
      number.value = measure.percent
      number.count = measure.verdicts.actionable
      number.of = measure.verdicts.decided
      number.target = Double(measure.target.low) / 10
      number.isMet = measure.isJudged ? measure.gap.map { $0 >= 0 } : nil
    }
    addCourse(to: &number, share: { $0.quality?.all.knownShare })
    return number
  }

  private var shiftsNumber: HeadlineNumber {
    var number = HeadlineNumber(.shiftsOverLimit, "Shifts over their limit", none: values.knownShiftsOverLimit)
    addCourse(to: &number, share: { $0.knownShiftsOverLimit })
    return number
  }

  private var sleepNumber: HeadlineNumber {
    var number = HeadlineNumber(
      id: .sleepPerOnCallWeek, title: "Sleep interruptions per on-call week", unit: .perOnCallWeek,
      value: values.sleepPerOnCallWeek, series: [])
    let target = RecoveryReason.Indicator.sleepInterruptionsPerOnCallWeek.thresholds?.amber
    if let value = number.value, let target {
      number.count = values.load.totals?.hours.sleep
      number.target = target
      number.isMet = value < target
    }
    addCourse(to: &number) { $0.sleepPerOnCallWeek }
    return number
  }

  private var highLoadNumber: HeadlineNumber {
    var number = HeadlineNumber(id: .highLoad, title: "People whose load is high", unit: .people, series: [])
    let rated = (recovery?.people ?? []).filter { $0.level != .insufficient }
    guard !rated.isEmpty else { return number }
    let high = rated.count { $0.level == .high }
    (number.value, number.count, number.of) = (Double(high), high, rated.count)
    (number.target, number.isMet) = (0, high == 0)
    return number
  }

  private var acknowledgeNumber: HeadlineNumber {
    var number = HeadlineNumber(
      id: .timeToAcknowledge, title: "Time to acknowledge, middle page", unit: .seconds,
      value: values.response.medianSeconds, count: values.response.timeToAcknowledge?.times.count, series: [])
    if values.response.unit == .episodes { number.title = "Time to acknowledge, middle alert" }
    addCourse(to: &number) { $0.response.medianSeconds }
    return number
  }

  private func addCourse(to number: inout HeadlineNumber, _ value: (PeriodValues) -> Double?) {
    number.series = months.map { value($0.values) }
    number.previous = previousMonth.flatMap { value($0.values) }
  }

  /// The course of a share, with what it is counted from.
  private func addCourse(to number: inout HeadlineNumber, share: (PeriodValues) -> Share?) {
    addCourse(to: &number) { HeadlineNumber.percent(share($0)) }
    number.seriesShares = months.map { share($0.values) }
    number.previousShare = previousMonth.flatMap { share($0.values) }
  }

  private var actionableReason: String {
    guard let quality = values.quality else { return reason(for: "quality") }
    return quality.all.verdicts.pages == 0 ? "no page began in the period" : reason(for: "quality.share.percent")
  }

  private func withReason(_ number: HeadlineNumber) -> HeadlineNumber {
    guard number.value == nil else { return number }
    var number = number
    switch number.id {
    case .actionable: number.reason = actionableReason
    case .shiftsOverLimit, .sleepPerOnCallWeek:
      number.reason = values.load.knowsDuties ? "too few people to be told of" : "no schedule tells who was on call"
    case .highLoad:
      number.reason =
        values.load.knowsDuties ? "nobody was on call long enough to tell" : "no schedule tells who was on call"
    case .timeToAcknowledge: number.reason = reason(for: "response.timeToAcknowledge.p50Seconds")
    }
    return number
  }
}

extension PeriodValues {
  /// Nil where it is not known what reached people in their shifts.
  var knownShiftsOverLimit: Share? { LoadKnowledge(of: self).isLoadKnown ? load.shiftsOverLimit : nil }

  /// Interruptions in sleep hours per week of everyone's time on call; nil where either is not known, and without any.
  var sleepPerOnCallWeek: Double? {
    let knowledge = LoadKnowledge(of: self)
    guard knowledge.isLoadKnown, knowledge.areDutiesKnown, let totals = load.totals, totals.onCall.count > 0 else {
      return nil
    }
    return Double(totals.hours.sleep) * 168 * 3_600_000 / Double(totals.onCall.count)
  }
}

extension QualityMeasure {
  /// The actionable of those with a verdict; nil where that is no figure to show.
  var percent: Double? { HeadlineNumber.percent(knownShare) }

  /// The same as counts.
  var knownShare: Share? { isBoundsOnly ? nil : verdicts.share }
}

extension ResponseValues {
  /// The median time to acknowledge.
  var medianSeconds: Double? {
    timeToAcknowledge?.times.p50.map { Double($0.count) / 1000 }
  }
}
