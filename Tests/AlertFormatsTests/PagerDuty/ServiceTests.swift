import AlertFormats
import PagingModel
import Testing

private func decode(_ records: String...) -> Decoded { decode(records, by: PagerDutyServices.self) }

@Suite("PagerDuty services")
struct ServiceTests {
  private static func service(_ members: String) -> String {
    #"{"id":"S1","type":"service","escalation_policy":{"id":"E1"},\#(members)}"#
  }

  @Test(arguments: [
    (#""name":"db""#, "S1=db"), (#""name":"Zo\u00eb's db","summary":"x""#, "S1=Zoë's db"),
    (#""name":null,"summary":"db""#, "S1=db"), (#""name":"","x":{}"#, "S1"), (#""name":7"#, "S1"),
  ])
  func serviceTellsItsName(members: String, told: String) {
    let decoded = decode(Self.service(members))
    #expect(decoded.result == .success(.used(first: nil, last: nil)))
    #expect(decoded.log.serviceNames == [told])
    #expect(decoded.log.occurrences.isEmpty && decoded.log.facts.count == 0)
  }

  @Test(arguments: [
    (#""teams":[{"id":"T1","type":"team_reference","summary":"DB"},{"id":"T2"}]"#, ["T1=DB", "T2"]),
    (#""teams":[]"#, []), (#""teams":null"#, []), (#""teams":[null,7]"#, []),
  ])
  func serviceTellsItsTeams(members: String, told: [String]) {
    #expect(decode(Self.service(members)).log.teamNames == told)
  }

  @Test func listOfServicesCountsMoreThanAnOtherRecord() throws {
    var (log, services, entries) = (EventLog(), PagerDutyServices(), PagerDutyLogEntries())
    let record = Array(Self.service(#""name":"New name""#).utf8)
    let trigger = entry("trigger", #""service":{"id":"S1","type":"service","name":"Old name"}"#)
    let bytes = Array(trigger.utf8)
    _ = try services.decode(record.span, file: 0, into: &log)
    _ = try entries.decode(bytes.span, file: 0, into: &log)
    #expect(log.serviceNames == ["S1=New name"])
  }

  @Test func sameServiceTwiceIsARepeat() {
    func repeats(_ records: String...) -> Int {
      var count = 0
      decode(records, by: PagerDutyServices.self).log.identities.forEachRepeated { _ in count += 1 }
      return count
    }
    let service = Self.service(#""name":"db","teams":[{"id":"T1"}]"#)
    #expect(repeats(service, service.replacing("S1", with: "S2"), service) == 1)
    #expect(repeats(service, service.replacing("db", with: "web"), service.replacing("T1", with: "T2")) == 0)
  }

  @Test func membersComeInAnyOrder() {
    let members = [
      #""id":"S1""#, #""type":"service""#, #""name":"db""#, #""incident_urgency_rule":{"type":"constant","id":"x"}"#,
      #""teams":[{"id":"T1"}]"#,
    ]
    for shift in members.indices {
      let log = decode(object(Array(members[shift...] + members[..<shift]))).log
      #expect(log.serviceNames == ["S1=db"] && log.teamNames == ["T1"])
    }
  }

  @Test(arguments: [
    (#"{"type":"service","escalation_policy":null}"#, "'id' is missing at 0"),
    (#"{"type":"service","id":7,"escalation_policy":null}"#, "'id' is missing at 0"),
    (#"{"type":"service","id":"S1","escalation_policy":null"#, "the record ends in the middle of a value at 52"),
  ])
  func serviceIsRefusedWithReasonAndPlace(record: String, refusal: String) {
    #expect(decode(record).refusal == refusal)
    #expect(decode(record).log.isEmpty)
  }

  @Test(arguments: [
    "{}", #"{"type":"service","id":"S1","name":"db"}"#,
    #"{"type":"service_reference","id":"S1","escalation_policy":{}}"#,
    #"{"type":"schedule","id":"S1","escalation_policy":{}}"#, #"{"type":null,"incident_urgency_rule":{}}"#,
  ])
  func otherObjectIsAnotherFormat(record: String) {
    #expect(decode(record).isOther)
    #expect(decode(record).log.isEmpty)
  }
}
