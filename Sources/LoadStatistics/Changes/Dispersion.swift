/// How much more counts vary than independent events would: their variance over their mean.
///
/// R. A. Fisher's index of dispersion (1925); the phi of quasi-Poisson intervals. O(n), added in the given order.
public enum Dispersion {
  /// The variance (n - 1) over the mean, at least 0; 1 is expected of independent events.
  ///
  /// Days without any count belong to the counts. Nil of fewer than two counts, when all are 0, and of negative ones.
  public static func index(of counts: [Int]) -> Double? {
    guard counts.count > 1, counts.allSatisfy({ $0 >= 0 }) else { return nil }
    let mean = counts.reduce(0.0) { $0 + Double($1) } / Double(counts.count)
    guard mean > 0 else { return nil }
    let squares = counts.reduce(0.0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
    return squares / Double(counts.count - 1) / mean
  }

  /// The index, and at least 1: intervals are widened by bursts and never narrowed. 1 where there is no index.
  public static func phi(of counts: [Int]) -> Double {
    max(1, index(of: counts) ?? 1)
  }
}
