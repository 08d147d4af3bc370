public import PagingModel

/// Alerts in the order in which they are linked: by start, alert key, occurrence id. Texts are compared by bytes.
public struct AlertCollection: Sendable {
  public internal(set) var alerts: [ClusterableAlert] = []
  /// Where each alert stood in the order of adding; of a shard, where it stands in the whole.
  public internal(set) var origins: [UInt32] = []
  public internal(set) var symbols: AlertSymbols
  public let graph: ServiceGraph
  /// Alerts that fired before count for what comes later, and are not linked or counted themselves; nil: all are.
  public internal(set) var countsFrom: Timestamp?

  /// No alerts.
  public init(graph: ServiceGraph = ServiceGraph()) {
    self.graph = graph
    symbols = AlertSymbols(services: graph.names)
  }

  public var count: Int { alerts.count }

  /// The name of an alert's rule, and of its service: empty when it tells none.
  public func rule(of alert: Int) -> String { symbols.rules.text(Int(symbols[alerts[alert].symbol].rule)) }
  public func service(of alert: Int) -> String { symbols.services.text(Int(alerts[alert].service)) }

  /// More than any number of a key. O(n).
  var keyCount: Int { alerts.reduce(0) { max($0, Int($1.key) + 1) } }

  /// The position of the first alert that counts. O(log n).
  var firstCounted: Int { countsFrom.map { first(notBefore: $0) } ?? 0 }

  /// The position of the first alert that fired at a moment or later. O(log n).
  func first(notBefore moment: Timestamp) -> Int { alerts.partitioningIndex { $0.firedAt >= moment } }

  /// The alert of the same key before each, by position; `max` without one. O(n).
  var previousOfKey: [UInt32] {
    var last = [UInt32](repeating: .max, count: keyCount)
    return alerts.indices.map { index in
      defer { last[Int(alerts[index].key)] = UInt32(index) }
      return last[Int(alerts[index].key)]
    }
  }
}
