/// What many episodes have in common: of what rule, service, severity and teams they are,
/// and where.
public struct EpisodeKind: DistinctValue, Hashable {
  @Packed<TextTable> public var rule: TextID?
  /// The service's name; where several services have it, the service's id in brackets behind it.
  @Packed<TextTable> public var service: TextID?
  /// The service's name alone: what another system may call it, too.
  @Packed<TextTable> public var serviceName: TextID?
  @Packed<TextTable> public var severity: TextID?
  /// The cluster or region, and the host, that labels name.
  @Packed<TextTable> public var cluster: TextID?
  @Packed<TextTable> public var host: TextID?
  /// The index into `PagingHistory.teamSets`; 0 is the empty set.
  public var teamSet: UInt32 = 0
  /// Whether a pager's rule is only the title, so that a monitor's name for the rule is better.
  public var isRuleGuessed = false

  public init() {
    rule = nil
    service = nil
    serviceName = nil
    severity = nil
    cluster = nil
    host = nil
  }

  public var words: [4 of UInt64] {
    [
      UInt64(rule, service), UInt64(serviceName, severity), UInt64(cluster, host),
      UInt64(teamSet) << 1 | (isRuleGuessed ? 1 : 0),
    ]
  }
}

/// A kind of episodes: an index into the history's kinds.
public typealias KindID = Handle<EpisodeKind>
