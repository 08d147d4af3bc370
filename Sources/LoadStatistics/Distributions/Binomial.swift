#if canImport(Glibc)
  internal import Glibc
#else
  internal import Musl
#endif

/// The distribution of the number of successes in independent trials of one probability.
///
/// Exact: tails are sums of probabilities, never a normal approximation. Relative errors are about 1e-12 at a million
/// trials, also of tails as small as 1e-300.
public struct Binomial: Hashable, Sendable {
  /// In 0...`mostTrials`.
  public let trials: Int
  /// In 0...1.
  public let probability: Double

  /// Beyond this number a sum would take seconds, and nobody counts so much.
  public static let mostTrials = 1_000_000_000_000

  /// Nil when the number of trials is outside 0...`mostTrials` or the probability outside 0...1.
  public init?(trials: Int, probability: Double) {
    guard (0...Self.mostTrials).contains(trials), (0...1).contains(probability) else { return nil }
    (self.trials, self.probability) = (trials, probability)
  }

  /// P(X = k), and 0 of counts that cannot be. O(1).
  ///
  /// C. Loader (2000); see `SaddlePoint`.
  public func probability(of count: Int) -> Double {
    guard (0...trials).contains(count) else { return 0 }
    let (n, x, failure) = (Double(trials), Double(count), 1 - probability)
    if probability == 0 || probability == 1 { return x == n * probability ? 1 : 0 }
    if count == 0 { return exp(n * log1p(-probability)) }
    if count == trials { return exp(n * log(probability)) }
    let combinations =
      SaddlePoint.stirlingError(n) - SaddlePoint.stirlingError(x) - SaddlePoint.stirlingError(n - x)
    let distance =
      SaddlePoint.deviance(x, from: n * probability) + SaddlePoint.deviance(n - x, from: n * failure)
    return exp(combinations - distance) / (2 * Double.pi * x * (1 - x / n)).squareRoot()
  }

  /// P(X <= k). O(sqrt(n)) at most.
  public func atMost(_ count: Int) -> Double {
    if count < 0 { return 0 }
    if count >= trials { return 1 }
    return isBelowMean(count) ? sumDown(from: count) : max(0, 1 - sumUp(from: count + 1))
  }

  /// P(X >= k). O(sqrt(n)) at most.
  public func atLeast(_ count: Int) -> Double {
    if count <= 0 { return 1 }
    if count > trials { return 0 }
    return isBelowMean(count) ? max(0, 1 - sumDown(from: count - 1)) : sumUp(from: count)
  }

  /// The two-sided p of a count: twice the smaller of P(X <= k) and P(X >= k), at most 1. O(sqrt(n)).
  public func twoSided(_ count: Int) -> Double {
    min(1, 2 * min(atMost(count), atLeast(count)))
  }

  private func isBelowMean(_ count: Int) -> Bool { Double(count) < Double(trials) * probability }

  /// The sum of P(X = k), P(X = k - 1) and so on, until the rest has no digit in it; k is below the mean
  /// or just at it.
  private func sumDown(from count: Int) -> Double {
    let odds = (1 - probability) / probability
    var (term, sum, k) = (probability(of: count), 0.0, count)
    while k >= 0, term > sum * 1e-17 {
      sum += term
      term *= Double(k) / Double(trials - k + 1) * odds
      k -= 1
    }
    return min(1, sum)
  }

  /// The sum of P(X = k), P(X = k + 1) and so on, until the rest has no digit in it; k is above the mean, or at it.
  private func sumUp(from count: Int) -> Double {
    let odds = probability / (1 - probability)
    var (term, sum, k) = (probability(of: count), 0.0, count)
    while k <= trials, term > sum * 1e-17 {
      sum += term
      term *= Double(trials - k) / Double(k + 1) * odds
      k += 1
    }
    return min(1, sum)
  }
}
