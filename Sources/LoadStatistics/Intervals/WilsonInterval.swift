/// The score interval of a share: of k in n, the shares that n trials would not have rejected.
///
/// E. B. Wilson (1927): with p = k/n, the middle is (p + z^2/2n) / (1 + z^2/n) and the half width
/// z sqrt(p (1 - p)/n + z^2/4n^2) / (1 + z^2/n). It stays inside 0...1 and has a width also at 0 of n. O(1).
public enum WilsonInterval {
  /// The interval of `count` in `total`; nil of no trials, and of a count outside 0...total.
  public static func of(_ count: Int, in total: Int, z: Double = StandardNormal.z95) -> ConfidenceInterval? {
    guard total > 0, (0...total).contains(count) else { return nil }
    return of(share: Double(count) / Double(total), trials: Double(total), z: z)
  }

  /// The interval of a share of a number of trials that need not be whole, such as an effective one.
  ///
  /// Nil unless the share is in 0...1, the trials are above 0 and finite, and z is at least 0 and finite.
  public static func of(
    share: Double, trials: Double, z: Double = StandardNormal.z95
  ) -> ConfidenceInterval? {
    guard (0...1).contains(share), trials > 0, trials.isFinite, z >= 0, z * z < .infinity else { return nil }
    // All is multiplied by n, so that a tiny number of trials overflows nothing.
    let weight = trials + z * z
    let middle = (share * trials + z * z / 2) / weight
    let half = z * (share * (1 - share) * trials + z * z / 4).squareRoot() / weight
    // At the ends the formula gives 0 and 1 but for rounding.
    let low = share == 0 ? 0 : max(0, middle - half)
    let high = share == 1 ? 1 : min(1, middle + half)
    return ConfidenceInterval(low: low, high: high)
  }
}
