import LogInput

@testable import AlertFormats

/// A document and what it is.
struct DetectionSample: Sendable {
  var text: String
  var expected: DetectedDocument

  init(_ expected: DetectedDocument, _ text: String) {
    self.text = text
    self.expected = expected
  }

  /// A page whose records are under this member.
  static func page(_ member: String, _ text: String) -> DetectionSample {
    DetectionSample(.holder(.envelope(member: Array(member.utf8))), text)
  }
}

extension DetectionSample {
  private static let address = #""self":"https://api.pagerduty.com/x/1","html_url":"https://acme.pagerduty.com/x/1""#
  /// A service, which is known and no history.
  static let service = #"{"id":"S1","type":"service","name":"db",\#(address)}"#
  private static let typeLast = #"{"created_at":"\#(at(0))","teams":[\#(team)],"incident":{"id":"Q1"},"# + ending
  private static let team = #"{"id":"T1","type":"team",\#(address)}"#
  private static let ending = #""id":"R1",\#(address),"type":"trigger_log_entry"}"#
  private static let ada = user("P1", "Ada", zone: #""UTC""#)
  private static let event = webhook("incident.triggered", data: #"{"id":"Q1","type":"incident"}"#)

  private static let sns = #"{"Type":"Notification","TopicArn":"t","Message":"{}"}"#
  private static let generator = #""generatorURL":"http://p/""#
  private static let apiAlert = #"{"receivers":[],"startsAt":"x","status":{},"generatorURL":"u","labels":{}}"#

  /// Records, one format after the other, and what could be mistaken for another.
  static let records: [DetectionSample] = [
    .init(.record(.pagerDutyLogEntries), entry("trigger")), .init(.record(.pagerDutyLogEntries), typeLast),
    .init(.record(.pagerDutyLogEntries), " \r\n\t" + entry("teleport")),
    .init(.record(.pagerDutyLogEntries), #"{"type":"log_entry"}"#),
    .init(.record(.pagerDutyIncidents), incident()),
    // An incident holds a whole log entry, people and services.
    .init(
      .record(.pagerDutyIncidents),
      incident(member("first_trigger_log_entry", typeLast), member("assignees", "[\(ada)]"), member("service", service))
    ),
    .init(
      .record(.pagerDutyIncidents),
      #"{"first_trigger_log_entry":\#(typeLast),"teams":[\#(team)],"incident_number":7,\#(address),"type":"incident"}"#),
    // A log entry with the whole incident.
    .init(.record(.pagerDutyLogEntries), entry("notify", incident: incident(), member("user", ada))),
    .init(.record(.pagerDutyUsers), ada),
    .init(.record(.pagerDutyUsers), #"{"teams":[\#(team)],\#(address),"type":"user","id":"P1","time_zone":null}"#),
    .init(.record(.pagerDutyWebhookV3), event),
    .init(.record(.pagerDutyWebhookV3), #"{"webhook":{"id":"W"},"event":{"occurred_at":1,"event_type":2}}"#),
    .init(.record(.alertmanagerWebhook), group(alert())), .init(.record(.alertmanagerWebhook), group()),
    .init(.record(.alertmanagerWebhook), #"{"@timestamp":"x","commonLabels":{},"groupLabels":{},"alerts":[]}"#),
    .init(.record(.grafanaWebhook), group(alert(), version: "1")),
    .init(.record(.grafanaWebhook), #"{"orgId":1,"# + group(alert()).dropFirst()),
    .init(.record(.grafanaWebhook), group(alert("0", #""silenceURL":"""#))),
    .init(.record(.grafanaWebhook), group(alert("0", #""dashboardURL":"""#))),
    .init(.record(.grafanaWebhook), group(alert("0", #""values":null"#))),
    .init(.record(.alertmanagerAPIAlerts), #"{"labels":{},"startsAt":"x","receivers":[],"status":{}}"#),
    .init(
      .record(.alertmanagerAPIAlerts),
      #"{"annotations":{},"receivers":[{"name":"r"}],"startsAt":"x","status":{"state":"active"},"generatorURL":"u","labels":{}}"#
    ),
    .init(.record(.alertmanagerWebhook), group(alert("0", generator), alert("1", generator))),
    .init(.record(.grafanaWebhook), group(alert("0", generator, #""values":{}"#), version: "1")),
    .init(.record(.alertmanagerAPIGroups), #"{"alerts":[\#(apiAlert)],"labels":{},"receiver":{"name":"r"}}"#),
    .init(.record(.alertmanagerAPIGroups), #"{"alerts":[],"labels":{},"receiver":{"name":"r"}}"#),
    .init(.record(.alertmanagerAlert), alert("0", #""generatorURL":"""#)),
    .init(.record(.alertmanagerAlert), #"{"labels":{},"startsAt":"x","generatorURL":null}"#),
    .init(.record(.alertmanagerEventRecorder), #"{"@timestamp":"x","instance":"a","data":{"silenceCreated":{}}}"#),
    .init(
      .record(.alertmanagerEventRecorder),
      #"{"clusterPosition":1,"data":{"alertCreated":{"alert":{}}},"@timestamp":"x"}"#),
    .init(
      .record(.prometheusAlertsSeries), #"{"status":"success","data":{"resultType":"matrix","result":[]}}"#),
    .init(
      .record(.prometheusAlertsSeries),
      #"{"warnings":["w"],"data":{"result":[{"metric":{}}],"resultType":"vector"},"status":"success"}"#),
    .init(.record(.grafanaOnCallWebhook), #"{"event":{"type":"trigger","time":"x"},"alert_group":{}}"#),
    .init(
      .record(.grafanaOnCallWebhook), #"{"event":{"type":"escalation"},"alert_group":{"id":"I"},"alert_group_id":"I"}"#),
    .init(.record(.grafanaOnCallWebhook), #"{"request_trigger":"","event_data":"{}"}"#),
    .init(
      .record(.grafanaOnCallAlertGroups), #"{"id":"I","integration_id":"C","alerts_count":1,"state":"new","labels":{}}"#
    ),
    .init(
      .record(.grafanaOnCallTimeline), #"{"pk":"I","alerts_count":1,"render_after_resolve_report_json":[{"type":0}]}"#),
    .init(.record(.grafanaOnCallAlerts), #"{"id":"A","alert_group_id":"I","created_at":"x","payload":{}}"#),
    .init(
      .record(.grafanaOnCallAlerts),
      #"{"id":"A","alert_group_id":"I","created_at":"x","payload":\#(alert("0", generator))}"#),
    .init(.record(.grafanaStateHistory), #"{"status":"success","data":{"resultType":"streams","result":[]}}"#),
    .init(.record(.grafanaStateHistory), #"{"labels":{"from":"state-history"},"line":"{}","timestamp":"x"}"#),
    .init(.record(.grafanaAnnotations), #"{"id":1,"alertId":2,"newState":"Alerting","prevState":"Normal","time":1}"#),
    // An escalation holds the alerts that it is of, before what tells it.
    .init(
      .record(.incidentIOEscalations),
      #"{"id":"E","related_alerts":[{"id":"A","deduplication_key":"k","alert_source_id":"S"}],"status":"acked","priority":{},"creator":{},"events":[]}"#
    ),
    .init(.record(.pagerDutyOther), service), .init(.record(.pagerDutyOther), team),
    .init(.record(.pagerDutyOther), #"{"id":"R1","type":"trigger_log_entry_reference",\#(address)}"#),
    .init(.record(.pagerDutyOther), #"{"id":"Q1","type":"incident_reference",\#(address)}"#),
  ]

  static let holders: [DetectionSample] = [
    .page("log_entries", #"{"log_entries":[\#(entry("trigger"))],"limit":100,"offset":0,"more":false,"total":null}"#),
    .page(
      "log_entries", #"{"limit":100,"offset":0,"more":true,"total":null,"log_entries":[\#(typeLast),\#(typeLast)]}"#),
    .page("incidents", #"{"offset":0,"incidents":[\#(incident()),1],"more":true}"#),
    .page("users", #"{"teams":[],"users":[\#(ada)],"services":[\#(service)]}"#),
    .page("users", #"{"services":[\#(service)],"users":[\#(ada)]}"#),
    .page("services", #"{"services":[\#(service)],"limit":25}"#),
    // One object alone, if it is the only one.
    .page("log_entry", #"{"log_entry":\#(entry("trigger"))}"#), .page("incident", #"{"incident":\#(incident())}"#),
    .page("user", #"{"meta":{},"user":\#(ada),"links":[],"more":false}"#),
    .page("service", #"{"service":\#(service)}"#),
    // Dumps of Elasticsearch, whatever stands beside.
    .page("_source", #"{"_index":"a-2026.03","_type":"alert_group","_id":"x","_source":\#(group(alert()))}"#),
    .page("_source", #"{"_source":\#(group(alert())),"sort":[1],"fields":{"x":[1]}}"#),
    .page(
      "_source", #"{"_id":"x","_source":{"Records":[{"EventSource":"aws:sns","Sns":\#(sns)}],"at":"x"},"sort":[1]}"#),
    // Empty pages.
    .page("log_entries", #"{"log_entries":[],"limit":100,"offset":0,"more":false}"#), .page("data", #"{"data":[ ]}"#),
    .page("alerts", #"{"alerts":[],"next":null}"#), .page("incidents", #"{"more":false,"incidents":[]}"#),
    .page("values", #"{"values":[],"links":{}}"#), .page("results", #"{"count":0,"next":null,"results":[]}"#),
    .init(.holder(.list), "[]"), .init(.holder(.list), " [\n ] "),
    .init(.holder(.list), "[\(entry("trigger")),\(incident())]"), .init(.holder(.list), "[\(group(alert()))]"),
    .init(.holder(.list), #"[{"labels":{},"startsAt":"x","receivers":[],"status":{}}]"#),
    .init(.holder(.list), #"[{"alerts":[],"labels":{},"receiver":{"name":"r"}}]"#),
    .page("alerts", #"{"alerts":[\#(alert("0", generator))],"next":null}"#),
    .page("alerts", #"{"alerts":[\#(apiAlert)]}"#), .page("data", #"{"status":"success","data":[\#(apiAlert)]}"#),
    .page("results", #"{"count":1,"next":null,"results":[{"alerts_count":1,"integration_id":"C","state":"new"}]}"#),
    .init(.holder(.list), "[\(event),\(event)]"), .init(.holder(.list), "[\(service)]"),
    // Pages in an array.
    .init(.holder(.list), #"[{"log_entries":[\#(entry("trigger"))],"more":true},{"log_entries":[]}]"#),
    .init(.holder(.list), #"[{"incidents":[],"more":false}]"#),
  ]

  static let strangers: [DetectionSample] = [
    "", " ", "{}", "7", "null", #""log_entry""#, "x", "[1]", "[[]]", "[{}]", "[null,{}]",
    // The first member alone says nothing.
    #"{"id":"Q1"}"#, #"{"type":"incident"}"#, #"{"type":"user","id":"P1"}"#, #"{"incident_number":7}"#,
    #"{"alerts":[]}x"#.replacing("x", with: "").replacing("alerts", with: "alarms"),
    #"{"data":[{"id":1}],"more":false}"#, #"{"alerts":[{"tinyId":"1","alias":"a"}],"next":null}"#,
    // A lone object beside another, or in another.
    #"{"incident":\#(incident()),"other":{}}"#, #"{"a":{"incident":\#(incident())}}"#, #"{"a":\#(entry("x")),"b":[]}"#,
    // A rotation's answer, silences and what is like an answer of Prometheus.
    #"{"event":{"id":"R","type":"rotation","name":"n"}}"#, #"{"event":{"type":"trigger","time":"x"},"alert":{}}"#,
    #"[{"id":"S","status":{"state":"active"},"startsAt":"x","endsAt":"x","matchers":[]}]"#,
    #"{"status":"success","data":{"resultType":"scalar","result":[]}}"#, #"{"_source":{"a":1},"type":"log_entry"}"#,
    #"{"status":"success","data":{"resultType":"matrix"}}"#, #"{"labels":{},"startsAt":"x"}"#,
    #"{"@timestamp":"x","data":{"alertCreated":{},"message":"m"}}"#, #"{"@timestamp":"x","data":{"message":"m"}}"#,
    #"{"id":"A","alert_group_id":"I","created_at":"x","payload":7}"#, #"{"event_data":"{}"}"#,
    // An alert is what other records are about.
    #"{"id":"A","created_at":"x","payload":\#(alert("0", generator))}"#,
    #"{"labels":{"app":"x"},"line":"{}","timestamp":"x"}"#, #"{"id":1,"alertId":0,"text":"deployed","time":1}"#,
    #"{"id":"R","type":"trigger_log_entry_reference"}"#, #"{"self":"https://example.com/","type":"service"}"#,
  ].map { DetectionSample(.unknown, $0) }

  static let all = records + pagerDutyRecords + holders + pagerDutyHolders + strangers + pagerDutyStrangers
}
