import PagingModel

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Musl
#endif

/// Finds probable causes in one cluster after the other.
///
/// What most services of the cluster need, and what fired early: 1.5 ln(1 + dependent services) less the time since the
/// first start in tens of minutes.
struct CauseRanking {
  private let collection: AlertCollection
  /// The cluster and the search that saw each service last.
  private var clusterOf: [UInt32]
  private var searchOf: [UInt32]
  private var cluster: UInt32 = 0
  private var search: UInt32 = 0
  private var dependents: [UInt32]

  init(_ collection: AlertCollection) {
    self.collection = collection
    let count = collection.symbols.services.count
    clusterOf = Array(repeating: 0, count: count)
    searchOf = Array(repeating: 0, count: count)
    dependents = Array(repeating: 0, count: count)
  }

  /// - Parameter alerts: positions of a cluster, ascending.
  mutating func cause(of alerts: [Int]) -> ProbableCause {
    let services = services(of: alerts)
    for service in services { dependents[Int(service)] = services.count == 1 ? 0 : countDependents(service) }
    let first = collection.alerts[alerts[0]].start
    var best = (alert: alerts[0], score: -Double.infinity)
    // Of the same score the earliest, and of these the first in order, is met first.
    for alert in alerts {
      let score = score(collection.alerts[alert], since: first)
      if score > best.score { best = (alert, score) }
    }
    let chosen = collection.alerts[best.alert]
    return ProbableCause(
      alert: best.alert, dependentServices: Int(dependents[Int(chosen.service)]), services: services.count,
      millisecondsAfterFirst: chosen.start - first)
  }

  private func score(_ alert: ClusterableAlert, since first: Int64) -> Double {
    1.5 * log1p(Double(dependents[Int(alert.service)])) - Double(alert.start - first) / 600_000
  }

  private mutating func services(of alerts: [Int]) -> [UInt32] {
    cluster += 1
    var services: [UInt32] = []
    for alert in alerts {
      let service = collection.alerts[alert].service
      if clusterOf[Int(service)] != cluster {
        clusterOf[Int(service)] = cluster
        services.append(service)
      }
    }
    return services
  }

  /// The services of the cluster that need this one over at most three steps. O(dependents of those found).
  private mutating func countDependents(_ service: UInt32) -> UInt32 {
    search += 1
    searchOf[Int(service)] = search
    var (found, layer): (UInt32, [UInt32]) = (0, [service])
    for _ in 0..<3 where !layer.isEmpty {
      var next: [UInt32] = []
      for needed in layer {
        for place in collection.graph.dependents.range(needed) {
          let dependent = Int(collection.graph.dependents[place])
          guard clusterOf[dependent] == cluster, searchOf[dependent] != search else { continue }
          searchOf[dependent] = search
          next.append(UInt32(dependent))
        }
      }
      found += UInt32(next.count)
      layer = next
    }
    return found
  }
}
