import AlertFormats
import PagingModel
import Testing

private func decode(_ records: String...) -> Decoded { decode(records, by: VictorOpsIncidents.self) }

private func firing318(_ members: String..., phase: String = "triggered", startTime: String? = at(0)) -> String {
  object(
    [member("incidentNumber", text("318")), member("currentPhase", text(phase))]
      + (startTime.map { [member("startTime", text($0))] } ?? []) + members)
}

private func transitions(_ list: String...) -> String { member("transitions", "[\(list.joined(separator: ","))]") }

@Suite("Splunk On-Call incidents")
struct VictorOpsTests {
  @Test(arguments: [
    ("triggered", "fired", "fired"), ("acknowledged", "acknowledged ada person", "acknowledged automation"),
    ("resolved", "resolved ada person", "resolved automation"), ("rerouted", "assigned ada", "assigned"),
    ("snoozed", "snoozed ada", "snoozed"), ("unacknowledged", "unacknowledged ada", "unacknowledged"),
    ("TRIGGERED", "fired ada", "fired"), ("ACKNOWLEDGED", "acknowledged ada person", "acknowledged automation"),
    ("RESOLVED", "resolved ada person", "resolved automation"),
    ("ACKED", "acknowledged ada person", "acknowledged automation"),
    ("acked", "acknowledged ada person", "acknowledged automation"), ("REROUTED", "assigned ada", "assigned"),
    ("UNACKED", "unacknowledged ada", "unacknowledged"), ("abducted", "other ada 1", "other 1"),
  ])
  func everyTransitionIsKept(name: String, byPerson: String, bySystem: String) {
    let expected = name == "triggered" ? "fired ada" : byPerson
    let person = decode(firing318(transitions(#"{"name":"\#(name)","at":"\#(at(30))","by":"ada"}"#)))
    #expect(person.log.story(of: "318") == ["30 \(expected)"])
    for by in ["", #","by":"SYSTEM""#, #","by":null"#, #","by":"""#] {
      let system = decode(firing318(transitions(#"{"name":"\#(name)","at":"\#(at(30))"\#(by)}"#)))
      #expect(system.log.story(of: "318") == ["30 \(bySystem)"])
      #expect(system.log.persons.isEmpty)
    }
  }

  @Test(arguments: [
    ("resolved", FiringSnapshot.Status.resolved), ("RESOLVED", .resolved), ("acknowledged", .acknowledged),
    ("ACKED", .acknowledged), ("triggered", .triggered), ("UNACKED", .triggered), ("x", .triggered),
  ])
  func phaseIsHowFarItCame(phase: String, status: FiringSnapshot.Status) {
    #expect(decode(firing318(phase: phase)).log.state(of: "318")?.status == status)
  }

  @Test func newerStateAddsOnlyWhatIsNew() {
    let fired = #"{"name":"triggered","at":"\#(at(0))"}"#
    let acked = #"{"name":"acknowledged","at":"\#(at(60))","by":"ada"}"#
    let old = firing318(transitions(fired))
    let new = firing318(transitions(fired, acked), phase: "acknowledged")
    let log = decode(old, new, old).log
    #expect(log.story(of: "318") == ["0 fired", "60 acknowledged ada person"])
    #expect(log.state(of: "318")?.status == .acknowledged)
    // Only the record that came twice is a repeat.
    #expect(log.repeatedRecordCount == 1)
  }

  @Test func peopleWhoActInOneSecondAreTold() {
    let log = decode(
      firing318(
        transitions(
          #"{"name":"acknowledged","at":"\#(at(60))","by":"ada"}"#,
          #"{"name":"acknowledged","at":"\#(at(60))","by":"ben"}"#))
    ).log
    #expect(log.story(of: "318") == ["60 acknowledged ada person", "60 acknowledged ben person"])
  }

  @Test func startIsTheIncidentsElseTheFirstTrigger() {
    let fired = transitions(#"{"name":"triggered","at":"\#(at(7))"}"#)
    #expect(decode(firing318(fired)).log.state(of: "318")?.createdAt == start)
    #expect(decode(firing318(fired, startTime: nil)).log.state(of: "318")?.createdAt == start + .seconds(7))
  }

  @Test func pagedPeopleAreNoNotifications() {
    let log = decode(firing318(#""pagedUsers":["ada"],"pagedTeams":["team-db","team-web"],"pagedPolicies":[]"#)).log
    #expect(log.story(of: "318").isEmpty)
    #expect(log.persons.isEmpty)
    #expect(log.about("318") == "teams=team-db+team-web")
    #expect(log.sourcesWithoutNotifications.isEmpty && log.firing("318")?.tellsNotifications == false)
  }

  @Test func entityIsTheKeyThatMonitorsKnow() {
    let record = firing318(
      #""entityId":"disk/db1","entityDisplayName":"Disk full","service":"db","entityState":"CRITICAL""#)
    #expect(decode(record).log.about("318") == "title=Disk full key=disk/db1 severity=CRITICAL service=db")
    let over = firing318(#""entityId":"disk/db1","entityState":"RECOVERY""#)
    #expect(decode(over).log.about("318") == "title=disk/db1 key=disk/db1")
  }

  @Test func numberMayBeANumber() {
    let record = #"{"incidentNumber":318,"currentPhase":"resolved","startTime":"\#(at(0))"}"#
    #expect(decode(record).log.state(of: "318")?.status == .resolved)
  }

  @Test(arguments: [
    "null", "{}", "[null]", "[7]", "[[]]", "[{}]", #"[{"name":null,"at":"x"}]"#, #"[{"name":"resolved"}]"#,
  ])
  func transitionWithoutNameOrMomentTellsNothing(list: String) {
    let decoded = decode(firing318(member("transitions", list)))
    #expect(decoded.isUsed)
    #expect(decoded.log.story(of: "318").isEmpty)
  }

  @Test(arguments: [
    (#"{"incidentNumber":null,"currentPhase":"resolved"}"#, "'incidentNumber' is missing at 0"),
    (#"{"incidentNumber":"1","currentPhase":"resolved"}"#, "'startTime' is missing at 0"),
    (
      #"{"incidentNumber":"1","currentPhase":"x","startTime":"noon"}"#,
      "'startTime' is not an RFC 3339 timestamp: 'noon' at 54"
    ),
    (
      #"{"incidentNumber":"1","currentPhase":"x","startTime":"2026-03-01T09:30:00Z","transitions":[{"name":"resolved","at":"noon"}]}"#,
      "'transitions[].at' is not an RFC 3339 timestamp: 'noon' at 116"
    ),
  ])
  func incidentIsRefused(record: String, refusal: String) {
    #expect(decode(record).refusal == refusal)
    #expect(decode(record).log.isEmpty)
  }

  @Test(arguments: ["{}", #"{"incidentNumber":"1"}"#, #"{"currentPhase":"resolved"}"#])
  func otherObjectIsAnotherFormat(record: String) { #expect(decode(record).isOther) }
}
