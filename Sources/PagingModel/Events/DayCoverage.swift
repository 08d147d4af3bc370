/// Which moments a source speaks of, to the first and last of every UTC day: enough to find every gap longer than a day.
public struct DayCoverage: Hashable, Sendable {
  private struct Day: Hashable, Sendable {
    var first: Int64
    var last: Int64
  }
  private var days: [Int64: Day] = [:]
  private var current: Int64 = .min
  private var open = Day(first: .max, last: .min)

  public init() {}

  /// Adds a moment; O(1), and without a lookup while moments stay in one day.
  public mutating func add(_ moment: Timestamp) {
    let day = moment.milliseconds.flooredQuotient(by: 86_400_000)
    if day != current {
      store()
      current = day
      open = days[day] ?? Day(first: .max, last: .min)
    }
    open.first = min(open.first, moment.milliseconds)
    open.last = max(open.last, moment.milliseconds)
  }

  private mutating func store() {
    if open.first <= open.last { days[current] = open }
  }

  /// Adds everything that the other speaks of.
  public mutating func merge(_ other: DayCoverage) {
    store()
    var other = other
    other.store()
    days.merge(other.days) { Day(first: min($0.first, $1.first), last: max($0.last, $1.last)) }
    current = .min
    open = Day(first: .max, last: .min)
  }

  private var sorted: [Day] {
    var copy = self
    copy.store()
    return copy.days.sorted { $0.key < $1.key }.map(\.value)
  }

  /// The first and the last moment, or nil without any.
  public var span: ClosedRange<Timestamp>? {
    let days = sorted
    guard let first = days.first, let last = days.last else { return nil }
    return Timestamp(milliseconds: first.first)...Timestamp(milliseconds: last.last)
  }

  /// The stretches between two moments of which nothing is known, longer than a day, in order.
  public var gaps: [ClosedRange<Timestamp>] {
    let days = sorted
    return zip(days, days.dropFirst()).filter { $1.first - $0.last > 86_400_000 }
      .map { Timestamp(milliseconds: $0.last)...Timestamp(milliseconds: $1.first) }
  }
}
