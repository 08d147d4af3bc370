import AlertFormats
import PagingModel
import Testing

private func decode(_ records: String...) -> Decoded { decode(records, by: AlertmanagerWebhook.self) }

private let key = #"{}:{alertname="DiskFull"}"#
private let (a, b) = ("00000000000000aa", "00000000000000bb")

@Suite("Alertmanager webhooks: what a body tells")
struct AlertmanagerTests {
  @Test func everyAlertOfAGroupIsAFiring() {
    let decoded = decode(
      group(
        alert(a, startsAt: at(60)), alert(b, status: "resolved", startsAt: at(0), endsAt: at(300)),
        alert(a, status: "resolved", startsAt: at(-60), endsAt: at(-30))))
    #expect(decoded.result == .success(.used(first: start - .seconds(60), last: start + .seconds(300))))
    #expect(
      decoded.log.firings == [
        a: [
          ["-60 fired", "-30 resolved automation", "? grouped \(key)"], ["60 fired", "? grouped \(key)"],
        ],
        b: [["0 fired", "300 resolved automation", "? grouped \(key)"]],
      ])
    #expect(decoded.log.deliveries.count == 1)
    #expect(decoded.log.persons.isEmpty && decoded.log.incidents.isEmpty)
  }

  @Test func resentBodyTellsNothingNew() {
    let first = group(alert(a))
    let log = decode(first, first, group(alert(a), with: [#""externalURL":"http://replica-2""#])).log
    #expect(log.firings == [a: [["0 fired", "? grouped \(key)"]]])
    #expect(log.deliveries.count == 3)
    let ended = decode(first, group(alert(a, status: "resolved", endsAt: at(90))), first).log
    #expect(ended.firings == [a: [["0 fired", "90 resolved automation", "? grouped \(key)"]]])
  }

  @Test func groupsOfSeveralRoutesAreAllKept() {
    let log = decode(
      group(alert(a), groupKey: "one"), group(alert(a), groupKey: "two"), group(alert(a), groupKey: "one")
    ).log
    #expect(log.firings == [a: [["0 fired", "? grouped one", "? grouped two"]]])
  }

  @Test func newStartIsANewFiring() {
    let log = decode(group(alert(a)), group(alert(a, startsAt: "2026-03-01T09:30:00.001Z"))).log
    #expect(log.firings == [a: [["0 fired", "? grouped \(key)"], ["1 ms fired", "? grouped \(key)"]]])
    let same = decode(group(alert(a)), group(alert(a, startsAt: "2026-03-01T10:30:00.000+01:00"))).log
    #expect(same.firings == [a: [["0 fired", "? grouped \(key)"]]])
  }

  @Test(arguments: [
    // A firing alert's end is in the future and moves: it says nothing.
    ("firing", at(300), [], ["0 fired"]), ("firing", "nonsense", [], ["0 fired"]),
    ("resolved", at(300), [], ["0 fired", "300 resolved automation"]),
    ("resolved", "2026-03-01T09:30:01.2349Z", [], ["0 fired", "1234 ms resolved automation"]),
    // Resolved without an end: when it was received, if the archive knows.
    ("resolved", "0001-01-01T00:00:00Z", [], ["0 fired", "? resolved automation"]),
    ("resolved", "", [], ["0 fired", "? resolved automation"]),
    (
      "resolved", "0001-01-01T00:00:00Z", [#""@timestamp":"2026-03-01T10:31:00+01:00""#],
      ["0 fired", "60 resolved automation"]
    ),
    ("resolved", "0001-01-01T00:00:00Z", [#""received_at":"\#(at(60))""#], ["0 fired", "60 resolved automation"]),
    ("resolved", "0001-01-01T00:00:00Z", [#""timestamp":"\#(at(60))""#], ["0 fired", "60 resolved automation"]),
    ("resolved", at(300), [#""@timestamp":"\#(at(60))""#], ["0 fired", "300 resolved automation"]),
    ("firing", "0001-01-01T00:00:00Z", [#""@timestamp":"\#(at(60))""#], ["0 fired"]),
    // Archives put other things there too.
    ("resolved", "0001-01-01T00:00:00Z", [#""timestamp":"1772357460""#], ["0 fired", "? resolved automation"]),
    ("resolved", "0001-01-01T00:00:00Z", [#""received_at":1772357460"#], ["0 fired", "? resolved automation"]),
    (
      "resolved", "0001-01-01T00:00:00Z", [#""@timestamp":"soon""#, #""timestamp":"\#(at(60))""#],
      ["0 fired", "60 resolved automation"]
    ),
  ])
  func endIsWhatIsKnownOfIt(status: String, endsAt: String, members: [String], told: [String]) {
    let log = decode(group(alert(a, status: status, endsAt: endsAt), groupKey: nil, with: members)).log
    #expect(log.firings == [a: [told]])
  }

  @Test func receiveTimeDoesNotDependOnTheOrderOfMembers() {
    let members = [#""@timestamp":"\#(at(60))""#, #""received_at":"\#(at(61))""#, #""timestamp":"\#(at(62))""#]
    for shift in members.indices {
      let turned = Array(members[shift...] + members[..<shift])
      let body = group(alert(a, status: "resolved"), groupKey: nil, with: turned)
      #expect(decode(body).log.firings == [a: [["0 fired", "60 resolved automation"]]])
    }
  }

  @Test func truncatedBodyIsCounted() {
    #expect(decode(group(alert(a), with: [#""truncatedAlerts":3"#])).log.truncatedDeliveryCount == 1)
    #expect(decode(group(alert(a), with: [#""truncatedAlerts" : 12"#])).log.truncatedDeliveryCount == 1)
    for value in ["0", "-1", "null", #""3""#, "[3]", "false"] {
      #expect(decode(group(alert(a), with: [#""truncatedAlerts":\#(value)"#])).log.truncatedDeliveryCount == 0)
    }
  }

  @Test func bodyWithoutAlertsIsIgnored() {
    #expect(decode(group()).isIgnored)
    #expect(decode(group()).log.isEmpty)
    #expect(decode(group("null", "7", "[]")).isIgnored)
  }

  @Test func groupKeyMayBeMissing() {
    #expect(decode(group(alert(a), groupKey: nil)).log.firings == [a: [["0 fired"]]])
    #expect(decode(group(alert(a), groupKey: "")).log.firings == [a: [["0 fired"]]])
    #expect(decode(group(alert(a), groupKey: nil, with: [#""groupKey":7"#])).log.firings == [a: [["0 fired"]]])
  }

  // MARK: what fired

  @Test(arguments: [
    (#"{"alertname":"DiskFull"}"#, #"{}"#, "title=DiskFull rule=DiskFull key=\(a) teams=team-db"),
    (#"{"alertname":"D","severity":"page","team":"db"}"#, "{}", "title=D rule=D key=\(a) severity=page teams=db"),
    (#"{"owner":"own","alertname":"D"}"#, "{}", "title=D rule=D key=\(a) teams=own"),
    (#"{"owner":"own","team":"db"}"#, "{}", "key=\(a) teams=db"),
    (#"{"team":"","owner":"own"}"#, "{}", "key=\(a) teams=own"),
    (#"{"job":"j","service":"s"}"#, "{}", "key=\(a) service=s teams=team-db"),
    (#"{"job":"j","app":"p"}"#, "{}", "key=\(a) service=p teams=team-db"),
    (#"{"job":"j"}"#, "{}", "key=\(a) service=j teams=team-db"),
    (#"{"app_kubernetes_io_name":"k","job":"j","application":"a"}"#, "{}", "key=\(a) service=a teams=team-db"),
    (#"{"alertname":"D"}"#, #"{"description":"d","summary":"s"}"#, "title=s rule=D key=\(a) teams=team-db"),
    (#"{"alertname":"D"}"#, #"{"description":"d","message":"m"}"#, "title=m rule=D key=\(a) teams=team-db"),
    (#"{"alertname":"D"}"#, #"{"description":"d","summary":""}"#, "title=d rule=D key=\(a) teams=team-db"),
    (#"{"al\u0065rtname":"\u00dcberlast"}"#, "null", "title=Überlast rule=Überlast key=\(a) teams=team-db"),
    (#"{"alertname":7,"team":null,"service":[]}"#, "[]", "key=\(a) teams=team-db"),
    ("null", "7", "key=\(a) teams=team-db"),
  ])
  func alertTellsWhatItIs(labels: String, annotations: String, description: String) {
    let record = group(alert(a, labels: labels, member("annotations", annotations)))
    let log = decode(record).log
    #expect(log.occurrences.map { log.words(log.trigger(of: $0)) } == [description])
  }

  @Test func earliestBodyDescribesTheFiring() {
    let early = group(alert(a, labels: #"{"alertname":"Early"}"#))
    let late = group(alert(a, labels: #"{"alertname":"Late"}"#), alert(b, startsAt: at(60)))
    for log in [decode(early, late).log, decode(late, early).log] {
      let firings = log.occurrences.map { log.words(log.trigger(of: $0)) }
      #expect(firings.contains("title=Early rule=Early key=\(a) teams=team-db"))
      #expect(!firings.contains { $0.contains("Late") })
    }
  }
}
