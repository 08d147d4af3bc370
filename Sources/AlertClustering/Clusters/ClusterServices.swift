import PagingModel

/// The services of one cluster after the other: which there are, and when each fired first.
struct ClusterServices {
  private let collection: AlertCollection
  /// The cluster that saw each service last, and when the service fired first there.
  private var clusterOf: [UInt32]
  private var starts: [Int64]
  /// The cluster that saw each symbol last, and how many symbols of each service there were: a symbol is a rule on a service.
  private var clusterOfSymbol: [UInt32]
  private var ruleCounts: [Int]
  private var cluster: UInt32 = 0
  /// Those of the cluster at hand, in the order of their first alerts.
  private(set) var services: [UInt32] = []

  init(_ collection: AlertCollection) {
    self.collection = collection
    clusterOf = Array(repeating: 0, count: collection.symbols.services.count)
    starts = Array(repeating: 0, count: collection.symbols.services.count)
    clusterOfSymbol = Array(repeating: 0, count: collection.symbols.count)
    ruleCounts = Array(repeating: 0, count: collection.symbols.services.count)
  }

  /// Goes on to a cluster. O(its alerts).
  ///
  /// - Parameter alerts: positions, ascending.
  mutating func enter(_ alerts: [Int]) {
    cluster += 1
    services.removeAll(keepingCapacity: true)
    for position in alerts {
      let alert = collection.alerts[position]
      enter(alert)
      guard clusterOfSymbol[Int(alert.symbol)] != cluster else { continue }
      clusterOfSymbol[Int(alert.symbol)] = cluster
      ruleCounts[Int(alert.service)] += 1
    }
  }

  private mutating func enter(_ alert: ClusterableAlert) {
    let service = Int(alert.service)
    guard clusterOf[service] != cluster else { return }
    (clusterOf[service], starts[service], ruleCounts[service]) = (cluster, alert.start, 0)
    services.append(alert.service)
  }

  /// Whether the cluster at hand has alerts of a service.
  func contains(_ service: UInt32) -> Bool { clusterOf[Int(service)] == cluster }

  /// When a service of the cluster at hand fired first, in milliseconds since 1970.
  func firstStart(of service: UInt32) -> Int64 { starts[Int(service)] }

  /// How many different rules fired on a service of the cluster at hand.
  func rules(of service: UInt32) -> Int { ruleCounts[Int(service)] }

  /// Calls `body` with the services of the cluster that need this one themselves. O(its dependents).
  func forEachDependent(of service: UInt32, _ body: (UInt32) -> Void) {
    for dependent in collection.graph.dependents.of(service) where contains(dependent) { body(dependent) }
  }
}
