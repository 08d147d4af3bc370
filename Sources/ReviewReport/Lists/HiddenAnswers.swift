import OncallMetrics

/// Keeps to itself how soon alerts were acknowledged whose row keeps it, because it would tell of a small group: of its list
/// the times could be read one by one.
struct HiddenAnswers {
  private let services: Set<String?>
  private let rules: Set<[String?]>

  init(_ report: Report) {
    services = Set(report.values.services.filter(\.isSuppressed).map(\.name))
    rules = Set(report.values.rules.filter(\.isSuppressed).map { [$0.rule, $0.service] })
  }

  func told(_ alert: ListedAlert) -> ListedAlert {
    guard services.contains(alert.service) || rules.contains([alert.rule, alert.service]) else { return alert }
    var alert = alert
    alert.timeToAcknowledge = nil
    return alert
  }
}
