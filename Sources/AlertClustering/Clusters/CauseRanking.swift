import PagingModel

/// Finds probable causes in one cluster after the other: the alert whose service has most evidence, less half the hours
/// since the first start.
///
/// Where failures travel slowly, only services that fired after it depend on it; silence tells nothing there, as what is yet
/// to fire is often in another cluster, nor does it tell of load that something needed fired later.
struct CauseRanking {
  private let collection: AlertCollection
  private let areOrdered: Bool
  private var cluster: ClusterServices
  /// By service, whether any alert of the history is its.
  private let fires: [Bool]
  /// The search that saw each service last.
  private var searchOf: [UInt32]
  private var search: UInt32 = 0
  private var evidence: [CauseEvidence]

  /// - Parameter clusters: positions of all clusters' alerts, ascending.
  init(_ collection: AlertCollection, _ clusters: some Sequence<[Int]>) {
    self.collection = collection
    areOrdered = CascadeDelays(clusters, in: collection).areOrdered
    cluster = ClusterServices(collection)
    let count = collection.symbols.services.count
    var fires = Array(repeating: false, count: count)
    for alert in collection.alerts { fires[Int(alert.service)] = true }
    self.fires = fires
    searchOf = Array(repeating: 0, count: count)
    evidence = Array(repeating: CauseEvidence(), count: count)
  }

  /// - Parameter alerts: positions of a cluster, ascending.
  mutating func cause(of alerts: [Int]) -> ProbableCause {
    cluster.enter(alerts)
    let known = cluster.services.count { $0 != 0 }
    for service in cluster.services {
      evidence[Int(service)] =
        cluster.services.count == 1 ? CauseEvidence(services: known) : weigh(service, among: known)
    }
    let first = collection.alerts[alerts[0]].start
    var best = (alert: alerts[0], score: -Double.infinity)
    // Of the same score the earliest, and of these the first in order, is met first.
    for alert in alerts {
      let score = score(collection.alerts[alert], since: first)
      if score > best.score { best = (alert, score) }
    }
    let chosen = collection.alerts[best.alert]
    let found = evidence[Int(chosen.service)]
    return ProbableCause(
      alert: best.alert, dependentServices: found.dependents, neededLater: found.neededLater, rules: found.rules,
      services: known,
      millisecondsAfterFirst: chosen.start - first, isByOrder: areOrdered)
  }

  private func score(_ alert: ClusterableAlert, since first: Int64) -> Double {
    evidence[Int(alert.service)].weight - Double(alert.start - first) / 7_200_000
  }

  private mutating func weigh(_ service: UInt32, among known: Int) -> CauseEvidence {
    var found = CauseEvidence(services: known)
    // Alerts without a service have rules of several.
    guard service != 0 else {
      found.services += 1
      return found
    }
    found.rules = cluster.rules(of: service)
    found.dependents = countDependents(service)
    if !areOrdered { countDirectDependents(service, &found) }
    countNeeded(service, &found)
    return found
  }

  /// The services of the cluster that need this one over at most three steps. O(dependents of those found).
  private mutating func countDependents(_ service: UInt32) -> Int {
    search += 1
    searchOf[Int(service)] = search
    var (found, layer): (Int, [UInt32]) = (0, [service])
    for _ in 0..<3 where !layer.isEmpty {
      var next: [UInt32] = []
      for needed in layer { addDependents(of: needed, to: &next) }
      found += next.count
      layer = next
    }
    return found
  }

  private mutating func addDependents(of needed: UInt32, to found: inout [UInt32]) {
    for dependent in collection.graph.dependents.of(needed)
    where isConsequence(dependent, of: needed) && searchOf[Int(dependent)] != search {
      searchOf[Int(dependent)] = search
      found.append(dependent)
    }
  }

  private func isConsequence(_ dependent: UInt32, of needed: UInt32) -> Bool {
    cluster.contains(dependent)
      && (!areOrdered || cluster.firstStart(of: dependent) >= cluster.firstStart(of: needed))
  }

  private func countDirectDependents(_ service: UInt32, _ found: inout CauseEvidence) {
    for dependent in collection.graph.dependents.of(service) where dependent != service && fires[Int(dependent)] {
      if cluster.contains(dependent) { found.directDependents += 1 } else { found.silentDependents += 1 }
    }
  }

  /// After the search for what needs the service.
  private func countNeeded(_ service: UInt32, _ found: inout CauseEvidence) {
    for needed in collection.graph.dependencies.of(service)
    where cluster.contains(needed) && searchOf[Int(needed)] != search {
      found.needed += 1
      if !areOrdered && cluster.firstStart(of: needed) > cluster.firstStart(of: service) { found.neededLater += 1 }
    }
  }
}
