import AlertFormats
import PagingModel
import Testing

private func decode(_ records: String...) -> Decoded { decode(records, by: GrafanaOnCallAlertGroups.self) }

/// The alert group Q1 as the public API lists it.
private func listed(_ state: String = "new", _ members: String...) -> String {
  object(
    [
      #""id":"Q1""#, #""integration_id":"C1""#, #""alerts_count":3"#, #""state":"\#(state)""#,
      #""created_at":"\#(at(0))""#, #""title":"Disk full""#,
    ] + members)
}

private let acknowledged = #""acknowledged_at":"2026-03-01T09:30:30.250999Z""#
private let resolved = #""resolved_at":"\#(at(300))""#

@Suite("Grafana OnCall alert groups")
struct OnCallAlertGroupTests {
  @Test(arguments: [
    ("new", FiringSnapshot.Status.triggered), ("firing", .triggered), ("acknowledged", .acknowledged),
    ("silenced", .triggered), ("resolved", .resolved), ("odd", .triggered),
  ])
  func stateTellsHowFarItCame(state: String, status: FiringSnapshot.Status) throws {
    let decoded = decode(listed(state))
    #expect(decoded.result == .success(.used(first: start, last: start)))
    let snapshot = try #require(decoded.log.snapshot())
    #expect(snapshot.status == status && snapshot.createdAt == start)
    #expect(decoded.log.told().isEmpty && decoded.log.occurrence()?.tellsNotifications == false)
  }

  @Test func personAcknowledges() throws {
    let log = decode(listed("acknowledged", acknowledged, #""acknowledged_by":"U1""#)).log
    let snapshot = try #require(log.snapshot())
    #expect(snapshot.acknowledgedAt == start + Milliseconds(30_250) && snapshot.acknowledger == .person)
    #expect(log.persons == ["U1"])
  }

  @Test(arguments: [#""acknowledged_by":null"#, #""acknowledged_by":"""#, #""x":1"#])
  func sourceThatAcknowledgesIsNoPerson(by: String) throws {
    let log = decode(listed("acknowledged", acknowledged, by)).log
    let snapshot = try #require(log.snapshot())
    #expect(snapshot.acknowledgedAt == nil && snapshot.acknowledger == .unknown && log.persons.isEmpty)
  }

  @Test(arguments: [
    (#""resolved_by":"U1""#, EventActor.person, ["U1"]), (#""resolved_by":null"#, .automation, []),
    (#""x":1"#, .automation, []),
  ])
  func personOrSourceResolves(by: String, actor: EventActor, persons: [String]) throws {
    let decoded = decode(listed("resolved", resolved, by))
    #expect(decoded.result == .success(.used(first: start, last: start + .seconds(300))))
    let snapshot = try #require(decoded.log.snapshot())
    #expect(snapshot.resolvedAt == start + .seconds(300) && snapshot.resolver == actor)
    #expect(decoded.log.persons == persons)
  }

  /// What was resolved once and is open now keeps its old time.
  @Test func openGroupHasNoEnd() throws {
    let snapshot = try #require(decode(listed("acknowledged", resolved, #""resolved_by":"U1""#)).log.snapshot())
    #expect(snapshot.resolvedAt == nil && snapshot.resolver == .unknown)
  }

  @Test func laterListCountsWhateverTheOrder() {
    let (open, over) = (listed("new"), listed("resolved", resolved))
    for log in [decode(open, over).log, decode(over, open).log, decode(open, over, open, over).log] {
      #expect(log.snapshot()?.status == .resolved)
      #expect(log.incidents == ["Q1"])
    }
  }

  @Test func listTellsWhatItIs() throws {
    let payload =
      #""last_alert":{"id":"A","payload":{"labels":{"alertname":"D","severity":"page"},"fingerprint":"aa"}}"#
    let log = decode(listed("new", payload, #""team_id":"T1""#)).log
    let snapshot = try #require(log.snapshot())
    #expect(
      log.words(snapshot.description) == "title=Disk full rule=D key=aa severity=page service=C1 teams=T1")
  }

  @Test(arguments: [
    (listed().replacing(#""id":"Q1""#, with: #""id":null"#), "'id' is missing at 0"),
    (listed().replacing(#""id":"Q1","#, with: ""), "'id' is missing at 0"),
    (listed().replacing(at(0), with: ""), "'created_at' is missing at 0"),
    (listed().replacing(at(0), with: "soon"), "'created_at' is not an RFC 3339 timestamp: 'soon'"),
    (listed("new", #""resolved_at":"soon""#), "'resolved_at' is not an RFC 3339 timestamp: 'soon'"),
  ])
  func recordWithoutWhatItNeedsIsRefused(record: String, refusal: String) {
    #expect(decode(record).refusal?.hasPrefix(refusal) == true)
    #expect(decode(record).log.isEmpty)
  }

  @Test(arguments: ["alerts_count", "integration_id", "state"])
  func withoutAMemberOfItsSignatureItIsAnother(name: String) {
    let record = listed().replacing("\"\(name)\":", with: "\"x\":")
    #expect(decode(record).isOther && decode(record).log.isEmpty)
    #expect(!read(record).isRecognised)
  }

  @Test func pagesAreReadWhateverTheOrderOfMembers() {
    let members = [
      #""created_at":"\#(at(0))""#, #""state":"resolved""#, resolved, #""alerts_count":1"#, #""integration_id":"C1""#,
      #""id":"Q1""#, #""labels":[{"key":{"id":"k"},"value":{"id":"v"}}]"#, #""permalinks":{"web":null}"#,
    ]
    for shift in members.indices {
      let turned = object(Array(members[shift...] + members[..<shift]))
      let reading = read(#"{"count":1,"next":null,"results":[\#(turned)],"page_size":50}"#)
      #expect(reading.counts == ["grafana-oncall-alert-groups used 1 ignored 0"])
      #expect(reading.log.snapshot()?.resolvedAt == start + .seconds(300))
    }
  }
}
