internal import LoadStatistics

/// How long failures take from a service to those that need it, cluster by cluster: each counts once, as storms would drown the
/// others.
struct CascadeDelays {
  /// Of fewer clusters nothing is said.
  static let leastCount = 20
  /// Where a quarter of the clusters take longer than this, failures travel slower than monitors wait before they fire, so
  /// that the order of alerts tells. Decision 22 has what it was chosen by.
  static let slow: Int64 = 300_000

  /// Of each cluster that has any the median time, in milliseconds, from the first alert of a service to that of a service
  /// that needs it and fired later.
  private var delays: [Int64] = []

  /// O(n log n) in the alerts and the dependencies inside the clusters.
  ///
  /// - Parameter clusters: positions of their alerts, ascending.
  init(_ clusters: some Sequence<[Int]>, in collection: AlertCollection) {
    var cluster = ClusterServices(collection)
    for alerts in clusters where alerts.count > 1 {
      cluster.enter(alerts)
      if let median = NearestRank.percentile(50, of: Self.delays(in: cluster)) { delays.append(median) }
    }
  }

  private static func delays(in cluster: ClusterServices) -> [Int64] {
    var delays: [Int64] = []
    for service in cluster.services {
      let start = cluster.firstStart(of: service)
      cluster.forEachDependent(of: service) { dependent in
        let delay = cluster.firstStart(of: dependent) - start
        if delay > 0 { delays.append(delay) }
      }
    }
    return delays
  }

  /// Whether what needs a service fires after it when the service is the cause.
  var areOrdered: Bool {
    guard delays.count >= Self.leastCount else { return false }
    return NearestRank.percentile(75, of: delays).map { $0 > Self.slow } ?? false
  }
}
