import AlertFormats
import PagingModel
import Testing

private func decode(_ records: String...) -> Decoded { decode(records, by: GrafanaWebhook.self) }

private let key = #"{}:{alertname="DiskFull"}"#
private let a = "00000000000000aa"

/// A body of Grafana's.
private func body(_ alerts: String..., with members: [String] = [#""orgId":1"#]) -> String {
  object(
    [
      member("receiver", text("team-db")), member("status", text("firing")),
      member("alerts", "[" + alerts.joined(separator: ",") + "]"), member("groupLabels", "{}"),
      member("commonLabels", "{}"), member("version", text("1")),
      member("groupKey", #""{}:{alertname=\"DiskFull\"}""#), member("title", text("[FIRING:1] DiskFull")),
      member("state", text("alerting")), member("message", text("")),
    ] + members)
}

@Suite("Grafana alerting webhooks")
struct GrafanaWebhookTests {
  @Test func everyAlertOfABodyIsAFiringOfGrafanas() {
    let decoded = decode(
      body(
        alert(a, #""values":{"A":1.5,"B":null,"C":-1}"#, #""valueString":"[ var='A' value=1.5 ]""#),
        alert("bb", status: "resolved", endsAt: at(300), #""values":null"#)))
    #expect(decoded.result == .success(.used(first: start, last: start + .seconds(300))))
    #expect(
      decoded.log.firings == [
        a: [["0 fired", "? grouped \(key)"]], "bb": [["0 fired", "300 resolved automation", "? grouped \(key)"]],
      ])
    #expect(decoded.log.occurrences.allSatisfy { $0.source == .grafana && $0.shape == .delivered })
    #expect(decoded.log.persons.isEmpty && decoded.log.incidents.isEmpty)
  }

  @Test func resentBodyTellsNothingNew() {
    let ended = body(alert(a, status: "resolved", endsAt: "2026-03-01T10:31:00.5+01:00"))
    let log = decode(body(alert(a)), ended, body(alert(a)), ended).log
    #expect(log.firings == [a: [["0 fired", "60500 ms resolved automation", "? grouped \(key)"]]])
    #expect(log.deliveries.count == 4)
  }

  @Test func firingsOfAlertmanagerAreOthers() {
    var log = decode(body(alert(a))).log
    var decoder = AlertmanagerWebhook()
    let other = Array(group(alert(a)).utf8)
    #expect((try? decoder.decode(other.span, file: 0, into: &log)) == .used(first: start, last: start))
    #expect(log.occurrences.map(\.source) == [.grafana, .alertmanager])
  }

  /// What cannot be evaluated is an alert of its own name, with the rule's beside it.
  @Test(arguments: [
    (#"{"alertname":"DiskFull","grafana_folder":"db"}"#, "title=DiskFull rule=DiskFull key=\(a) teams=team-db"),
    (#"{"alertname":"DatasourceNoData","rulename":"Lag"}"#, "title=Lag rule=Lag key=\(a) teams=team-db"),
    (#"{"rulename":"Lag","alertname":"DatasourceError"}"#, "title=Lag rule=Lag key=\(a) teams=team-db"),
    (#"{"alertname":"DatasourceError"}"#, "title=DatasourceError rule=DatasourceError key=\(a) teams=team-db"),
    (#"{"alertname":"DiskFull","rulename":"Lag"}"#, "title=DiskFull rule=DiskFull key=\(a) teams=team-db"),
    (
      #"{"alertname":"D","severity":"page","service":"s","team":"db"}"#,
      "title=D rule=D key=\(a) severity=page service=s teams=db"
    ),
  ])
  func ruleIsTheOneThatFired(labels: String, description: String) {
    let log = decode(body(alert(a, labels: labels))).log
    #expect(log.occurrences.map { log.words(log.trigger(of: $0)) } == [description])
  }

  @Test(arguments: [
    group(alert(a), version: "1"), group(alert(a), with: [#""orgId":0"#]), group(alert(a, #""silenceURL":"""#)),
    group(alert(a, #""valueString":null"#)), group(alert(a, #""values":{}"#)), group(alert(a, #""dashboardURL":"x""#)),
    group(alert(a), alert("bb", #""values":{}"#)),
  ])
  func anyOfTheMarksIsEnough(record: String) {
    #expect(decode(record).isUsed)
    #expect(decode([record], by: AlertmanagerWebhook.self).isOther)
  }

  @Test(arguments: [
    group(alert(a)), group(alert(a, #""panelURL":"x""#)), "{}", #"{"orgId":1,"alerts":[]}"#,
    #"{"orgId":1,"alerts":[],"groupLabels":{}}"#, #"{"version":"1","alerts":{},"groupLabels":{},"commonLabels":{}}"#,
  ])
  func otherBodyIsAnotherFormat(record: String) {
    #expect(decode(record).isOther)
    #expect(decode(record).log.isEmpty)
  }

  @Test func bodyWithoutAlertsIsIgnored() {
    #expect(decode(body()).isIgnored)
    #expect(decode(body("null", "[]", "7")).isIgnored)
  }

  @Test(arguments: [
    (body(alert(a, startsAt: "")), "'alerts[].startsAt' is missing at 0"),
    (body(alert(a, startsAt: "0001-01-01T00:00:00Z")), "'alerts[].startsAt' is missing at 0"),
    (body(alert(a), alert(a).replacing("startsAt", with: "x")), "'alerts[].startsAt' is missing at 0"),
  ])
  func alertWithoutAStartIsRefused(record: String, refusal: String) {
    #expect(decode(record).refusal == refusal)
    #expect(decode(record).log.isEmpty)
  }

  @Test func membersComeInAnyOrder() {
    let members = [
      #""receiver":"r""#, #""alerts":[\#(alert(a))]"#, #""groupLabels":{"alertname":"x"}"#, #""commonLabels":{}"#,
      #""version":"1""#, #""groupKey":"k""#, #""truncatedAlerts":1"#, #""orgId":1"#,
    ]
    for shift in members.indices {
      let turned = object(Array(members[shift...] + members[..<shift]))
      #expect(decode(turned).log.firings == [a: [["0 fired", "? grouped k"]]])
      #expect(read(turned).counts == ["grafana-webhook used 1 ignored 0"])
    }
  }
}
