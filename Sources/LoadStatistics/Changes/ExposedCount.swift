#if canImport(Glibc)
  internal import Glibc
#else
  internal import Musl
#endif

/// A count of events and the time in which they could have happened, such as the hours on call of a month.
public struct ExposedCount: Hashable, Sendable {
  public let count: Int
  /// In any unit, as long as what is compared has the same one.
  public let exposure: Double

  public init(_ count: Int, in exposure: Double) {
    (self.count, self.exposure) = (count, exposure)
  }

  /// Whether neither is negative, and the exposure is a finite number; it may be 0.
  public var isUsable: Bool { count >= 0 && exposure >= 0 && exposure.isFinite }

  /// Events in one unit of exposure. Equal ratios give equal numbers, since a division is rounded once.
  var rate: Double { Double(count) / exposure }

  /// ln((c + 1/2) / e), which is there of no events, too.
  var logRate: Double { log(Double(count) + 0.5) - log(exposure) }

  /// All of them as one, added in their order; nil when the sum of the counts is no `Int`.
  static func sum(of counts: some Sequence<ExposedCount>) -> ExposedCount? {
    var (total, exposure) = (0, 0.0)
    for each in counts {
      let (sum, overflows) = total.addingReportingOverflow(each.count)
      if overflows { return nil }
      total = sum
      exposure += each.exposure
    }
    return ExposedCount(total, in: exposure)
  }
}
