import AlertFormats
import Testing

private func decode(_ records: String...) -> Decoded { decode(records, by: PagerDutyLogEntries.self) }

@Suite("PagerDuty log entries: what fired")
struct LogEntryDescriptionTests {
  private func trigger(channel: String) -> String? {
    decode(entry("trigger", member("channel", channel))).log.trigger()
  }

  /// The members that monitors use for a rule's name, best first.
  private static let keys = [
    "alertname", "alert_name", "rule", "rule_name", "check", "check_name", "monitor_name",
  ]

  @Test(arguments: keys)
  func everyKeyNamesTheRule(key: String) {
    #expect(trigger(channel: #"{"details":{"x":1,"\#(key)":"Disk"}}"#) == "rule=Disk")
    #expect(trigger(channel: #"{"cef_details":{"details":{"\#(key)":"Disk"}}}"#) == "rule=Disk")
  }

  @Test(arguments: zip(keys, keys.dropFirst()))
  func betterKeyWinsInAnyOrder(better: String, worse: String) {
    #expect(trigger(channel: #"{"details":{"\#(better)":"A","\#(worse)":"B"}}"#) == "rule=A")
    #expect(trigger(channel: #"{"details":{"\#(worse)":"B","\#(better)":"A"}}"#) == "rule=A")
    #expect(trigger(channel: #"{"details":{"\#(better)":"","\#(worse)":"B"}}"#) == "rule=B")
    #expect(trigger(channel: #"{"details":{"\#(better)":7,"\#(worse)":"B"}}"#) == "rule=B")
    let other = #"{"cef_details":{"details":{"\#(better)":"A"}},"details":{"\#(worse)":"B"}}"#
    #expect(trigger(channel: other) == "rule=A")
  }

