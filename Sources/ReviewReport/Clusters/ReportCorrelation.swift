public import AlertClustering
public import PagingModel

/// How alerts were put together, and what there was to go by.
public struct ReportCorrelation: Hashable, Sendable {
  public var lookback: Milliseconds
  public var flapGap: Milliseconds
  public var threshold: Double
  public var extraThreshold: Double
  public var mode: LinkingMode
  /// How many models of earlier histories were given.
  public var models = 0
  /// Whether pairs of alerts were left out for want of room.
  public var isApproximate: Bool
  public var knowledge: ClusteringKnowledge

  public init(_ options: ClusteringOptions, of linked: LinkedAlerts) {
    (lookback, flapGap) = (options.lookback, options.flapGap)
    mode = options.mode
    (threshold, extraThreshold) = (options.threshold, options.extraThreshold)
    isApproximate = linked.links.isApproximate
    knowledge = linked.collection.knowledge
  }
}

extension ReportCorrelation {
  /// What would have told more of which alerts belong together, each with how to give it.
  var notes: [ReportNote] {
    guard knowledge.alerts > 0 else { return [] }
    let places = knowledge.withoutPlace < knowledge.alerts ? "places, " : ""
    let alerts = NumberText.grouped(knowledge.alerts)
    var notes: [ReportNote] = []
    if knowledge.dependencies == 0 && knowledge.services + knowledge.withoutService > 1 {
      let reason = """
        no dependency between services is configured: alerts of different services belong together by their rules, \
        \(places)times and past alone
        """
      notes.append(ReportNote(field: "clusters", reason: reason))
    }
    if knowledge.withoutService > 0 {
      let reason = """
        \(NumberText.grouped(knowledge.withoutService)) of \(alerts) alerts name no service, and their titles none that is known: \
        what they belong to is told by \(places)times and the past alone
        """
      notes.append(ReportNote(field: "clusters.alertsToClusters", reason: reason))
    }
    if knowledge.withoutPlace > 0 {
      let reason = """
        \(NumberText.grouped(knowledge.withoutPlace)) of \(alerts) alerts name neither a cluster, a region nor a host: any of \
        them may be anywhere
        """
      notes.append(ReportNote(field: "settings.correlation.alertsWithoutPlace", reason: reason))
    }
    if isApproximate {
      let reason = "more pairs of rules than can be counted: some that fire together were not learned"
      notes.append(ReportNote(field: "clusters", reason: reason))
    }
    return notes
  }
}
