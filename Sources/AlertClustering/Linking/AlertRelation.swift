/// How a later alert stands to an earlier one, by their labels and the graph: the first that holds.
///
/// "Elsewhere" is another cluster or region; an alert that names none may be in any.
public enum AlertRelation: UInt8, Hashable, Sendable, CaseIterable {
  /// The same alert again, soon after it ended.
  case refire
  /// The same rule on the same service: another instance.
  case symbol, symbolElsewhere
  /// The same node.
  case host
  /// Another rule on the same service.
  case service, serviceElsewhere
  /// The later alert's service depends on the earlier one's: what it needs failed first.
  case dependency, dependencyElsewhere
  /// The earlier alert's service depends on the later one's: what suffers was seen first.
  case dependent, dependentElsewhere
  /// Both services need the same third one.
  case sibling
  /// One service needs something that needs the other.
  case twoHops
  /// The same rule on an unrelated service of the same cluster.
  case ruleInCluster
  /// Nothing but the cluster in common; not even that.
  case cluster, unrelated

  /// The name in machine-readable outputs. These bytes are stored and compared.
  public var name: String {
    switch self {
    case .refire: "refire"
    case .symbol: "rule+svc"
    case .symbolElsewhere: "rule+svc x"
    case .host: "host"
    case .service: "svc"
    case .serviceElsewhere: "svc x"
    case .dependency: "dep"
    case .dependencyElsewhere: "dep x"
    case .dependent: "rdep"
    case .dependentElsewhere: "rdep x"
    case .sibling: "sibling"
    case .twoHops: "2hop"
    case .ruleInCluster: "rule+cl"
    case .cluster: "cl"
    case .unrelated: "none"
    }
  }

  /// Whether the labels and the graph give no reason to expect one after the other.
  var isWeak: Bool { self == .ruleInCluster || self == .cluster || self == .unrelated }
}
