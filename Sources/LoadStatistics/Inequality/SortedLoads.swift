/// What each of a group carries, in ascending order, so that no sum depends on who is named first.
struct SortedLoads {
  let values: [Double]
  /// Added from the smallest to the largest.
  let sum: Double

  /// Nil of fewer than two, when a load is negative or no number, and when their sum is too large for one. O(n log n).
  init?(_ loads: [Double]) {
    guard loads.count > 1, loads.allSatisfy({ $0 >= 0 }) else { return nil }
    values = loads.sorted()
    sum = values.reduce(0, +)
    guard sum.isFinite else { return nil }
  }

  var count: Double { Double(values.count) }
}
