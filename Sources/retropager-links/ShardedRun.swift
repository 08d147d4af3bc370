internal import AlertClustering
internal import PagingModel

/// Links parts of the time one by one, with counts that were put together of those of the parts.
struct ShardedRun {
  private let collection: AlertCollection
  private let shards: [AlertCollection]
  private let links: [AlertLinks]

  init(_ collection: AlertCollection, _ arguments: Arguments) {
    self.collection = collection
    shards = Self.ranges(collection, arguments.shards).map { collection.shard($0, arguments.options) }
    var model = TriggerModel.empty
    for shard in shards { model.merge(TriggerModel(of: shard, arguments.options)) }
    links = shards.map { AlertLinks(twoPass: $0, model: model, arguments.options) }
  }

  private static func ranges(_ collection: AlertCollection, _ count: Int) -> [Range<Timestamp>] {
    guard let first = collection.alerts.first?.firedAt, let last = collection.alerts.last?.firedAt else { return [] }
    let length = last.milliseconds + 1 - first.milliseconds
    return (0..<count).map { part in
      let bounds = [part, part + 1].map { first + Milliseconds(length * Int64($0) / Int64(count)) }
      return bounds[0]..<bounds[1]
    }
  }

  /// - Parameter names: the ids of the whole's alerts, by position.
  func write(_ names: [String]) {
    var pairs: [(Int, Int)] = []
    for (shard, links) in zip(shards, links) {
      let output = LinksOutput(collection: shard, names: shard.origins.map { names[Int($0)] })
      for alert in links.alerts {
        print(output.line(alert, links))
        pairs += links.earlier(than: alert).map { (Int(shard.origins[alert]), Int(shard.origins[$0])) }
      }
    }
    let output = LinksOutput(collection: collection, names: names)
    for cluster in AlertClusters(collection, pairs) { print(output.line(cluster)) }
  }
}