  @Test(arguments: [
    // The same key: the details themselves before those inside `cef_details`.
    (#"{"cef_details":{"details":{"rule":"B"}},"details":{"rule":"A"}}"#, "rule=A"),
    (#"{"details":{"rule":"A"},"cef_details":{"details":{"rule":"B"}}}"#, "rule=A"),
    // The class of an event comes last.
    (#"{"cef_details":{"event_class":"disk"}}"#, "rule=disk"),
    (#"{"cef_details":{"event_class":"disk","details":{"check":"df"}}}"#, "rule=df"),
    (#"{"cef_details":{"event_class":""}}"#, ""), (#"{"cef_details":{"event_class":null,"details":null}}"#, ""),
    // Details may be a text, which says nothing, or anything.
    (#"{"details":"alertname: Disk"}"#, ""), (#"{"details":["alertname"]}"#, ""), (#"{"details":null}"#, ""),
    (#"{"details":{"alertname":{"name":"x"}}}"#, ""), (#"{"cef_details":"x"}"#, ""), (#""api""#, ""), ("null", ""),
    // Escapes in names and values.
    (#"{"det\u0061ils":{"alert\u006eame":"\u00dcberlast \ud83d\udd25 \"\/\\"}}"#, #"rule=Überlast 🔥 "/\"#),
  ])
  func ruleIsWhatTheDetailsName(channel: String, description: String) {
    #expect(trigger(channel: channel) == description)
  }

  /// The text that Alertmanager sends to PagerDuty unless told otherwise.
  @Test(arguments: [
    (#"Labels:\n - alertname = DiskFull\n - instance = db-1\nAnnotations:\n - summary = x\n"#, "rule=DiskFull"),
    (#"Labels:\n - alertname = DiskFull"#, "rule=DiskFull"),
    (#"Labels:\n - alertname = Disk \u00fcber 90 %\r\n"#, "rule=Disk über 90 %"),
    (#"Labels:\n - alertname = A\nLabels:\n - alertname = B\n"#, "rule=A"),
    (#"Labels:\n - a_alertname = X\n - alertname = B\n"#, "rule=B"),
    (#"Labels:\n - alertname = \n"#, ""), (#"Labels:\n - instance = db-1\n"#, ""), ("", ""), (" - alertname =", ""),
  ])
  func alertmanagersTextNamesTheRule(firing: String, description: String) {
    #expect(trigger(channel: #"{"details":{"firing":"\#(firing)","num_firing":"1"}}"#) == description)
    #expect(trigger(channel: #"{"cef_details":{"details":{"firing":"\#(firing)"}}}"#) == description)
    #expect(trigger(channel: #"{"details":{"firing":"\#(firing)","check":"df"}}"#) == "rule=df")
  }

  @Test(arguments: [
    (#"{"severity":"low","cef_details":{"severity":"critical"},"details":{"severity":"warn"}}"#, "critical"),
    (#"{"details":{"severity":"warn"},"cef_details":{"severity":"critical"},"severity":"low"}"#, "critical"),
    (#"{"details":{"severity":"warn"},"severity":"low"}"#, "low"),
    (#"{"severity":"low","details":{"severity":"warn"}}"#, "low"),
    (#"{"cef_details":{"details":{"severity":"info"},"severity":""},"details":{"severity":"warn"}}"#, "warn"),
    (#"{"cef_details":{"details":{"severity":"info"}},"severity":3}"#, "info"),
  ])
  func severityDoesNotDependOnTheOrderOfMembers(channel: String, severity: String) {
    #expect(trigger(channel: channel) == "severity=\(severity)")
  }

  @Test(arguments: [
    ([#""event_details":{"description":"A"}"#, #""channel":{"subject":"B","summary":"C"}"#], "A"),
    ([#""event_details":{}"#, #""channel":{"summary":"D","description":"C","subject":"B"}"#], "B"),
    ([#""event_details":{"description":""}"#, #""channel":{"summary":"D","description":"C"}"#], "C"),
    ([#""event_details":null"#, #""channel":{"summary":"D","description":null}"#], "D"),
    ([#""event_details":{"description":7}"#, #""channel":{"summary":""}"#], "T"),
    ([], "T"),
  ])
  func titleIsTheTriggersElseTheIncidents(members: [String], title: String) {
    let incident = #"{"id":"Q1","summary":"[#12] S","title":"T"}"#
    let record = object(
      [
        member("id", text("R1")), member("type", text("trigger_log_entry")), member("created_at", text(at(0))),
        member("incident", incident),
      ] + members)
    #expect(decode(record).log.trigger() == "title=\(title)")
  }

  @Test(arguments: [
    ("[#12] Disk full", "Disk full"), ("[#] Disk", "Disk"), ("[#12]Disk", "[#12]Disk"), ("[#12] ", "[#12] "),
    ("[#1x] Disk", "[#1x] Disk"), ("[12] Disk", "[12] Disk"), ("Disk [#12] full", "Disk [#12] full"), ("[#", "[#"),
    (#"[#12] \u00dcber \"90\""#, #"Über "90""#),
  ])
  func numberBeforeATitleIsNoPartOfIt(summary: String, title: String) {
    let record = entry("assign", incident: #"{"id":"Q1","summary":"\#(summary)"}"#)
    #expect(decode(record).log.fallback() == "title=\(title)")
  }

  @Test func triggerTellsServiceTeamsKeyAndUrgency() {
    let record = entry(
      "trigger", incident: #"{"urgency":"high","incident_key":"inc","type":"incident","id":"Q1"}"#,
      member("service", #"{"id":"S1","type":"service","name":"db","summary":"old name"}"#),
      member("teams", "[\(reference("T2", "team_reference", "Web")),\(reference("T1", "team_reference", "DB"))]"),
      member("channel", #"{"type":"api","incident_key":"chan","description":"Disk full"}"#))
    let log = decode(record).log
    #expect(log.trigger() == "title=Disk full key=chan service=S1 teams=T1+T2 urgency=high")
    #expect(log.serviceNames == ["S1=db"])
    #expect(log.teamNames == ["T1=DB", "T2=Web"])
  }

  @Test(arguments: [
    ("null", "null"), ("{}", "[]"), ("[]", "{}"), (#""S1""#, #"["T1",null,{}]"#), (#"{"id":null}"#, #"[{"id":7}]"#),
    (#"{"id":""}"#, #"[{"id":""}]"#), ("7", "7"),
  ])
  func triggerMayLackServiceAndTeams(service: String, teams: String) {
    let log = decode(entry("trigger", member("service", service), member("teams", teams))).log
    #expect(log.trigger()?.isEmpty == true)
    #expect(log.serviceNames.isEmpty)
    #expect(log.teamNames.isEmpty)
  }

  @Test(arguments: [("high", "urgency=high"), ("low", "urgency=low"), ("severe", ""), ("", "")])
  func urgencyIsAcceptedWhereItStands(urgency: String, description: String) {
    let incident = #"{"id":"Q1","urgency":"\#(urgency)"}"#
    #expect(decode(entry("trigger", incident: incident)).log.trigger() == description)
    #expect(decode(entry("assign", incident: incident)).log.fallback() == description)
  }

  @Test func earliestTriggerNamesTheIncidentWhateverTheOrder() {
    let first = entry("trigger", after: 0, id: "R1", member("channel", #"{"summary":"first"}"#))
    let second = entry("trigger", after: 60, id: "R2", member("channel", #"{"summary":"second"}"#))
    #expect(decode(first, second).log.trigger() == "title=first")
    #expect(decode(second, first).log.trigger() == "title=first")
  }
}
