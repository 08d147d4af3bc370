#if canImport(Glibc)
  internal import Glibc
#else
  internal import Musl
#endif

/// The normal distribution of mean 0 and variance 1. All O(1).
public enum StandardNormal {
  /// The z of two-sided intervals at 95 %, to the digits that reports have always used.
  public static let z95 = 1.959964

  /// The probability of a value of at most z, erfc(-z / sqrt 2) / 2, in 0...1; nil when z is no number.
  public static func cumulative(_ z: Double) -> Double? {
    z.isNaN ? nil : lowerTail(z)
  }

  /// The z below which a share p of the values lies; nil unless p is above 0 and below 1.
  public static func quantile(_ p: Double) -> Double? {
    p > 0 && p < 1 ? lowerQuantile(p) : nil
  }

  /// The probability of a value at least as far from 0 as z, in either direction.
  static func twoSided(_ z: Double) -> Double { min(1, erfc(abs(z) / 2.0.squareRoot())) }

  static func lowerTail(_ z: Double) -> Double { erfc(-z / 2.0.squareRoot()) / 2 }

  /// M. Abramowitz and I. A. Stegun 26.2.23, off by less than 4.5e-4, and four steps of Halley's method on top of it.
  ///
  /// - Precondition: p is above 0 and below 1.
  static func lowerQuantile(_ p: Double) -> Double {
    if p > 0.5 { return -lowerQuantile(1 - p) }
    let t = (-2 * log(p)).squareRoot()
    let upper = 2.515517 + t * (0.802853 + t * 0.010328)
    var z = upper / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))) - t
    for _ in 0..<4 {
      // (F(z) - p) over the density, in an order in which a share of 1e-300 neither overflows nor vanishes.
      let error = (lowerTail(z) / p - 1) * exp(z * z / 2 + log(p)) * (2 * Double.pi).squareRoot()
      z -= error / (1 + z * error / 2)
    }
    return z
  }
}
