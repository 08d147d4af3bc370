import AlertFormats

extension FormatSample {
  static let opsgenieLogs = FormatSample(
    .opsgenieAlertLogs,
    [
      (
        "data",
        #"[{"log":"Alert acknowledged via web","type":"system","owner":"ada@x.example","createdAt":"\#(at(60))","#
          + #""offset":"1772357460000_1"},{"log":"Alert created via API","type":"system","owner":"System","#
          + #""createdAt":"\#(at(0))","offset":"1772357400000_0"}]"#
      ), ("paging", #"{"first":"https://api.opsgenie.com/v2/alerts/a-1/logs?offset=0&order=desc"}"#),
      ("took", "0.04"), ("requestId", #""r-1""#),
    ])
  static let jsmLogs = FormatSample(
    .jsmAlertLogs,
    [
      (
        "values",
        #"[{"log":"Alert created via API","owner":"System","createdAt":"\#(at(0))","type":"system","#
          + #""offset":"1772357400000_0"}]"#
      ), ("links", #"{"next":"/jsm/ops/api/c-1/v1/alerts/a-1/logs?after=17_0&size=1"}"#),
    ])
  static let jsmAlert = FormatSample(
    .jsmAlerts,
    [
      ("id", #""a-1""#), ("tinyId", #""13""#), ("alias", #""disk/db1""#), ("message", #""Disk full""#),
      ("status", #""closed""#), ("acknowledged", "true"), ("createdAt", text(at(0))), ("updatedAt", text(at(90))),
      ("priority", #""P2""#), ("details", #"{"host":"n1"}"#), ("integrationType", #""API""#),
      ("integrationName", #""Default""#),
      ("report", #"{"ackTime":30000,"closeTime":60000,"acknowledgedBy":"ada@x.example","closedBy":"System"}"#),
    ])
  static let opsgenieSchedule = FormatSample(
    .opsgenieSchedules,
    [
      ("id", #""s-1""#), ("name", #""Databases""#), ("timezone", #""Europe/Berlin""#), ("enabled", "true"),
      ("ownerTeam", #"{"id":"t-1","name":"DB"}"#), ("rotations", "[]"),
    ])
  static let incidentUpdate = FormatSample(
    .incidentIOIncidentUpdates,
    [
      ("id", #""01UP""#), ("incident_id", #""01I""#), ("created_at", text(at(90))), ("message", #""Fixed""#),
      ("new_incident_status", #"{"category":"closed","name":"Closed"}"#), ("new_severity", #"{"name":"Minor"}"#),
      ("updater", #"{"user":{"id":"U1","name":"Ada"}}"#),
    ])
  static let resolutionNote = FormatSample(
    .grafanaOnCallResolutionNotes,
    [
      ("id", #""M1""#), ("alert_group_id", #""I1""#), ("author", #""U1""#), ("source", #""web""#),
      ("created_at", text(at(60))), ("text", #""The disk was full""#),
    ])
  static let finalShift = FormatSample(
    .grafanaOnCallFinalShifts,
    [
      ("user_pk", #""U1""#), ("user_email", #""ada@x.example""#), ("user_username", #""ada""#),
      ("shift_start", text(at(0))), ("shift_end", text(at(3600))),
    ])
  static let rootlyAlert = FormatSample(
    .rootlyAlerts,
    [
      ("id", #""al-1""#), ("type", #""alerts""#),
      (
        "attributes",
        #"{"source":"alertmanager","status":"resolved","summary":"Disk full","external_id":"k1","#
          + #""services":[{"id":"s1","name":"db"}],"groups":[{"id":"g1","name":"DBA"}],"#
          + #""labels":[{"key":"alertname","value":"DiskFull"},{"key":"node","value":"n1"}],"created_at":"\#(at(0))","ended_at":"\#(at(90))","#
          + #""updated_at":"\#(at(91))"}"#
      ),
    ])
  static let rootlyEvents = FormatSample(
    .rootlyAlertEvents,
    [
      (
        "data",
        #"[{"id":"e1","type":"alert_events","attributes":{"kind":"informational","action":"created","#
          + #""source":"system","created_at":"\#(at(0))"}},{"id":"e2","type":"alert_events","attributes":"#
          + #"{"kind":"notification","action":"called","source":"system","user_id":7,"created_at":"\#(at(5))"}}]"#
      ), ("links", #"{"self":"https://api.rootly.com/v1/alerts/al-1/events?page%5Bnumber%5D=1"}"#),
    ])
  static let rootlyIncident = FormatSample(
    .rootlyIncidents,
    [
      ("id", #""in-1""#), ("type", #""incidents""#),
      (
        "attributes",
        #"{"title":"Checkout down","slug":"checkout-down","kind":"normal","#
          + #""severity":{"data":{"attributes":{"name":"SEV1"}}},"created_at":"\#(at(0))","updated_at":"\#(at(60))"}"#
      ),
    ])
  static let rootlyShift = FormatSample(
    .rootlyShifts,
    [
      ("id", #""sh-1""#), ("type", #""shifts""#),
      (
        "attributes",
        #"{"schedule_id":"sc-1","rotation_id":null,"starts_at":"\#(at(0))","ends_at":"\#(at(60))","is_override":false,"#
          + #""user":{"data":{"id":"7","type":"users","attributes":{"full_name":"Ada"}}}}"#
      ),
    ])

  static let jsmAudit = FormatSample(
    .jsmAuditLogs,
    [
      ("created", text(at(0))), ("category", #""Notifications""#),
      ("summary", #""Rule[new] -> [sms] notification to [ada@x.example] Submitted to provider.""#),
      ("level", #""Information""#), ("details", #""{}""#),
    ])

  static let incidentAlert = FormatSample(
    .incidentIOIncidentAlerts,
    [
      ("id", #""01L""#), ("alert", #"{"id":"01A","deduplication_key":"dk","alert_source_id":"01S"}"#),
      ("incident", #"{"id":"01I","reference":"INC-4"}"#), ("alert_route_id", #""01R""#),
    ])

  static let pagers = [
    opsgenieLogs, jsmLogs, jsmAudit, jsmAlert, opsgenieSchedule, incidentUpdate, incidentAlert, resolutionNote,
    finalShift,
    rootlyAlert, rootlyEvents, rootlyIncident, rootlyShift,
  ]

  /// Records that are known and not needed.
  static let ignored = [
    FormatSample(
      .opsgenieOther,
      [
        ("id", #""i-1""#), ("tinyId", #""3""#), ("impactedServices", #"["s-1"]"#), ("message", #""Checkout""#),
        ("status", #""open""#), ("createdAt", text(at(0))), ("priority", #""P3""#),
      ]),
    FormatSample(
      .opsgenieOther, [("_parent", #"{"id":"s-1","name":"DB","enabled":true}"#), ("onCallRecipients", #"["ada@x"]"#)]),
    FormatSample(.opsgenieOther, [("_parent", "{}"), ("onCallParticipants", #"[{"id":"u-1","name":"ada@x"}]"#)]),
    FormatSample(
      .opsgenieOther, [("filename", #""2026-03-01-09-30-00_1.json""#), ("date", "1772357400000"), ("size", "91")]),
    FormatSample(
      .grafanaOnCallAlerts,
      [
        ("id", #""A1""#), ("alert_group_id", #""I1""#), ("created_at", text(at(0))), ("payload", #"{"ruleName":"x"}"#),
      ]),
  ]
}
