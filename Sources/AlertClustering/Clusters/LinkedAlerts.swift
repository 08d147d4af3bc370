/// Alerts, their links, and the clusters that these make: all that is needed to say why.
public struct LinkedAlerts: Sendable {
  public let collection: AlertCollection
  public let links: AlertLinks
  public let clusters: AlertClusters

  /// Links alerts, in the mode that the options tell.
  ///
  /// - Parameters:
  ///   - earlier: counts of earlier histories, which are added.
  ///   - workers: how many threads link in two passes; the links are the same.
  public init(
    _ collection: AlertCollection, _ options: ClusteringOptions = ClusteringOptions(), earlier: TriggerModel? = nil,
    workers: Int = 1
  ) {
    self.collection = collection
    links =
      switch options.mode {
      case .twoPass: AlertLinks(twoPass: collection, earlier: earlier, options, workers: workers)
      case .online: AlertLinks(online: collection, earlier: earlier, options)
      }
    clusters = AlertClusters(collection, links)
  }

  /// The links of an alert, the strongest first.
  public func links(of alert: Int) -> [AlertLink] { links.links(of: alert, in: collection) }
}
