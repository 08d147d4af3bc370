import PagingModel

/// Interruptions by hours class, in the receiver's own zone.
public struct HoursCounts: Hashable, Sendable {
  public var business = 0
  public var off = 0
  public var sleep = 0

  public init() {}

  public var total: Int { business + off + sleep }

  static func sum(_ counts: some Sequence<HoursCounts>) -> HoursCounts {
    counts.reduce(into: .empty) { $0.merge($1) }
  }

  /// Counts one more of the class.
  mutating func add(_ hours: HoursClass) {
    switch hours {
    case .business: business += 1
    case .off: off += 1
    case .sleep: sleep += 1
    }
  }
}

extension HoursCounts: Mergeable {
  static let empty = HoursCounts()

  mutating func merge(_ other: HoursCounts) {
    business += other.business
    off += other.off
    sleep += other.sleep
  }
}
