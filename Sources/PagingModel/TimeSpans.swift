/// Times without overlaps: ascending, apart from each other, none empty.
public struct TimeSpans: Hashable, Sendable {
  public private(set) var ranges: [Range<Timestamp>] = []

  public var isEmpty: Bool { ranges.isEmpty }

  public init() {}

  /// The union of ranges in any order. O(n log n).
  public init(_ ranges: [Range<Timestamp>]) {
    for range in ranges.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
      append(range)
    }
  }

  /// The union with other times. O(n).
  public func union(_ other: TimeSpans) -> TimeSpans {
    if ranges.isEmpty { return other }
    if other.ranges.isEmpty { return self }
    var result = TimeSpans()
    var (left, right) = (0, 0)
    while left < ranges.count || right < other.ranges.count {
      let takesLeft =
        right == other.ranges.count
        || (left < ranges.count && ranges[left].lowerBound <= other.ranges[right].lowerBound)
      result.append(takesLeft ? ranges[left] : other.ranges[right])
      if takesLeft { left += 1 } else { right += 1 }
    }
    return result
  }

  /// What of a range lies outside of these times, in ascending order. O(log n) and what is given.
  public func outside(_ range: Range<Timestamp>) -> [Range<Timestamp>] {
    var result: [Range<Timestamp>] = []
    var start = range.lowerBound
    for covered in ranges[firstIndex(endingAfter: start)...] {
      guard covered.lowerBound < range.upperBound else { break }
      if start < covered.lowerBound { result.append(start..<covered.lowerBound) }
      start = covered.upperBound
    }
    if start < range.upperBound { result.append(start..<range.upperBound) }
    return result
  }

  /// What of a range lies inside of these times, in ascending order. O(log n) and what is given.
  public func inside(_ range: Range<Timestamp>) -> [Range<Timestamp>] {
    var result: [Range<Timestamp>] = []
    for covered in ranges[firstIndex(endingAfter: range.lowerBound)...] {
      guard covered.lowerBound < range.upperBound else { break }
      result.append(covered.clamped(to: range))
    }
    return result.filter { !$0.isEmpty }
  }

  /// What of these times lies in a range. O(log n) and what is given.
  public func cut(to range: Range<Timestamp>) -> TimeSpans {
    var result = TimeSpans()
    result.ranges = inside(range)
    return result
  }

  /// How long they are together.
  public var length: Milliseconds {
    Milliseconds(ranges.reduce(0) { $0 + ($1.upperBound - $1.lowerBound).count })
  }

  /// Whether a moment lies in one of them. O(log n).
  public func contains(_ moment: Timestamp) -> Bool {
    let index = firstIndex(endingAfter: moment)
    return index < ranges.count && ranges[index].contains(moment)
  }

  /// Appends a range that begins no earlier than all others. O(1).
  public mutating func append(_ range: Range<Timestamp>) {
    guard !range.isEmpty else { return }
    if let last = ranges.last, range.lowerBound <= last.upperBound {
      ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
    } else {
      ranges.append(range)
    }
  }

  private func firstIndex(endingAfter moment: Timestamp) -> Int {
    ranges.partitioningIndex { $0.upperBound > moment }
  }
}
