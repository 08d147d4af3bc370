extension RandomAccessCollection where Index == Int {
  /// The first index whose element a condition holds for; the end where it holds for none. O(log n).
  ///
  /// - Precondition: from the first element that it holds for on, it holds for all.
  @inlinable @inline(__always)
  public func partitioningIndex(where isBehind: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low &+ (high &- low) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle &+ 1 }
    }
    return low
  }
}
