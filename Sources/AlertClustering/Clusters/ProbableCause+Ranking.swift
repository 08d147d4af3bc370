import PagingModel

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Musl
#endif

/// Finds probable causes in one cluster after the other.
///
/// What most services of the cluster need, and what fired early: 1.5 ln(1 + dependent services) less the time since the
/// first start in hours. Where failures travel slowly, only services that fired after it depend on it.
struct CauseRanking {
  private let collection: AlertCollection
  private let areOrdered: Bool
  private var cluster: ClusterServices
  /// The search that saw each service last.
  private var searchOf: [UInt32]
  private var search: UInt32 = 0
  private var dependents: [UInt32]

  /// - Parameter clusters: positions of all clusters' alerts, ascending.
  init(_ collection: AlertCollection, _ clusters: some Sequence<[Int]>) {
    self.collection = collection
    areOrdered = CascadeDelays(clusters, in: collection).areOrdered
    cluster = ClusterServices(collection)
    let count = collection.symbols.services.count
    searchOf = Array(repeating: 0, count: count)
    dependents = Array(repeating: 0, count: count)
  }

  /// - Parameter alerts: positions of a cluster, ascending.
  mutating func cause(of alerts: [Int]) -> ProbableCause {
    cluster.enter(alerts)
    let services = cluster.services
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
      alert: best.alert, dependentServices: Int(dependents[Int(chosen.service)]), services: services.count { $0 != 0 },
      millisecondsAfterFirst: chosen.start - first, isByOrder: areOrdered)
  }

  private func score(_ alert: ClusterableAlert, since first: Int64) -> Double {
    1.5 * log1p(Double(dependents[Int(alert.service)])) - Double(alert.start - first) / 3_600_000
  }

  /// The services of the cluster that need this one over at most three steps. O(dependents of those found).
  private mutating func countDependents(_ service: UInt32) -> UInt32 {
    search += 1
    searchOf[Int(service)] = search
    var (found, layer): (UInt32, [UInt32]) = (0, [service])
    for _ in 0..<3 where !layer.isEmpty {
      var next: [UInt32] = []
      for needed in layer { addDependents(of: needed, to: &next) }
      found += UInt32(next.count)
      layer = next
    }
    return found
  }

  private mutating func addDependents(of needed: UInt32, to found: inout [UInt32]) {
    cluster.forEachDependent(of: needed) { dependent in
      guard searchOf[Int(dependent)] != search,
        !areOrdered || cluster.firstStart(of: dependent) >= cluster.firstStart(of: needed)
      else { return }
      searchOf[Int(dependent)] = search
      found.append(dependent)
    }
  }
}
