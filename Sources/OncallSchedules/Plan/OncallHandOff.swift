public import PagingModel

/// A moment at which those who were on call hand over to others.
public struct OncallHandOff: Hashable, Sendable {
  public var lane: OncallLane
  public var at: Timestamp
  /// Whose shifts end, in order.
  public var from: [OncallPerson]
  /// Whose shifts begin, in order.
  public var to: [OncallPerson]

  public init(lane: OncallLane, at: Timestamp, from: [OncallPerson], to: [OncallPerson]) {
    self.lane = lane
    self.at = at
    self.from = from
    self.to = to
  }
}

extension OncallHandOff: Comparable {
  /// By moment, then by lane.
  public static func < (left: OncallHandOff, right: OncallHandOff) -> Bool {
    left.at != right.at ? left.at < right.at : left.lane < right.lane
  }
}
