import AlertFormats
import PagingModel
import Testing

private func decode(_ records: String...) -> Decoded { decode(records, by: IncidentIOEscalations.self) }

private func event(_ name: String, _ seconds: Int, id: String = "v", users: String...) -> String {
  let users = users.map { #"{"id":"\#($0)","name":"Name of \#($0)"}"# }.joined(separator: ",")
  return #"{"id":"\#(id)\#(seconds)","event":"\#(name)","occurred_at":"\#(at(seconds))","users":[\#(users)]}"#
}

/// The escalation 01E, opened by the alert 01A unless another is given.
private func escalation(_ events: String..., creator: String = #"{"alert":{"id":"01A"}}"#, with members: [String] = [])
  -> String
{
  object(
    [
      member("id", text("01E")), member("creator", creator), member("status", text("acked")), member("priority", "{}"),
      member("created_at", text(at(0))), member("events", "[\(events.joined(separator: ","))]"),
    ] + members)
}

@Suite("incident.io escalations")
struct IncidentIOEscalationTests {
  @Test(arguments: [
    ("triggered", "30 fired"), ("acked", "30 acknowledged U1 person"), ("resolved", "30 resolved U1 person"),
    ("cancelled", "30 other"), ("notified_users", "30 notified U1 other"), ("expired", "30 other"),
    ("notified_channels", "30 other"), ("entered_grace_period", "30 other"), ("abducted", "30 other 1"),
  ])
  func everyEventIsKept(name: String, told: String) {
    let log = decode(escalation(event(name, 30, users: "U1"))).log
    #expect(log.story(of: "01A") == (name == "triggered" ? [told] : ["0 fired", told]))
  }

  @Test(arguments: [
    ("acked", "30 acknowledged unknown"), ("resolved", "30 resolved unknown"),
  ])
  func withoutAPersonItIsNotKnownWhoDidIt(name: String, told: String) {
    let log = decode(escalation(event(name, 30))).log
    #expect(log.story(of: "01A") == ["0 fired", told])
    #expect(log.persons.isEmpty)
  }

  @Test func everybodyWhoWasNotifiedIsTold() {
    let log = decode(escalation(event("notified_users", 30, users: "U1", "U2", "U1"))).log
    #expect(log.story(of: "01A") == ["0 fired", "30 notified U1 other", "30 notified U2 other"])
    #expect(log.persons == ["U1=Name of U1", "U2=Name of U2"])
    #expect(log.firing("01A")?.tellsNotifications == true)
  }

  @Test(.timeLimit(.minutes(5))) func anyNumberOfPeopleIsReadInTime() {
    let users = (0..<150_000).map { #"{"id":"U\#($0)"}"# }.joined(separator: ",")
    let record = #"{"id":"v","event":"notified_users","occurred_at":"\#(at(30))","users":[\#(users)]}"#
    #expect(decode(escalation(record)).log.facts.count == 150_001)
  }

  @Test func notifyingOthersIsAnEscalation() {
    let log = decode(
      escalation(
        event("notified_users", 90, users: "U2"), event("notified_users", 30, users: "U1"),
        event("notified_users", 60, users: "U1"))
    ).log
    #expect(
      log.story(of: "01A") == [
        "0 fired", "30 notified U1 other", "60 notified U1 other", "90 notified U2 other", "90 escalated unknown",
      ])
  }

  @Test(arguments: [#"{"user":{"id":"U1"}}"#, #"{"workflow":{"id":"w"}}"#, "{}", #"{"alert":null}"#])
  func withoutAnAlertItIsAFiringOfItsOwn(creator: String) {
    let log = decode(escalation(event("expired", 600, users: "U1"), creator: creator)).log
    #expect(log.story(of: "01E") == ["0 fired", "600 resolved timer"])
    #expect(log.occurrences.count == 1)
    let cancelled = decode(escalation(event("cancelled", 9, users: "U1"), creator: creator)).log
    #expect(cancelled.story(of: "01E") == ["0 fired", "9 resolved U1 person"])
  }

  @Test func alertAndEscalationAreOneFiring() {
    var log = decode(escalation(event("notified_users", 30, users: "U1"))).log
    let alert = Array(FormatSample.incidentIOAlert.record.utf8)
    var alerts = IncidentIOAlerts()
    #expect((try? alerts.decode(alert.span, file: 0, into: &log)) != nil)
    #expect(log.occurrences.count == 1)
    #expect(log.state(of: "01A")?.createdAt == start)
  }

  @Test(
    arguments: [
      ([#""urgency":"high""#, #""urgency":"low""#], "high"), ([#""urgency":"low""#], "low"),
      ([#""urgency":null"#], nil),
      ([#""urgency":"low""#, #""urgency":"high""#], "high"), ([], nil),
    ] as [([String], String?)])
  func urgencyIsTheHighest(urgencies: [String], expected: String?) {
    let events = urgencies.map { #"{"event":"notified_users","occurred_at":"\#(at(30))",\#($0)}"# }
    let record = escalation(events.joined(separator: ","), with: [#""title":"CPU","priority":{"name":"P1"}"#])
      .replacing(#""priority":{},"#, with: "")
    let words = "title=CPU severity=P1" + (expected.map { " urgency=\($0)" } ?? "")
    #expect(decode(record).log.about("01A") == words)
  }

  @Test func keyIsThatOfTheFirstAlert() {
    let related =
      #""related_alerts":[7,{"deduplication_key":null},{"deduplication_key":"dk"},{"deduplication_key":"x"}]"#
    #expect(decode(escalation(with: [related])).log.about("01A") == "key=dk")
  }

  @Test func newerStateAddsOnlyWhatIsNew() {
    let first = event("notified_users", 30, users: "U1")
    let log = decode(escalation(first), escalation(first, event("acked", 60, users: "U1")), escalation(first)).log
    #expect(log.story(of: "01A") == ["0 fired", "30 notified U1 other", "60 acknowledged U1 person"])
    #expect(log.repeatedRecordCount == 1)
  }

  @Test(arguments: [
    (#"{"events":[],"creator":{},"status":"x","priority":{}}"#, "'id' is missing at 0"),
    (#"{"events":[],"creator":{},"status":"x","priority":{},"id":"e"}"#, "'created_at' is missing at 0"),
    (
      #"{"events":[{"event":"acked"}],"creator":{},"status":"x","priority":{},"id":"e","created_at":"\#(at(0))"}"#,
      "'events[].occurred_at' is missing at 0"
    ),
    (
      #"{"events":[{"event":"acked","occurred_at":"noon"}],"creator":{},"status":"x","priority":{},"id":"e","created_at":"\#(at(0))"}"#,
      "'events[].occurred_at' is not an RFC 3339 timestamp: 'noon' at 43"
    ),
  ])
  func escalationIsRefused(record: String, refusal: String) {
    #expect(decode(record).refusal == refusal)
    #expect(decode(record).log.isEmpty)
  }

  @Test(arguments: [
    "{}", #"{"events":[],"creator":{},"status":"x"}"#, #"{"events":{},"creator":{},"status":"x","priority":{}}"#,
    #"{"events":[],"status":"x","priority":{}}"#, #"{"events":[],"creator":{},"priority":{}}"#,
  ])
  func otherObjectIsAnotherFormat(record: String) {
    #expect(decode(record).isOther)
    #expect(read(record).counts.isEmpty)
  }
}
