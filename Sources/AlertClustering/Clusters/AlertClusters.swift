import PagingModel

/// The clusters that links make: their connected components, in the order of their first alerts.
public struct AlertClusters: Sendable {
  public let clusters: [AlertCluster]
  /// The cluster of each alert, as a position in `clusters`.
  public let clusterOf: [UInt32]

  public init(_ collection: AlertCollection, _ links: AlertLinks) {
    self.init(collection, links.alerts.lazy.flatMap { alert in links.earlier(than: alert).map { (alert, $0) } })
  }

  /// - Parameter pairs: the positions of linked alerts, in any order: those of several shards, put together.
  public init(_ collection: AlertCollection, _ pairs: some Sequence<(Int, Int)>) {
    var sets = DisjointSets(count: collection.count)
    for (alert, earlier) in pairs { sets.join(alert, earlier) }
    var clusterOf = [UInt32](repeating: 0, count: collection.count)
    var members: [[Int]] = []
    for alert in clusterOf.indices {
      let root = sets.root(alert)
      // A root is the smallest of its set: its cluster has a number before any other member asks for it.
      if root == alert {
        clusterOf[alert] = UInt32(members.count)
        members.append([])
      } else {
        clusterOf[alert] = clusterOf[root]
      }
      members[Int(clusterOf[alert])].append(alert)
    }
    var ranking = CauseRanking(collection, members)
    clusters = members.map { AlertCluster($0, ranking.cause(of: $0), in: collection) }
    self.clusterOf = clusterOf
  }
}
