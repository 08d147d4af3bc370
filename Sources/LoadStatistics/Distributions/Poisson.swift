/// The distribution of a count of independent events of which `mean` are expected.
public struct Poisson: Hashable, Sendable {
  /// In 0...1e12.
  public let mean: Double

  /// Nil when the mean is negative, no number, or above 1e12, where a sum would take seconds.
  public init?(mean: Double) {
    guard (0...RegularizedGamma.greatestShape).contains(mean) else { return nil }
    self.mean = mean
  }

  /// P(N = n) = m^n e^-m / n!, and 0 of a negative count. O(1).
  public func probability(of count: Int) -> Double {
    guard count >= 0 else { return 0 }
    guard mean > 0 else { return count == 0 ? 1 : 0 }
    return SaddlePoint.poissonTerm(Double(count), mean: mean)
  }

  /// P(N >= n), the survival function: P(n, m) of `RegularizedGamma`, with 12 digits also of the far tail.
  ///
  /// 1 of counts of 0 and less; 0 of others when none are expected. O(sqrt(m)) at most.
  public func atLeast(_ count: Int) -> Double {
    guard count > 0 else { return 1 }
    return RegularizedGamma.tails(Double(count), mean).lower
  }

  /// P(N <= n): Q(n + 1, m) of `RegularizedGamma`; 0 of a negative count. O(sqrt(m)) at most.
  public func atMost(_ count: Int) -> Double {
    guard count >= 0 else { return 0 }
    return RegularizedGamma.tails(Double(count) + 1, mean).upper
  }
}
