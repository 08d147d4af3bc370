extension AlertLinks {
  /// Links alerts by what the whole history tells: counts first, then links, leaving out of each alert's evidence what
  /// it gave itself. The way of a review.
  ///
  /// - Parameters:
  ///   - model: the counts of these alerts, and perhaps of others; made when it is nil.
  ///   - earlier: counts of other histories, which are added.
  ///   - workers: how many threads link; the links are the same.
  public init(
    twoPass collection: AlertCollection, model: TriggerModel? = nil, earlier: TriggerModel? = nil,
    _ options: ClusteringOptions = ClusteringOptions(), workers: Int = 1
  ) {
    var counts = model.map { TriggerModel(symbols: collection.symbols, $0) } ?? TriggerModel(of: collection, options)
    if let earlier { counts.merge(earlier) }
    self = ParallelLinking(collection, WholeHistory(counts, options), options).links(workers: workers)
  }

  /// Links alerts by what came before each, as a stream must.
  ///
  /// - Parameter earlier: counts of earlier histories to begin with.
  public init(
    online collection: AlertCollection, earlier: TriggerModel? = nil, _ options: ClusteringOptions = ClusteringOptions()
  ) {
    let counts = TriggerModel(symbols: collection.symbols, earlier ?? .empty)
    self = TriggerForest(collection, PastOfStream(counts, options), options).link()
  }
}
