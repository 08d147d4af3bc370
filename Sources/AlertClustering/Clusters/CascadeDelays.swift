internal import LoadStatistics

/// How long failures take from a service to those that need it, over all clusters.
struct CascadeDelays {
  /// Of fewer delays nothing is said.
  static let leastCount = 20
  /// Above this, failures travel slower than monitors wait before they fire, so that the order of alerts tells: monitors wait
  /// for minutes. Decision 22 has what it was chosen by.
  static let slow: Int64 = 240_000

  /// From the first alert of a service to that of each service that needs it and fired later, in milliseconds.
  private var delays: [Int64] = []

  /// O(alerts + dependencies inside the clusters).
  ///
  /// - Parameter clusters: positions of their alerts, ascending.
  init(_ clusters: [[Int]], in collection: AlertCollection) {
    var cluster = ClusterServices(collection)
    for alerts in clusters where alerts.count > 1 {
      cluster.enter(alerts)
      for service in cluster.services {
        let start = cluster.firstStart(of: service)
        cluster.forEachDependent(of: service) { dependent in
          let delay = cluster.firstStart(of: dependent) - start
          if delay > 0 { delays.append(delay) }
        }
      }
    }
  }

  /// Whether what needs a service fires after it when the service is the cause.
  var areOrdered: Bool {
    guard delays.count >= Self.leastCount else { return false }
    return NearestRank.percentile(50, of: delays).map { $0 > Self.slow } ?? false
  }
}
