import LoadStatistics
import PagingModel

/// Compares months: the actionable share, and the pages of a day.
struct MonthChanges {
  static let definition = MetricDefinition(
    id: "change", title: "Change to the month before", unit: "",
    text: """
      of the actionable share in points, of the pages of a day in percent; to the month before, and to the median (nearest rank) \
      of the whole months. Beyond chance are p < .05: of shares by the test of two proportions over the effective numbers of \
      pages, of pages by the rate ratio, widened by the dispersion of the daily counts of both months
      """,
    source: "Pearson 1900; Przyborowski and Wilenski 1940")

  /// What is compared of one month.
  private struct Figures {
    var isPartial: Bool
    var quality: QualityMeasure?
    var pages: Int?
    /// The pages of each day that the input covers.
    var daily: [Int]

    var share: Double? {
      guard let quality, !quality.isBoundsOnly, quality.verdicts.decided > 0 else { return nil }
      return Double(quality.verdicts.actionable) / Double(quality.verdicts.decided)
    }

    /// What `share` is counted from.
    var judged: Share? { share == nil ? nil : quality?.verdicts.share }

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
    self.months = months.map { month in
      Figures(
        isPartial: month.isPartial, quality: month.values.quality?.all, pages: month.values.summary.pages,
        daily: daily[month.month] ?? [])
    }
  }

  /// The changes of each month, in the order of the metrics.
  var values: [[MonthChange]] {
    let shares = median { $0.share }
    let rates = median { $0.perDay }
    return months.indices.map { index in
      let before = index > 0 ? months[index - 1] : nil
      return [share(months[index], before, median: shares), pages(months[index], before, median: rates)]
    }
  }

  private func median(_ figure: (Figures) -> Double?) -> Double? {
    NearestRank.percentile(50, of: months.filter { !$0.isPartial }.compactMap(figure))
  }

  private func share(_ month: Figures, _ before: Figures?, median: Double?) -> MonthChange {
    var change = MonthChange(.actionableShare)
    (change.value, change.previous) = (month.share.map { $0 * 100 }, before?.share.map { $0 * 100 })
    (change.counted, change.previousCounted) = (month.judged, before?.judged)
    guard let share = month.share else { return change }
    change.toMedian = median.map { (share - $0) * 100 }
    guard let base = before?.share else { return change }
    change.toPrevious = (share - base) * 100
    if let trials = month.quality?.effectiveCount, let baseTrials = before?.quality?.effectiveCount {
      change.p = TwoProportionTest(share, of: trials, against: base, of: baseTrials)?.p
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
