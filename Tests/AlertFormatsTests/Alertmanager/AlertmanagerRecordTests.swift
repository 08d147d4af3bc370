import AlertFormats
import PagingModel
import Testing

private func decode(_ record: String) -> Decoded { decode(record, by: AlertmanagerWebhook.self) }

@Suite("Alertmanager webhooks: bodies as they come")
struct AlertmanagerRecordTests {
  /// Computed with a few lines of Python after the definition of FNV-1a, not with this code.
  @Test(arguments: [
    (#"{"alertname":"DiskFull"}"#, "744e61ca074bea90"),
    (#"{"severity":"critical","instance":"db-1:9100","alertname":"DiskFull"}"#, "bafaf1f2a64a6f67"),
    (#"{"alertname":"Überlast","team":"ärzte","zone":"日本","emoji":"🔥"}"#, "8dbd501084ff335b"),
    (
      #"{"emoji":"\ud83d\udd25","zone":"\u65e5\u672c","t\u0065am":"\u00e4rzte","alertname":"\u00dcberlast"}"#,
      "8dbd501084ff335b"
    ),
    (#"{"path":"C:\\tmp\n\"x\"","alertname":"Quote"}"#, "ce7a8fc154974089"),
    (#"{ "a_b" : "3", "a":"", "a1":"4", "B":"2" }"#, "7f66bfa8d6b70551"), ("{}", "cbf29ce484222325"),
  ])
  func missingFingerprintIsThatOfTheLabels(labels: String, fingerprint: String) {
    for record in [
      group(alert(nil, labels: labels), groupKey: nil), group(alert("", labels: labels), groupKey: nil),
      group(alert(nil, labels: labels, #""fingerprint":null"#), groupKey: nil),
    ] {
      #expect(decode(record).log.firings == [fingerprint: [["0 fired"]]])
    }
  }

  @Test func givenFingerprintIsTrusted() {
    #expect(decode(group(alert("beef"), groupKey: nil)).log.firings == ["beef": [["0 fired"]]])
  }

  @Test func alertWithoutLabelsHasTheFingerprintOfNone() {
    let bare = #"{"status":"firing","startsAt":"\#(at(0))"}"#
    for other in [[], [#""externalURL":"http://b""#]] {
      #expect(decode(group(bare, groupKey: nil, with: other)).log.firings == ["cbf29ce484222325": [["0 fired"]]])
    }
  }

  @Test(arguments: [
    group(alert(), version: "1"), group(alert(), with: [#""orgId":1"#]),
    group(alert("00", #""silenceURL":"x""#)),
    group(alert(), alert("00", #""values":{"A":1}"#)), group(alert("00", #""valueString":"[]""#)),
    group(alert("00", #""dashboardURL":"""#)), "{}", #"{"alerts":[]}"#, #"{"alerts":[],"groupLabels":{}}"#,
    #"{"alerts":{},"groupLabels":{},"commonLabels":{}}"#, #"{"alerts":[],"groupLabels":[],"commonLabels":{}}"#,
    #"{"alerts":[],"groupLabels":{},"commonLabels":null}"#, #"{"_source":{"alerts":[]}}"#,
  ])
  func otherBodyIsAnotherFormat(record: String) {
    let decoded = decode(record)
    #expect(decoded.isOther)
    #expect(decoded.log.isEmpty)
  }

  @Test(arguments: ["4", "3", "2"])
  func versionMayBeAnyOfAlertmanagers(version: String) {
    #expect(decode(group(alert(), version: version)).isUsed)
  }

  @Test func membersComeInAnyOrder() {
    let members = [
      #""receiver":"r""#, #""alerts":[\#(alert())]"#, #""groupLabels":{"alertname":"x"}"#, #""commonLabels":{}"#,
      #""version":"4""#, #""groupKey":"k""#, #""truncatedAlerts":1"#,
    ]
    let expected = decode(object(members)).log
    #expect(expected.firings.count == 1 && expected.truncatedDeliveryCount == 1)
    for shift in members.indices {
      let turned = Array(members[shift...] + members[..<shift])
      #expect(decode(object(turned)).log.everything == expected.everything)
    }
  }

  @Test func membersOfAnAlertComeInAnyOrder() {
    let members = [
      #""status":"resolved""#, #""startsAt":"\#(at(0))""#, #""endsAt":"\#(at(9))""#, #""fingerprint":"f""#,
      #""labels":{"alertname":"D","job":"j"}"#, #""annotations":{"summary":"s"}"#, #""generatorURL":"http://p""#,
    ]
    let expected = decode(group(object(members))).log.everything
    for shift in members.indices {
      #expect(decode(group(object(Array(members[shift...] + members[..<shift])))).log.everything == expected)
    }
  }

  private static let long = String(repeating: "x", count: EventLog.longestText + 1)

  @Test(arguments: [
    (group(alert(), #"{"status":"firing","labels":{}}"#), "'alerts[].startsAt' is missing at 0"),
    (group(alert(), alert("00", startsAt: "")), "'alerts[].startsAt' is missing at 0"),
    // Go's zero time is "not set".
    (group(alert(), alert("00", startsAt: "0001-01-01T00:00:00Z")), "'alerts[].startsAt' is missing at 0"),
    (
      group(#"{"startsAt":"now"}"#, groupKey: nil),
      "'alerts[].startsAt' is not an RFC 3339 timestamp: 'now' at 63"
    ),
    (
      group(#"{"startsAt":"\#(at(0))","status":"resolved","endsAt":"then"}"#, groupKey: nil),
      "'alerts[].endsAt' is not an RFC 3339 timestamp: 'then' at 115"
    ),
    (
      group(#"{"startsAt":"\#(at(0))","fingerprint":"\#(long)"}"#),
      "'alerts[].fingerprint' is longer than an id can be at 100"
    ),
    (#"{"alerts":[],"groupLabels":{},"commonLabels":{}"#, "the record ends in the middle of a value at 47"),
    (#"{"alerts":[{]}"#, "expected a member name in quotes or '}' at 12"),
  ])
  func bodyIsRefusedAsAWhole(record: String, refusal: String) {
    let decoded = decode(record)
    #expect(decoded.refusal == refusal)
    #expect(decoded.log.isEmpty)
  }

  @Test func labelsThatAreTooLongToBeANameAreLeftOut() {
    let labels = #"{"service":"\#(Self.long)","job":"j","team":"\#(Self.long)"}"#
    let log = decode(group(alert(labels: labels))).log
    #expect(log.serviceNames == ["j"] && log.teamNames == ["team-db"])
  }
}
