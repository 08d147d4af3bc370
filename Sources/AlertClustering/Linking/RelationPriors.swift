/// How many alerts of one symbol an earlier alert triggers, on average, for all that its relation tells.
struct RelationPriors: Sendable {
  /// Symbols of all, at least 50: what an alert triggers somewhere is spread over them.
  private let spread: Double
  /// Symbols of the later alert's rule, at least 10.
  private let ruleSpread: Double

  init(symbolCount: Int, symbolsOfRule: Int) {
    spread = Double(max(50, symbolCount))
    ruleSpread = Double(max(10, symbolsOfRule))
  }

  /// - Parameter services: how the services stand to each other in the graph.
  @inline(__always)
  func prior(_ relation: AlertRelation, _ services: ServiceRelation) -> Double {
    switch relation {
    case .refire: 0
    case .symbol: 0.5
    case .symbolElsewhere: 0.25
    case .host, .service: 0.15
    case .serviceElsewhere: 0.06
    case .dependency, .dependent: 0.03
    case .dependencyElsewhere, .dependentElsewhere: 0.006
    case .sibling: Self.sibling(services)
    case .twoHops: 0.004
    // A service that the graph does not hold may depend on anything.
    case .ruleInCluster: min(0.03, (services == .unrecorded ? 1 : 0.3) / ruleSpread)
    case .cluster: (services == .unrecorded ? 1.5 : 0.2) / spread
    case .unrelated: 0.004 / spread
    }
  }

  /// To share a popular dependency says little.
  private static func sibling(_ services: ServiceRelation) -> Double {
    guard case .siblings(let dependents) = services else { return 0.006 }
    return min(0.006, 0.25 / Double(dependents))
  }
}
