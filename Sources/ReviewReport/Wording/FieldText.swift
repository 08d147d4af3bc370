/// Paths of figures in the JSON report, in words.
enum FieldText {
  /// The figure's name; a path that is not listed stays as it is.
  static func words(_ path: String) -> String { names[path] ?? path }

  /// The figure's name inside a sentence: its first letter small, unless it is a proper name or a path.
  static func inside(_ words: String) -> String {
    guard let first = words.first, !words.hasPrefix("PagerDuty") else { return words }
    return first.lowercased() + words.dropFirst()
  }

  private static let names = [
    "period.timeZone": "Time zone",
    "summary": "Totals",
    "summary.episodes": "Alert episodes",
    "summary.pages": "Pages",
    "summary.notifications": "Notifications",
    "summary.interruptions": "Interruptions",
    "summary.disturbances": "Disturbances",
    "summary.people": "People interrupted",
    "response": "Response times",
    "response.timeToAcknowledge": "Time to acknowledge",
    "response.timeToAcknowledge.p50Seconds": "Time to acknowledge",
    "response.timeToResolve": "Time to resolve",
    "response.timeToResolve.p50Seconds": "Time to resolve",
    "quality": "Alert quality",
    "quality.share.percent": "Actionable share",
    "quality.byTeam.share": "Alert quality of teams",
    "quality.acknowledged": "Acknowledged pages",
    "quality.labels": "Labels",
    "load": "Load",
    "load.hidden": "Small groups",
    "load.people": "People",
    "load.people.interruptions": "Interruptions of people",
    "rules.rule": "Rules and services without a name",
    "rules.pages": "Pages of rules",
    "rules.selfResolved": "What resolved itself",
    "rules.neverAcknowledged": "Pages that nobody acknowledged",
    "rules.medianDurationSeconds": "Durations of rules",
    "load.people.timeZone": "Time zones of people",
    "dataQuality.sources": "Sources",
    "dataQuality.records": "Records",
    "dataQuality.files": "Files",
    "dataQuality.schedules": "On call",
    "dataQuality.incidentRecord": "The record of incidents",
    "dataQuality.deploymentRecord": "The record of deployments",
    "incidents": "Recorded incidents",
    "incidents.precision": "Precision",
    "incidents.recall": "Recall",
    "incidents.record.unknownServices": "Services of recorded incidents",
    "deployments": "Change failure rate",
    "deployments.changeFailureRate": "Change failure rate",
    "deployments.record.unknownServices": "Services of deployments",
    "plan": "Savings",
    "clusters": "What belongs together",
    "clusters.agreement": "What the input itself puts together",
    "clusters.alertsToClusters": "Incidents",
    "settings.correlation.alertsWithoutPlace": "Places of alerts",
    "pagerDuty": "PagerDuty's own figures",
  ]
}

/// Kinds of orders in time that cannot be, in words.
enum OddityText {
  static func words(_ kind: String) -> String {
    switch kind {
    case "acknowledgedBeforeFired": "acknowledged before they fired"
    case "acknowledgedAfterEnd": "acknowledged after they had ended"
    case "endedBeforeFired": "ended before they fired"
    default: kind
    }
  }
}
