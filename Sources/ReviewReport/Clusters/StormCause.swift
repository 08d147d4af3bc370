public import AlertClustering
public import OncallMetrics
public import PagingModel

/// What a flood probably came of: the probable cause of the cluster that has most of it.
public struct StormCause: Hashable, Sendable {
  /// The id of the cluster.
  public var cluster: UInt64
  public var alert: ClusterStory.Alert
}

extension StormCause {
  /// Nil where nothing was put together.
  public init?(of storm: Storm, in history: PagingHistory, _ linked: LinkedAlerts?) {
    guard let number = storm.largestCluster, let cause = storm.cause else { return nil }
    cluster = history.id(ofEpisode: history.clusters.first(of: number))
    alert = ClusterStory.Alert(
      cause, history.id(ofEpisode: cause), history, ServicesOfAlerts(history, linked))
  }
}
