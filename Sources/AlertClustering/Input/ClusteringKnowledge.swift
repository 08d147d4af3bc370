/// What there is to tell by which alerts belong together, beside their times.
public struct ClusteringKnowledge: Hashable, Sendable {
  public var alerts: Int
  /// Alerts that name no service, and in whose title none is mentioned.
  public var withoutService: Int
  /// Alerts whose labels name neither a cluster or region nor a node.
  public var withoutPlace: Int
  /// Services that alerts name.
  public var services: Int
  /// Dependencies between services, each once.
  public var dependencies: Int
}

extension AlertCollection {
  /// O(n).
  public var knowledge: ClusteringKnowledge {
    var knowledge = ClusteringKnowledge(
      alerts: alerts.count, withoutService: 0, withoutPlace: 0, services: 0, dependencies: graph.dependencies.total)
    var named: Set<UInt32> = []
    for alert in alerts {
      if alert.service == 0 { knowledge.withoutService += 1 } else { named.insert(alert.service) }
      if alert.cluster == 0 && alert.host == 0 { knowledge.withoutPlace += 1 }
    }
    knowledge.services = named.count
    return knowledge
  }
}
