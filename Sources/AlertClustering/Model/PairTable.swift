/// Counts of ordered pairs of symbols, done: for each second symbol a row of the first ones, ascending.
///
/// All that is asked of one alert stands in one row. 8 bytes a pair.
struct PairTable: Sendable {
  private let starts: [UInt32]
  /// The first symbol in the upper half, the count in the lower.
  private let cells: [UInt64]

  /// No pairs.
  init() { (starts, cells) = ([0], []) }

  /// O(n log n) in the pairs.
  init(_ counter: PairCounter, symbolCount: Int) {
    var starts = [UInt32](repeating: 0, count: symbolCount + 1)
    counter.forEach { _, second, _ in starts[Int(second) + 1] += 1 }
    for place in starts.indices.dropFirst() { starts[place] += starts[place - 1] }
    var cells = [UInt64](repeating: 0, count: counter.count)
    var ends = starts
    counter.forEach { first, second, count in
      cells[Int(ends[Int(second)])] = UInt64(first) << 32 | UInt64(count)
      ends[Int(second)] += 1
    }
    for symbol in 0..<symbolCount {
      cells[Int(starts[symbol])..<Int(starts[symbol + 1])].sort()
    }
    (self.starts, self.cells) = (starts, cells)
  }

  var count: Int { cells.count }

  /// The place of a pair, or nil when it was never counted. O(log n).
  @inline(__always)
  func place(_ first: UInt32, _ second: UInt32) -> Int? {
    guard Int(second) &+ 1 < starts.count else { return nil }
    let end = Int(starts[Int(second) &+ 1])
    var (low, high) = (Int(starts[Int(second)]), end)
    while low < high {
      let middle = (low &+ high) / 2
      if UInt32(truncatingIfNeeded: cells[middle] >> 32) < first { low = middle &+ 1 } else { high = middle }
    }
    return low < end && UInt32(truncatingIfNeeded: cells[low] >> 32) == first ? low : nil
  }

  @inline(__always)
  func count(at place: Int) -> Int { Int(UInt32(truncatingIfNeeded: cells[place])) }

  func count(_ first: UInt32, _ second: UInt32) -> Int { place(first, second).map(count(at:)) ?? 0 }

  /// Calls `body` with every pair, by second symbol and then by first.
  func forEach(_ body: (_ first: UInt32, _ second: UInt32, _ count: UInt32) -> Void) {
    for second in 0..<max(starts.count - 1, 0) {
      for place in Int(starts[second])..<Int(starts[second + 1]) {
        body(UInt32(truncatingIfNeeded: cells[place] >> 32), UInt32(second), UInt32(truncatingIfNeeded: cells[place]))
      }
    }
  }
}
