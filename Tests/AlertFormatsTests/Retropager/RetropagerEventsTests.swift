import AlertFormats
import PagingModel
import Testing

private func event(_ type: String, after seconds: Int = 0, _ members: String...) -> String {
  object(
    [member("v", "1"), member("t", text(at(seconds))), member("type", text(type)), member("alert", text("A1"))]
      + members)
}

private func decode(_ records: String...) -> Decoded { decode(records, by: RetropagerEvents.self) }

extension EventLog {
  fileprivate var eventFacts: [String] { occurrences.first { $0.source == .events }.map(facts) ?? [] }
}

@Suite("Retropager events: version 1")
struct RetropagerEventsTests {
  @Test(arguments: [
    (event("alert.fired"), "0 fired"), (event("alert.resolved", #""by":"monitor""#), "0 resolved automation"),
    (event("alert.resolved", #""by":"user""#, #""user":"U1""#), "0 resolved U1 person"),
    (event("alert.resolved", #""by":"user""#), "0 resolved person"),
    (event("alert.resolved", #""by":"timeout""#, #""user":"U1""#), "0 resolved timer"),
    (event("alert.resolved"), "0 resolved unknown"), (event("alert.resolved", #""by":"magic""#), "0 resolved unknown"),
    (event("page.notified", after: 5, #""user":"U1""#, #""channel":"push""#), "5 notified U1 push"),
    (event("page.notified", #""user":"U1""#, #""channel":"phone""#), "0 notified U1 phone"),
    (event("page.notified", #""user":"U1""#, #""channel":"sms""#), "0 notified U1 sms"),
    (event("page.notified", #""user":"U1""#, #""channel":"email""#), "0 notified U1 email"),
    (event("page.notified", #""user":"U1""#, #""channel":"chat""#), "0 notified U1 chat"),
    (event("page.notified", #""user":"U1""#, #""channel":"pigeon""#), "0 notified U1 other"),
    (event("page.notified", #""user":"U1""#), "0 notified U1 other"),
    (event("page.acked", #""user":"U1""#), "0 acknowledged U1 person"), (event("page.acked"), "0 acknowledged person"),
    (event("page.acked", #""user":"U1""#, #""automatic":true"#), "0 acknowledged automation"),
    (event("page.unacked", #""user":"U1""#), "0 unacknowledged U1"), (event("page.snoozed"), "0 snoozed"),
    (event("page.assigned", #""user":"U1""#), "0 assigned U1"),
    (event("page.reassigned", #""user":"U1""#), "0 assigned U1 1"),
    (event("page.escalated", #""reason":"timeout""#, #""user":"U1""#), "0 escalated U1 timer"),
    (event("page.escalated", #""reason":"manual""#, #""user":"U1""#), "0 escalated U1 person"),
    (event("note.added", #""text":"x""#), "0 noted"), (event("note.added", #""text":"restarted it""#), "0 noted 1"),
    (event("note.added", #""text":"rest\u0061rted it""#), "0 noted 1"),
    (event("note.added", #""text":"a false alarm""#), "0 noted 2"),
    (event("note.added", #""tells":"noise""#), "0 noted 2"),
    (event("note.added", #""tells":"action""#, #""text":"a false alarm""#), "0 noted 1"),
    (event("ticket.linked", #""ref":"T1""#), "0 ticketed"),
    (event("incident.linked", #""ref":"I1""#), "0 declared"),
    (event("alert.merged", #""into":"A2""#), "0 resolved merge"),
    (event("page.teleported"), "0 other 1"),
  ])
  func everyEventIsAFact(record: String, fact: String) {
    #expect(decode(record).log.eventFacts == [fact])
  }

  @Test(arguments: [
    (#""value":"actionable""#, "0 labelled 1"), (#""value":"not_actionable","user":"U1""#, "0 labelled U1 2"),
  ])
  func aVerdictIsOneOfTwo(members: String, fact: String) {
    #expect(decode(event("label", members)).log.eventFacts == [fact])
  }

  @Test(arguments: [
    (#""value":"perhaps""#, "'value' is none of the known words: 'perhaps' at 71"), ("", "'value' is missing at 0"),
  ])
  func aVerdictThatIsNeitherIsRefused(members: String, refusal: String) {
    #expect(decode(members.isEmpty ? event("label") : event("label", members)).refusal == refusal)
  }

  @Test(arguments: [
    (#""name":"Ada","timeZone":"Asia/Tokyo""#, "U1=Ada (Asia/Tokyo)"), (#""name":"""#, "U1"), ("", "U1"),
  ])
  func aPersonIsToldWithNameAndZone(members: String, told: String) {
    let record = object(
      [member("v", "1"), member("t", text(at(0))), member("type", text("person")), member("user", text("U1"))]
        + (members.isEmpty ? [] : [members]))
    let decoded = decode(record)
    #expect(decoded.result == .success(.used(first: nil, last: nil)))
    #expect(decoded.log.persons == [told])
  }

  @Test func aPersonWithoutIdIsRefused() {
    let record = #"{"v":1,"t":"\#(at(0))","type":"person","name":"Ada"}"#
    #expect(decode(record).refusal == "'user' is missing at 0")
  }

  private static let seen = #""sources":["pagerduty","alertmanager","x"],"monitorFiredAt":"\#(at(-30))""#

  @Test(arguments: [
    (#""untold":["people"]"#, ["0 fired", "? seen by 0 1"]), (#""sources":["x"]"#, ["0 fired"]),
    (#""members":["00000001000000ff"]"#, ["0 fired"]), (seen, ["-30 seen by 3", "0 fired"]),
    (
      seen + #","clearedAt":"\#(at(60))","members":["00000001000000ff","g"],"untold":["pages"]"#,
      ["-30 seen by 3", "0 fired", "0 part 1:255", "60 cleared"]
    ),
  ])
  func whatMonitorAndPagerSawIsTold(members: String, facts: [String]) {
    #expect(decode(event("alert.fired", members)).log.eventFacts == facts)
  }

  /// Empty tells that no pager knows it.
  @Test(arguments: [
    (#""incident":"Q9""#, ["0 fired", "0 named Q9"]), (#""incident":"""#, ["0 fired", "0 named"]),
    (#""incident":null"#, ["0 fired"]),
  ])
  func whatThePagerCallsItMayBeToldBesideTheAlert(members: String, facts: [String]) {
    #expect(decode(event("alert.fired", members)).log.eventFacts == facts)
  }

  @Test(arguments: [
    (event("alert.fired"), true), (event("alert.fired", #""untold":["pages"]"#), false),
    (event("page.acked"), false), (event("page.notified", #""user":"U1""#), true),
  ])
  func whetherSomebodyWasPagedIsKnownUnlessToldOtherwise(record: String, isKnown: Bool) {
    #expect(decode(record).log.occurrences.first { $0.source == .events }?.tellsNotifications == isKnown)
  }

  @Test func anEndMayBeWithoutMoment() {
    let log = decode(event("alert.resolved", after: 9, #""by":"user""#, #""untold":["end"]"#)).log
    #expect(log.eventFacts == ["? resolved person"])
  }

  private func window(_ members: String) -> String {
    #"{"v":1,"t":"\#(at(0))","type":"maintenance.window",\#(members)}"#
  }

  @Test(arguments: [
    (#""service":"db","start":"\#(at(9))","end":"\#(at(60))""#, ["db: 9 to 60"]),
    (#""service":"db","end":"\#(at(60))","silenced":true"#, ["db: 0 to 60"]),
    (#""service":"db","start":"\#(at(60))","end":"\#(at(60))""#, []),
  ])
  func maintenanceIsKeptBesideTheHistory(members: String, told: [String]) {
    let decoded = decode(window(members))
    #expect(decoded.log.maintenance == told && decoded.log.occurrences.isEmpty)
    #expect(told.isEmpty ? decoded.isIgnored : decoded.result == .success(.used(first: nil, last: nil)))
  }

  @Test func maintenanceWithoutServiceOrEndIsRefused() {
    #expect(decode(window(#""service":"db","start":"\#(at(9))""#)).refusal == "'end' is missing at 0")
    #expect(decode(window(#""service":"","end":"\#(at(9))""#)).refusal == "'service' is missing at 0")
  }

  @Test(arguments: [
    (
      #""fp":"f1","rule":"DiskFull","service":"db","team":"core","severity":"critical","urgency":"high","summary":"Disk""#,
      "title=Disk rule=DiskFull key=f1 severity=critical service=db teams=core urgency=high"
    ),
    // Nothing stands for not known.
    (
      #""fp":"f1","rule":"","service":"","summary":"Disk 7 full","labels":{"service":"db"}"#,
      "title=Disk 7 full key=f1 service=db"
    ),
    // An empty summary says that there is none.
    (#""rule":"DiskFull","summary":"","teams":["a","b"],"team":"c""#, "rule=DiskFull teams=a+b"),
    (#""rule":"DiskFull","service":"web","labels":{"service":"db"}"#, "title=DiskFull rule=DiskFull service=web"),
  ])
  func aFiringSaysWhatItIs(members: String, words: String) {
    let log = decode(event("alert.fired", members)).log
    let firing = log.occurrences.first { $0.source == .events }
    #expect(firing.map { log.words(log.trigger(of: $0)) } == words)
  }

  @Test(arguments: [("alertmanager", AlertSource.alertmanager), ("pagerduty", .pagerDuty), ("x", nil), ("", nil)])
  func theSystemIsThatOfTheHistory(name: String, origin: AlertSource?) {
    let log = decode(event("alert.fired", #""source":"\#(name)""#)).log
    #expect(log.occurrences.first.map { log.trigger(of: $0).origin } == .some(origin))
  }

  @Test func theSameLineTwiceIsOne() {
    let lines = [event("alert.fired"), event("page.notified", after: 3, #""user":"U1""#, #""channel":"push""#)]
    let log = decode(lines + lines.reversed(), by: RetropagerEvents.self).log
    #expect(log.eventFacts == ["0 fired", "3 notified U1 push"] && log.repeats == [0: 2])
  }

  @Test(arguments: [
    (#"{"v":1,"t":"soon","type":"alert.fired","alert":"A"}"#, "'t' is not an RFC 3339 timestamp: 'soon' at 12"),
    (#"{"v":1,"t":"\#(at(0))","type":"alert.fired"}"#, "'alert' is missing at 0"),
    (#"{"v":1,"t":"\#(at(0))","type":"page.notified","alert":"A"}"#, "'user' is missing at 0"),
    (#"{"v":1,"t":null,"type":"alert.fired","alert":"A"}"#, "'t' is missing at 0"),
  ])
  func whatLacksItsMomentAlertOrPersonIsRefused(record: String, refusal: String) {
    let decoded = decode(record)
    #expect(decoded.refusal == refusal)
    #expect(decoded.log.isEmpty)
  }

  @Test(arguments: [
    #"{"v":2,"t":"\#(at(0))","type":"alert.fired","alert":"A"}"#, #"{"v":1,"type":"alert.fired","alert":"A"}"#,
    #"{"v":"x","t":"\#(at(0))","type":"alert.fired","alert":"A"}"#, #"{"v":1,"t":"\#(at(0))","type":7}"#,
  ])
  func otherRecordsAreOfOtherFormats(record: String) {
    #expect(decode(record).isOther)
  }
}
