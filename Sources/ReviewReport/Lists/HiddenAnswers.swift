import OncallMetrics

/// Keeps to itself how soon alerts were acknowledged whose row keeps it, because it would tell of a small group: of its list
/// the times could be read one by one.
struct HiddenAnswers {
  private let services: Set<String?>
  private let rules: Set<[String?]>

  /// - Parameter values: of the period.
  init(_ values: PeriodValues) {
    services = Set(values.services.filter(\.isSuppressed).map(\.name))
    rules = Set(values.rules.filter(\.isSuppressed).map { [$0.rule, $0.service] })
  }

  /// Whether the alerts of a rule on a service do not tell it.
  func hides(rule: String?, on service: String?) -> Bool {
    services.contains(service) || rules.contains([rule, service])
  }

  func told(_ alert: ListedAlert) -> ListedAlert {
    guard hides(rule: alert.rule, on: alert.service) else { return alert }
    var alert = alert
    alert.timeToAcknowledge = nil
    return alert
  }
  func told(_ sheet: RuleSheet) -> RuleSheet {
    guard hides(rule: sheet.rule, on: sheet.service) else { return sheet }
    var sheet = sheet
    sheet.hidesAnswers = true
    for index in sheet.latest.indices { sheet.latest[index].timeToAcknowledge = nil }
    return sheet
  }
}
