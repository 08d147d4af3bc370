/// The name of an input format: what `--format` takes and the report prints.
public enum FormatID: String, Hashable, CaseIterable, Sendable {
  case pagerDutyLogEntries = "pagerduty-log-entries"
  case pagerDutyIncidents = "pagerduty-incidents"
  case pagerDutyUsers = "pagerduty-users"
  case pagerDutyWebhookV3 = "pagerduty-webhook-v3"
  case pagerDutyWebhookV2 = "pagerduty-webhook-v2"
  case pagerDutyWebhookV1 = "pagerduty-webhook-v1"
  case pagerDutyAlerts = "pagerduty-alerts"
  case pagerDutyServices = "pagerduty-services"
  case pagerDutyAnalyticsIncidents = "pagerduty-analytics-incidents"
  case pagerDutyOther = "pagerduty-other"
  case pagerDutyIncidentTable = "pagerduty-incidents-csv"
  case alertmanagerWebhook = "alertmanager-webhook"
  case retropagerEvents = "retropager-events"
  case opsgenieAlerts = "opsgenie-alerts"
  case opsgenieWebhook = "opsgenie-webhook"
}
