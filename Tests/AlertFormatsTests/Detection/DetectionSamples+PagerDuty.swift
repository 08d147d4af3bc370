import LogInput

@testable import AlertFormats

extension DetectionSample {
  private static let trigger = message(
    "incident.trigger", incident: incident(), entries: [entry("trigger")], #""webhook":{"id":"W1","type":"webhook"}"#)
  private static let old = oldMessage("incident.trigger", incident: #"{"id":"Q1","status":"triggered"}"#)
  private static let policy = #""escalation_policy":{"id":"E1","type":"escalation_policy_reference"}"#
  private static let row = #"{"id":"Q1","incident_number":7,"service_id":"S1","seconds_to_resolve":null}"#

  /// Records of archives and lists, and what could be mistaken for another.
  static let pagerDutyRecords: [DetectionSample] = [
    .init(.record(.pagerDutyWebhookV2), messages(trigger)),
    .init(.record(.pagerDutyWebhookV2), messages("null", trigger, old)),
    .init(.record(.pagerDutyWebhookV2), #"{"x":[{}],"messages":[{"incident":null,"event":"pagey.ping"}]}"#),
    .init(.record(.pagerDutyWebhookV1), messages(old)), .init(.record(.pagerDutyWebhookV1), messages(old, trigger)),
    .init(.record(.pagerDutyWebhookV1), #"{"messages":[{"data":{},"type":"incident.teleport"}]}"#),
    .init(.record(.pagerDutyAlerts), #"{"id":"A1","type":"alert","alert_key":null}"#),
    .init(
      .record(.pagerDutyAlerts),
      #"{"incident":\#(incident()),"first_trigger_log_entry":\#(entry("trigger")),"id":"A1","suppressed":true,"#
        + #""service":\#(service),"type":"alert"}"#),
    .init(.record(.pagerDutyServices), #"{"type":"service","id":"S1",\#(policy)}"#),
    .init(
      .record(.pagerDutyServices), #"{"incident_urgency_rule":{"type":"constant"},"id":"S1","x":[1],"type":"service"}"#),
    .init(.record(.pagerDutyAnalyticsIncidents), #"{"data":[\#(row),\#(row)],"more":false,"filters":{}}"#),
    .init(.record(.pagerDutyAnalyticsIncidents), #"{"time_zone":"Etc/UTC","data":\#(row)}"#),
    .init(.record(.pagerDutyAnalyticsIncidents), row),
  ]

  static let pagerDutyHolders: [DetectionSample] = [
    .page("alerts", #"{"alerts":[{"id":"A1","type":"alert","suppressed":false}],"limit":1}"#),
    .page("alert", #"{"alert":{"id":"A1","type":"alert","alert_key":"k"}}"#),
    .page("services", #"{"services":[{"type":"service","id":"S1",\#(policy)}],"more":false}"#),
    .init(.holder(.list), "[\(messages(trigger)),\(messages(old))]"),
  ]

  static let pagerDutyStrangers: [DetectionSample] = [
    // Another system's messages.
    #"{"messages":[]}"#, #"{"messages":[{"type":"message","data":{"text":"x"}}]}"#,
    #"{"messages":["incident.trigger"]}"#,
    #"{"messages":[{"event":"incident.trigger","log_entries":[]}]}"#, #"{"messages":[{"event":7,"incident":{}}]}"#,
    #"{"messages":[{"type":"incident.trigger","data":[]}]}"#,
    #"{"messages":{"event":"incident.trigger","incident":{}}}"#,
    // A request, and other objects of the type.
    #"{"alert":{"type":"alert","status":"resolved"}}"#, #"{"type":"alert","alert_key":"k"}"#,
    #"{"type":"alert_reference","id":"A1","alert_key":"k"}"#, #"{"type":"service","id":"S1","name":"db"}"#,
    #"{"type":"business_service",\#(policy)}"#,
    // Analytics of people.
    #"{"data":[{"incident_id":"Q1","incident_number":7,"service_id":"S1"}],"time_zone":"Etc/UTC"}"#,
  ].map { DetectionSample(.unknown, $0) }
}
