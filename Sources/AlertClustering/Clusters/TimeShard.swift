public import PagingModel

extension AlertCollection {
  /// The alerts that start in a range of time, with those before it that may count for them.
  ///
  /// Linked by counts of the whole, a shard has the links that the whole has; its own counts, put together with those of
  /// the other shards, are those of the whole. Both are exact only below `mostPairs`. Before the range stand the alerts
  /// that started, or were open, within `ClusteringOptions.warmUp` before it, and what fired as one of them since. Positions are those of this collection
  /// only through `origins`; symbols, services and keys keep their numbers. O(n).
  public func shard(_ range: Range<Timestamp>, _ options: ClusteringOptions = ClusteringOptions()) -> AlertCollection {
    let limit = range.lowerBound - options.warmUp
    var shard = self
    shard.countsFrom = range.lowerBound
    (shard.alerts, shard.origins) = ([], [])
    var isHeld = [Bool](repeating: false, count: keyCount)
    for (place, alert) in alerts.enumerated() where alert.firedAt < range.upperBound {
      let lasts = alert.endedAt ?? alert.firedAt
      // Of a key whose firings overlap the last is what fires again, not the one that was open longest.
      guard alert.firedAt >= limit || lasts >= limit || isHeld[Int(alert.key)] else { continue }
      isHeld[Int(alert.key)] = true
      shard.alerts.append(alert)
      shard.origins.append(UInt32(place))
    }
    return shard
  }
}
