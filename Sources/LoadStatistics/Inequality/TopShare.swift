/// How many times their fair share the most loaded one carries: largest load / sum * n. O(n log n).
public enum TopShare {
  /// 1 when all carry the same, n when one carries all, 2 when somebody carries twice the fair share.
  ///
  /// Nil of fewer than two, when all are 0, and when one is negative or not finite.
  public static func timesFair(of loads: [Double]) -> Double? {
    guard let loads = SortedLoads(loads), loads.sum > 0, let largest = loads.values.last else { return nil }
    return max(1, largest / loads.sum * loads.count)
  }

  /// Of counts; see the other.
  public static func timesFair(of counts: [Int]) -> Double? {
    timesFair(of: counts.map { Double($0) })
  }
}
