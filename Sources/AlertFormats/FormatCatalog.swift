/// Every format that can be read, in the order in which a record is tried.
public enum FormatCatalog {
  /// The formats; the one that knows least comes last.
  public static let all: [any InputFormat.Type] = [
    PagerDutyLogEntries.self, PagerDutyIncidents.self, PagerDutyWebhookV3.self, PagerDutyWebhookV2.self,
    PagerDutyWebhookV1.self, PagerDutyUsers.self, PagerDutyServices.self, PagerDutyAlerts.self,
    PagerDutyAnalyticsIncidents.self, OpsgenieAlerts.self, OpsgenieWebhook.self, GrafanaOnCallWebhook.self,
    GrafanaOnCallTimeline.self, GrafanaOnCallAlertGroups.self, VictorOpsIncidents.self, IncidentIOAlerts.self,
    IncidentIOEscalations.self, IncidentIOIncidents.self, FireHydrantIncidents.self, ServiceNowIncidents.self,
    ServiceNowAlerts.self, ServiceNowEvents.self,
    AlertmanagerWebhook.self, AlertmanagerAPIAlerts.self, AlertmanagerAPIGroups.self, AlertmanagerBareAlert.self,
    AlertmanagerEventRecorder.self, PrometheusAlertsSeries.self, GrafanaWebhook.self, GrafanaStateHistory.self,
    GrafanaAnnotations.self, DatadogEvents.self, DatadogIncidents.self, CloudWatchAlarmHistory.self,
    CloudWatchEventBridge.self, CloudWatchSNS.self, AzureCommonAlert.self, AzureLogAlert.self, GoogleCloudIncident.self,
    ZabbixRealtimeExport.self, ZabbixEvents.self, ZabbixAlerts.self, Icinga2Events.self, ElasticWatcherHistory.self,
    ElastAlertAlerts.self, ElastAlertOther.self, RetropagerEvents.self, OpsgenieAlertLogs.self, JSMAlerts.self,
    JSMAlertLogs.self, JSMAuditLogs.self, OpsgenieSchedules.self, OpsgenieTimelines.self, OpsgenieOther.self,
    IncidentIOIncidentAlerts.self, IncidentIOIncidentUpdates.self, IncidentIOSchedules.self,
    IncidentIOScheduleEntries.self, GrafanaOnCallAlerts.self, GrafanaOnCallResolutionNotes.self,
    GrafanaOnCallFinalShifts.self, RootlyAlerts.self, RootlyAlertEvents.self, RootlyIncidents.self, RootlyShifts.self,
    DatadogWebhook.self, PagerDutySchedules.self, PagerDutyOnCalls.self, RetropagerShifts.self,
    RetropagerDeployments.self, RetropagerLabelLines.self,
    DatadogOther.self, PagerDutyOther.self,
  ]

  /// Formats whose records are the rows of a table.
  public static let tables: [any TableFormat.Type] = [
    PagerDutyIncidentTable.self, PagerDutyShortTable.self, ServiceNowAuditTable.self, ServiceNowIncidentTable.self,
    RetropagerLabels.self, RetropagerIncidents.self, RetropagerDeploymentTable.self,
  ]

  /// Formats whose records are lines of text.
  public static let lines: [any LineFormat.Type] = [NagiosLog.self]

  /// The ids of all formats, in the order in which they are listed.
  public static let ids: [FormatID] = all.map { $0.id } + tables.map { $0.id } + lines.map { $0.id }

  /// The format of records with this id; nil for a table's or of lines.
  static func records(_ id: FormatID) -> (any InputFormat.Type)? { all.first { $0.id == id } }

  /// The format of lines with this id; nil for another's.
  static func lines(_ id: FormatID) -> (any LineFormat.Type)? { lines.first { $0.id == id } }

  /// What the format with this id is.
  public static func summary(_ id: FormatID) -> FormatSummary {
    if let format = records(id) { return format.summary }
    if let format = lines(id) { return format.summary }
    guard let table = tables.first(where: { $0.id == id }) else { preconditionFailure("no format is '\(id.rawValue)'") }
    return table.summary
  }
}
