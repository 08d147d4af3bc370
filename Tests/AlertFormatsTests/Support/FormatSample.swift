import AlertFormats
import Testing

/// A whole record of a format, by its members.
struct FormatSample: Sendable, CustomTestStringConvertible {
  var format: FormatID
  var members: [(name: String, value: String)]

  init(_ format: FormatID, _ members: [(String, String)]) {
    self.format = format
    self.members = members.map { (name: $0.0, value: $0.1) }
  }

  var testDescription: String { format.rawValue }

  var record: String { object(members.map { member($0.name, $0.value) }) }

  /// The record with its members in every order that turning them around gives.
  var turned: [String] {
    members.indices.map { shift in
      object((members[shift...] + members[..<shift]).map { member($0.name, $0.value) })
    }
  }

  /// The record with each member in turn missing, or of a kind that does not belong there.
  var odd: [String] {
    members.indices.flatMap { index in
      ["null", "7", "-1.5e3", "true", "[]", "{}", "[[null,7,{}]]", #"{"value":[{}]}"#, #""""#, #""\u0000x""#].map {
        value in
        var changed = members
        changed[index].value = value
        return object(changed.map { member($0.name, $0.value) })
      } + [object((members[..<index] + members[(index + 1)...]).map { member($0.name, $0.value) })]
    }
  }
}

