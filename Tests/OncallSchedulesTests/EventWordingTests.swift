import PagingModel
import Testing

@testable import OncallSchedules

@Suite struct EventWordingTests {
  private static let head = "PRODID;X-RICAL-TZSOURCE=TZINFO:-//com.denhaven2/NONSGML ri_cal gem//EN\nX-WR-CALNAME:"
  private static let time = "DTEND;VALUE=DATE-TIME:20260302T160000Z\nDTSTART;VALUE=DATE-TIME:20260302T080000Z\n"

  struct Named: Sendable {
    var calendar: String
    var summary: String
    var person: String
    var rota: String
    var role: OncallRole?
  }

  static let pagerDuty = [
    Named(
      calendar: "On Call Schedule for Payments", summary: "On Call - Jane Doe - Payments", person: "Jane Doe",
      rota: "Payments"),
    Named(
      calendar: "On Call Schedule for Ann - Lea Roe", summary: "On Call - Ann - Lea Roe - Ops - Secondary",
      person: "Ann - Lea Roe", rota: "Ops - Secondary", role: .secondary),
    Named(
      calendar: "On Call Schedule for Ops - Primary", summary: "On Call - Ann - Lea Roe - Ops - Primary",
      person: "Ann - Lea Roe", rota: "Ops - Primary", role: .primary),
    Named(
      calendar: "On Call Schedule for Somebody", summary: "On Call - Joe Roe - Ops - Nights", person: "Joe Roe",
      rota: "Ops - Nights"),
  ]

  @Test(arguments: pagerDuty) func pagerDutyNamesPersonAndSchedule(_ named: Named) throws {
    let body =
      "\(Self.head)\(named.calendar)\n"
      + CalendarSample.event("\(Self.time)ATTENDEE:jane@example.com\nUID:Q1\nSUMMARY:\(named.summary)")
    let shift = try #require(CalendarSample.shifts(body).shifts.first)
    #expect(shift.person == OncallPerson(name: named.person, email: "jane@example.com"))
    #expect(shift.rota == named.rota)
    #expect(shift.role == named.role)
  }

  @Test func pagerDutyLeavesOutAddressesThatAreNotKnown() {
    let body = "\(Self.head)On Call Schedule for A\n" + CalendarSample.event("\(Self.time)SUMMARY:On Call - Joe - A")
    #expect(CalendarSample.shifts(body).shifts.map(\.person) == [OncallPerson(name: "Joe")])
  }

  static let summaries: [(lines: String, people: [OncallPerson], level: Int)] = [
    ("SUMMARY:@jane\\, @joe", [OncallPerson(name: "jane"), OncallPerson(name: "joe")], 0),
    ("SUMMARY:[L1] jane", [OncallPerson(name: "jane")], 1),
    ("SUMMARY:[L12] jane@example.com", [OncallPerson(email: "jane@example.com")], 12),
    ("SUMMARY:[Lx] jane", [OncallPerson(name: "[Lx] jane")], 0),
    ("SUMMARY:On call: Jane Doe", [OncallPerson(name: "Jane Doe")], 0),
    (
      "SUMMARY:Jane Doe\nATTENDEE:mailto:jane@example.com", [OncallPerson(name: "Jane Doe", email: "jane@example.com")],
      0
    ),
    (
      "SUMMARY:Duty\nATTENDEE;CN=Jane Doe:MAILTO:jane@example.com\nATTENDEE;CN=Joe;PARTSTAT=DECLINED:mailto:joe@example.com",
      [OncallPerson(name: "Jane Doe", email: "jane@example.com")], 0
    ),
    ("SUMMARY:Room\nATTENDEE;CUTYPE=ROOM:mailto:room@example.com", [OncallPerson(name: "Room")], 0),
    ("SUMMARY:\nORGANIZER;CN=Jane:mailto:jane@example.com", [OncallPerson(name: "Jane", email: "jane@example.com")], 0),
    ("SUMMARY:@jane\nATTENDEE:mailto:other@example.com", [OncallPerson(name: "jane")], 0),
  ]

  @Test(arguments: summaries) func calendarsNamePeople(lines: String, people: [OncallPerson], level: Int) {
    let shifts = CalendarSample.shifts(CalendarSample.event(Self.time + lines)).shifts
    #expect(Set(shifts.map(\.person)) == Set(people))
    #expect(shifts.allSatisfy { $0.layer == .planned(level: level) })
  }

  @Test(
    arguments: [
      ("Payments Primary", .primary), ("jane (backup)", .secondary), ("SECONDARY: jane", .secondary),
      ("shadowing", .shadow), ("Primaryville", nil), ("", nil),
    ] as [(String, OncallRole?)])
  func rolesAreNamedByWords(wording: String, role: OncallRole?) {
    #expect(OncallRole(in: wording) == role)
  }

  @Test(
    arguments: [
      ("-//OpsGenie//Schedule//EN", nil, .opsgenie), ("-//Grafana Labs//OnCall//EN", nil, .grafanaOnCall),
      ("-//Google Inc//Google Calendar 70.9054//EN", "SRE", .other),
      ("TZINFO:-//com.denhaven2/NONSGML ri_cal gem//EN", "On Call Schedule for A", .pagerDuty), (nil, nil, .other),
    ] as [(String?, String?, CalendarFeed)])
  func feedsAreKnownByWhatTheyCallThemselves(producer: String?, name: String?, feed: CalendarFeed) {
    #expect(CalendarFeed(producer: producer, name: name) == feed)
  }

  @Test func eventsThatNameMorePeopleThanADutyHasNameNobody() {
    let names = (0...100).map { "p\($0)" }.joined(separator: "\\,")
    let shifts = CalendarSample.shifts(CalendarSample.event(Self.time + "SUMMARY:" + names))
    #expect(shifts.readings.map(\.outcome) == [.ignored(.nobody)])
  }

  @Test func whoeverAsksNamesRotaAndRole() {
    var options = CalendarOptions()
    (options.rota, options.role, options.isOverride) = ("Payments", .primary, true)
    let shifts = CalendarSample.shifts(CalendarSample.event(Self.time + "SUMMARY:jane"), options).shifts
    #expect(shifts.map(\.lane) == [OncallLane(rota: "Payments", role: .primary)])
    #expect(shifts.map(\.layer) == [.override])
  }
}
