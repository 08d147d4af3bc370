import PagingModel

/// The clusters that links make: their connected components, storms of several places that a few links join kept apart, in the
/// order of their first alerts.
///
/// Kept as numbers: most clusters are of one alert.
public struct AlertClusters: Sendable {
  /// The cluster of each alert, by its place.
  public private(set) var clusterOf: [UInt32]
  /// The alerts of all clusters, ascending within each, and where each cluster's end.
  private var members: [UInt32]
  private var ends: [UInt32] = []
  private var causes: [ProbableCause] = []
  private var representatives: [UInt32] = []

  public init(_ collection: AlertCollection, _ links: AlertLinks) {
    self.init(collection, links.alerts.lazy.flatMap { alert in links.earlier(than: alert).map { (alert, $0) } })
  }

  /// - Parameter pairs: the positions of linked alerts, in any order: those of several shards, put together.
  public init(_ collection: AlertCollection, _ pairs: some Collection<(Int, Int)>) {
    var roots = Self.roots(collection.count, pairs)
    let bridges = StormBridges(collection, roots: roots, pairs)
    if !bridges.isEmpty {
      roots = Self.roots(collection.count, pairs.lazy.filter { !bridges.contains($0, $1) })
    }
    clusterOf = Array(repeating: 0, count: collection.count)
    members = clusterOf
    for (alert, root) in roots.enumerated() {
      // A root is the smallest of its set: its cluster has a number before any other member asks for it.
      clusterOf[alert] = root == alert ? UInt32(ends.count) : clusterOf[Int(root)]
      if root == alert { ends.append(0) }
      ends[Int(clusterOf[alert])] += 1
    }
    fill()
    let filled = self
    var ranking = CauseRanking(collection, ends.indices.lazy.map { filled.alerts(of: $0) })
    for place in ends.indices {
      let cluster = AlertCluster(alerts(of: place), ranking.cause(of: alerts(of: place)), in: collection)
      causes.append(cluster.cause)
      representatives.append(UInt32(cluster.representative))
    }
  }

  /// The first alert of each alert's component.
  private static func roots(_ count: Int, _ pairs: some Sequence<(Int, Int)>) -> [UInt32] {
    var sets = DisjointSets(count: count)
    for (alert, earlier) in pairs { sets.join(alert, earlier) }
    return (0..<count).map { UInt32(sets.root($0)) }
  }

  /// Puts the alerts into the clusters, whose sizes stand in `ends`.
  private mutating func fill() {
    var (start, next): (UInt32, [UInt32]) = (0, [])
    for place in ends.indices {
      next.append(start)
      start += ends[place]
      ends[place] = start
    }
    for (alert, cluster) in clusterOf.enumerated() {
      members[Int(next[Int(cluster)])] = UInt32(alert)
      next[Int(cluster)] += 1
    }
  }

  private func alerts(of place: Int) -> [Int] {
    members[Int(place == 0 ? 0 : ends[place - 1])..<Int(ends[place])].map { Int($0) }
  }
}

extension AlertClusters: RandomAccessCollection {
  public var startIndex: Int { 0 }
  public var endIndex: Int { ends.count }

  /// The cluster at a place. O(its alerts).
  public subscript(place: Int) -> AlertCluster {
    AlertCluster(
      alerts: alerts(of: place), cause: causes[place], representative: Int(representatives[place]))
  }
}
