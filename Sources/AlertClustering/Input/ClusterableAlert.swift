public import PagingModel

/// One alert as the correlation needs it: 40 bytes. Its numbers are those of an `AlertCollection`.
public struct ClusterableAlert: Hashable, Sendable {
  public var firedAt: Timestamp
  /// Nil while it is open, when the moment is not known, and when the pager's timer closed it: that says nothing of
  /// the condition.
  @PackedTime public var endedAt: Timestamp?
  /// Its rule and service.
  public var symbol: UInt32
  /// 0 when it tells none.
  public var service: UInt32
  /// What fires again as the same alert.
  public var key: UInt32
  /// The cluster or region, and the node, that its labels name; 0 when they name none.
  public var cluster: UInt32
  public var host: UInt32
  /// Whether it paged somebody.
  public var isPage: Bool

  public init(
    firedAt: Timestamp, endedAt: Timestamp?, symbol: UInt32, service: UInt32, key: UInt32, cluster: UInt32 = 0,
    host: UInt32 = 0, isPage: Bool = false
  ) {
    self.firedAt = firedAt
    self.symbol = symbol
    (self.service, self.key, self.cluster, self.host) = (service, key, cluster, host)
    self.isPage = isPage
    self.endedAt = endedAt
  }

  /// The end in milliseconds, the greatest number without one: it is in the past of no moment.
  @inline(__always)
  var end: Int64 { endedAt?.milliseconds ?? .max }

  @inline(__always)
  var start: Int64 { firedAt.milliseconds }
}
