#if canImport(Glibc)
  internal import Glibc
#else
  internal import Musl
#endif

extension RegularizedGamma {
  /// The x with P(a, x) = p: half the p-quantile of chi-square with 2a degrees of freedom.
  ///
  /// Nil unless a is above 0 and at most `greatestShape`, and p in 0..<1. O(sqrt(a)) for each of about ten steps.
  public static func inverse(shape: Double, lower p: Double) -> Double? {
    guard isUsable(shape), p >= 0, p < 1 else { return nil }
    return p == 0 ? 0 : solve(shape, p, of: .lower)
  }

  /// The x with Q(a, x) = q, exact also where 1 - q has no digits left.
  ///
  /// Nil unless a is above 0 and at most `greatestShape`, and q above 0 and at most 1. O(sqrt(a)) for each of about ten
  /// steps.
  public static func inverse(shape: Double, upper q: Double) -> Double? {
    guard isUsable(shape), q > 0, q <= 1 else { return nil }
    return q == 1 ? 0 : solve(shape, q, of: .upper)
  }

  private enum Tail { case lower, upper }

  /// Newton's method on the logarithm of the tail, which is close to straight, kept inside a bracket.
  private static func solve(_ shape: Double, _ target: Double, of tail: Tail) -> Double {
    var x = guess(shape, target, of: tail)
    var (low, high) = (0.0, Double.infinity)
    for _ in 0..<400 {
      let (error, step) = excess(shape, x, target, of: tail)
      if error == 0 { return x }
      if error < 0 { low = x } else { high = x }
      var next = x - step
      if !(next > low && next < high) { next = between(low, high) }
      if abs(next - x) <= next * 2e-16 { return next }
      x = next
    }
    return x
  }

  /// How far x lies above the solution, in the logarithm of the tail, and Newton's step for it.
  private static func excess(
    _ shape: Double, _ x: Double, _ target: Double, of tail: Tail
  ) -> (error: Double, step: Double) {
    let (lower, upper) = tails(shape, x)
    let value = tail == .lower ? lower : upper
    let error = tail == .lower ? log(value) - log(target) : log(target) - log(value)
    let density = SaddlePoint.poissonTerm(shape, mean: x) * (shape / x)
    return (error, error * (value / density))
  }

  /// A place inside the bracket where Newton's step leads out of it.
  private static func between(_ low: Double, _ high: Double) -> Double {
    if high == .infinity { return low * 2 }
    return low == 0 ? high / 8 : low + (high - low) / 2
  }

  /// E. B. Wilson and M. M. Hilferty (1931): the cube root of a gamma variable is nearly normal. Where that gives
  /// nothing above 0, the first term of the series: P(a, x) = x^a / Gamma(a + 1).
  private static func guess(_ shape: Double, _ target: Double, of tail: Tail) -> Double {
    let z = StandardNormal.lowerQuantile(target) * (tail == .lower ? 1 : -1)
    let root = 1 - 1 / (9 * shape) + z / (3 * shape.squareRoot())
    if root > 0.2 { return shape * root * root * root }
    let p = tail == .lower ? target : 1 - target
    let logFactorial =
      SaddlePoint.stirlingError(shape) + (shape + 0.5) * log(shape) - shape + 0.5 * log(2 * Double.pi)
    return max(exp((log(p) + logFactorial) / shape), .leastNormalMagnitude)
  }
}
