import PagingModel

/// How far apart the samples of an answer are.
struct SampleSpacing {
  /// How long Prometheus takes a sample for current.
  static let staleness = Milliseconds.minutes(5)

  /// The latest sample of all series: until then the absence of samples tells something.
  private(set) var last: Timestamp?
  private var first: Timestamp?
  private var smallest: Int64?
  /// The greatest distance that divides all distances.
  private var divisor: Int64 = 0

  init() {}

  /// Adds the samples of a series.
  mutating func add(_ moments: [Timestamp]) {
    for moment in moments {
      let first = first ?? moment
      self.first = first
      last = max(last ?? moment, moment)
      divisor = Self.commonDivisor(divisor, abs(moment.milliseconds - first.milliseconds))
    }
    if let distance = Self.smallestDistance(moments.sorted()) { smallest = min(smallest ?? distance, distance) }
  }

  /// The distance of the samples of a series, and the longest one that is no gap.
  ///
  /// Range queries have all samples on one grid, whose step it is. Stored samples come as the rule was evaluated: not quite
  /// evenly, and each rule in its own interval.
  func distance(_ sorted: [Timestamp]) -> (step: Milliseconds, longest: Milliseconds) {
    guard let smallest else { return (Self.staleness, Self.staleness) }
    if divisor == smallest { return (Milliseconds(smallest), Milliseconds(smallest)) }
    let own = Self.smallestDistance(sorted) ?? smallest
    let step = max(smallest, min(own, Self.staleness.count))
    return (Milliseconds(step), Milliseconds(step + step / 2))
  }

  private static func smallestDistance(_ sorted: [Timestamp]) -> Int64? {
    zip(sorted, sorted.dropFirst()).map { $1.milliseconds - $0.milliseconds }.filter { $0 > 0 }.min()
  }

  private static func commonDivisor(_ left: Int64, _ right: Int64) -> Int64 {
    var (left, right) = (left, right)
    while right != 0 { (left, right) = (right, left % right) }
    return left
  }
}

/// The runs of samples without a gap: while each lasts, the alert fires.
struct SampleRuns {
  /// From the first sample to where the next one was due; without an end when that is behind the answer.
  struct Run: Hashable {
    var start: Timestamp
    var last: Timestamp
    var end: Timestamp?

    /// For how long it lasted, in seconds.
    var seconds: UInt32 { UInt32(clamping: ((last - start).count + 999) / 1000) }
  }
  private(set) var runs: [Run] = []
  /// How far apart samples are, and the longest distance that is no gap.
  let step: Milliseconds
  let longest: Milliseconds

  /// O(n log n) in the samples.
  init(of moments: [Timestamp], spacing: SampleSpacing) {
    let sorted = moments.sorted()
    (step, longest) = spacing.distance(sorted)
    guard var start = sorted.first, var previous = sorted.first, let last = spacing.last else { return }
    for moment in sorted.dropFirst() {
      if moment - previous > longest {
        runs.append(Run(start: start, last: previous, end: previous + step))
        start = moment
      }
      previous = moment
    }
    runs.append(Run(start: start, last: previous, end: previous + longest <= last ? previous + step : nil))
  }
}
