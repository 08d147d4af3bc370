/// How far the clock of a log without a zone is from the zone that was assumed, by moments that its lines tell otherwise.
///
/// Zones are quarters of an hour apart; what is written beside a moment was done within minutes of it.
public struct ClockChecks: Hashable, Sendable {
  /// How often each distance was met, by its quarters of an hour.
  private var counts: [Int64: Int] = [:]

  private static let quarter: Int64 = 15 * 60_000
  /// How far from a quarter a distance may be, and how many quarters two zones are apart at most.
  private static let tolerance: Int64 = 5 * 60_000
  private static let farthest: Int64 = 26 * 4

  public init() {}

  /// Counts how far a line's moment, as it was read, lies behind the one that the line tells.
  public mutating func add(_ distance: Milliseconds) {
    let quarters = (distance.count + Self.quarter / 2).flooredQuotient(by: Self.quarter)
    guard abs(quarters) <= Self.farthest, abs(distance.count - quarters * Self.quarter) <= Self.tolerance else {
      return
    }
    counts[quarters, default: 0] += 1
  }

  public mutating func merge(_ other: ClockChecks) { counts.merge(other.counts, uniquingKeysWith: +) }

  /// The distance that most lines tell, in minutes, and how many do; nil where most agree with the zone.
  public var contradiction: (minutes: Int64, count: Int)? {
    guard
      let most = counts.max(by: { ($0.value, $1.key.magnitude, $1.key) < ($1.value, $0.key.magnitude, $0.key) }),
      most.key != 0
    else { return nil }
    return (most.key * 15, most.value)
  }
}
