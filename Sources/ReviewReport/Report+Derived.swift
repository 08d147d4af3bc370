import OncallMetrics
import PagingModel

/// Sums and shares of figures that the report holds, in one place, so that every renderer prints the same.
extension Report {
  /// The local days that a period touches; at least 1.
  func days(of period: Period) -> Int {
    let start = zone.date(at: period.start)
    let last = zone.date(at: period.end - Milliseconds(1))
    return max(1, Int(last.daysSinceEpoch - start.daysSinceEpoch) + 1)
  }

  /// Thousandths of a number per week of the period, half up; nil for less than a week, which says little.
  func perWeek(_ count: Int, of period: Period) -> Int64? {
    let days = Int64(self.days(of: period))
    return days < 7 ? nil : (2 * 7000 * Int64(count) + days) / (2 * days)
  }

  /// Thousandths of interruptions per interrupted person and week, half up; nil where it is not known.
  func interruptionsPerPersonWeek(of values: PeriodValues) -> Int64? {
    guard let interruptions = values.summary.interruptions, let people = values.summary.people, people > 0 else {
      return nil
    }
    let days = Int64(self.days(of: values.covered)) * Int64(people)
    return self.days(of: values.covered) < 7 ? nil : (2 * 7000 * Int64(interruptions) + days) / (2 * days)
  }
}

extension PeriodValues {
  /// The sums over people; the label is empty. Unlike the summary, 0 where nothing is known.
  var loadTotals: PersonLoad {
    var totals = PersonLoad(person: "", timeZone: "")
    for person in people {
      totals.notifications += person.notifications
      totals.interruptions += person.interruptions
      totals.disturbances += person.disturbances
      totals.hours.business += person.hours.business
      totals.hours.off += person.hours.off
      totals.hours.sleep += person.hours.sleep
      totals.acknowledged += person.acknowledged
    }
    return totals
  }

  /// Whether any source records who acknowledged.
  var knowsAcknowledgements: Bool { response.timeToAcknowledge != nil }

  /// These pages of all pages of the period; nil where either is not known.
  func pageShare(_ pages: Int?) -> Share? {
    guard let pages, let all = summary.pages else { return nil }
    return Share(count: pages, of: all)
  }

  /// Interruptions in sleep hours of all interruptions; nil where they are not known.
  var sleepShare: Share? {
    summary.interruptions.map { Share(count: loadTotals.hours.sleep, of: $0) }
  }

  /// The least number of people who carried half of the interruptions; nil without any.
  var peopleWithHalfOfInterruptions: Int? {
    let counts = people.map(\.interruptions).sorted(by: >)
    let total = counts.reduce(0, +)
    guard total > 0 else { return nil }
    var sum = 0
    for (index, count) in counts.enumerated() {
      sum += count
      if 2 * sum >= total { return index + 1 }
    }
    return nil
  }
}

extension PersonLoad {
  /// Interruptions in sleep hours of the person's interruptions.
  var sleepShare: Share { Share(count: hours.sleep, of: interruptions) }

  /// Interruptions outside business hours of the person's interruptions.
  var offHoursShare: Share { Share(count: hours.off + hours.sleep, of: interruptions) }
}

extension RuleValues {
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
