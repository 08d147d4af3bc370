import LoadStatistics
import PagingModel

/// Every measured time, so that percentiles are exact: a multiset, in which order means nothing.
///
/// Four bytes a time; eight for one of 49 days or more.
struct DurationTally: Mergeable {
  static let empty = DurationTally()

  /// In milliseconds, in no particular order.
  private var times: [UInt32] = []
  /// Those that are longer than any of `times` can be.
  private var longTimes: [Int64] = []

  /// - Precondition: The time is not negative.
  mutating func add(_ time: Milliseconds) {
    precondition(time.count >= 0, "a time of \(time.count) ms")
    if let short = UInt32(exactly: time.count) { times.append(short) } else { longTimes.append(time.count) }
  }

  mutating func merge(_ other: DurationTally) {
    times.append(contentsOf: other.times)
    longTimes.append(contentsOf: other.longTimes)
  }

  /// Number, percentiles and sum. O(n).
  var values: DurationValues {
    var values = DurationValues()
    values.count = times.count + longTimes.count
    // Fewer than 2^32 times of less than 2^32 ms: their sum fits 64 bits.
    values.sum = Int128(times.reduce(UInt64(0)) { $0 + UInt64($1) }) + longTimes.reduce(Int128(0)) { $0 + Int128($1) }
    let percentiles = self.percentiles([50, 75, 90, 95])
    guard percentiles.count == 4 else { return values }
    values.p50 = percentiles[0]
    values.p75 = percentiles[1]
    values.p90 = percentiles[2]
    values.p95 = percentiles[3]
    return values
  }

  /// The nearest-rank median, or nil without times. O(n).
  var median: Milliseconds? { percentiles([50]).first }

  /// The nearest-rank percentiles, or none without times. O(n) each.
  ///
  /// - Parameter percents: Each in 1...100, ascending.
  func percentiles(_ percents: [Int]) -> [Milliseconds] {
    let count = times.count + longTimes.count
    guard count > 0 else { return [] }
    var (short, long) = (Selection(times), Selection(longTimes))
    return percents.map { percent in
      let position = NearestRank.position(percent: percent, count: count)
      return position < times.count
        ? Milliseconds(Int64(short.value(at: position))) : Milliseconds(long.value(at: position - times.count))
    }
  }

  static func == (left: DurationTally, right: DurationTally) -> Bool {
    left.times.count == right.times.count && left.times.sorted() == right.times.sorted()
      && left.longTimes.sorted() == right.longTimes.sorted()
  }
}

/// Values that are put in order as far as it is asked for.
private struct Selection<Value: FixedWidthInteger> {
  private var values: [Value]
  /// The values before this index are no larger than those from it on.
  private var first = 0

  init(_ values: [Value]) {
    self.values = values
  }

  /// The value at this place of the sorted values; places are asked for in ascending order.
  mutating func value(at position: Int) -> Value {
    NearestRank.select(position, in: &values, from: first)
    first = position
    return values[position]
  }
}
