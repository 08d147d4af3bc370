/// Pages by what they were worth.
public struct VerdictCounts: Hashable, Sendable {
  public var actionable = 0
  public var notActionable = 0
  public var unknown = 0

  public init() {}

  /// Pages with a verdict.
  public var decided: Int { actionable + notActionable }

  mutating func add(_ verdict: PageVerdicts.Verdict) {
    switch verdict {
    case .actionable: actionable += 1
    case .notActionable: notActionable += 1
    case .unknown: unknown += 1
    }
  }
}

extension VerdictCounts: Mergeable {
  static let empty = VerdictCounts()

  mutating func merge(_ other: VerdictCounts) {
    actionable += other.actionable
    notActionable += other.notActionable
    unknown += other.unknown
  }
}
