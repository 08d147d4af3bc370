/// Every format that can be read, in the order in which a record is tried.
public enum FormatCatalog {
  /// The formats; the one that knows least comes last.
  public static let all: [any InputFormat.Type] = [
    PagerDutyLogEntries.self, PagerDutyIncidents.self, PagerDutyWebhookV3.self, PagerDutyUsers.self,
    AlertmanagerWebhook.self, PagerDutyOther.self,
  ]

  /// The format with this id.
  public static func format(_ id: FormatID) -> any InputFormat.Type {
    switch id {
    case .pagerDutyLogEntries: PagerDutyLogEntries.self
    case .pagerDutyIncidents: PagerDutyIncidents.self
    case .pagerDutyWebhookV3: PagerDutyWebhookV3.self
    case .pagerDutyUsers: PagerDutyUsers.self
    case .alertmanagerWebhook: AlertmanagerWebhook.self
    case .pagerDutyOther: PagerDutyOther.self
    }
  }
}
