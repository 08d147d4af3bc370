import AlertFormats
import PagingModel
import Testing

private func decode(_ records: String...) -> Decoded { decode(records, by: PagerDutyIncidents.self) }

@Suite("PagerDuty incidents")
struct IncidentTests {
  private static let ada = reference("P1", "user_reference", "Ada")
  private static let service = reference("S1", "service_reference", "db")

  @Test(arguments: [
    ("triggered", FiringSnapshot.Status.triggered), ("acknowledged", .acknowledged), ("resolved", .resolved),
    ("paused", .triggered), ("", .triggered),
  ])
  func statusIsHowFarItCame(status: String, expected: FiringSnapshot.Status) throws {
    let decoded = decode(incident(status: status))
    #expect(decoded.result == .success(.used(first: start, last: start)))
    let snapshot = try #require(decoded.log.snapshot())
    #expect(snapshot.status == expected)
    #expect(snapshot.createdAt == start)
    #expect(snapshot.resolvedAt == nil && snapshot.acknowledgedAt == nil)
    #expect(decoded.log.told().isEmpty)
  }

  @Test func incidentTellsWhatItIs() {
    let log = decode(
      incident(
        member("title", text("Disk full")), member("summary", text("[#7] Disk")), member("urgency", text("low")),
        member("incident_key", text("k1")), member("service", Self.service),
        member("teams", "[\(reference("T1", "team_reference", "DB"))]"))
    ).log
    let description = log.snapshot().map { log.words($0.description) }
    #expect(description == "title=Disk full key=k1 service=S1 teams=T1 urgency=low")
    #expect(log.serviceNames == ["S1=db"] && log.teamNames == ["T1=DB"])
  }