extension FormatSample {
  static let datadogEvent = FormatSample(
    .datadogEvents,
    [
      ("type", #""event""#), ("id", #""AQ1""#),
      (
        "attributes",
        #"{"timestamp":"\#(at(60))","tags":["team:db","host:n1"],"message":"m","attributes":{"title":"[Triggered] Disk","#
          + #""status":"error","monitor_id":71,"aggregation_key":"k1","timestamp":\#(milliseconds(60))}}"#
      ),
    ])
  static let datadogWebhook = FormatSample(
    .datadogWebhook,
    [
      ("id", #""77""#), ("alert_id", #""71""#), ("alert_title", #""[Triggered] Disk""#), ("date", #""1772357400000""#),
      ("alert_type", #""error""#), ("alert_transition", #""Triggered""#), ("aggreg_key", #""k1""#),
      ("alert_cycle_key", #""c1""#), ("tags", #""env:x, team:db, cluster_name:c""#), ("priority", #""$PRIORITY""#),
    ])
  static let datadogIncident = FormatSample(
    .datadogIncidents,
    [
      ("type", #""incidents""#), ("id", #""0a1b""#),
      (
        "attributes",
        #"{"public_id":9,"title":"Checkout down","created":"\#(at(0))","modified":"\#(at(90))","state":"active"}"#
      ), ("relationships", "{}"),
    ])
  static let victorOps = FormatSample(
    .victorOpsIncidents,
    [
      ("incidentNumber", #""318""#), ("currentPhase", #""resolved""#), ("entityId", #""disk/db1""#),
      ("entityDisplayName", #""Disk full""#), ("startTime", text(at(0))), ("lastAlertTime", text(at(30))),
      ("pagedTeams", #"["team-db"]"#), ("pagedUsers", #"["ada"]"#), ("service", #""db""#),
      (
        "transitions",
        #"[{"name":"triggered","at":"\#(at(1))"},{"name":"acknowledged","at":"\#(at(60))","by":"ada","manually":true},"#
          + #"{"name":"resolved","at":"\#(at(300))"}]"#
      ),
    ])
  static let serviceNow = FormatSample(
    .serviceNowIncident,
    [
      ("sys_id", #""f00d""#), ("number", #""INC0000451""#), ("opened_at", #""2026-03-01 09:30:00""#),
      ("sys_updated_on", #""2026-03-01 11:00:00""#), ("resolved_at", #""2026-03-01 10:30:00""#),
      ("closed_at", #""""#), ("incident_state", #""6""#), ("state", #""6""#), ("priority", #""2""#),
      ("short_description", #""Mail is slow""#), ("correlation_id", #""mail-7""#),
      ("resolved_by", #"{"link":"https://x.service-now.com/api/now/table/sys_user/u1","value":"u1"}"#),
      ("assignment_group", #"{"link":"https://x","value":"g1"}"#), ("business_service", #"{"link":"","value":"s1"}"#),
      ("sys_class_name", #""incident""#),
    ])
  static let serviceNowEvent = FormatSample(
    .serviceNowEvent,
    [
      ("source", #""SCOM""#), ("event_class", #""SCOM on s1""#), ("resource", #""C:""#), ("node", #""db1""#),
      ("metric_name", #""Free space""#), ("type", #""Disk""#), ("message_key", #""k1""#), ("severity", #""2""#),
      ("description", #""Disk full""#), ("time_of_event", #""2026-03-01 09:30:00""#),
      ("resolution_state", #""New""#), ("additional_info", #""{\"os\":\"x\"}""#),
    ])
  static let serviceNowAlert = FormatSample(
    .serviceNowAlert,
    [
      ("sys_id", #""a1""#), ("number", #""Alert7""#), ("source", #""SCOM""#), ("node", #""db1""#),
      ("message_key", #""k1""#), ("severity", #""2""#), ("state", #""Closed""#), ("event_count", #""2""#),
      ("initial_event_time", #""2026-03-01 09:30:00""#), ("last_event_time", #""2026-03-01 09:40:00""#),
      ("sys_updated_on", #""2026-03-01 10:30:00""#), ("description", #""Disk full""#),
      ("assignment_group", #"{"link":"https://x","value":"g1"}"#), ("incident", #""""#),
    ])
  static let azureLog = FormatSample(
    .azureLogAlert,
    [
      ("AlertRuleName", #""Errors""#), ("SearchQuery", #""requests""#), ("WorkspaceId", #""w1""#),
      ("SearchIntervalStartTimeUtc", #""3/1/2026 9:15:00 AM""#),
      ("SearchIntervalEndtimeUtc", #""3/1/2026 9:30:00 AM""#), ("ResultCount", "2"), ("Severity", #""3""#),
      ("LinkToFilteredSearchResultsUI", #""https://x""#), ("Description", "null"),
    ])
  static let incidentIOAlert = FormatSample(
    .incidentIOAlerts,
    [
      ("id", #""01A""#), ("deduplication_key", #""dk""#), ("alert_source_id", #""01S""#), ("title", #""CPU""#),
      ("status", #""firing""#), ("created_at", text(at(0))), ("updated_at", text(at(5))),
      ("attributes", #"[{"attribute":{"name":"Team"},"value":{"label":"DB"}}]"#),
    ])
  static let escalation = FormatSample(
    .incidentIOEscalations,
    [
      ("id", #""01E""#), ("creator", #"{"alert":{"id":"01A","title":"CPU"}}"#), ("status", #""acked""#),
      ("title", #""CPU""#), ("priority", #"{"name":"P1"}"#), ("created_at", text(at(1))),
      (
        "events",
        #"[{"id":"v1","event":"triggered","occurred_at":"\#(at(1))"},"#
          + #"{"id":"v2","event":"notified_users","occurred_at":"\#(at(2))","urgency":"high","users":[{"id":"U1","name":"Ada"}]},"#
          + #"{"id":"v3","event":"acked","occurred_at":"\#(at(62))","users":[{"id":"U1","name":"Ada"}]}]"#
      ), ("related_alerts", #"[{"deduplication_key":"dk"}]"#),
    ])
  static let incidentIOIncident = FormatSample(
    .incidentIOIncidents,
    [
      ("id", #""01I""#), ("reference", #""INC-4""#), ("incident_status", #"{"category":"live","name":"Fixing"}"#),
      ("mode", #""standard""#), ("name", #""Checkout""#), ("severity", #"{"name":"Major","rank":2}"#),
      ("created_at", text(at(0))), ("updated_at", text(at(50))), ("incident_timestamp_values", "[]"),
    ])
  static let fireHydrant = FormatSample(
    .fireHydrantIncidents,
    [
      ("id", #""fh1""#), ("number", "6"), ("current_milestone", #""acknowledged""#), ("name", #""Outage""#),
      ("created_at", text(at(0))), ("severity", #""SEV2""#), ("services", #"[{"id":"s1","name":"db"}]"#),
      (
        "milestones",
        #"[{"type":"started","occurred_at":"\#(at(1))"},{"type":"acknowledged","occurred_at":"\#(at(30))"}]"#
      ),
    ])
  static let googleCloud = FormatSample(
    .gcpIncident,
    [
      ("version", #""1.2""#),
      (
        "incident",
        #"{"incident_id":"0.n1","state":"closed","started_at":1772357400,"ended_at":1772357700,"#
          + #""policy_name":"CPU policy","summary":"CPU is high"}"#
      ),
    ])
  static let azure = FormatSample(
    .azureCommon,
    [
      ("schemaId", #""azureMonitorCommonAlertSchema""#),
      (
        "data",
        #"{"essentials":{"alertId":"/S/a1","alertRule":"cpu","monitorCondition":"Fired","originAlertId":"o1","#
          + #""severity":"Sev1","firedDateTime":"2026-03-01T09:30:00.1234567Z"},"alertContext":{}}"#
      ),
    ])
  static let alarmHistory = FormatSample(
    .cloudWatchAlarmHistory,
    [
      ("AlarmName", #""cpu""#), ("HistoryItemType", #""StateUpdate""#), ("Timestamp", text(at(0))),
      ("HistorySummary", #""Alarm updated from OK to ALARM""#),
      ("HistoryData", #""{\"oldState\":{\"stateValue\":\"OK\"},\"newState\":{\"stateValue\":\"ALARM\"}}""#),
    ])
  static let eventBridge = FormatSample(
    .cloudWatchEventBridge,
    [
      ("version", #""0""#), ("id", #""e1""#), ("detail-type", #""CloudWatch Alarm State Change""#),
      ("source", #""aws.cloudwatch""#), ("time", text(at(1))), ("resources", #"["arn:alarm:cpu"]"#),
      (
        "detail",
        #"{"alarmName":"cpu","state":{"value":"ALARM","timestamp":"2026-03-01T09:30:00.000+0000"},"#
          + #""previousState":{"value":"OK"}}"#
      ),
    ])
  static let notification = FormatSample(
    .cloudWatchSNS,
    [
      ("Type", #""Notification""#), ("MessageId", #""m1""#), ("TopicArn", #""arn:topic""#),
      (
        "Message",
        #""{\"AlarmName\":\"cpu\",\"AlarmArn\":\"arn:alarm:cpu\",\"NewStateValue\":\"OK\",\"OldStateValue\":\"ALARM\","#
          + #"\"StateChangeTime\":\"2026-03-01T09:30:30.000+0000\"}""#
      ), ("Timestamp", text(at(31))),
    ])
  static let zabbixProblem = FormatSample(
    .zabbixRealtimeExport,
    [
      ("clock", "1772357400"), ("ns", "250000000"), ("value", "1"), ("eventid", "42"), ("name", #""Disk full""#),
      ("severity", "4"), ("hosts", #"[{"host":"db1","name":"db1"}]"#), ("groups", #"["DB"]"#),
      ("tags", #"[{"tag":"service","value":"db"},{"tag":"team","value":"dba"}]"#),
    ])

  static let zabbixEvent = FormatSample(
    .zabbixEventGet,
    [
      ("eventid", #""42""#), ("source", #""0""#), ("object", #""0""#), ("objectid", #""13""#),
      ("clock", #""1772357400""#), ("ns", #""5000000""#), ("value", #""1""#), ("name", #""Disk full""#),
      ("severity", #""4""#), ("r_eventid", #""43""#), ("userid", #""0""#),
      (
        "acknowledges",
        #"[{"acknowledgeid":"9","userid":"7","username":"ada","clock":"1772357460","action":"6","message":"x"}]"#
      ),
    ])

  static let zabbixAlert = FormatSample(
    .zabbixAlertGet,
    [
      ("alertid", #""9""#), ("eventid", #""42""#), ("clock", #""1772357460""#), ("userid", #""7""#),
      ("mediatypeid", #""3""#), ("sendto", #""ann@example.com""#), ("subject", #""Problem: Disk full""#),
      ("status", #""1""#), ("alerttype", #""0""#), ("p_eventid", #""0""#), ("acknowledgeid", #""0""#),
      ("mediatypes", #"[{"mediatypeid":"3","type":"0","name":"Email"}]"#),
    ])

  static let icinga2Event = FormatSample(
    .icinga2Events,
    [
      ("type", #""Notification""#), ("timestamp", "1772357400.25"), ("host", #""db1""#), ("service", #""Disk""#),
      ("notification_type", #""PROBLEM""#), ("users", #"["ann","bob"]"#), ("command", #""mail-service-notification""#),
      ("author", #""""#), ("text", #""""#), ("check_result", #"{"state":2.0,"output":"full"}"#),
    ])

  static let all =
    [
      zabbixAlert, icinga2Event, datadogEvent, datadogWebhook, datadogIncident, victorOps, serviceNow,
      serviceNowEvent, serviceNowAlert, azureLog, incidentIOAlert, escalation, incidentIOIncident, fireHydrant,
      googleCloud, azure, alarmHistory, eventBridge, notification,
      zabbixProblem, zabbixEvent, watch, elastAlert, schedule, onCall, maintenance, labelLine,
    ] + pagers + shifts
}

/// The milliseconds since 1970 so many seconds after `start`.
func milliseconds(_ seconds: Int) -> Int { 1_772_357_400_000 + seconds * 1000 }
