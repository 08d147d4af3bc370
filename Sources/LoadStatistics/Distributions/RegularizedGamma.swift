#if canImport(Glibc)
  internal import Glibc
#else
  internal import Musl
#endif

/// The regularised incomplete gamma functions P(a, x) and Q(a, x) = 1 - P(a, x), and their inverses.
///
/// P is the distribution function of a gamma variable of shape a; of chi-square with k degrees of freedom it is
/// P(k/2, x/2); and P(n, m) is the probability of n or more events when m are expected. DLMF 8.2.4, 8.11.4 and 8.9.2.
/// Relative errors are about 1e-13, also of tails as small as 1e-300. O(sqrt(a)) near x = a, less elsewhere.
public enum RegularizedGamma {
  /// Beyond this shape a sum would take seconds, and nobody counts so much.
  public static let greatestShape = 1e12

  /// P(a, x) in 0...1; nil unless a is above 0 and at most `greatestShape`, and x at least 0.
  public static func lower(shape: Double, at x: Double) -> Double? {
    guard isUsable(shape), x >= 0 else { return nil }
    return tails(shape, x).lower
  }

  /// Q(a, x) in 0...1; nil unless a is above 0 and at most `greatestShape`, and x at least 0.
  public static func upper(shape: Double, at x: Double) -> Double? {
    guard isUsable(shape), x >= 0 else { return nil }
    return tails(shape, x).upper
  }

  static func isUsable(_ shape: Double) -> Bool { shape >= .leastNormalMagnitude && shape <= greatestShape }

  /// Both tails; the smaller one is summed, so that it keeps its digits.
  ///
  /// - Precondition: Shape and x are at least 0, and not both above `greatestShape`.
  static func tails(_ shape: Double, _ x: Double) -> (lower: Double, upper: Double) {
    guard x > 0 else { return (0, 1) }
    guard x.isFinite else { return (1, 0) }
    let term = SaddlePoint.poissonTerm(shape, mean: x)
    if x < shape + 1 {
      let lower = min(1, term * series(shape, x))
      return (lower, 1 - lower)
    }
    let upper = min(1, term * shape * fraction(shape, x))
    return (1 - upper, upper)
  }

  /// The sum of x^k / ((a + 1) ... (a + k)) over k >= 0; all terms are positive.
  private static func series(_ shape: Double, _ x: Double) -> Double {
    var (sum, term, divisor) = (1.0, 1.0, shape)
    while term > sum * 1e-17 {
      divisor += 1
      term *= x / divisor
      sum += term
    }
    return sum
  }

  /// Gamma(a, x) / (x^a e^-x) as a continued fraction, from the front by the method of Lentz; x is above a.
  private static func fraction(_ shape: Double, _ x: Double) -> Double {
    let tiny = 1e-300
    var denominator = x + 1 - shape
    var (c, d) = (1 / tiny, 1 / denominator)
    var (value, step) = (d, 0.0)
    while true {
      step += 1
      let numerator = step * (shape - step)
      denominator += 2
      d = numerator * d + denominator
      d = 1 / (abs(d) < tiny ? tiny : d)
      c = denominator + numerator / c
      if abs(c) < tiny { c = tiny }
      value *= d * c
      if abs(d * c - 1) < 4e-16 { break }
    }
    return value
  }
}
