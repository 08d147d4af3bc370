#if canImport(Glibc)
  internal import Glibc
#else
  internal import Musl
#endif

/// The two parts from which probabilities of counts are made without the cancellation of log-gamma functions.
///
/// C. Loader, "Fast and Accurate Computation of Binomial Probabilities" (2000). A difference of log-gammas of a million
/// has an error of 1e-9; these parts are small where the probability is large, and keep about 14 digits.
enum SaddlePoint {
  /// ln(n!) - ln(sqrt(2 pi n) (n/e)^n): what Stirling's formula leaves out, for any real n > 0.
  ///
  /// From 16 on the asymptotic series, whose first term that is left out is below 1e-16 there; below it the recurrence
  /// delta(n) = delta(n + 1) + (n + 1/2) ln(1 + 1/n) - 1.
  static func stirlingError(_ number: Double) -> Double {
    var (n, skipped) = (number, 0.0)
    while n < 16 {
      skipped += (n + 0.5) * log1p(1 / n) - 1
      n += 1
    }
    let square = n * n
    let series = 1.0 / 1260 - (1.0 / 1680 - (1.0 / 1188 - 691.0 / 360_360 / square) / square) / square
    return skipped + (1.0 / 12 - (1.0 / 360 - series / square) / square) / n
  }

  /// x ln(x/m) + m - x, the deviance of a count x from its mean m; both are above 0. Never negative.
  ///
  /// Near m the terms cancel, and the series of the logarithm in v = (x - m)/(x + m) is summed instead.
  static func deviance(_ x: Double, from mean: Double) -> Double {
    guard abs(x - mean) < 0.1 * (x + mean) else { return x * log(x / mean) + mean - x }
    let v = (x - mean) / (x + mean)
    var sum = (x - mean) * v
    var term = 2 * x * v
    for odd in stride(from: 3.0, to: 200, by: 2) {
      term *= v * v
      let next = sum + term / odd
      if next == sum { break }
      sum = next
    }
    return sum
  }

  /// m^x e^-m / x! for any real x >= 0 and m > 0: of whole x the probability of x when m are expected.
  static func poissonTerm(_ x: Double, mean: Double) -> Double {
    guard x > 0 else { return exp(-mean) }
    return exp(-stirlingError(x) - deviance(x, from: mean)) / (2 * Double.pi * x).squareRoot()
  }
}
