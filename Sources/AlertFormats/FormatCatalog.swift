/// Every format that can be read, in the order in which a record is tried.
public enum FormatCatalog {
  /// The formats; the one that knows least comes last.
  public static let all: [any InputFormat.Type] = [
    PagerDutyLogEntries.self, PagerDutyIncidents.self, PagerDutyWebhookV3.self, PagerDutyUsers.self,
    AlertmanagerWebhook.self, OpsgenieAlerts.self, OpsgenieWebhook.self, DatadogEvents.self,
    DatadogIncidents.self, VictorOpsIncidents.self, ServiceNowIncidents.self, IncidentIOAlerts.self,
    IncidentIOEscalations.self, IncidentIOIncidents.self, FireHydrantIncidents.self, GoogleCloudIncident.self,
    AzureCommonAlert.self, CloudWatchAlarmHistory.self, CloudWatchEventBridge.self, CloudWatchSNS.self,
    ZabbixRealtimeExport.self, ZabbixEvents.self, DatadogWebhook.self, PagerDutyOther.self,
  ]

  /// The format with this id.
  public static func format(_ id: FormatID) -> any InputFormat.Type {
    guard let format = all.first(where: { $0.id == id }) else {
      preconditionFailure("\(id) is missing in the catalogue")
    }
    return format
  }
}