  @Test(arguments: [
    (#""title":null,"summary":"[#7] Disk""#, "title=Disk"), (#""title":"","summary":"Disk""#, "title=Disk"),
    (#""incident_key":null,"teams":null,"service":null,"urgency":null"#, ""),
    (#""incident_key":7,"teams":{},"service":"S1","urgency":[],"title":{}"#, ""),
  ])
  func membersMayBeMissingOrOfAnotherKind(members: String, description: String) {
    let log = decode(incident(members)).log
    #expect(log.snapshot().map { log.words($0.description) } == description)
  }

  @Test(arguments: [
    ([#""resolved_at":"\#(at(600))""#, #""last_status_change_at":"\#(at(700))""#], 600),
    ([#""resolved_at":null"#, #""last_status_change_at":"\#(at(700))""#], 700),
    ([#""last_status_change_at":"\#(at(700))""#], 700), ([], nil),
  ])
  func endIsTheResolutionElseTheLastChange(members: [String], seconds: Int?) throws {
    let decoded = decode(incident(members.isEmpty ? #""x":1"# : members.joined(separator: ","), status: "resolved"))
    let end = seconds.map { start + .seconds(Int64($0)) }
    #expect(try #require(decoded.log.snapshot()).resolvedAt == end)
    #expect(decoded.result == .success(.used(first: start, last: end ?? start)))
  }

  @Test(arguments: [
    (ada, "null", EventActor.person, ["P1=Ada"]), (service, "null", .automation, []),
    (#"{"id":"P1","summary":"Ada"}"#, "null", .untyped, ["P1?=Ada"]), ("null", "null", .unknown, []),
    (ada, #"{"type":"merge_resolve_reason","incident":{"id":"Q9"}}"#, .merge, []), (ada, #""merged""#, .merge, []),
    (ada, "{}", .person, ["P1=Ada"]),
  ])
  func resolverIsWhoChangedItLast(by: String, reason: String, actor: EventActor, persons: [String]) throws {
    let log = decode(
      incident(member("last_status_change_by", by), member("resolve_reason", reason), status: "resolved")
    ).log
    let snapshot = try #require(log.snapshot())
    #expect(snapshot.resolver == actor)
    #expect(snapshot.resolvedBy.map { log.people.id($0) } == (persons.isEmpty ? nil : "P1"))
    #expect(log.persons == persons)
    // Of an incident that goes on, it is not who ended it.
    let open = try #require(
      decode(incident(member("last_status_change_by", by), status: "acknowledged")).log.snapshot())
    #expect(open.resolver == .unknown && open.resolvedBy == nil)
  }

  private func acknowledgements(_ list: (Int, String)...) -> String {
    let elements = list.map { #"{"at":"\#(at($0.0))","acknowledger":\#($0.1)}"# }
    return member("acknowledgements", "[\(elements.joined(separator: ","))]")
  }

  @Test func earliestAcknowledgementByAPersonCounts() throws {
    let ben = reference("P2", "user_reference", "Ben")
    let list = acknowledgements((90, Self.ada), (60, ben), (30, Self.service), (120, Self.ada))
    let log = decode(incident(list, status: "acknowledged")).log
    let snapshot = try #require(log.snapshot())
    #expect(snapshot.acknowledgedAt == start + .seconds(60))
    #expect(snapshot.acknowledgedBy.map { log.people.id($0) } == "P2")
    #expect(log.persons == ["P2=Ben"])
  }

  @Test func acknowledgementAfterTheEndIsStaleAndCounted() throws {
    let end = member("resolved_at", text(at(60)))
    for (seconds, staleCount) in [(61, 1), (60, 0), (59, 0)] {
      let log = decode(incident(acknowledgements((seconds, Self.ada)), end, status: "resolved")).log
      #expect(log.staleAcknowledgementCount == staleCount)
      #expect((try #require(log.snapshot()).acknowledgedAt == nil) == (staleCount == 1))
    }
  }

  @Test(arguments: [
    "null", "{}", "[null]", "[7]", "[[]]", "[{}]", #"[{"at":null}]"#, #"[{"at":"soon","acknowledger":{"id":"P1"}}]"#,
    #"[{"acknowledger":{"id":"P1"}}]"#,
  ])
  func acknowledgementWithoutAMomentTellsNothing(list: String) {
    let log = decode(incident(member("acknowledgements", list))).log
    #expect(log.snapshot().map { $0.acknowledgedAt == nil && $0.acknowledgedBy == nil } == true)
  }

  @Test func newestStateWinsWhateverTheOrder() {
    let old = incident(member("updated_at", text(at(600))), status: "resolved")
    let new = incident(member("updated_at", text(at(601))), status: "triggered")
    #expect(decode(old, new).log.snapshot()?.status == .triggered)
    #expect(decode(new, old).log.snapshot()?.status == .triggered)
  }

  @Test func furthestOfTwoStatesOfOneMomentWins() {
    let updated = member("updated_at", text(at(600)))
    let states = ["triggered", "acknowledged", "resolved"].map { incident(updated, status: $0) }
    #expect(decode(states, by: PagerDutyIncidents.self).log.snapshot()?.status == .resolved)
    #expect(decode(states.reversed(), by: PagerDutyIncidents.self).log.snapshot()?.status == .resolved)
  }

  @Test func sameStateTwiceIsARepeatAndAnotherStateIsNot() {
    let one = incident(member("updated_at", text(at(600))))
    var count = 0
    decode(one, one, incident(member("updated_at", text(at(601))))).log.identities.forEachRepeated { _ in count += 1 }
    #expect(count == 1)
  }

  @Test(arguments: [
    (#"{"type":"incident","incident_number":1,"created_at":"2026-03-01T09:30:00Z"}"#, "'id' is missing at 0"),
    (#"{"type":"incident","incident_number":1,"id":"Q1"}"#, "'created_at' is missing at 0"),
    (#"{"type":"incident","incident_number":1,"id":"Q1","created_at":false}"#, "'created_at' is missing at 0"),
    (
      #"{"type":"incident","incident_number":1,"id":"Q1","created_at":"today"}"#,
      "'created_at' is not an RFC 3339 timestamp: 'today' at 63"
    ),
    (
      #"{"type":"incident","incident_number":1,"id":"Q1","created_at":"2026-03-01T09:30:00Z","resolved_at":"x","title":"T"}"#,
      "'resolved_at' is not an RFC 3339 timestamp: 'x' at 100"
    ),
    (#"{"type":"incident","incident_number":1,"id":"Q1","created_at":}"#, "expected a JSON value at 62"),
  ])
  func incidentIsRefusedWithReasonAndOffset(record: String, refusal: String) {
    let decoded = decode(record)
    #expect(decoded.refusal == refusal)
    #expect(decoded.log.isEmpty)
  }

  @Test(arguments: [
    #"{"type":"incident","id":"Q1"}"#, #"{"type":"incident_reference","incident_number":1}"#,
    #"{"incident_number":1}"#, #"{"type":null,"incident_number":1}"#,
  ])
  func otherObjectIsAnotherFormat(record: String) {
    #expect(decode(record).isOther)
    #expect(decode(record).log.isEmpty)
  }
}
