import PagingModel

/// How many pages were worth it, how many were not, and of how many nobody knows.
public struct VerdictTally: Mergeable, Hashable {
  static let empty = VerdictTally()

  public private(set) var actionable = 0
  public private(set) var notActionable = 0
  public private(set) var unknown = 0

  public init() {}

  public init(actionable: Int, notActionable: Int, unknown: Int) {
    (self.actionable, self.notActionable, self.unknown) = (actionable, notActionable, unknown)
  }

  mutating func add(_ value: PageVerdict.Value) {
    switch value {
    case .actionable: actionable += 1
    case .notActionable: notActionable += 1
    case .unknown: unknown += 1
    }
  }

  mutating func merge(_ other: VerdictTally) {
    actionable += other.actionable
    notActionable += other.notActionable
    unknown += other.unknown
  }
}

extension VerdictTally {
  public var pages: Int { decided + unknown }
  /// Pages with a verdict that is not unknown.
  public var decided: Int { actionable + notActionable }
  /// The actionable of those with a verdict.
  public var share: Share { Share(count: actionable, of: decided) }
  /// Those with a verdict of all.
  public var coverage: Share { Share(count: decided, of: pages) }
  /// What the share of all pages would be if none, or all, of the unknown were worth it.
  public var lowest: Share { Share(count: actionable, of: pages) }
  public var highest: Share { Share(count: actionable + unknown, of: pages) }
  /// Whether so many are unknown that only the bounds say something: more than a quarter.
  public var isMostlyBounds: Bool { unknown * 4 > pages }
}
