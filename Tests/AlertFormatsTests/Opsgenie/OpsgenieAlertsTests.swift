import AlertFormats
import PagingModel
import Testing

/// An alert of Opsgenie's list that was created at `start`.
private func alert(_ members: String...) -> String {
  object(
    [
      member("id", text("a-1")), member("tinyId", text("7")), member("alias", text("disk/db-1")),
      member("message", text("Disk full on db-1")), member("status", text("open")), member("acknowledged", "false"),
      member("createdAt", text(at(0))), member("updatedAt", text(at(90))), member("priority", text("P2")),
    ].filter { own in !members.contains { $0.prefix { $0 != ":" } == own.prefix { $0 != ":" } } } + members)
}

private func decode(_ records: String...) -> Decoded { decode(records, by: OpsgenieAlerts.self) }

extension EventLog {
  fileprivate var opsgenieSnapshot: FiringSnapshot? {
    occurrences.first { $0.source == .opsgenie }.flatMap { listSnapshot(of: $0) }
  }
}

@Suite("Opsgenie alerts: what a list tells")
struct OpsgenieAlertsTests {
  @Test func anOpenAlertIsAFiring() throws {
    let decoded = decode(alert())
    #expect(decoded.result == .success(.used(first: start, last: start + .seconds(90))))
    let snapshot = try #require(decoded.log.opsgenieSnapshot)
    #expect(snapshot.status == .triggered && snapshot.createdAt == start && snapshot.resolvedAt == nil)
    #expect(decoded.log.words(snapshot.description) == "title=Disk full on db-1 key=disk/db-1 severity=P2")
    #expect(decoded.log.incidents == ["a-1"])
  }

