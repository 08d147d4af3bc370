/// Whether load rises or falls over months, with every part that the verdict rests on.
///
/// Three questions, each of which must be answered yes: is the later half of the months different from the earlier one
/// (rate ratio), do the months rise or fall one after the other (Mann-Kendall), and is it enough to matter. Their
/// number of false alarms is far below that of either test.
public struct LoadTrend: Hashable, Sendable {
  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    case rising, falling, flat, notEnoughEvidence
  }

  /// What the verdict rests on.
  public struct Evidence: Hashable, Sendable {
    /// Of the rates of the months.
    public let mannKendall: MannKendall
    /// The last floor(m/2) of the months against the first.
    public let rateRatio: RateRatio
    /// Of the rate from month to month, as a share: 0.1 is 10 % more each month. By Theil-Sen.
    public let growthPerMonth: Double
  }

  /// Why there is not enough evidence.
  public enum Shortage: String, Hashable, Sendable, CaseIterable {
    /// Fewer than `minimumMonths` have exposure.
    case months
    /// Fewer than `minimumCount` events.
    case count
    /// Nothing happened in the halves that would be compared: all of it fell into the month between them.
    case halves
  }

  public static let minimumMonths = 4
  public static let minimumCount = 30
  /// Of the rate ratio's p; below it.
  public static let level = 0.05
  /// Of Mann-Kendall's p; below it.
  public static let trendLevel = 0.1
  /// From so many months on Mann-Kendall is asked: with four its least p is .083.
  public static let trendMonths = 5
  /// The least ratios that matter.
  public static let (leastRise, leastFall) = (1.25, 0.8)

  public internal(set) var verdict: Verdict
  /// Months with exposure.
  public let months: Int
  /// Events in those months.
  public let count: Int
  /// Nil when there is not enough: then no part may be shown.
  public let evidence: Evidence?
  /// Nil when there is enough.
  public let shortage: Shortage?
  /// Whether the trend also holds among those of others, see `confirmed`; nil when it was not held against any.
  public internal(set) var isConfirmed: Bool?

  /// The trend of months that follow each other, each with its exposure; those without any are left out.
  ///
  /// - Parameter dispersion: Of the daily counts, see `Dispersion.phi`; below 1 it is taken for 1.
  /// - Returns: Nil when a count or an exposure is negative, or a number is not finite or too large. O(m^2).
  public init?(of months: [ExposedCount], dispersion: Double) {
    let exposed = months.filter { $0.exposure > 0 }
    guard months.allSatisfy(\.isUsable), dispersion.isFinite, let sum = ExposedCount.sum(of: exposed),
      sum.exposure.isFinite
    else { return nil }
    (self.months, count) = (exposed.count, sum.count)
    switch Self.shortage(of: exposed, sum.count) {
    case .some(let shortage):
      (verdict, evidence, self.shortage) = (.notEnoughEvidence, nil, shortage)
    case .none:
      guard let evidence = Self.evidence(of: months, exposed, dispersion) else { return nil }
      (verdict, self.evidence, shortage) = (Self.verdict(of: evidence), evidence, nil)
    }
  }

  private static func shortage(of months: [ExposedCount], _ count: Int) -> Shortage? {
    if months.count < minimumMonths { return .months }
    if count < minimumCount { return .count }
    let half = months.count / 2
    let isEmpty = (months.prefix(half) + months.suffix(half)).allSatisfy { $0.count == 0 }
    return isEmpty ? .halves : nil
  }

  private static func evidence(
    of months: [ExposedCount], _ exposed: [ExposedCount], _ dispersion: Double
  ) -> Evidence? {
    let half = exposed.count / 2
    guard let earlier = ExposedCount.sum(of: exposed.prefix(half)),
      let later = ExposedCount.sum(of: exposed.suffix(half)),
      let ratio = RateRatio(of: later, to: earlier, dispersion: dispersion),
      let trend = MannKendall(of: exposed.map(\.rate)),
      let growth = TheilSen.growth(of: months)
    else { return nil }
    return Evidence(mannKendall: trend, rateRatio: ratio, growthPerMonth: growth)
  }

  private static func verdict(of evidence: Evidence) -> Verdict {
    let trend = evidence.mannKendall
    guard evidence.rateRatio.p < level, trend.p < trendLevel || trend.count < trendMonths else { return .flat }
    if evidence.rateRatio.ratio >= leastRise { return .rising }
    return evidence.rateRatio.ratio <= leastFall ? .falling : .flat
  }
}
