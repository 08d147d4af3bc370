import PagingModel

/// How many pages were worth it, how many were not, and of how many nobody knows.
public struct VerdictTally: Mergeable, Hashable {
  static let empty = VerdictTally()

  public private(set) var actionable = 0
  public private(set) var notActionable = 0
  public private(set) var unknown = 0
  /// Of all of these, those of teams that leave few traces which nobody labelled.
  public private(set) var ofSilence = 0

  public init() {}

  public init(actionable: Int, notActionable: Int, unknown: Int, ofSilence: Int = 0) {
    (self.actionable, self.notActionable, self.unknown) = (actionable, notActionable, unknown)
    self.ofSilence = ofSilence
  }

  mutating func add(_ verdict: PageVerdict) { add(verdict.value, isOfSilence: verdict.isOfSilence) }

  mutating func add(_ value: PageVerdict.Value, isOfSilence: Bool) {
    switch value {
    case .actionable: actionable += 1
    case .notActionable: notActionable += 1
    case .unknown: unknown += 1
    }
    if isOfSilence { ofSilence += 1 }
  }

  mutating func merge(_ other: VerdictTally) {
    actionable += other.actionable
    notActionable += other.notActionable
    unknown += other.unknown
    ofSilence += other.ofSilence
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

  /// What may be said of the share of pages that were worth it.
  public enum Statement: String, Hashable, Sendable {
    /// The share of those with a verdict.
    case share
    /// Between what bounds it lies: more than a quarter is unknown.
    case bounds
    /// That it is not known, and what it would be by what is written: more than half are of teams that leave few traces. Their
    /// bounds are none, since the unknown are not all that is in doubt.
    case written
  }

  /// The bounds of the share of all pages; nil where what is known bounds nothing.
  public var bounds: (lowest: Share, highest: Share)? { statement == .written ? nil : (lowest, highest) }

  /// Where both hold, the doubt about what is written is the larger one.
  public var statement: Statement {
    if ofSilence * 2 > pages { return .written }
    return unknown * 4 > pages ? .bounds : .share
  }
}
