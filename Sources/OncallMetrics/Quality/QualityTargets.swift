/// Which share of pages should be worth it: the more critical a service, the more.
public struct QualityTargets: Hashable, Sendable {
  /// The low edge in tenths of a percent, by tier, and that of everything else.
  public var lowByTier = [0: 850, 1: 800]
  public var low = 700

  /// The high edge: more may mean that something is missed; where nothing may be missed there is none.
  private static let (high, highest) = (850, 1000)

  public init() {}

  /// The band of a tier; nil for what has none, and for everything together.
  public func target(ofTier tier: Int?) -> QualityTarget {
    let low = tier.flatMap { lowByTier[$0] } ?? self.low
    return QualityTarget(low: low, high: max(low, tier == 0 ? Self.highest : Self.high))
  }
}

/// A band that a share should be in, in tenths of a percent, both ends included.
public struct QualityTarget: Hashable, Sendable {
  public var low: Int
  public var high: Int

  public init(low: Int, high: Int) { (self.low, self.high) = (low, high) }

  /// From the nearest edge to the share, in tenths of a point: 0 inside, below 0 under the band; nil without a share.
  public func gap(of share: Share) -> Int? {
    share.tenthsOfPercent.map { $0 < low ? $0 - low : max(0, $0 - high) }
  }
}
