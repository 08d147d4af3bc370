import PagingModel

/// Counts of ordered pairs of symbols, done: for each second symbol a row of the first ones, ascending.
///
/// All that is asked of one alert stands in one row. 8 bytes a pair; of few symbols 2 more for each two of them.
struct PairTable: Sendable {
  /// Up to so many pairs of symbols, counted or not, have an entry in `ranks`: 4 MB.
  static let mostRanks = 2 << 20

  private let starts: [UInt32]
  /// The first symbols, and how often each pair was counted. What is searched stands close together.
  private let firsts: [UInt32]
  private let counts: [UInt32]
  /// Of few symbols: for each second symbol and each first one the place in the row, from 1, or 0 for none; else empty.
  private let ranks: [UInt16]

  /// No pairs.
  init() { (starts, firsts, counts, ranks) = ([0], [], [], []) }

  /// O(n log n) in the pairs. The counter's room is given back before the table's is taken, if nobody else holds it.
  init(_ counter: consuming PairCounter, symbolCount: Int) {
    var starts = [UInt32](repeating: 0, count: symbolCount + 1)
    counter.forEach { _, second, _ in starts[Int(second) + 1] += 1 }
    for place in starts.indices.dropFirst() { starts[place] += starts[place - 1] }
    // The first symbol in the upper half, the count in the lower: in order they are sorted by first symbol.
    var cells = [UInt64](repeating: 0, count: counter.count)
    var ends = starts
    counter.forEach { first, second, count in
      cells[Int(ends[Int(second)])] = UInt64(first) << 32 | UInt64(count)
      ends[Int(second)] += 1
    }
    counter = PairCounter()
    for symbol in 0..<symbolCount {
      cells[Int(starts[symbol])..<Int(starts[symbol + 1])].sort()
    }
    self.starts = starts
    firsts = cells.map { UInt32(truncatingIfNeeded: $0 >> 32) }
    counts = cells.map { UInt32(truncatingIfNeeded: $0) }
    ranks = symbolCount * symbolCount <= Self.mostRanks ? Self.ranks(starts, firsts, symbolCount) : []
  }

  private static func ranks(_ starts: [UInt32], _ firsts: [UInt32], _ symbolCount: Int) -> [UInt16] {
    var ranks = [UInt16](repeating: 0, count: symbolCount * symbolCount)
    for second in 0..<symbolCount {
      let row = Int(starts[second])..<Int(starts[second + 1])
      for place in row { ranks[second * symbolCount + Int(firsts[place])] = UInt16(place - row.lowerBound + 1) }
    }
    return ranks
  }

  var count: Int { firsts.count }

  /// The place of a pair, or nil when it was never counted. O(log n), of few symbols O(1).
  @inline(__always)
  func place(_ first: UInt32, _ second: UInt32) -> Int? {
    guard Int(second) &+ 1 < starts.count else { return nil }
    if !ranks.isEmpty {
      guard Int(first) &+ 1 < starts.count else { return nil }
      let rank = ranks[Int(second) &* (starts.count &- 1) &+ Int(first)]
      return rank == 0 ? nil : Int(starts[Int(second)]) &+ Int(rank) &- 1
    }
    let end = Int(starts[Int(second) &+ 1])
    let place = firsts[Int(starts[Int(second)])..<end].partitioningIndex { $0 >= first }
    return place < end && firsts[place] == first ? place : nil
  }

  @inline(__always)
  func count(at place: Int) -> UInt32 { counts[place] }

  func count(_ first: UInt32, _ second: UInt32) -> Int { place(first, second).map { Int(counts[$0]) } ?? 0 }

  /// Calls `body` with every pair, by second symbol and then by first.
  func forEach(_ body: (_ first: UInt32, _ second: UInt32, _ count: UInt32) -> Void) {
    for second in 0..<max(starts.count - 1, 0) {
      for place in Int(starts[second])..<Int(starts[second + 1]) {
        body(firsts[place], UInt32(second), counts[place])
      }
    }
  }
}
