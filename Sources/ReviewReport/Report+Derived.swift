import OncallMetrics
import PagingModel

/// Sums and shares of figures that the report holds, in one place, so that every renderer prints the same.
extension Report {
  /// The local days that a period touches; at least 1.
  func days(of period: Period) -> Int { period.days(zone) }

  /// Thousandths of a number per week of the period and person, half up; nil for less than a week, which says little.
  func perWeek(_ count: Int, of period: Period, people: Int = 1) -> Int64? {
    let days = self.days(of: period)
    let whole = Int64(days) * Int64(people)
    return days < 7 || people == 0 ? nil : (2 * 7000 * Int64(count) + whole) / (2 * whole)
  }

  /// Whether the period lies within one calendar month.
  var isOneMonth: Bool {
    let period = values.period
    guard period.start < period.end else { return true }
    let days = [period.start, period.end - Milliseconds(1)].map { zone.date(at: $0) }
    return CalendarMonth(of: days[0]) == CalendarMonth(of: days[1])
  }

  /// Thousandths of a number per day of the period, half up; nil where it is not known.
  func perDay(_ count: Int?, of period: Period) -> Int64? {
    guard let count else { return nil }
    let days = Int64(self.days(of: period))
    return (2000 * Int64(count) + days) / (2 * days)
  }

  /// Thousandths of interruptions per interrupted person and week, half up; nil where it is not known.
  func interruptionsPerPersonWeek(of values: PeriodValues) -> Int64? {
    guard let interruptions = values.summary.interruptions, let people = values.summary.people else { return nil }
    return perWeek(interruptions, of: values.covered, people: people)
  }
}

extension PeriodValues {
  /// Whether any source records who acknowledged.
  var knowsAcknowledgements: Bool { response.timeToAcknowledge != nil }

  /// These pages of all pages of the period; nil where either is not known.
  func pageShare(_ pages: Int?) -> Share? {
    guard let pages, let all = summary.pages else { return nil }
    return Share(count: pages, of: all)
  }

  /// The fewest rules that make half of the pages, or of the episodes where no pages are known; nil without any.
  var rulesWithHalf: Int? {
    Self.fewestWithHalf(of: rules.map { $0.pages ?? (summary.pages == nil ? $0.episodes : 0) })
  }

  /// Pages of which nobody knows whether they were worth it; nil where pages were not judged.
  var unknownPages: Int? { quality?.all.verdicts.unknown }

  /// Interruptions in sleep hours of all interruptions; nil where they are not known.
  var sleepShare: Share? {
    summary.interruptions.map { Share(count: load.hours.sleep, of: $0) }
  }
}

extension PersonLoad {
  /// Disturbances per 12 hours on call; nil without time on call.
  var perShift: Double? { rate(per: 12) }

  /// Disturbances per week of time on call; nil without any.
  var perOnCallWeek: Double? { rate(per: 168) }

  private func rate(per hours: Double) -> Double? {
    sums.onCall.count > 0 ? Double(disturbances) * hours * 3_600_000 / Double(sums.onCall.count) : nil
  }

  /// The milliseconds on call of those of a period that the input covers.
  func onCallShare(of covered: Period) -> Share {
    Share(count: Int(sums.onCall.count), of: Int(covered.length.count))
  }

  /// Interruptions in sleep hours of the person's interruptions.
  var sleepShare: Share { Share(count: hours.sleep, of: interruptions) }

  /// Interruptions outside business hours of the person's interruptions.
  var offHoursShare: Share { Share(count: hours.off + hours.sleep, of: interruptions) }
}

extension RuleValues {
  /// Its pages and those of all rules with more, of all pages; nil where they are not known.
  func cumulativeShare(in values: PeriodValues) -> Share? { values.pageShare(noise.cumulativePages) }

  var acknowledgedShare: Share? {
    guard let acknowledged, let pages else { return nil }
    return Share(count: acknowledged, of: pages)
  }

  /// Pages or episodes that resolved themselves; nil where nobody knows what was acknowledged.
  var selfResolvedShare: Share? { selfResolved.map { Share(count: $0, of: selfResolvedOf) } }
}

extension SegmentValues {
  var acknowledgedShare: Share? {
    guard let acknowledged, let pages else { return nil }
    return Share(count: acknowledged, of: pages)
  }

  /// Pages or episodes that resolved themselves; nil where nobody knows what was acknowledged.
  var selfResolvedShare: Share? { selfResolved.map { Share(count: $0, of: selfResolvedOf) } }
}

extension AcknowledgeValues {
  /// The pages that the times do not run over.
  var excluded: Int { neverAcknowledged + acknowledgedAfterEnd }
}

extension ResolveValues {
  /// The pages that the times do not run over.
  var excluded: Int { stillOpen + byTimer + neverTouched }
}

extension Milliseconds {
  /// Thousandths of hours, half up.
  var thousandthsOfHours: Int64 { (2 * count + 3600).flooredQuotient(by: 7200) }
}
