import OncallMetrics
import PagingModel

/// The numbers that the review begins with, in one place for every form of the report.
extension Report {
  /// Always the same five, known or not.
  var headline: [HeadlineNumber] { HeadlineNumber.ID.allCases.map(number) }

  /// The month before the period, where the period is a calendar month.
  var previousMonth: MonthValues? {
    guard months.count > 1, months[months.count - 1].values.period == values.period else { return nil }
    return months[months.count - 2]
  }

  private func number(_ id: HeadlineNumber.ID) -> HeadlineNumber {
    var number = HeadlineNumber(
      id: id, title: title(of: id),
      own: HeadlineReading(id, of: values, highLoad: recovery?.highLoad, hidden: recovery?.hidden.people))
    number.target = target(of: id)
    number.isMet = isMet(number)
    number.months = months.map { HeadlineReading(id, of: $0.values, highLoad: $0.highLoad, hidden: $0.hiddenPeople) }
    if previousMonth != nil { number.before = number.months[months.count - 2] }
    number.isWithinChance = isWithinChance(id)
    number.reason = number.value == nil ? reason(of: id) : nil
    return number
  }

  /// Whether chance explains the change to the month before, where that is tested.
  private func isWithinChance(_ id: HeadlineNumber.ID) -> Bool {
    guard previousMonth != nil, let metric = id.tested else { return false }
    return months.last?.changes.first { $0.metric == metric }?.isSignificant == false
  }

  private func title(of id: HeadlineNumber.ID) -> String {
    switch id {
    case .actionable: "Pages worth waking for"
    case .shiftsOverLimit: "Shifts over their limit"
    case .sleepPerOnCallWeek: "Sleep interruptions per on-call week"
    case .highLoad: "People whose load is high"
    case .timeToAcknowledge:
      values.response.unit == .episodes ? "Time to acknowledge, middle alert" : "Time to acknowledge, middle page"
    }
  }

  /// The target is what it is, whether the value is known or not.
  private func target(of id: HeadlineNumber.ID) -> Double? {
    switch id {
    case .actionable:
      Double((values.quality?.all.target ?? settings.targets.quality.target(ofTier: nil)).low) / 10
    case .shiftsOverLimit, .highLoad: 0
    case .sleepPerOnCallWeek: RecoveryReason.Indicator.sleepInterruptionsPerOnCallWeek.thresholds?.amber
    case .timeToAcknowledge: nil
    }
  }

  private func isMet(_ number: HeadlineNumber) -> Bool? {
    guard let value = number.value, let target = number.target else { return nil }
    switch number.id {
    case .actionable:
      guard let measure = values.quality?.all, measure.isJudged else { return nil }
      return measure.gap.map { $0 >= 0 }
    case .shiftsOverLimit: return (number.of ?? 0) < HeadlineNumber.leastToJudge ? nil : value <= target
    case .sleepPerOnCallWeek:
      // Over fewer weeks the target itself stands for fewer interruptions than can be judged.
      // So many interruptions miss it all the same.
      let most = max((number.own.weeks ?? 0) * target, Double(number.count ?? 0))
      return most < Double(HeadlineNumber.leastToJudge) ? nil : value < target
    case .highLoad, .timeToAcknowledge: return value <= target
    }
  }

  private func reason(of id: HeadlineNumber.ID) -> String {
    let noSchedule = "no schedule tells who was on call"
    switch id {
    case .actionable: return actionableReason
    case .shiftsOverLimit, .sleepPerOnCallWeek:
      return values.load.knowsDuties ? dutyReason(of: id) : noSchedule
    case .highLoad:
      guard values.load.knowsDuties else { return noSchedule }
      return values.load.hidden.people > 0
        ? "nobody who may be told of was on call long enough to tell" : "nobody was on call long enough to tell"
    case .timeToAcknowledge: return reason(for: "response.timeToAcknowledge.p50Seconds")
    }
  }

  private func dutyReason(of id: HeadlineNumber.ID) -> String {
    guard LoadKnowledge(of: values).isLoadKnown else { return Report.noNotifications }
    if values.load.totals == nil && values.load.peopleCount > 0 { return "too few people to be told of" }
    return id == .shiftsOverLimit ? "no shift was in the period" : "nobody was on call in the period"
  }

  private var actionableReason: String {
    guard let quality = values.quality else { return reason(for: "quality") }
    return quality.all.verdicts.pages == 0 ? "no page began in the period" : reason(for: "quality.share.percent")
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
