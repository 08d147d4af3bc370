import AlertFormats
import PagingModel
import Testing

extension EventLog {
  /// Where records say that firings are, `cluster/host`.
  fileprivate var places: [String] {
    let all = occurrences.flatMap { firing in
      [trigger(of: firing), fallback(of: firing)]
        + [listSnapshot(of: firing), webhookSnapshot(of: firing)].compactMap { $0?.description }
    }
    let places = all.map { description in
      [description.cluster, description.host].map { $0.map { texts.text($0.position) } ?? "-" }.joined(separator: "/")
    }
    return Set(places).subtracting(["-/-"]).sorted()
  }
}

/// The members of labels as monitors write them; the instance is a port, and no host.
private let labels = #""alertname":"D","node":"n1","cluster":"eu1","instance":"n1:9100","severity":"page""#

private func quoted(_ json: String) -> String {
  "\"" + json.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
}

private func trigger(_ channel: String) -> String { entry("trigger", member("channel", channel)) }

/// The same as a list.
private let pairs =
  #"{"key":"alertname","value":"D"},{"key":"node","value":"n1"},{"key":"cluster","value":"eu1"}"#

@Suite("Where an alert is")
struct AlertPlaceTests {
  /// By hand, best first.
  private static let clusters = [
    "cluster", "k8s_cluster", "kubernetes_cluster", "cluster_name", "region", "datacenter", "dc",
  ]
  private static let hosts = ["node", "host", "hostname", "nodename", "kubernetes_node"]

