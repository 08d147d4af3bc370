/// Which episodes of a history belong together, so far as links tell. Clusters are in the order of their first episodes.
public struct ClusterTable: Sendable {
  /// The cluster of each episode, by its index; empty where nothing was put together.
  public private(set) var numbers: [UInt32] = []
  /// The episodes of all clusters, ascending within each.
  private var members: [UInt32] = []
  /// Where the episodes of each cluster end.
  private var ends: [UInt32] = []
  /// Of each cluster the episode that probably came before the others, and the one to read.
  private var causes: [UInt32] = []
  private var representatives: [UInt32] = []

  public init() {}

  /// A table of so many episodes, whose clusters are appended.
  public init(episodeCount: Int) { numbers = Array(repeating: 0, count: episodeCount) }

  /// Whether nothing was put together.
  public var isEmpty: Bool { numbers.isEmpty }

  /// The number of clusters.
  public var count: Int { ends.count }

  /// Appends a cluster.
  ///
  /// - Parameter episodes: their indices, ascending; not empty.
  public mutating func append(_ episodes: some Collection<Int>, cause: Int, representative: Int) {
    for episode in episodes {
      numbers[episode] = UInt32(ends.count)
      members.append(UInt32(episode))
    }
    ends.append(UInt32(members.count))
    causes.append(UInt32(cause))
    representatives.append(UInt32(representative))
  }

  /// The episodes of a cluster, ascending.
  public func episodes(of cluster: Int) -> ArraySlice<UInt32> {
    members[Int(cluster == 0 ? 0 : ends[cluster - 1])..<Int(ends[cluster])]
  }

  /// The first episode of a cluster: the cluster's name.
  public func first(of cluster: Int) -> Int { Int(members[Int(cluster == 0 ? 0 : ends[cluster - 1])]) }

  public func cause(of cluster: Int) -> Int { Int(causes[cluster]) }

  public func representative(of cluster: Int) -> Int { Int(representatives[cluster]) }
}
