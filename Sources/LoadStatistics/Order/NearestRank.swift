/// Percentiles of reports: the value at ceil(p n) of the sorted values, always one that was measured.
public enum NearestRank {
  /// The value at a percentile; nil of no values, and of a percent outside 1...100. O(n log n).
  public static func percentile<Value: Comparable>(_ percent: Int, of values: [Value]) -> Value? {
    guard (1...100).contains(percent), !values.isEmpty, values.allSatisfy({ $0 == $0 }) else { return nil }
    return values.sorted()[position(percent: percent, count: values.count)]
  }

  /// The 0-based place of a percentile among `count` sorted values.
  ///
  /// - Precondition: `percent` is in 1...100 and `count` is above 0.
  public static func position(percent: Int, count: Int) -> Int {
    precondition((1...100).contains(percent), "percent \(percent) is outside 1...100")
    precondition(count > 0, "no values")
    return (percent * count + 99) / 100 - 1
  }

  /// Moves the value that would be at `position` if `values` were sorted to that place, smaller ones before it and
  /// larger ones after it.
  ///
  /// C. A. R. Hoare, "Algorithm 65: Find" (1961), with the median of three as the pivot and N. Lomuto's partition, which
  /// needs no branch that random values would make the processor guess. O(n) on average; a run of bad pivots is ended by
  /// sorting, so never worse than O(n log n).
  ///
  /// - Parameter first: The values before this index are known to be no larger than those from it on.
  @inlinable
  public static func select<Value: FixedWidthInteger>(_ position: Int, in values: inout [Value], from first: Int) {
    var low = first
    var high = values.count - 1
    var budget = 64
    while low < high {
      guard budget > 0 else { return values[low...high].sort() }
      budget -= 1
      let pivot = median(values[low], values[low + (high - low) / 2], values[high])
      var middle = split(&values, low, high, below: pivot)
      if middle == low {
        // Nothing is smaller than the pivot: what equals it is in place.
        if pivot == .max { return }
        middle = split(&values, low, high, below: pivot + 1)
        if position < middle { return }
      }
      if position < middle { high = middle - 1 } else { low = middle }
    }
  }

  /// Moves the values of `low...high` that are below the limit before the others, and returns where these begin.
  @inlinable
  static func split<Value: FixedWidthInteger>(
    _ values: inout [Value], _ low: Int, _ high: Int, below limit: Value
  ) -> Int {
    var place = low
    for index in low...high {
      let value = values[index]
      values[index] = values[place]
      values[place] = value
      place += value < limit ? 1 : 0
    }
    return place
  }

  @inlinable
  static func median<Value: FixedWidthInteger>(_ a: Value, _ b: Value, _ c: Value) -> Value {
    max(min(a, b), min(max(a, b), c))
  }
}
