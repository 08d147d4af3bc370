/// How alike the loads of two people are, over all pairs: the mean of smaller / larger.
///
/// The formula of Grafana's on-call quality report; a pair of zeros is balanced. O(n^2).
public enum Balance {
  /// In 0...1: 1 when all carry the same, whatever the order and unit of the loads.
  ///
  /// Nil of fewer than two, and when a load is negative or not finite.
  public static func meanOfPairs(of loads: [Double]) -> Double? {
    guard let loads = SortedLoads(loads) else { return nil }
    var sum = 0.0
    for (place, larger) in loads.values.enumerated() {
      for smaller in loads.values[..<place] { sum += larger > 0 ? smaller / larger : 1 }
    }
    return min(1, sum / (loads.count * (loads.count - 1) / 2))
  }

  /// Of counts; see the other.
  public static func meanOfPairs(of counts: [Int]) -> Double? {
    meanOfPairs(of: counts.map { Double($0) })
  }
}
