import AlertClustering
import PagingModel

/// Puts the episodes of a history together: which began because of which.
struct EpisodeClustering {
  let options: ClusteringOptions
  let services: KnownServices
  /// Counts of earlier histories.
  var earlier: TriggerModel?
  /// How many threads link.
  var workers = 1

  /// Fills `PagingHistory.clusters`. The positions of alerts are the indices of episodes.
  func cluster(_ history: inout PagingHistory) -> LinkedAlerts {
    let linked = LinkedAlerts(collection(of: history), options, earlier: earlier, workers: workers)
    history.clusters = ClusterTable(episodeCount: history.episodes.count)
    for cluster in linked.clusters {
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
    var rule: UInt32
    /// Of a kind that tells no service, that of none: the title may mention one.
    var symbol: UInt32
    var service: UInt32
    var cluster: UInt32
    var host: UInt32
  }

  private var numbers: [Numbers] = []

  init(_ history: PagingHistory, _ collector: inout AlertCollector) {
    for kind in history.kinds {
      let rule = Self.number(kind.rule, history) { collector.rule($0) }
      let service = Self.number(kind.service, history) { collector.service($0) }
      numbers.append(
        Numbers(
          rule: rule, symbol: collector.symbol(rule: rule, service: service), service: service,
          cluster: Self.number(kind.cluster, history) { collector.cluster($0) },
          host: Self.number(kind.host, history) { collector.host($0) }))
    }
  }

  func numbers(of episode: Episode, _ history: PagingHistory, _ collector: inout AlertCollector) -> Numbers {
    var own = numbers[episode.kind.position]
    guard history.kind(of: episode).service == nil, let title = episode.title else { return own }
    let mentioned = history.texts.withBytes(of: title.position) { collector.service(mentionedIn: $0) }
    guard mentioned != 0 else { return own }
    own.service = mentioned
    own.symbol = collector.symbol(rule: own.rule, service: mentioned)
    return own
  }

  /// The number of a text; of none that of the empty one.
  private static func number(_ text: TextID?, _ history: PagingHistory, _ number: (Span<UInt8>) -> UInt32) -> UInt32 {
    guard let text else { return number([UInt8]().span) }
    return history.texts.withBytes(of: text.position, number)
  }
}
