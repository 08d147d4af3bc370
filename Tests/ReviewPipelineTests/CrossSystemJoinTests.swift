import AlertFormats
import PagingModel
import ReviewPipeline
import Testing

/// One firing that a monitor and a pager tell, joined without being told how: by the key that the monitor sends.
///
/// The monitor sees it begin at 02:00:00, the pager half a minute later.
@Suite struct CrossSystemJoinTests {
  private static let group = #"{}:{alertname=\"DiskFull\"}"#
  /// Python: `hashlib.sha256(b'{}:{alertname="DiskFull"}').hexdigest()`.
  private static let hash = "17c4e445d234645c9e547ff6d32a864af0ebdadcd1902771c24c8d366637ff41"
  private static let moment = "2026-10-05T02:00:30Z"

  struct Source: Sendable, CustomTestStringConvertible {
    var format: FormatID
    var records: String
    var testDescription: String { "\(format.rawValue): \(records.prefix(60))" }
    init(_ format: FormatID, _ records: String...) {
      self.format = format
      self.records = records.joined(separator: "\n") + "\n"
    }
  }

  // MARK: monitors

  private static let labels = #""labels":{"alertname":"DiskFull","instance":"a"}"#
  private static let webhookAlert =
    #"{"status":"firing",\#(labels),"annotations":{},"startsAt":"2026-10-05T02:00:00Z","#
    + #""endsAt":"0001-01-01T00:00:00Z","fingerprint":"c4bc4be17c23463b","generatorURL":""}"#

  private static func body(_ members: String) -> String {
    #"{"groupKey":"\#(group)","status":"firing","receiver":"r","groupLabels":{},"commonLabels":{},"#
      + #""commonAnnotations":{},"alerts":[\#(webhookAlert)],\#(members)}"#
  }
  private static let recorded =
    #"{"hash":"1","details":{"fingerprint":"255","labels":{"labels":[{"key":"alertname","value":"DiskFull"}]},"#
    + #""startsAt":"2026-10-05T02:00:00Z","endsAt":"2026-10-05T02:30:00Z"}}"#