  @Test func everyNameIsRead() {
    for name in Self.clusters { #expect(read(trigger(#"{"details":{"\#(name)":"a"}}"#)).log.places == ["a/-"]) }
    for name in Self.hosts { #expect(read(trigger(#"{"details":{"\#(name)":"a"}}"#)).log.places == ["-/a"]) }
    for name in ["instance", "Cluster", "zone", "nod", "pod"] {
      #expect(read(trigger(#"{"details":{"\#(name)":"a"}}"#)).log.places == [])
    }
  }

  @Test(arguments: [(clusters, "A/-"), (hosts, "-/A")])
  func betterNameWinsInAnyOrder(names: [String], place: String) {
    for (better, worse) in zip(names, names.dropFirst()) {
      for members in [#""\#(better)":"A","\#(worse)":"B""#, #""\#(worse)":"B","\#(better)":"A""#] {
        #expect(read(trigger(#"{"details":{\#(members)}}"#)).log.places == [place])
        #expect(read(group(alert("00aa", labels: "{\(members)}"))).log.places == [place])
        #expect(read(fired("{\(members)}")).log.places == [place])
      }
      for nothing in [#""""#, "7", "null", #"{"a":"b"}"#] {
        let members = #""\#(better)":\#(nothing),"\#(worse)":"A""#
        #expect(read(trigger(#"{"details":{\#(members)}}"#)).log.places == [place])
        #expect(read(fired("{\(members)}")).log.places == [place])
      }
    }
  }

  private func fired(_ labels: String) -> String {
    #"{"v":1,"t":"\#(at(0))","type":"alert.fired","alert":"A1","labels":\#(labels)}"#
  }

  @Test func monitorsOfAlertmanagersFormTellIt() {
    let api =
      #"{"fingerprint":"aa","startsAt":"\#(at(0))","updatedAt":"\#(at(9))","endsAt":"\#(at(30))","annotations":{},"#
      + #""receivers":[{"name":"db"}],"status":{"state":"active"},"generatorURL":"","labels":{\#(labels)}}"#
    let recorded =
      #"{"hash":"9","details":{"fingerprint":"170","labels":{"labels":[\#(pairs)]},"startsAt":"\#(at(0))"}}"#
    let line =
      #"{"previous":"Normal","current":"Alerting","fingerprint":"aa","ruleTitle":"D","ruleUID":"r","labels":{\#(labels)}}"#
    for record in [
      group(alert("00aa", labels: "{\(labels)}")), group(alert("00aa", labels: "{\(labels)}"), version: "1"), api,
      #"{"alerts":[\#(api)],"labels":{"a":"b"},"receiver":{"name":"r"}}"#,
      alert(nil, labels: "{\(labels)}", #""generatorURL":"x""#),
      #"{"@timestamp":"\#(at(70))","data":{"notification":{"alerts":[\#(recorded)],"groupInfo":{"groupKey":"k"}}}}"#,
      #"{"status":"success","data":{"resultType":"matrix","result":[{"metric":{"__name__":"ALERTS","#
        + #""alertstate":"firing",\#(labels)},"values":[[1772357400,"1"]]}]}}"#,
      #"{"data":{"resultType":"streams","result":[{"stream":{"from":"state-history"},"#
        + #""values":[["1772357400000000000",\#(quoted(line))]]}]}}"#,
    ] {
      #expect(read(record).log.places == ["eu1/n1"], "\(record)")
    }
  }

  @Test func alertsOfABodyAreEachSomewhere() {
    let alerts = (1...4).map { number in
      alert("00a\(number)", labels: #"{"cluster":"eu\#(number / 3)","node":"n\#(number)"}"#)
    }
    let unplaced = alert("00b1", labels: #"{"alertname":"D"}"#)
    let log = read(group(alerts[0], alerts[1], unplaced, alerts[2], alerts[3])).log
    #expect(log.places == ["eu0/n1", "eu0/n2", "eu1/n3", "eu1/n4"])
  }

  @Test(arguments: [
    (#"{"details":{\#(labels)}}"#, "eu1/n1"), (#"{"cef_details":{"details":{\#(labels)}}}"#, "eu1/n1"),
    // The same name: the details themselves before those inside `cef_details`.
    (#"{"cef_details":{"details":{"node":"b"}},"details":{"node":"a"}}"#, "-/a"),
    (#"{"details":{"node":"a"},"cef_details":{"details":{"node":"b"}}}"#, "-/a"),
    (#"{"details":{"host":"a"},"cef_details":{"details":{"node":"b"}}}"#, "-/b"),
    (#"{"details":{"node":"\u00e4\"1\""}}"#, "-/ä\"1\""),
    // Alertmanager's text: of the first alert, and only what the details do not tell.
    (
      #"{"details":{"firing":"Labels:\n - alertname = D\n - cluster = eu1\n - node = n 1\nAnnotations:\n"}}"#, "eu1/n 1"
    ),
    (#"{"details":{"firing":"Labels:\r\n - region = r\r\n - host = h\r\n"}}"#, "r/h"),
    (#"{"details":{"firing":"Labels:\n - dc = d\nAnnotations:\n - node = x\nLabels:\n - node = n\n"}}"#, "d/-"),
    (#"{"details":{"firing":"Labels:\n - node = a = b\n - cluster = "}}"#, "-/a = b"),
    (#"{"details":{"firing":" - node = a","node":"b"}}"#, "-/b"),
    // As the record writes it: with escapes of its own, a backslash before a letter, a name in escapes.
    (#"{"details":{"firing":" - node = \u00e4\\n\"\n - cluster = c\\r\n - dc = d"}}"#, #"c\r/ä\n""#),
    (#"{"details":{"firing":" - n\u006fde = a\r\n - dc = \r\n - region = r\\"}}"#, #"r\/a"#),
    (#"{"details":{"firing":" - node = a\n - cluster = c","node":"b"}}"#, "c/b"),
  ])
  func triggersOfPagerDutyTellIt(channel: String, place: String) {
    #expect(read(trigger(channel)).log.places == [place])
    let alert =
      #"{"id":"A1","type":"alert","alert_key":"k","created_at":"\#(at(0))","incident":{"id":"Q1"},"body":\#(channel)}"#
    #expect(read(alert).log.places == [place])
  }

  @Test(arguments: ["", " - ", " - node", " - node =", " - node = ", "- node = a", " -  = a", "\\n\\n", " - = = = "])
  func textThatIsNoLabelsTellsNothing(firing: String) {
    #expect(read(trigger(#"{"details":{"firing":"\#(firing)"}}"#)).log.places == [])
  }

  /// A record of each, and where its firing is.
  private static let others: [(record: String, place: String)] = [
    (
      #"{"id":"a-1","tinyId":"7","alias":"k","acknowledged":false,"createdAt":"\#(at(0))","details":{\#(labels)}}"#,
      "eu1/n1"
    ),
    (
      #"{"action":"Create","alert":{"alertId":"a-1","createdAt":\#(start.milliseconds),"details":{\#(labels)}}}"#,
      "eu1/n1"
    ),
    (datadog(#""hostname":"n1""#, tags: #""host:n2","region:eu""#), "eu/n1"),
    (datadog(#""monitor_groups":["host:n1"]"#, tags: #""host:n2","cluster_name:c","x""#), "c/n1"),
    (datadog(#""monitor":{"id":7,"groups":["node:n1"]}"#, tags: #""host:n2","cluster:""#), "-/n1"),
    (webhook(#""hostname":"n1","tags":"host:n2,cluster:c""#), "c/n1"),
    (webhook(#""hostname":"$HOSTNAME","tags":"env:x, host:n2, dc:d:1""#), "d:1/n2"),
    (webhook(#""alert_scope":"host:n1,env:a","tags":"host:n2,,cluster:""#), "-/n1"),
    (#"{"clock":1772357400,"ns":0,"value":1,"eventid":42,"name":"x","hosts":[{"host":"n2"},{"host":"n1"}]}"#, "-/n1"),
    (
      #"{"clock":1772357400,"ns":0,"value":1,"eventid":42,"hosts":["n1"],"tags":[{"tag":"region","value":"eu"}]}"#,
      "eu/n1"
    ),
    (
      #"{"clock":"1772357400","ns":"0","value":"1","eventid":"42","objectid":"1","hosts":[{"hostid":"7","host":"n1"}]}"#,
      "-/n1"
    ),
    (eventBridge("arn:aws:cloudwatch:eu-west-1:210987654321:alarm:cpu:5"), "eu-west-1/-"),
    whole(
      "c/-", #"{"version":"1.2","incident":{"incident_id":"0.n1","state":"open","started_at":1772357400,"#,
      #""resource":{"type":"k8s_node","labels":{"cluster_name":"c","node_name":"x","region":"eu"}}}}"#),
    (azure(#""alertContext":{"labels":{"cluster":"c"}},"customProperties":{"cluster":"d","host":"h"}"#), "c/h"),
    (azure(#""alertContext":null,"customProperties":{"region":"weu"}"#), "weu/-"),
    whole(
      "c/h", #"{"watch_id":"w","trigger_event":{"triggered_time":"\#(at(0))"},"metadata":{"cluster":"c","host":"h"},"#,
      #""result":{"execution_time":"\#(at(0))","condition":{"met":true}}}"#),
    (elastAlert(#"{"host":"h","region":"eu"}"#), "eu/h"), (elastAlert(#"{"host":{"name":"h"}}"#), "-/h"),
    (elastAlert(#"{"hostname":"g","host":{"name":"h"}}"#), "-/g"),
    (onCall(#"{"groupKey":"g","commonLabels":{"cluster":"c"},"alerts":[]}"#), "c/-"),
    (onCall(#"{"fingerprint":"aa","labels":{\#(labels)}}"#), "eu1/n1"),
    whole(
      "eu1/n1",
      #"{"id":"al-1","type":"alerts","attributes":{"source":"alertmanager","summary":"s","created_at":"\#(at(0))","#,
      #""labels":[\#(pairs)]}}"#),
    whole(
      "-/n1", #"{"source":"SCOM","node":"n1","event_class":"e","message_key":"k","severity":"1","#,
      #""time_of_event":"2026-03-01 09:30:00"}"#),
    whole(
      "-/n1", #"{"number":"Alert7","message_key":"k","state":"Open","initial_event_time":"2026-03-01 09:30:00","#,
      #""last_event_time":"2026-03-01 09:30:00","event_count":"2","node":"n1"}"#),
  ]

  @Test(arguments: others)
  func othersTellItInTheirWays(record: String, place: String) {
    let reading = read(record)
    #expect(reading.refusals.isEmpty && reading.log.places == [place])
  }

  @Test(arguments: ["cpu", "arn:cpu", "arn:aws:cloudwatch::1:alarm:cpu", "arn:a:b:c"])
  func nameOfAnAlarmIsNoRegion(arn: String) {
    #expect(read(eventBridge(arn)).log.places == [])
  }

  @Test func longPlaceIsCutAsOtherTextsAre() {
    let log = read(fired(#"{"node":"\#(String(repeating: "n", count: 2000))"}"#)).log
    #expect(log.places == ["-/" + String(repeating: "n", count: EventLog.longestText)])
  }
}

private func datadog(_ member: String, tags: String) -> String {
  #"{"type":"event","id":"A","attributes":{"tags":[\#(tags)],"attributes":{"title":"[Triggered] Disk","#
    + #""status":"error","monitor_id":71,"aggregation_key":"k1","timestamp":\#(milliseconds(0)),\#(member)}}}"#
}

private func whole(_ place: String, _ parts: String...) -> (record: String, place: String) {
  (record: parts.joined(), place: place)
}

private func webhook(_ members: String) -> String {
  #"{"alert_id":"71","alert_title":"[Triggered] Disk","date":"1772357400000",\#(members)}"#
}

private func eventBridge(_ arn: String) -> String {
  #"{"source":"aws.cloudwatch","alarmArn":"\#(arn)","time":"\#(at(0))","alarmData":{"alarmName":"cpu","#
    + #""state":{"value":"ALARM"},"previousState":{"value":"OK"}}}"#
}

private func azure(_ members: String) -> String {
  #"{"schemaId":"azureMonitorCommonAlertSchema","data":{"essentials":{"alertId":"/a","monitorCondition":"Fired","#
    + #""firedDateTime":"\#(at(0))"},\#(members)}}"#
}

private func elastAlert(_ body: String) -> String {
  #"{"rule_name":"r","alert_sent":true,"alert_time":"\#(at(0))","match_time":"\#(at(0))","match_body":\#(body)}"#
}

private func onCall(_ payload: String) -> String {
  #"{"id":"Q1","created_at":"\#(at(0))","alerts_count":1,"integration_id":"C1","state":"new","title":"t","#
    + #""last_alert":{"payload":\#(payload)}}"#
}
