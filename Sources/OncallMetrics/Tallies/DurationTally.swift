import PagingModel

/// Every measured time, so that percentiles are exact: a multiset, in which order means nothing.
///
/// Eight bytes a time.
struct DurationTally: Mergeable {
  static let empty = DurationTally()

  /// In milliseconds, in no particular order.
  private var times: [Int64] = []

  mutating func add(_ time: Milliseconds) {
    times.append(time.count)
  }

  mutating func merge(_ other: DurationTally) {
    times.append(contentsOf: other.times)
  }

  /// Number, percentiles and sum. O(n).
  var values: DurationValues {
    var values = DurationValues()
    values.count = times.count
    values.sum = times.reduce(0) { $0 + Int128($1) }
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
    guard !times.isEmpty else { return [] }
    var rest = times
    var first = 0
    return percents.map { percent in
      let position = NearestRank.position(percent: percent, count: rest.count)
      NearestRank.select(position, in: &rest, from: first)
      first = position
      return Milliseconds(rest[position])
    }
  }

  static func == (left: DurationTally, right: DurationTally) -> Bool {
    left.times.count == right.times.count && left.times.sorted() == right.times.sorted()
  }
}
