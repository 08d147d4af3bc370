import AlertFormats
import PagingModel
import Testing

private let a = "00000000000000aa"

/// An alert as the API lists it.
private func listed(
  _ fingerprint: String? = a, startsAt: String = at(0), endsAt: String = at(300), updatedAt: String = at(60),
  state: String = "active", receivers: String = #"[{"name":"team-db"}]"#,
  labels: String = #"{"alertname":"DiskFull"}"#, annotations: String = "{}"
) -> String {
  object(
    [
      member("annotations", annotations), member("endsAt", text(endsAt)), member("receivers", receivers),
      member("startsAt", text(startsAt)),
      member("status", #"{"inhibitedBy":[],"mutedBy":[],"silencedBy":[],"state":"\#(state)"}"#),
      member("updatedAt", text(updatedAt)), member("generatorURL", text("http://p/g")), member("labels", labels),
    ] + (fingerprint.map { [member("fingerprint", text($0))] } ?? []))
}

/// A group as the API lists it.
private func listedGroup(_ alerts: String..., receiver: String = "team-db") -> String {
  #"{"alerts":[\#(alerts.joined(separator: ","))],"labels":{"alertname":"DiskFull"},"receiver":{"name":"\#(receiver)"}}"#
}

@Suite("Alertmanager's API: alerts")
struct AlertmanagerAPIAlertsTests {
  private func decode(_ records: String...) -> Decoded {
    AlertFormatsTests.decode(records, by: AlertmanagerAPIAlerts.self)
  }

  @Test(arguments: ["active", "suppressed", "unprocessed", "odd"])
  func listedAlertFiredAtItsStart(state: String) {
    let decoded = decode(listed(startsAt: "2026-03-01T09:30:00.123Z", state: state))
    let moment = start + Milliseconds(123)
    #expect(decoded.result == .success(.used(first: moment, last: moment)))
    #expect(decoded.log.firings == [a: [["123 ms fired"]]])
    #expect(decoded.log.persons.isEmpty && decoded.log.incidents.isEmpty)
  }

  @Test(arguments: [
    // How long it lives if nobody confirms it.
    (at(300), at(60), ["0 fired"]), ("0001-01-01T00:00:00Z", at(60), ["0 fired"]), ("", at(60), ["0 fired"]),
    // The sender said that it was over.
    (at(60), at(60), ["0 fired", "60 resolved automation"]), (at(45), at(60), ["0 fired", "45 resolved automation"]),
    (at(45), "2026-03-01T10:31:00.000+01:00", ["0 fired", "45 resolved automation"]),
    // Nothing tells when that was.
    (at(45), "", ["0 fired"]), (at(45), "soon", ["0 fired"]), ("soon", at(60), ["0 fired"]),
  ])
  func endIsOneThatWasPastWhenTheAlertWasConfirmed(endsAt: String, updatedAt: String, told: [String]) {
    #expect(decode(listed(endsAt: endsAt, updatedAt: updatedAt)).log.firings == [a: [told]])
  }

  @Test func answersOfSeveralTimesTellOneFiring() {
    let log = decode(
      listed(), listed(endsAt: at(600), updatedAt: at(360)), listed(endsAt: at(600), updatedAt: at(360)),
      listed(startsAt: at(900), endsAt: at(1500), updatedAt: at(1200))
    ).log
    #expect(log.firings == [a: [["0 fired"], ["900 fired"]]])
  }

  /// Webhooks tell the start to the nanosecond, the API to the millisecond.
  @Test func webhookTellsTheEndOfTheSameFiring() throws {
    var log = decode(listed(startsAt: "2026-03-01T09:30:00.507Z")).log
    var decoder = AlertmanagerWebhook()
    let body = Array(
      group(alert(a, status: "resolved", startsAt: "2026-03-01T09:30:00.507955756Z", endsAt: at(90)), groupKey: nil)
        .utf8)
    _ = try decoder.decode(body.span, file: 0, into: &log)
    #expect(log.firings == [a: [["507 ms fired", "90 resolved automation"]]])
  }

  @Test(arguments: [
    (#"[{"name":"team-db"}]"#, #"{"alertname":"D"}"#, "title=D rule=D key=\(a) teams=team-db"),
    (#"["team-db"]"#, #"{"alertname":"D"}"#, "title=D rule=D key=\(a) teams=team-db"),
    (#"[{"x":1,"name":"team-db"}]"#, #"{"team":"t"}"#, "key=\(a) teams=t"),
    // Who of several it is for is not told.
    (#"[{"name":"a"},{"name":"b"}]"#, #"{"alertname":"D"}"#, "title=D rule=D key=\(a)"),
    (#"[{"name":"a"},{"name":"b"},{"name":"c"}]"#, #"{"alertname":"D"}"#, "title=D rule=D key=\(a)"),
    ("[]", #"{"alertname":"D","severity":"page","job":"j"}"#, "title=D rule=D key=\(a) severity=page service=j"),
    ("[7,null]", #"{"alertname":7}"#, "key=\(a)"), (#"[{"name":null}]"#, "{}", "key=\(a)"),
  ])
  func alertTellsWhatItIs(receivers: String, labels: String, description: String) {
    let log = decode(listed(receivers: receivers, labels: labels)).log
    #expect(log.occurrences.map { log.words(log.trigger(of: $0)) } == [description])
  }

  @Test func missingFingerprintIsThatOfTheLabels() {
    #expect(decode(listed(nil)).log.firings == ["744e61ca074bea90": [["0 fired"]]])
  }

  @Test(arguments: [
    (listed(startsAt: ""), "'alerts[].startsAt' is missing at 0"),
    (listed(startsAt: "0001-01-01T00:00:00Z"), "'alerts[].startsAt' is missing at 0"),
    (listed().replacing("\"startsAt\":\"\(at(0))\"", with: "\"startsAt\":null"), "'alerts[].startsAt' is missing at 0"),
    (listed().replacing("\"startsAt\":\"\(at(0))\"", with: "\"startsAt\":7"), "'alerts[].startsAt' is missing at 0"),
  ])
  func alertWithoutAStartIsRefused(record: String, refusal: String) {
    #expect(decode(record).refusal == refusal)
    #expect(decode(record).log.isEmpty)
  }

  @Test(arguments: ["labels", "startsAt", "receivers", "status"])
  func withoutAMemberOfItsSignatureItIsAnother(name: String) {
    let record = listed().replacing("\"\(name)\":", with: "\"x\(name)\":")
    #expect(decode(record).isOther && decode(record).log.isEmpty)
  }

  @Test(arguments: [alert(a), alert(a, #""generatorURL":"""#), listedGroup(listed()), group(alert(a)), "{}"])
  func otherRecordIsAnotherFormat(record: String) {
    #expect(decode(record).isOther && decode(record).log.isEmpty)
  }

  @Test func listsAreReadWhateverTheOrderOfMembers() {
    let members = [
      #""labels":{"alertname":"D"}"#, #""startsAt":"\#(at(0))""#, #""status":{"state":"active"}"#, #""receivers":[]"#,
      #""generatorURL":"x""#, #""fingerprint":"\#(a)""#,
    ]
    for shift in members.indices {
      let turned = object(Array(members[shift...] + members[..<shift]))
      let reading = read("[\(turned),\(listed("bb"))]")
      #expect(reading.counts == ["alertmanager-api-alerts used 2 ignored 0"])
      #expect(reading.log.firings == [a: [["0 fired"]], "bb": [["0 fired"]]])
    }
  }

  @Test func firstAPIListsThemUnderData() {
    let reading = read(#"{"status":"success","data":[\#(listed(receivers: #"["r"]"#))]}"#)
    #expect(reading.counts == ["alertmanager-api-alerts used 1 ignored 0"])
  }
}

@Suite("Alertmanager's API: groups")
struct AlertmanagerAPIGroupsTests {
  private func decode(_ records: String...) -> Decoded {
    AlertFormatsTests.decode(records, by: AlertmanagerAPIGroups.self)
  }

  @Test func everyAlertOfAGroupFiredAtItsStart() {
    let decoded = decode(listedGroup(listed(), "null", listed("bb", startsAt: at(-60)), "7"))
    #expect(decoded.result == .success(.used(first: start - .seconds(60), last: start)))
    #expect(decoded.log.firings == [a: [["0 fired"]], "bb": [["-60 fired"]]])
  }

  @Test func alertOfSeveralReceiversIsOneFiring() {
    let receivers = #"[{"name":"a"},{"name":"b"}]"#
    let groups = ["a", "b"].map { listedGroup(listed(receivers: receivers), receiver: $0) }
    let log = decode(groups[0], groups[1], groups[0]).log
    #expect(log.firings == [a: [["0 fired"]]])
    #expect(log.teamNames.allSatisfy { ["a", "b"].contains($0) })
    let reversed = decode(groups[1], groups[0]).log
    #expect(
      log.occurrences.map { log.words(log.trigger(of: $0)) }
        == reversed.occurrences.map { reversed.words(reversed.trigger(of: $0)) })
  }

  @Test func listAndGroupsAreOfTheSameFirings() throws {
    var log = decode(listedGroup(listed())).log
    var decoder = AlertmanagerAPIAlerts()
    let bytes = Array(listed().utf8)
    _ = try decoder.decode(bytes.span, file: 0, into: &log)
    #expect(log.firings == [a: [["0 fired"]]])
  }

  @Test func groupWithoutAlertsIsIgnored() {
    #expect(decode(listedGroup()).isIgnored)
    #expect(decode(listedGroup("null")).log.isEmpty)
  }

  @Test func alertWithoutAStartRefusesTheGroup() {
    let decoded = decode(listedGroup(listed(), listed("bb", startsAt: "")))
    #expect(decoded.refusal == "'alerts[].startsAt' is missing at 0")
    #expect(decoded.log.isEmpty)
  }

  @Test(arguments: [
    #"{"alerts":[],"labels":{}}"#, #"{"alerts":[],"receiver":{"name":"r"}}"#, #"{"labels":{},"receiver":{}}"#,
    #"{"alerts":[],"labels":{},"receiver":"r"}"#, #"{"alerts":{},"labels":{},"receiver":{}}"#, group(alert(a)),
    listed(),
  ])
  func otherRecordIsAnotherFormat(record: String) {
    #expect(decode(record).isOther && decode(record).log.isEmpty)
  }

  @Test func listsAreRead() {
    let reading = read("[\(listedGroup(listed())),\(listedGroup(listed("bb"), receiver: "x"))]")
    #expect(reading.counts == ["alertmanager-api-groups used 2 ignored 0"])
    #expect(reading.log.firings.keys.sorted() == [a, "bb"])
  }
}

@Suite("Alerts by themselves")
struct AlertmanagerBareAlertTests {
  private func decode(_ records: String...) -> Decoded {
    AlertFormatsTests.decode(records, by: AlertmanagerBareAlert.self)
  }
  private static let generator = #""generatorURL":"http://p/g""#

  @Test(arguments: [
    ("firing", "0001-01-01T00:00:00Z", ["0 fired"]), ("firing", at(300), ["0 fired"]),
    ("resolved", at(300), ["0 fired", "300 resolved automation"]),
    ("resolved", "0001-01-01T00:00:00Z", ["0 fired", "? resolved automation"]),
  ])
  func alertTellsWhenItBeganAndEnded(status: String, endsAt: String, told: [String]) {
    let log = decode(alert(a, status: status, endsAt: endsAt, Self.generator)).log
    #expect(log.firings == [a: [told]])
    #expect(log.occurrences.map(\.source) == [.alertmanager])
  }

  /// Prometheus posts alerts without a status, and with an end to come.
  @Test func withoutAStatusItFires() {
    let posted =
      #"{"labels":{"alertname":"DiskFull"},"startsAt":"\#(at(0))","endsAt":"\#(at(300))",\#(Self.generator)}"#
    #expect(decode(posted).log.firings == ["744e61ca074bea90": [["0 fired"]]])
  }

  @Test func marksOfGrafanaTellItsSource() {
    let log = decode(alert(a, Self.generator, #""silenceURL":"x""#)).log
    #expect(log.occurrences.map(\.source) == [.grafana])
  }

  @Test func bodyTellsTheSameFiring() throws {
    var log = decode(alert(a, Self.generator)).log
    var decoder = AlertmanagerWebhook()
    let body = Array(group(alert(a), groupKey: nil).utf8)
    _ = try decoder.decode(body.span, file: 0, into: &log)
    #expect(log.firings == [a: [["0 fired"]]])
  }

  @Test(arguments: [alert(a), listed(), "{}", #"{"labels":[],"startsAt":"x","generatorURL":""}"#, group(alert(a))])
  func otherRecordIsAnotherFormat(record: String) {
    #expect(decode(record).isOther && decode(record).log.isEmpty)
  }

  @Test func withoutAStartItIsRefused() {
    #expect(decode(alert(a, startsAt: "", Self.generator)).refusal == "'alerts[].startsAt' is missing at 0")
    #expect(
      decode(alert(a, startsAt: "1772357400", Self.generator)).refusal?
        .hasPrefix("'alerts[].startsAt' is not an RFC 3339 timestamp: '1772357400'") == true)
  }
}
