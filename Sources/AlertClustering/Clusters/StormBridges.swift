import PagingModel

/// The few links that would make one story of storms in several places.
///
/// While two places have a storm each, some services fire in both by chance; where one failure takes both, most do. So links
/// between two places' alerts are left out of a cluster that has a storm in each of both, when they are few beside the
/// smaller storm. The links themselves stay. Decision 24 has how the numbers were chosen.
struct StormBridges {
  /// A storm has this many alerts of one place in one cluster.
  static let leastAlerts = 30
  /// Fewer links than this share of the smaller storm's alerts are a bridge.
  static let share = 0.05

  /// Two places of a cluster, the smaller number first.
  private struct Passage: Hashable {
    let cluster: UInt32
    let lower: UInt32
    let higher: UInt32
  }

  private let collection: AlertCollection
  private let roots: [UInt32]
  private var cut: Set<Passage> = []

  /// O(alerts + pairs).
  ///
  /// - Parameters:
  ///   - roots: the first alert of each alert's cluster.
  ///   - pairs: all linked alerts.
  init(_ collection: AlertCollection, roots: [UInt32], _ pairs: some Sequence<(Int, Int)>) {
    (self.collection, self.roots) = (collection, roots)
    let sizes = Self.storms(collection, roots)
    guard !sizes.isEmpty else { return }
    var links: [Passage: Int] = [:]
    for (alert, earlier) in pairs {
      if let passage = passage(alert, earlier) { links[passage, default: 0] += 1 }
    }
    for (passage, count) in links {
      guard let storms = sizes[passage.cluster], let one = storms[passage.lower], let other = storms[passage.higher]
      else { continue }
      if Double(count) < Self.share * Double(min(one, other)) { cut.insert(passage) }
    }
  }

  var isEmpty: Bool { cut.isEmpty }

  /// Whether a link is one of them.
  func contains(_ alert: Int, _ earlier: Int) -> Bool { passage(alert, earlier).map(cut.contains) ?? false }

  /// Nil of a link inside one place, or from an alert that tells none.
  private func passage(_ alert: Int, _ earlier: Int) -> Passage? {
    let (one, other) = (collection.alerts[alert].cluster, collection.alerts[earlier].cluster)
    guard one != other, one != 0, other != 0 else { return nil }
    return Passage(cluster: roots[alert], lower: min(one, other), higher: max(one, other))
  }

  /// By cluster and place how many alerts, of clusters with storms in several places.
  private static func storms(_ collection: AlertCollection, _ roots: [UInt32]) -> [UInt32: [UInt32: Int]] {
    var sizes = [UInt32](repeating: 0, count: roots.count)
    for root in roots { sizes[Int(root)] += 1 }
    var storms: [UInt32: [UInt32: Int]] = [:]
    for (alert, root) in roots.enumerated() where Int(sizes[Int(root)]) >= 2 * leastAlerts {
      storms[root, default: [:]][collection.alerts[alert].cluster, default: 0] += 1
    }
    return storms.mapValues { $0.filter { $0.key != 0 && $0.value >= leastAlerts } }.filter { $0.value.count > 1 }
  }
}
