/// Keeps the share of false alarms among many tests below a rate.
///
/// Y. Benjamini and Y. Hochberg (1995): of the p in ascending order, the largest k with p(k) <= k/m * rate and all before
/// it pass. O(m log m).
public enum BenjaminiHochberg {
  /// For each p the smallest rate at which it passes, min over j >= k of p(j) m/j, in the order given and in 0...1.
  ///
  /// None of none; nil when one is outside 0...1.
  public static func adjusted(_ pValues: [Double]) -> [Double]? {
    guard pValues.allSatisfy({ (0...1).contains($0) }) else { return nil }
    let order = pValues.indices.sorted { (pValues[$0], $0) < (pValues[$1], $1) }
    var (adjusted, least) = (pValues, 1.0)
    for (place, index) in order.enumerated().reversed() {
      least = min(least, pValues[index] * Double(pValues.count) / Double(place + 1))
      adjusted[index] = least
    }
    return adjusted
  }

  /// Which of the tests pass, in the order given; nil when a p or the rate is outside 0...1.
  public static func passing(_ pValues: [Double], rate: Double) -> [Bool]? {
    guard (0...1).contains(rate) else { return nil }
    return adjusted(pValues)?.map { $0 <= rate }
  }
}
