/// Whether one quantity rises with another, by their ranks alone: no unit and no single large value matters.
///
/// C. Spearman (1904): the correlation of the average ranks, and z = rho sqrt(n - 1), which is nearly normal when
/// nothing connects them (M. G. Kendall, "Rank Correlation Methods", for ties, too). The sums are whole numbers, so the
/// order of the pairs changes no digit.
public struct SpearmanCorrelation: Hashable, Sendable {
  /// In -1...1.
  public let rho: Double
  public let z: Double
  /// Two-sided, in 0...1.
  public let p: Double
  public let count: Int

  /// Nil unless there are as many of both and at least two, when all of one are equal, and when one is no number.
  /// O(n log n).
  public init?<First: Comparable, Second: Comparable>(of first: [First], with second: [Second]) {
    guard first.count == second.count, let left = AverageRanks.doubled(of: first),
      let right = AverageRanks.doubled(of: second)
    else { return nil }
    count = first.count
    let middle = count + 1
    let product = zip(left, right).reduce(Int128(0)) { $0 + Int128($1.0 - middle) * Int128($1.1 - middle) }
    let spreads = [left, right].map { ranks in
      Double(ranks.reduce(Int128(0)) { $0 + Int128($1 - middle) * Int128($1 - middle) }).squareRoot()
    }
    guard spreads[0] > 0, spreads[1] > 0 else { return nil }
    rho = max(-1, min(1, Double(product) / (spreads[0] * spreads[1])))
    z = rho * Double(count - 1).squareRoot()
    p = StandardNormal.twoSided(z)
  }
}
