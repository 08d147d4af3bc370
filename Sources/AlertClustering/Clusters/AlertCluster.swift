/// Alerts that belong to one incident, so far as links tell.
public struct AlertCluster: Hashable, Sendable {
  /// Positions in the collection, ascending; the first is the cluster's root.
  public let alerts: [Int]
  public let cause: ProbableCause
  /// The one alert to read: the probable cause if it paged, else the first page, else the probable cause.
  public let representative: Int

  init(alerts: [Int], cause: ProbableCause, representative: Int) {
    (self.alerts, self.cause, self.representative) = (alerts, cause, representative)
  }

  init(_ alerts: [Int], _ cause: ProbableCause, in collection: AlertCollection) {
    (self.alerts, self.cause) = (alerts, cause)
    let isCausePage = collection.alerts[cause.alert].isPage
    representative = isCausePage ? cause.alert : alerts.first { collection.alerts[$0].isPage } ?? cause.alert
  }
}

/// The alert of a cluster that probably came before the others, and why it was taken.
public struct ProbableCause: Hashable, Sendable {
  /// A position in the collection.
  public let alert: Int
  /// How many services of the cluster need its service, over at most three steps inside the cluster; of those that
  /// `isByOrder` none that fired before.
  public let dependentServices: Int
  /// How many services of the cluster that its service needs fired after it: load travels that way.
  public let neededLater: Int
  /// How many different rules fired on its service.
  public let rules: Int
  /// The services of the cluster that are known, its own counted.
  public let services: Int
  /// From the first start of the cluster to its start.
  public let millisecondsAfterFirst: Int64
  /// Whether failures of this history travel so slowly that the order of alerts tells.
  public let isByOrder: Bool
}

extension ProbableCause {
  /// Why it was taken, in words.
  public var reason: String {
    let later = isByOrder ? " and fired after it" : ""
    let needed =
      dependentServices > 0 ? "\(dependentServices) of the \(services) services need its service\(later)" : nil
    let load = neededLater > 0 ? "\(neededLater) that it needs fired after it" : nil
    let early =
      millisecondsAfterFirst == 0
      ? "it fired first" : "it fired \(ReasonNumbers.span(millisecondsAfterFirst)) after the first"
    // What is neither needed nor first was taken for what speaks less for the others.
    let others = needed == nil && load == nil && millisecondsAfterFirst > 0
    let signs = others && rules > 1 ? "\(rules) different rules fired on its service" : nil
    let rest = others ? "what fired before it explains less of the others" : nil
    return [needed, load, signs, early, rest].compactMap { $0 }.joined(separator: "; ")
  }
}