  static let monitors = [
    Source(.alertmanagerWebhook, body(#""version":"4""#)), Source(.grafanaWebhook, body(#""version":"1","orgId":1"#)),
    Source(.alertmanagerWebhook, #"{"_index":"a","_source":\#(body(#""version":"4","@timestamp":"\#(moment)""#))}"#),
    Source(
      .alertmanagerEventRecorder,
      #"{"@timestamp":"\#(moment)","data":{"alertGrouped":{"alert":\#(recorded),"groupInfo":{"groupKey":"\#(group)"}}}}"#
    ),
    Source(
      .alertmanagerEventRecorder,
      #"{"@timestamp":"\#(moment)","data":{"notification":{"firingAlerts":[\#(recorded)],"#
        + #""groupInfo":{"groupKey":"\#(group)"}}}}"#),
  ]

  // MARK: pagers

  private static func entry(_ members: String, incident: String = #"{"id":"Q1","type":"incident_reference"}"#) -> String
  {
    #"{"id":"R1","type":"trigger_log_entry","created_at":"\#(moment)","incident":\#(incident),\#(members)}"#
  }
  private static func incident(_ key: String, _ members: String = #""incident_number":1"#) -> String {
    #"{"id":"Q1","type":"incident","status":"triggered","created_at":"\#(moment)","incident_key":\#(key),\#(members)}"#
  }
  private static let quoted = "\"\(hash)\""
  private static let alert =
    #"{"id":"A1","type":"alert","alert_key":\#(quoted),"created_at":"\#(moment)","#
    + #""incident":{"id":"Q1","type":"incident_reference"}}"#
  private static let entryWithoutKey = entry(#""channel":{"type":"auto"}"#)
  private static let early =
    #"{"id":"R2","type":"assign_log_entry","created_at":"2026-10-05T02:00:29Z","#
    + #""incident":{"id":"Q1","type":"incident_reference"},"service":{"id":"S1","summary":"db"}}"#
  private static let payload = #"{"groupKey":"\#(group)","commonLabels":{"alertname":"DiskFull"}}"#
  private static let onCallGroup =
    #"{"id":"G1","created_at":"\#(moment)","alerts_count":1,"integration_id":"C1","state":"new","title":"t","#
    + #""last_alert":{"payload":\#(payload)}}"#

  static let pagers = [
    Source(.pagerDutyLogEntries, entry(#""channel":{"type":"api","incident_key":\#(quoted)}"#)),
    Source(.pagerDutyLogEntries, entry(#""channel":{"type":"api","cef_details":{"dedup_key":\#(quoted)}}"#)),
    Source(.pagerDutyLogEntries, entry(#""channel":{"type":"auto"}"#, incident: incident(quoted))),
    Source(.pagerDutyIncidents, incident(quoted)), Source(.pagerDutyAlerts, incident("null"), alert),
    // The alert is a second later than what is known of the incident otherwise.
    Source(.pagerDutyAlerts, entryWithoutKey, early, alert),
    Source(
      .pagerDutyWebhookV3,
      #"{"event":{"id":"01","event_type":"incident.triggered","resource_type":"incident","occurred_at":"\#(moment)","#
        + #""agent":null,"data":\#(incident(quoted, #""number":1"#))}}"#),
    Source(
      .pagerDutyWebhookV2,
      #"{"messages":[{"event":"incident.trigger","id":"m1","created_on":"\#(moment)","log_entries":[\#(entryWithoutKey)],"#
        + #""incident":\#(incident("null", #""incident_number":1,"alerts":[{"alert_key":\#(quoted)}]"#))}]}"#),
    Source(
      .pagerDutyWebhookV1,
      #"{"messages":[{"type":"incident.trigger","id":"m1","created_on":"\#(moment)","data":{"incident":"#
        + #"{"id":"Q1","incident_number":1,"status":"triggered","created_on":"\#(moment)","incident_key":\#(quoted)}}}]}"#
    ),
    Source(
      .opsgenieAlerts,
      #"{"id":"O1","tinyId":"1","alias":\#(quoted),"acknowledged":false,"status":"open","message":"m","#
        + #""createdAt":"\#(moment)","updatedAt":"\#(moment)"}"#),
    Source(
      .opsgenieWebhook,
      #"{"action":"Create","alert":{"alertId":"O1","alias":\#(quoted),"message":"m","createdAt":1791165630000,"#
        + #""updatedAt":1791165630000000000}}"#),
    Source(
      .victorOpsIncidents,
      #"{"incidentNumber":"1","currentPhase":"triggered","entityId":\#(quoted),"startTime":"\#(moment)","transitions":[]}"#
    ),
    Source(.grafanaOnCallAlertGroups, onCallGroup),
    Source(
      .grafanaOnCallWebhook,
      #"{"event":{"type":"alert group created","time":"\#(moment)"},"user":null,"alert_group":\#(onCallGroup),"#
        + #""alert_group_id":"G1","alert_payload":\#(payload),"integration":{"id":"C1"}}"#),
    Source(.retropagerEvents, #"{"v":1,"t":"\#(moment)","type":"alert.fired","alert":"e1","fp":\#(quoted)}"#),
  ]

  @Test(arguments: monitors, pagers)
  func groupAndWhatItOpenedAreOneEpisode(monitor: Source, pager: Source) throws {
    let folder = PipelineFolder(["monitor.json": monitor.records, "pager.json": pager.records])
    for names in [("monitor.json", "pager.json"), ("pager.json", "monitor.json")] {
      let reviewed = try folder.review(names.0, names.1)
      #expect(reviewed.files.allSatisfy { $0.refusals.count == 0 })
      #expect(reviewed.history.episodes.count == 1 && reviewed.history.joins.count == 1)
      #expect(reviewed.history.episodes.first.map { $0.firedAt.description } == Self.moment)
      // Both sides tell their share; lists of alerts are no history of their own.
      let shares = reviewed.dataQuality.sources.compactMap(\.matched)
      #expect(shares.count >= (pager.format == .pagerDutyAlerts ? 1 : 2))
      #expect(shares.allSatisfy { $0 == SourceMatch(count: 1, of: 1) })
    }
  }

  /// What sends its own key joins by it: the monitor's key is the pager's.
  @Test(arguments: [
    Source(
      .datadogEvents,
      #"{"type":"event","id":"D1","attributes":{"timestamp":"2026-10-05T02:00:00Z","attributes":{"title":"[Triggered] x","#
        + #""status":"error","monitor_id":71,"aggregation_key":\#(quoted)}}}"#),
    Source(
      .datadogWebhook,
      #"{"id":"7","alert_id":"71","alert_title":"[Triggered] x","date":"1791165600000","alert_type":"error","#
        + #""alert_transition":"Triggered","aggreg_key":\#(quoted)}"#),
    Source(
      .elasticWatcherHistory,
      #"{"watch_id":\#(quoted),"trigger_event":{"triggered_time":"2026-10-05T02:00:00Z"},"state":"executed"}"#),
    Source(
      .alertmanagerAPIAlerts,
      #"{\#(labels),"annotations":{},"startsAt":"2026-10-05T02:00:00Z","endsAt":"2026-10-05T02:09:00Z","#
        + #""updatedAt":"2026-10-05T02:05:00Z","fingerprint":\#(quoted),"receivers":[{"name":"r"}],"#
        + #""status":{"state":"active"}}"#),
  ])
  func monitorsKeyIsThePagersKey(monitor: Source) throws {
    let folder = PipelineFolder(["monitor.json": monitor.records, "pager.json": Self.incident(Self.quoted) + "\n"])
    let reviewed = try folder.review("monitor.json", "pager.json")
    #expect(reviewed.history.episodes.count == 1 && reviewed.history.joins.count == 1)
  }

  /// What gives pagers the id of the firing joins by that; its alerts have a key of their own.
  @Test(arguments: [
    Source(
      .zabbixEventGet,
      #"{"eventid":\#(quoted),"objectid":"13","clock":"1791165600","ns":"0","value":"1","name":"x","r_eventid":"0"}"#),
    Source(
      .gcpIncident,
      #"{"version":"1.2","incident":{"incident_id":\#(quoted),"state":"open","started_at":1791165600,"policy_name":"x"}}"#
    ),
  ])
  func idOfTheFiringIsThePagersKey(monitor: Source) throws {
    let again = monitor.records.replacing(Self.hash, with: "other").replacing("1791165600", with: "1791252000")
    let folder = PipelineFolder([
      "monitor.json": monitor.records + again, "pager.json": Self.incident(Self.quoted) + "\n",
    ])
    let reviewed = try folder.review("monitor.json", "pager.json")
    #expect(reviewed.history.episodes.count == 2 && reviewed.history.joins.count == 1)
    #expect(reviewed.history.episodes.first.map { $0.firedAt.description } == Self.moment)
    let alone = try folder.review("monitor.json").history.episodes
    #expect(alone.count == 2 && Set(alone.map(\.alertKey)).count == 1)
  }

  @Test func otherGroupsAndOtherKeysAreOtherFirings() throws {
    let other = Self.body(#""version":"4""#).replacing("DiskFull\\\"}", with: "Other\\\"}")
    let reviewed = try PipelineFolder(["a.json": other + "\n", "b.json": Self.incident(Self.quoted) + "\n"])
      .review("a.json", "b.json")
    #expect(reviewed.history.episodes.count == 2 && reviewed.history.joins.isEmpty)
    #expect(
      reviewed.dataQuality.sources.map(\.matched) == [SourceMatch(count: 0, of: 1), SourceMatch(count: 0, of: 1)])
  }

  /// Each system's share is its own, however many there are.
  @Test func everySystemHasAShareOfItsOwn() throws {
    let datadog =
      #"{"type":"event","id":"D1","attributes":{"timestamp":"2026-10-05T05:00:00Z","attributes":{"title":"[Triggered] x","#
      + #""status":"error","monitor_id":71,"aggregation_key":"k"}}}"#
    let opsgenie = Self.pagers.first { $0.format == .opsgenieAlerts }?.records.replacing(Self.hash, with: "other") ?? ""
    let reviewed = try PipelineFolder([
      "a.json": Self.monitors[0].records + datadog + "\n", "b.json": Self.incident(Self.quoted) + "\n" + opsgenie,
    ]).review("a.json", "b.json")
    let shares = reviewed.dataQuality.sources.map { "\($0.format) \($0.matched.map { "\($0.count)/\($0.of)" } ?? "-")" }
    #expect(
      shares == [
        "alertmanager-webhook 1/1", "datadog-events-v2 0/1", "opsgenie-alerts 0/1", "pagerduty-incidents 1/1",
      ])
  }
}
