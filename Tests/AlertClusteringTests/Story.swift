import AlertClustering
import PagingModel

/// A few alerts, told with seconds since midnight of a day, and what is linked of them.
struct Story {
  var graph = ServiceGraph()
  var options = ClusteringOptions()
  private var alerts: [Told] = []

  struct Told {
    let id: String
    let at: Double
    let until: Double?
    let rule: String
    let service: String
    let cluster: String
    let host: String
    let key: String
    let isPage: Bool
  }

  /// 2026-03-02T00:00:00Z.
  static let midnight = 1_772_409_600.0

  init(_ edges: [ServiceGraph.Edge] = [], threshold: Double = 10) {
    graph = ServiceGraph(edges: edges)
    options.threshold = threshold
  }

  /// Without a key an alert is the only one of its own.
  mutating func alert(
    _ id: String, at: Double, until: Double? = nil, rule: String = "", service: String = "", cluster: String = "",
    host: String = "", key: String? = nil, isPage: Bool = false
  ) {
    alerts.append(
      Told(
        id: id, at: at, until: until, rule: rule, service: service, cluster: cluster, host: host, key: key ?? id,
        isPage: isPage))
  }

  /// - Parameter order: positions in the order of telling.
  func collection(in order: [Int]? = nil) -> AlertCollection {
    var collector = AlertCollector(graph: graph)
    for position in order ?? Array(alerts.indices) {
      let told = alerts[position]
      let (rule, service) = (bytes(told.rule), bytes(told.service))
      let (cluster, host, key) = (bytes(told.cluster), bytes(told.host), bytes(told.key))
      let serviceNumber = collector.service(service.span)
      let id = bytes(told.id)
      collector.add(
        ClusterableAlert(
          firedAt: Self.moment(told.at), endedAt: told.until.map(Self.moment),
          symbol: collector.symbol(rule: collector.rule(rule.span), service: serviceNumber), service: serviceNumber,
          key: collector.key(key.span), cluster: collector.cluster(cluster.span), host: collector.host(host.span),
          isPage: told.isPage), occurrence: id.span)
    }
    return collector.collect()
  }

  var links: AlertLinks { AlertLinks(twoPass: collection(), options) }

  /// The links of an alert by its id.
  func links(of id: String, online: Bool = false) -> [AlertLink] {
    let collection = collection()
    let links = online ? AlertLinks(online: collection, options) : AlertLinks(twoPass: collection, options)
    let names = names(in: collection)
    return names.firstIndex(of: id).map { links.links(of: $0, in: collection) } ?? []
  }

  /// What an alert is linked to, as `dep a`.
  func linked(_ id: String, online: Bool = false) -> [String] {
    let names = names(in: collection())
    return links(of: id, online: online).map { "\($0.name) \(names[$0.earlier])" }
  }

  /// The clusters, each by the ids of its alerts.
  var clusters: [AlertCluster] { Array(AlertClusters(collection(), links)) }

  /// The ids of a collection's alerts.
  func names(in collection: AlertCollection, order: [Int]? = nil) -> [String] {
    collection.origins.map { alerts[order?[Int($0)] ?? Int($0)].id }
  }

  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  static func moment(_ seconds: Double) -> Timestamp {
    Timestamp(milliseconds: Int64(((midnight + seconds) * 1000).rounded()))
  }
}
