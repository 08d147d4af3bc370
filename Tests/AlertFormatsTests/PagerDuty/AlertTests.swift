import AlertFormats
import PagingModel
import Testing

private func decode(_ records: String...) -> Decoded { decode(records, by: PagerDutyAlerts.self) }

/// An alert of the incident Q1.
private func pagerAlert(
  _ members: String..., id: String = "A1", key: String = "k1", after seconds: Int = 0,
  incident: String = #"{"id":"Q1","type":"incident_reference"}"#
) -> String {
  object(
    [
      member("id", text(id)), member("type", text("alert")), member("alert_key", text(key)),
      member("created_at", text(at(seconds))), member("incident", incident),
    ] + members)
}

@Suite("PagerDuty alerts")
struct AlertTests {
  @Test(arguments: [
    ("", "key=k1"), (#""severity":"critical""#, "key=k1 severity=critical"), (#""severity":null"#, "key=k1"),
    (#""severity":7"#, "key=k1"), (#""summary":"Disk full""#, "key=k1"),
    (#""service":{"id":"S1","type":"service_reference","summary":"db"}"#, "key=k1 service=S1"),
    (#""service":null"#, "key=k1"), (#""body":{"details":"on fire"}"#, "key=k1"), (#""body":null"#, "key=k1"),
    (#""body":{"details":{"alertname":"DiskFull","severity":"warning"}}"#, "rule=DiskFull key=k1 severity=warning"),
    (#""body":{"details":{"severity":"warning"}},"severity":"error""#, "key=k1 severity=error"),
    (#""body":{"cef_details":{"event_class":"disk","severity":"info"}}"#, "rule=disk key=k1 severity=info"),
    (
      #""body":{"cef_details":{"details":{"rule":"r2"}},"details":{"rule":"r1","firing":"x"}}"#, "rule=r1 key=k1"
    ),
  ])
  func alertTellsOfItsIncident(members: String, told: String) {
    let decoded = decode(members.isEmpty ? pagerAlert() : pagerAlert(members))
    #expect(decoded.result == .success(.used(first: start, last: start)))
    #expect(decoded.log.fallback() == told)
  }

  @Test func incidentTellsItsOwnTitle() {
    let incident = #"{"id":"Q1","summary":"[#7] Disk full"}"#
    #expect(decode(pagerAlert(#""summary":"Other""#, incident: incident)).log.fallback() == "title=Disk full key=k1")
  }

  /// The incident is the firing and the page: an alert tells when it began and ended itself.
  @Test(
    arguments: [
      (#""status":"triggered""#, ["0 alertBegan"], 0),
      (#""status":"resolved","resolved_at":"\#(at(60))""#, ["0 alertBegan", "60 alertEnded"], 60),
      (#""status":"resolved""#, ["0 alertBegan", "? alertEnded"], 0),
      (#""status":"resolved","resolved_at":null"#, ["0 alertBegan", "? alertEnded"], 0),
      (#""resolved_at":"\#(at(60))""#, ["0 alertBegan", "60 alertEnded"], 60),
    ] as [(String, [String], Int64)])
  func alertBeginsAndEnds(members: String, told: [String], last: Int64) throws {
    let decoded = decode(pagerAlert(members))
    #expect(decoded.result == .success(.used(first: start, last: start + .seconds(last))))
    let log = decoded.log
    #expect(log.told() == told)
    #expect(log.snapshot() == nil)
    #expect(log.trigger() == "")
    #expect(try #require(log.occurrence()).tellsNotifications == false)
    #expect(log.persons.isEmpty)
  }

  @Test func newerListTellsTheSameAlert() {
    let log = decode(pagerAlert(), pagerAlert(#""status":"resolved","resolved_at":"\#(at(60))""#)).log
    #expect(log.told() == ["0 alertBegan", "60 alertEnded"])
  }

  @Test func earliestAlertCountsWhateverTheOrder() {
    let alerts = [
      pagerAlert(id: "A2", key: "k2", after: 60), pagerAlert(id: "A1", key: "k1", after: 30),
      pagerAlert(id: "A3", key: "k3", after: 90),
    ]
    for shift in alerts.indices {
      let log = decode(Array(alerts[shift...] + alerts[..<shift]), by: PagerDutyAlerts.self).log
      #expect(log.fallback() == "key=k1")
    }
  }

  @Test(arguments: ["null", "{}", #"{"id":null}"#, #"{"id":""}"#, "[]", "7"])
  func alertOfNoIncidentIsIgnored(incident: String) {
    let decoded = decode(pagerAlert(#""suppressed":true"#, incident: incident))
    #expect(decoded.isIgnored)
    #expect(decoded.log.isEmpty)
  }

  @Test func sameAlertTwiceIsARepeat() {
    var count = 0
    decode(pagerAlert(), pagerAlert(id: "A2"), pagerAlert()).log.identities.forEachRepeated { _ in count += 1 }
    #expect(count == 1)
  }

  @Test func membersComeInAnyOrder() {
    let members = [
      #""id":"A1""#, #""type":"alert""#, #""suppressed":false"#, #""created_at":"\#(at(0))""#, #""severity":"error""#,
      #""incident":{"type":"incident_reference","id":"Q1"}"#, #""body":{"type":"alert_body","details":{"check":"df"}}"#,
    ]
    for shift in members.indices {
      let log = decode(object(Array(members[shift...] + members[..<shift]))).log
      #expect(log.fallback() == "rule=df severity=error")
    }
  }

  @Test(arguments: [
    (#"{"type":"alert","id":null,"alert_key":"k","created_at":"x"}"#, "'id' is missing at 0"),
    (#"{"type":"alert","id":"A1","alert_key":"k"}"#, "'created_at' is missing at 0"),
    (
      #"{"type":"alert","id":"A1","alert_key":"k","created_at":"soon","incident":{"id":"Q1"}}"#,
      "'created_at' is not an RFC 3339 timestamp: 'soon' at 56"
    ),
    (
      #"{"type":"alert","id":"A1","alert_key":"k","created_at":"\#(at(0))","resolved_at":"late","incident":{"id":"Q1"}}"#,
      "'resolved_at' is not an RFC 3339 timestamp: 'late' at 93"
    ),
    (#"{"type":"alert","id":"A1","alert_key":"k","#, "the record ends in the middle of a value at 42"),
  ])
  func alertIsRefusedWithReasonAndPlace(record: String, refusal: String) {
    #expect(decode(record).refusal == refusal)
    #expect(decode(record).log.isEmpty)
  }

  @Test(arguments: [
    "{}", #"{"type":"alert","id":"A1"}"#, #"{"type":"alert","alert_key":"k"}"#,
    #"{"type":"alert_reference","id":"A1","alert_key":"k"}"#, #"{"type":7,"id":"A1","alert_key":"k"}"#,
    incident(), entry("trigger"),
  ])
  func otherObjectIsAnotherFormat(record: String) {
    #expect(decode(record).isOther)
    #expect(decode(record).log.isEmpty)
  }
}
