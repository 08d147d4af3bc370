/// Percentiles of reports: the value at ceil(p n) of the sorted values, always one that was measured.
enum NearestRank {
  /// The 0-based place of a percentile among `count` sorted values.
  ///
  /// - Precondition: `percent` is in 1...100 and `count` is above 0.
  static func position(percent: Int, count: Int) -> Int {
    precondition((1...100).contains(percent), "percent \(percent) is outside 1...100")
    precondition(count > 0, "no values")
    return (percent * count + 99) / 100 - 1
  }

  /// Moves the value that would be at `position` if `values` were sorted to that place, smaller ones before it and
  /// larger ones after it.
  ///
  /// C. A. R. Hoare, "Algorithm 65: Find" (1961), with the median of three as the pivot. O(n) on average; a run of bad
  /// pivots is ended by sorting, so never worse than O(n log n).
  ///
  /// - Parameter first: The values before this index are known to be no larger than those from it on.
  static func select(_ position: Int, in values: inout [Int64], from first: Int) {
    var low = first
    var high = values.count - 1
    var budget = 64
    while low < high {
      guard budget > 0 else { return values[low...high].sort() }
      budget -= 1
      let (right, left) = partition(&values, low, high)
      if right < position { low = left }
      if position < left { high = right }
    }
  }

  /// Splits `low...high`: what is up to `right` is no larger than what is from `left` on.
  private static func partition(_ values: inout [Int64], _ low: Int, _ high: Int) -> (right: Int, left: Int) {
    let pivot = median(values[low], values[low + (high - low) / 2], values[high])
    var left = low
    var right = high
    repeat {
      while values[left] < pivot { left += 1 }
      while pivot < values[right] { right -= 1 }
      if left <= right {
        values.swapAt(left, right)
        left += 1
        right -= 1
      }
    } while left <= right
    return (right, left)
  }

  private static func median(_ a: Int64, _ b: Int64, _ c: Int64) -> Int64 {
    max(min(a, b), min(max(a, b), c))
  }
}
