import PagingModel

/// The services of one cluster after the other: which there are, and when each fired first.
struct ClusterServices {
  private let collection: AlertCollection
  /// The cluster that saw each service last, and when the service fired first there.
  private var clusterOf: [UInt32]
  private var starts: [Int64]
  private var cluster: UInt32 = 0
  /// Those of the cluster at hand, in the order of their first alerts.
  private(set) var services: [UInt32] = []

  init(_ collection: AlertCollection) {
    self.collection = collection
    clusterOf = Array(repeating: 0, count: collection.symbols.services.count)
    starts = Array(repeating: 0, count: collection.symbols.services.count)
  }

  /// Goes on to a cluster. O(its alerts).
  ///
  /// - Parameter alerts: positions, ascending.
  mutating func enter(_ alerts: [Int]) {
    cluster += 1
    services.removeAll(keepingCapacity: true)
    for alert in alerts {
      let (service, start) = (collection.alerts[alert].service, collection.alerts[alert].start)
      guard clusterOf[Int(service)] != cluster else { continue }
      (clusterOf[Int(service)], starts[Int(service)]) = (cluster, start)
      services.append(service)
    }
  }

  /// Whether the cluster at hand has alerts of a service.
  func contains(_ service: UInt32) -> Bool { clusterOf[Int(service)] == cluster }

  /// When a service of the cluster at hand fired first, in milliseconds since 1970.
  func firstStart(of service: UInt32) -> Int64 { starts[Int(service)] }

  /// Calls `body` with the services of the cluster that need this one themselves. O(its dependents).
  func forEachDependent(of service: UInt32, _ body: (UInt32) -> Void) {
    for place in collection.graph.dependents.range(service) {
      let dependent = collection.graph.dependents[place]
      if contains(dependent) { body(dependent) }
    }
  }
}
