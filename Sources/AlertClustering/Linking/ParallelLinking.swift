import Dispatch
import PagingModel
import Synchronization

/// Links parts of the time at once: with frozen counts, an alert needs of its past only the lookback.
struct ParallelLinking: Sendable {
  /// Fewer alerts are not worth a thread.
  static let leastAlerts = 2_000
  /// What was asked of pairs is remembered by each thread: the most bytes of all.
  static let mostBytes = 64 << 20

  private let collection: AlertCollection
  private let knowledge: WholeHistory
  private let options: ClusteringOptions
  private let previousOfKey: [UInt32]

  init(_ collection: AlertCollection, _ knowledge: WholeHistory, _ options: ClusteringOptions) {
    (self.collection, self.knowledge, self.options) = (collection, knowledge, options)
    previousOfKey = collection.previousOfKey
  }

  /// The links of all alerts that count; the same for any number of workers.
  func links(workers: Int, leastAlerts: Int = leastAlerts) -> AlertLinks {
    let counted = collection.firstCounted..<collection.count
    let parts = max(1, min(workers, counted.count / leastAlerts, Self.mostBytes / max(1, knowledge.bytes)))
    let bounds = (0...parts).map { counted.lowerBound + counted.count * $0 / parts }
    let found = Mutex<[AlertLinks?]>(Array(repeating: nil, count: parts))
    DispatchQueue.concurrentPerform(iterations: parts) { part in
      let links = link(bounds[part]..<bounds[part + 1])
      found.withLock { $0[part] = links }
    }
    var links = AlertLinks(firstAlert: counted.lowerBound)
    // Each part is let go of when it is added: links take more room than all else.
    for part in 0..<parts {
      if let part = found.withLock({ $0[part].take() }) { links.append(part) }
    }
    return links
  }

  private func link(_ range: Range<Int>) -> AlertLinks {
    let forest = TriggerForest(collection, knowledge, options, linking: range, previousOfKey: previousOfKey)
    guard !range.isEmpty else { return forest.link(from: range.lowerBound) }
    let start = collection.alerts[range.lowerBound].firedAt - options.lookback
    return forest.link(from: min(range.lowerBound, collection.first(notBefore: start)))
  }
}
