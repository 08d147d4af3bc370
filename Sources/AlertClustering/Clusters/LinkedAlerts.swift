/// Alerts, their links, and the clusters that these make: all that is needed to say why.
public struct LinkedAlerts: Sendable {
  public let collection: AlertCollection
  public let links: AlertLinks
  public let clusters: AlertClusters

  /// Links alerts by what the whole of them tells.
  ///
  /// - Parameter workers: how many threads link; the links are the same.
  public init(_ collection: AlertCollection, _ options: ClusteringOptions = ClusteringOptions(), workers: Int = 1) {
    self.collection = collection
    links = AlertLinks(twoPass: collection, options, workers: workers)
    clusters = AlertClusters(collection, links)
  }

  /// The links of an alert, the strongest first.
  public func links(of alert: Int) -> [AlertLink] { links.links(of: alert, in: collection) }
}
