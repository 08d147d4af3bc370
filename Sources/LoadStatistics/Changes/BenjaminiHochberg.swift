/// Keeps the share of false alarms among many tests below a rate.
///
/// Y. Benjamini and Y. Hochberg (1995): of the p in ascending order, the largest k with p(k) <= k/m * rate and all
/// before it pass. O(m log m).
public enum BenjaminiHochberg {
  /// For each p the smallest rate at which it passes, min over j >= k of p(j) m/j, in the order given and in 0...1.
  ///
  /// None of none; nil when one is outside 0...1.
  public static func adjusted(_ pValues: [Double]) -> [Double]? {
    guard let order = ascending(pValues) else { return nil }
    var (adjusted, least) = (pValues, 1.0)
    for (place, index) in order.enumerated().reversed() {
      let p = pValues[index]
      // Not below p, where rounding would take it.
      least = min(least, place + 1 == order.count ? p : max(p, p * Double(order.count) / Double(place + 1)))
      adjusted[index] = least
    }
    return adjusted
  }

  /// Which of the tests pass, in the order given; nil when a p or the rate is outside 0...1.
  public static func passing(_ pValues: [Double], rate: Double) -> [Bool]? {
    guard (0...1).contains(rate), let order = ascending(pValues) else { return nil }
    // Multiplied rather than divided, so that p of .05 passes as the third of three at .05.
    let passed = order.indices.last { pValues[order[$0]] * Double(order.count) <= rate * Double($0 + 1) }
    var passing = [Bool](repeating: false, count: order.count)
    for index in order.prefix((passed ?? -1) + 1) { passing[index] = true }
    return passing
  }

  /// The places of the p from the smallest on, equal ones as they come; nil when one is outside 0...1.
  private static func ascending(_ pValues: [Double]) -> [Int]? {
    guard pValues.allSatisfy({ (0...1).contains($0) }) else { return nil }
    return pValues.indices.sorted { (pValues[$0], $0) < (pValues[$1], $1) }
  }
}
