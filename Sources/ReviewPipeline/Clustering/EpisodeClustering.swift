import AlertClustering
import PagingModel

/// Puts the episodes of a history together: which began because of which.
struct EpisodeClustering {
  let options: ClusteringOptions
  let services: KnownServices

  /// Fills `PagingHistory.clusters`. The positions of alerts are the indices of episodes.
  func cluster(_ history: inout PagingHistory) -> LinkedAlerts {
    let linked = LinkedAlerts(collection(of: history), options)
    history.clusters = ClusterTable(episodeCount: history.episodes.count)
    for cluster in linked.clusters.clusters {
      history.clusters.append(cluster.alerts, cause: cluster.cause.alert, representative: cluster.representative)
    }
    return linked
  }

  /// The episodes as alerts, in their order. Rule, service and place of a kind are looked up once.
  private func collection(of history: PagingHistory) -> AlertCollection {
    var collector = AlertCollector(graph: graph)
    let kinds = KindNumbers(history, &collector)
    var keys = [UInt32?](repeating: nil, count: history.texts.count)
    for episode in history.episodes {
      let numbers = kinds.numbers(of: episode, history, &collector)
      let key =
        keys[episode.alertKey.position] ?? history.texts.withBytes(of: episode.alertKey.position) { collector.key($0) }
      keys[episode.alertKey.position] = key
      collector.add(
        ClusterableAlert(
          firedAt: episode.firedAt, endedAt: history.conditionEnd(of: episode), symbol: numbers.symbol,
          service: numbers.service, key: key, cluster: numbers.cluster, host: numbers.host,
          isPage: episode.page == .page))
    }
    return collector.collect()
  }

  private var graph: ServiceGraph {
    ServiceGraph(
      services: services.entries.map(\.name),
      edges: services.entries.flatMap { entry in
        entry.dependencies.map { (service: entry.name, dependency: services.name(of: $0)) }
      })
  }
}

/// The numbers of kinds of episodes in a collection.
private struct KindNumbers {
  struct Numbers {
    var symbol: UInt32
    var service: UInt32
    var cluster: UInt32 = 0
    var host: UInt32 = 0
  }

  private var rules: [UInt32] = []
  /// Nil where the kind tells no service: the title may mention one.
  private var numbers: [Numbers?] = []

  init(_ history: PagingHistory, _ collector: inout AlertCollector) {
    for kind in history.kinds {
      let rule = Self.bytes(kind.rule, history) { collector.rule($0) }
      rules.append(rule)
      guard let service = kind.service else {
        numbers.append(nil)
        continue
      }
      let number = history.texts.withBytes(of: service.position) { collector.service($0) }
      numbers.append(Numbers(symbol: collector.symbol(rule: rule, service: number), service: number))
    }
  }

  func numbers(of episode: Episode, _ history: PagingHistory, _ collector: inout AlertCollector) -> Numbers {
    if let known = numbers[episode.kind.position] { return known }
    let service =
      episode.title.map { title in
        history.texts.withBytes(of: title.position) { collector.service(mentionedIn: $0) }
      } ?? 0
    return Numbers(symbol: collector.symbol(rule: rules[episode.kind.position], service: service), service: service)
  }

  private static func bytes(_ text: TextID?, _ history: PagingHistory, _ number: (Span<UInt8>) -> UInt32) -> UInt32 {
    guard let text else { return number([UInt8]().span) }
    return history.texts.withBytes(of: text.position, number)
  }
}
