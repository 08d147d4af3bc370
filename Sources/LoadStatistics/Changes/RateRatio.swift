#if canImport(Glibc)
  internal import Glibc
#else
  internal import Musl
#endif

/// How many times as often something happened in one time as in another, with what chance explains.
///
/// The ratio is ((c1 + 1/2)/e1) / ((c0 + 1/2)/e0), with the interval
/// exp(ln RR -+ z sqrt(phi (1/(c1 + 1/2) + 1/(c0 + 1/2)))) and the conditional test of J. Przyborowski and H. Wilenski (1940): of n events, k fall into the first time
/// by binomial chance e1/(e1 + e0). Bursts count as fewer events: k = c1/phi and n = (c1 + c0)/phi, each rounded,
/// halves to even (P. McCullagh and J. A. Nelder, "Generalized Linear Models" (1989), 4.5, for phi).
public struct RateRatio: Hashable, Sendable {
  /// Above 0; above 1 when the first was more frequent.
  public let ratio: Double
  public let interval: ConfidenceInterval
  /// Two-sided, in 0...1.
  public let p: Double
  /// The phi that was used, at least 1.
  public let dispersion: Double

  /// The ratio of the rate of `counts` to that of `base`. A dispersion below 1 is taken for 1.
  ///
  /// Nil when neither has events, when an exposure is 0, when a number is negative, not finite or a count above 1e12,
  /// and when the ratio or an end of its interval is too large for a number. O(sqrt(n)).
  public init?(
    of counts: ExposedCount, to base: ExposedCount, dispersion: Double = 1, z: Double = StandardNormal.z95
  ) {
    guard counts.isUsable, base.isUsable, counts.exposure > 0, base.exposure > 0, dispersion.isFinite, z >= 0,
      let sum = ExposedCount.sum(of: [counts, base]), sum.count > 0, sum.exposure.isFinite
    else { return nil }
    self.dispersion = max(1, dispersion)
    let logRatio = counts.logRate - base.logRate
    let variance = self.dispersion * (1 / (Double(counts.count) + 0.5) + 1 / (Double(base.count) + 0.5))
    let reach = z * variance.squareRoot()
    ratio = exp(logRatio)
    interval = ConfidenceInterval(low: exp(logRatio - reach), high: exp(logRatio + reach))
    guard interval.high.isFinite, ratio > 0,
      let p = Self.p(of: counts.count, in: sum.count, counts.exposure / sum.exposure, self.dispersion)
    else { return nil }
    self.p = p
  }

  private static func p(of count: Int, in total: Int, _ share: Double, _ dispersion: Double) -> Double? {
    let k = (Double(count) / dispersion).rounded(.toNearestOrEven)
    let n = (Double(total) / dispersion).rounded(.toNearestOrEven)
    guard let k = Int(exactly: k), let n = Int(exactly: n) else { return nil }
    return Binomial(trials: n, probability: share)?.twoSided(k)
  }
}
