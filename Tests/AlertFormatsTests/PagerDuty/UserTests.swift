import AlertFormats
import PagingModel
import Testing

private func decode(_ records: String...) -> Decoded { decode(records, by: PagerDutyUsers.self) }

@Suite("PagerDuty users and other objects")
struct UserTests {
  @Test(arguments: [
    (user("P1", "Ada", zone: #""Europe/Berlin""#), "P1=Ada (Europe/Berlin)"),
    (
      user("P1", #"Zo\u00eb \ud83d\udd25"#, zone: #""Eastern Time (US & Canada)""#),
      "P1=Zoë 🔥 (Eastern Time (US & Canada))"
    ),
    (#"{"time_zone":"UTC","name":"Ada","email":null,"type":"user","id":"P1"}"#, "P1=Ada (UTC)"),
    (#"{"time_zone":"UTC","summary":"Ada","type":"user","id":"P1"}"#, "P1=Ada (UTC)"),
    (#"{"time_zone":"UTC","name":null,"type":"user","id":"P1"}"#, "P1 (UTC)"),
    // A zone that is not told takes nothing from the name.
    (user("P1", "Ada", zone: "null"), "P1=Ada"), (user("P1", "Ada", zone: #""""#), "P1=Ada"),
    (user("P1", "Ada", zone: "2"), "P1=Ada"),
  ])
  func userTellsNameAndZone(record: String, person: String) {
    let decoded = decode(record)
    #expect(decoded.result == .success(.used(first: nil, last: nil)))
    #expect(decoded.log.persons == [person])
    #expect(decoded.log.occurrences.isEmpty)
  }

  @Test func listOfUsersCountsMoreThanAnOlderRecord() throws {
    var log = EventLog()
    var users = PagerDutyUsers()
    var entries = PagerDutyLogEntries()
    let full = #"{"id":"P1","type":"user","name":"Old Name","time_zone":"UTC"}"#
    let list = Array(user("P1", "New Name", zone: #""Asia/Tokyo""#).utf8)
    let entry = Array(entry("notify", member("user", full)).utf8)
    _ = try entries.decode(entry.span, file: 0, into: &log)
    #expect(log.persons == ["P1=Old Name (UTC)"])
    _ = try users.decode(list.span, file: 0, into: &log)
    _ = try entries.decode(entry.span, file: 0, into: &log)
    #expect(log.persons == ["P1=New Name (Asia/Tokyo)"])
  }

  @Test func sameUserTwiceIsARepeat() {
    let ada = user("P1", "Ada", zone: #""UTC""#)
    var count = 0
    decode(ada, user("P2", "Ada", zone: #""UTC""#), ada).log.identities.forEachRepeated { _ in count += 1 }
    #expect(count == 1)
  }

  @Test(arguments: [
    (#"{"type":"user","name":"Ada","time_zone":"UTC"}"#, "'id' is missing at 0"),
    (#"{"type":"user","id":null,"time_zone":"UTC"}"#, "'id' is missing at 0"),
    (#"{"type":"user","id":"P1","time_zone":"UTC",}"#, "expected a member name in quotes or '}' at 43"),
  ])
  func userIsRefusedWithReasonAndOffset(record: String, refusal: String) {
    #expect(decode(record).refusal == refusal)
    #expect(decode(record).log.isEmpty)
  }

  @Test(arguments: [#"{"type":"user","id":"P1"}"#, #"{"type":"schedule","time_zone":"UTC","id":"S"}"#, "[]", "7", "{}"])
  func otherObjectIsAnotherFormat(record: String) {
    #expect(decode(record).isOther)
  }

  @Test(arguments: [
    (#"{"id":"S1","html_url":"https://acme.pagerduty.com/services/S1"}"#, true),
    (#"{"self":"https://api.pagerduty.com/teams/T1","html_url":null}"#, true),
    (#"{"self":"https:\/\/api.pagerduty.com\/teams\/T1"}"#, true), (#"{"s\u0065lf":"http://pagerduty.com/x"}"#, true),
    (#"{"self":"https://api.eu.pagerduty.com"}"#, true), (#"{"self":"https://pagerduty.com.evil.example/"}"#, false),
    (#"{"self":"https://evilpagerduty.com/"}"#, false), (#"{"self":"api.pagerduty.com/teams"}"#, false),
    (#"{"url":"https://api.pagerduty.com/"}"#, false), (#"{"self":7}"#, false), ("{}", false), ("[]", false),
  ])
  func anyObjectOfPagerDutysIsIgnored(record: String, isIgnored: Bool) {
    let decoded = decode(record, by: PagerDutyOther.self)
    #expect(decoded.isIgnored == isIgnored)
    #expect(decoded.isOther == !isIgnored)
    #expect(decoded.log.isEmpty)
  }
}
