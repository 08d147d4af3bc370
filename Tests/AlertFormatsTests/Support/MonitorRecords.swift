import AlertFormats

/// A whole record of each of the formats of monitors and of OnCall, with whatever a record can hold.
enum MonitorRecord {
  private static let apiAlert =
    #"{"annotations":{"summary":"s"},"endsAt":"\#(at(9))","fingerprint":"aa","receivers":[{"name":"db"}],"#
    + #""startsAt":"\#(at(0))","status":{"state":"active"},"updatedAt":"\#(at(30))","generatorURL":"","#
    + #""labels":{"alertname":"D","team":"t","cluster":"eu1","node":"n1"}}"#
  private static let recorded =
    #"{"hash":"9","details":{"fingerprint":"170","labels":{"labels":[{"key":"alertname","value":"D"},{"key":"dc","value":"d"}]},"#
    + #""startsAt":"\#(at(0))","endsAt":"\#(at(60))","resolved":true}}"#
  private static let group =
    #"{"id":"Q1","created_at":"\#(at(0))","alerts_count":1,"integration_id":"C1","state":"resolved","title":"t","#
    + #""resolved_at":"\#(at(90))","resolved_by":"U1","acknowledged_at":"\#(at(30))","acknowledged_by":"U1","#
    + #""last_alert":{"payload":{"groupKey":"g","commonLabels":{"alertname":"D","cluster":"eu1"}}}}"#
  private static let event =
    #"{"event":{"type":"acknowledge","time":"\#(at(30))"},"user":{"id":"U1","username":"ada"},"alert_group":\#(group),"#
    + #""alert_group_id":"Q1","integration":{"id":"C1","name":"n","team":"t"},"alert_payload":{"fingerprint":"aa"}}"#
  private static let state =
    #"{"previous":"Normal","current":"Alerting (NoData)","fingerprint":"aa","ruleTitle":"D","ruleUID":"r","labels":{"host":"h"}}"#

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  static let all: [(format: FormatID, record: String)] = [
    (.grafanaWebhook, AlertFormatsTests.group(alert(#"aa"#, status: "resolved", endsAt: at(60)), version: "1")),
    (.alertmanagerAPIAlerts, apiAlert),
    (.alertmanagerAPIGroups, #"{"alerts":[\#(apiAlert)],"labels":{"a":"b"},"receiver":{"name":"r"}}"#),
    (.alertmanagerAlert, alert(nil, #""generatorURL":"x""#, #""silenceURL":"x""#)),
    (
      .alertmanagerEventRecorder,
      #"{"@timestamp":"\#(at(70))","data":{"notification":{"alerts":[\#(recorded)],"groupInfo":{"groupKey":"k"}}}}"#
    ),
    (
      .prometheusAlertsSeries,
      #"{"status":"success","data":{"resultType":"matrix","result":[{"metric":{"__name__":"ALERTS","alertname":"D","node":"n1","#
        + #""alertstate":"firing"},"values":[[1772357400,"1"],[1772357460.5,"1"],[1772358000,"1"]]}]}}"#
    ),
    (
      .grafanaStateHistory,
      #"{"data":{"resultType":"streams","result":[{"stream":{"from":"state-history"},"#
        + #""values":[["1772357400000000000",\#(quoted(state))]]}]}}"#
    ),
    (
      .grafanaAnnotations,
      #"{"id":1,"alertId":7,"newState":"Alerting","prevState":"Normal","time":1772357400000,"text":"D {a=b} - Alerting"}"#
    ),
    (.grafanaOnCallWebhook, event),
    (.grafanaOnCallWebhook, #"{"request_trigger":"","timestamp":"\#(at(31))","event_data":\#(quoted(event))}"#),
    (.grafanaOnCallAlertGroups, group),
    (
      .grafanaOnCallTimeline,
      #"{"pk":"Q1","alerts_count":1,"started_at":"\#(at(0))","resolved_by":3,"render_after_resolve_report_json":["#
        + #"{"action":"sent sms to x","realm":"user_notification","type":0,"created_at":"\#(at(9))","#
        + #""author":{"pk":"U1","username":"ada"}},{"realm":"alert_group","type":13,"created_at":"\#(at(90))"}]}"#
    ),
  ]
}
