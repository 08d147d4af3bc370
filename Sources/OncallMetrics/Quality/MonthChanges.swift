import LoadStatistics
import PagingModel

/// Compares months: the actionable share, the pages of a day, and the share of shifts over their limit.
struct MonthChanges {
  static let definition = MetricDefinition(
    id: "change", title: "Change to the month before", unit: "",
    text: """
      of the actionable share and of the shifts over their limit in points, of the pages of a day in percent; to the month \
      before, and to the median (nearest rank) of the whole months. Beyond chance are p < .05: of shares by the test of two \
      proportions over the effective numbers of pages, whose clusters are incidents, and of shifts, whose clusters are people; of \
      pages by the rate ratio, widened by the dispersion of the daily counts of both months
      """,
    source: "Pearson 1900; Przyborowski and Wilenski 1940")

  /// A share, and how many independent members it stands for.
  private struct Proportion {
    var counted: Share
    /// Nil where no test can tell.
    var effectiveCount: Double?

    var value: Double { Double(counted.count) / Double(counted.of) }

    /// Nil of nothing.
    init?(_ counted: Share?, _ effectiveCount: Double?) {
      guard let counted, counted.of > 0 else { return nil }
      (self.counted, self.effectiveCount) = (counted, effectiveCount)
    }
  }

  /// What is compared of one month.
  private struct Figures {
    var isPartial: Bool
    /// Nil where only bounds are known.
    var actionable: Proportion?
    /// Nil where it is not known what reached people in their shifts.
    var overLimit: Proportion?
    var pages: Int?
    /// The pages of each day that the input covers.
    var daily: [Int]

    init(_ month: MonthValues, daily: [Int]) {
      let values = month.values
      let quality = values.quality.flatMap { $0.all.isBoundsOnly ? nil : $0.all }
      (isPartial, pages, self.daily) = (month.isPartial, values.summary.pages, daily)
      actionable = Proportion(quality?.verdicts.share, quality?.effectiveCount)
      overLimit = values.knowsLoad ? Proportion(values.load.shiftsOverLimit, values.load.effectiveShifts) : nil
    }

    /// The pages, and in how many days they came.
    var paged: Share? { perDay == nil ? nil : pages.map { Share(count: $0, of: daily.count) } }

    var perDay: Double? {
      guard let pages, !daily.isEmpty else { return nil }
      return Double(pages) / Double(daily.count)
    }
  }

  private let months: [Figures]

  /// - Parameters:
  ///   - months: in order.
  ///   - days: those of all of them that the input covers.
  init(_ months: [MonthValues], days: [DayValues]) {
    var daily: [String: [Int]] = [:]
    for day in days { daily[String(day.day.description.prefix(7)), default: []].append(day.pages ?? 0) }
    self.months = months.map { Figures($0, daily: daily[$0.month] ?? []) }
  }

  /// The changes of each month, in the order of the metrics.
  var values: [[MonthChange]] {
    let rates = median { $0.perDay }
    let (actionable, overLimit) = (median { $0.actionable?.value }, median { $0.overLimit?.value })
    return months.indices.map { index in
      let (month, before) = (months[index], index > 0 ? months[index - 1] : nil)
      return [
        share(.actionableShare, month.actionable, before?.actionable, median: actionable),
        pages(month, before, median: rates),
        share(.shiftsOverLimit, month.overLimit, before?.overLimit, median: overLimit),
      ]
    }
  }

  private func median(_ figure: (Figures) -> Double?) -> Double? {
    NearestRank.percentile(50, of: months.filter { !$0.isPartial }.compactMap(figure))
  }

  private func share(
    _ metric: MonthChange.Metric, _ month: Proportion?, _ before: Proportion?, median: Double?
  ) -> MonthChange {
    var change = MonthChange(metric)
    (change.value, change.previous) = (month.map { $0.value * 100 }, before.map { $0.value * 100 })
    (change.counted, change.previousCounted) = (month?.counted, before?.counted)
    guard let month else { return change }
    change.toMedian = median.map { (month.value - $0) * 100 }
    guard let before else { return change }
    change.toPrevious = (month.value - before.value) * 100
    if let trials = month.effectiveCount, let baseTrials = before.effectiveCount {
      change.p = TwoProportionTest(month.value, of: trials, against: before.value, of: baseTrials)?.p
    }
    return change
  }

  private func pages(_ month: Figures, _ before: Figures?, median: Double?) -> MonthChange {
    var change = MonthChange(.pagesPerDay)
    (change.value, change.previous) = (month.perDay, before?.perDay)
    (change.counted, change.previousCounted) = (month.paged, before?.paged)
    guard let rate = month.perDay, let pages = month.pages else { return change }
    change.toMedian = median.flatMap { Self.percent(rate, of: $0) }
    guard let before, let base = before.perDay, let basePages = before.pages else { return change }
    change.toPrevious = Self.percent(rate, of: base)
    let ratio = RateRatio(
      of: ExposedCount(pages, in: Double(month.daily.count)),
      to: ExposedCount(basePages, in: Double(before.daily.count)),
      dispersion: Dispersion.phi(of: before.daily + month.daily))
    (change.rateRatio, change.interval, change.p) = (ratio?.ratio, ratio?.interval, ratio?.p)
    return change
  }

  /// How much more, in percent; nil of nothing.
  private static func percent(_ value: Double, of base: Double) -> Double? { base > 0 ? (value / base - 1) * 100 : nil }
}

extension PeriodFigures {
  /// Puts the changes from month to month into the months.
  ///
  /// - Parameters:
  ///   - input: what the input covers.
  ///   - calendar: of the report's zone.
  public func compare(_ months: inout [MonthValues], of input: Period?, _ calendar: some LocalCalendar) {
    guard let first = months.first, let last = months.last else { return }
    let days = days(in: Period(start: first.values.period.start, end: last.values.period.end), of: input, calendar)
    for (index, changes) in MonthChanges(months, days: days).values.enumerated() { months[index].changes = changes }
  }
}
