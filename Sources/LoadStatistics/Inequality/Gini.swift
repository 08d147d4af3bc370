/// How unequally a load is spread: 0 when all carry the same, 1 when one carries all.
///
/// C. Gini (1912), with the factor n/(n - 1) that lets small groups reach 1 (G. Deltas 2003): of loads in ascending
/// order n/(n - 1) [2 sum i x(i) / (n sum x) - (n + 1)/n]. The mean difference of pairs, over twice the mean.
/// O(n log n).
public enum Gini {
  /// The coefficient of loads or of rates, in 0...1, whatever their order and unit.
  ///
  /// Nil of fewer than two, when all are 0, and when one is negative or not finite.
  public static func coefficient(of loads: [Double]) -> Double? {
    guard let loads = SortedLoads(loads), loads.sum > 0 else { return nil }
    let (values, last) = (loads.values, loads.values.count - 1)
    // The sum of (2i - n - 1) x(i), the first with the last and so on: each pair adds what is at least 0, and
    // equal loads add exactly 0. Divided first, so that it does not overflow.
    let excess = (0..<values.count / 2).reduce(0.0) { sum, index in
      sum + Double(last - 2 * index) * ((values[last - index] - values[index]) / loads.sum)
    }
    return min(1, excess / Double(last))
  }

  /// The coefficient of counts; see the other.
  public static func coefficient(of counts: [Int]) -> Double? {
    coefficient(of: counts.map { Double($0) })
  }
}
