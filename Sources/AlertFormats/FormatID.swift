/// The name of an input format: what `--format` takes and the report prints.
public enum FormatID: String, Hashable, CaseIterable, Sendable {
  case pagerDutyLogEntries = "pagerduty-log-entries"
  case pagerDutyIncidents = "pagerduty-incidents"
  case pagerDutyUsers = "pagerduty-users"
  case pagerDutyWebhookV3 = "pagerduty-webhook-v3"
  case pagerDutyOther = "pagerduty-other"
  case pagerDutyIncidentTable = "pagerduty-incidents-csv"
  case alertmanagerWebhook = "alertmanager-webhook"
  case retropagerEvents = "retropager-events"
  case opsgenieAlerts = "opsgenie-alerts"
  case opsgenieWebhook = "opsgenie-webhook"
}