  /// The report's times are milliseconds after the creation.
  @Test func theReportTellsWhenAndWho() throws {
    let record = alert(
      #""status":"closed""#, #""acknowledged":true"#,
      #""report":{"ackTime":30500,"closeTime":60000,"acknowledgedBy":"ann@x.example","closedBy":"ben@x.example"}"#)
    let log = decode(record).log
    let snapshot = try #require(log.opsgenieSnapshot)
    #expect(snapshot.status == .resolved && snapshot.acknowledgedAt == start + Milliseconds(30_500))
    #expect(snapshot.resolvedAt == start + .seconds(60))
    #expect(snapshot.acknowledger == .person && snapshot.resolver == .person)
    #expect(log.persons == ["ann@x.example", "ben@x.example"])
  }

  @Test(arguments: [
    (#""closedBy":"System""#, EventActor.automation), (#""closedBy":"Prometheus integration""#, .untyped),
    (#""closedBy":"ann@x.example""#, .person), (#""closedBy":"""#, .unknown), (#""closedBy":null"#, .unknown),
  ])
  func whoClosedIsToldByTheName(member: String, actor: EventActor) throws {
    let log = decode(alert(#""status":"closed""#, #""report":{"closeTime":1000,\#(member)}"#)).log
    #expect(try #require(log.opsgenieSnapshot).resolver == actor)
  }

  /// Acknowledged, and taken back: the report keeps the time.
  @Test func anAcknowledgementThatWasTakenBackIsOne() throws {
    let log = decode(alert(#""report":{"ackTime":1000,"acknowledgedBy":"ann@x.example"}"#)).log
    let snapshot = try #require(log.opsgenieSnapshot)
    #expect(snapshot.status == .triggered && snapshot.acknowledgedAt == start + .seconds(1))
  }

  @Test func theSystemAcknowledgesForNobody() throws {
    let log = decode(alert(#""report":{"ackTime":1000,"acknowledgedBy":"System"}"#)).log
    #expect(try #require(log.opsgenieSnapshot).acknowledgedAt == nil && log.persons.isEmpty)
  }

  /// An alert is edited after its end, too.
  @Test func withoutAReportNobodyTellsWhenItEnded() throws {
    let snapshot = try #require(decode(alert(#""status":"closed""#)).log.opsgenieSnapshot)
    #expect(snapshot.status == .resolved && snapshot.resolvedAt == nil && snapshot.resolver == .unknown)
  }

  /// Integrations acknowledge under their own names: that makes nobody a person.
  @Test func namesThatAreNoAddressesMayBeIntegrations() throws {
    let record = alert(
      #""status":"closed""#,
      #""report":{"ackTime":1000,"closeTime":2000,"acknowledgedBy":"Zendesk","closedBy":"Zendesk"}"#)
    let log = decode(record).log
    let snapshot = try #require(log.opsgenieSnapshot)
    #expect(snapshot.acknowledger == .untyped && snapshot.resolver == .untyped && log.persons == ["Zendesk?"])
  }

  @Test func theNewestStateCounts() throws {
    let (open, closed) = (alert(), alert(#""status":"closed""#, #""updatedAt":"\#(at(300))""#))
    for log in [decode(open, closed).log, decode(closed, open).log, decode(closed, open, closed).log] {
      #expect(try #require(log.opsgenieSnapshot).status == .resolved)
      #expect(log.incidents == ["a-1"])
    }
  }

  /// By their ids, as the list has them; the responders count where no team is told otherwise.
  @Test(
    arguments: [
      (#""ownerTeamId":"t1""#, "teams=t1", []), (#""teams":[{"id":"t1"}],"ownerTeamId":"""#, "teams=t1", []),
      (#""teams":[{"id":"t2"},{"id":"t1"},{"id":"t2"}],"ownerTeamId":"t3""#, "teams=t1+t2+t3", []),
      (
        #""responders":[{"type":"team","id":"t1"},{"type":"user","id":"u1"},{"type":"team","id":"t2"}]"#, "teams=t1+t2",
        []
      ),
      (#""teams":[],"ownerTeamId":"","responders":[{"id":"t1","type":"Team"}]"#, "teams=t1", []),
      (
        #""responders":[{"type":"team","name":"Shop"},{"type":"team","id":"t1","name":"Db"}]"#, "teams=Shop+t1",
        ["Shop", "t1=Db"]
      ),
      (#""teams":[{"id":"t1"}],"responders":[{"type":"team","id":"t2"}]"#, "teams=t1", ["t1"]),
      (
        #""responders":[{"type":"schedule","id":"s1"},{"type":"escalation","id":"e1"},{"id":"x"},"shop",7,null]"#, "",
        []
      ),
      (#""teams":[{"id":""},{"id":null},[],7],"responders":{"type":"team","id":"t1"}"#, "", []),
    ] as [(String, String, [String])])
  func teamsAreTold(members: String, told: String, names: [String]) throws {
    let log = decode(alert(members)).log
    let words = log.words(try #require(log.opsgenieSnapshot).description)
    #expect(words == "title=Disk full on db-1 key=disk/db-1 severity=P2" + (told.isEmpty ? "" : " " + told))
    if !names.isEmpty { #expect(log.teamNames == names) }
    if told.isEmpty { #expect(log.teamNames == []) }
  }

  @Test func teamsAreCalledWhatSchedulesCallThem() throws {
    let schedule =
      #"{"id":"s1","name":"First line","timezone":"UTC","enabled":true,"ownerTeam":{"id":"t1","name":"Shop"}}"#
    let record = alert(#""responders":[{"type":"team","id":"t1"}]"#)
    let log = read(#"{"data":[\#(record)]}"# + "\n" + #"{"data":[\#(schedule)]}"#).log
    #expect(log.teamNames == ["t1=Shop"])
  }

  @Test(arguments: [
    (alert(#""id":null"#), "'id' is missing at 0"), (alert(#""createdAt":"""#), "'createdAt' is missing at 0"),
  ])
  func whatLacksItsIdOrStartIsRefused(record: String, refusal: String) {
    let decoded = decode(record)
    #expect(decoded.refusal == refusal)
    #expect(decoded.log.isEmpty)
  }

  /// An incident of Opsgenie's has no `acknowledged`.
  @Test func otherRecordsAreOfOtherFormats() {
    let incident = #"{"id":"i","tinyId":"1","message":"m","status":"open","createdAt":"\#(at(0))"}"#
    #expect(decode(incident).isOther && read(incident).counts.isEmpty)
    #expect(read(#"{"data":[\#(alert())],"took":0.1}"#).counts == ["opsgenie-alerts used 1 ignored 0"])
    #expect(read(#"{"values":[\#(alert())],"links":{}}"#).counts == ["opsgenie-alerts used 1 ignored 0"])
  }
}
