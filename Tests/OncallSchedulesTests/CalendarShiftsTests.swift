import PagingModel
import Testing

@testable import OncallSchedules

@Suite struct CalendarShiftsTests {
  /// Clocks in Berlin go from 02:00 to 03:00 on 2026-03-29 and from 03:00 to 02:00 on 2026-10-25.
  static let times: [(name: String, lines: String, shifts: [String])] = [
    (
      "hand-offs keep their time of day over changes of clocks",
      "DTSTART;TZID=Europe/Berlin:20260328T200000\nDTEND;TZID=Europe/Berlin:20260329T080000\nRRULE:FREQ=DAILY;COUNT=2",
      ["jane 2026-03-28T19:00:00Z/2026-03-29T06:00:00Z", "jane 2026-03-29T18:00:00Z/2026-03-30T06:00:00Z"]
    ),
    (
      "a time that does not exist is read with the offset before the change",
      "DTSTART;TZID=Europe/Berlin:20260328T023000\nDTEND;TZID=Europe/Berlin:20260328T040000\nRRULE:FREQ=DAILY;COUNT=2",
      ["jane 2026-03-28T01:30:00Z/2026-03-28T03:00:00Z", "jane 2026-03-29T01:30:00Z/2026-03-29T02:00:00Z"]
    ),
    (
      "a time that happens twice means the first",
      "DTSTART;TZID=Europe/Berlin:20261025T023000\nDURATION:PT2H",
      ["jane 2026-10-25T00:30:00Z/2026-10-25T03:30:00Z"]
    ),
    (
      "an end in UTC is kept to the second", "DTSTART:20261025T003000Z\nDTEND:20261025T013000Z",
      ["jane 2026-10-25T00:30:00Z/2026-10-25T01:30:00Z"]
    ),
    (
      "a zone of Windows", "DTSTART;TZID=W. Europe Standard Time:20260701T090000\nDURATION:PT1H",
      ["jane 2026-07-01T07:00:00Z/2026-07-01T08:00:00Z"]
    ),
    (
      "what Outlook shows",
      "DTSTART;TZID=\"(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna\":20260701T090000\nDURATION:PT1H",
      ["jane 2026-07-01T07:00:00Z/2026-07-01T08:00:00Z"]
    ),
    (
      "an offset for a zone", "DTSTART;TZID=GMT+0530:20260701T090000\nDURATION:PT1H",
      ["jane 2026-07-01T03:30:00Z/2026-07-01T04:30:00Z"]
    ),
    (
      "days end where the next begins", "DTSTART;VALUE=DATE:20260302\nDTEND;VALUE=DATE:20260304",
      ["jane 2026-03-02T00:00:00Z/2026-03-04T00:00:00Z"]
    ),
    (
      "a day without an end is one day", "DTSTART;VALUE=DATE:20260302",
      ["jane 2026-03-02T00:00:00Z/2026-03-03T00:00:00Z"]
    ),
    (
      "a rule over a century of hours reaches the window",
      "DTSTART:19260101T000000Z\nDURATION:PT1H\nRRULE:FREQ=HOURLY;INTERVAL=4380;COUNT=1000",
      ["jane 2026-06-07T12:00:00Z/2026-06-07T13:00:00Z", "jane 2026-12-07T00:00:00Z/2026-12-07T01:00:00Z"]
    ),
  ]

  @Test(arguments: times) func shiftsOfAnEvent(name: String, lines: String, shifts: [String]) {
    let found = CalendarSample.shifts(CalendarSample.event("\(lines)\nSUMMARY:jane"))
    #expect(CalendarSample.lines(found) == shifts, "\(name)")
  }

  /// A zone of the calendar's own: -3 in winter, -2 from the first Sunday of October to the third of February.
  @Test func zonesOfTheCalendarsOwn() {
    let body = """
      BEGIN:VTIMEZONE
      TZID:South
      BEGIN:STANDARD
      DTSTART:20000220T000000
      RRULE:FREQ=YEARLY;BYMONTH=2;BYDAY=3SU
      TZOFFSETFROM:-0200
      TZOFFSETTO:-0300
      END:STANDARD
      BEGIN:DAYLIGHT
      DTSTART:20001001T000000
      RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=1SU
      TZOFFSETFROM:-0300
      TZOFFSETTO:-0200
      END:DAYLIGHT
      END:VTIMEZONE
      BEGIN:VEVENT
      DTSTART;TZID=South:20260214T120000
      DURATION:PT1H
      RRULE:FREQ=WEEKLY;COUNT=2
      RDATE;TZID=South:20261003T120000,20261004T120000
      SUMMARY:jane
      END:VEVENT
      """
    #expect(
      CalendarSample.lines(CalendarSample.shifts(body)) == [
        "jane 2026-02-14T14:00:00Z/2026-02-14T15:00:00Z", "jane 2026-02-21T15:00:00Z/2026-02-21T16:00:00Z",
        "jane 2026-10-03T15:00:00Z/2026-10-03T16:00:00Z", "jane 2026-10-04T14:00:00Z/2026-10-04T15:00:00Z",
      ])
  }

  @Test func timesWithoutAZoneAreOfTheCalendarsOrTheReaders() throws {
    var directory = TimeZoneDirectory()
    var options = CalendarOptions()
    options.zone = try directory.rules(named: "Asia/Tokyo")
    let event = CalendarSample.event("DTSTART:20260302T090000\nDURATION:PT1H\nSUMMARY:jane")
    #expect(CalendarSample.shifts(event, options).shifts.map(\.start.description) == ["2026-03-02T00:00:00Z"])
    let zoned = CalendarSample.shifts("X-WR-TIMEZONE:Europe/Berlin\n\(event)", options)
    #expect(zoned.shifts.map(\.start.description) == ["2026-03-02T08:00:00Z"])
  }

  @Test func changedOccurrencesStandForThoseOfTheSeries() {
    let body = """
      BEGIN:VEVENT
      UID:a
      DTSTART:20260302T080000Z
      DTEND:20260302T160000Z
      RRULE:FREQ=DAILY;COUNT=6
      EXDATE:20260303T080000Z
      SUMMARY:jane
      END:VEVENT
      BEGIN:VEVENT
      UID:a
      RECURRENCE-ID:20260304T080000Z
      DTSTART:20260304T100000Z
      DTEND:20260304T180000Z
      SUMMARY:joe
      END:VEVENT
      BEGIN:VEVENT
      UID:a
      RECURRENCE-ID:20260305T080000Z
      DTSTART:20260305T080000Z
      DTEND:20260305T160000Z
      STATUS:CANCELLED
      SUMMARY:jane
      END:VEVENT
      BEGIN:VEVENT
      UID:a
      RECURRENCE-ID;RANGE=THISANDFUTURE:20260306T080000Z
      DTSTART:20260306T090000Z
      DTEND:20260306T100000Z
      SUMMARY:kim
      END:VEVENT
      """
    let shifts = CalendarSample.shifts(body)
    #expect(
      CalendarSample.lines(shifts) == [
        "jane 2026-03-02T08:00:00Z/2026-03-02T16:00:00Z", "joe 2026-03-04T10:00:00Z/2026-03-04T18:00:00Z",
        "kim 2026-03-06T09:00:00Z/2026-03-06T10:00:00Z", "kim 2026-03-07T09:00:00Z/2026-03-07T10:00:00Z",
      ])
    #expect(shifts.readings.map(\.outcome) == [.used, .used, .ignored(.cancelled), .used])
  }

  @Test func newerEventsHold() {
    let lines = "UID:a\nDTSTART:20260302T080000Z\nDURATION:PT1H\n"
    let body = ["SEQUENCE:1\nSUMMARY:old", "SEQUENCE:2\nSUMMARY:new", "SEQUENCE:2\nSUMMARY:again"]
      .map { CalendarSample.event(lines + $0) }.joined(separator: "\n")
    let shifts = CalendarSample.shifts(body)
    #expect(shifts.shifts.map(\.person.text) == ["new"])
    #expect(shifts.readings.map(\.outcome) == [.ignored(.superseded), .used, .ignored(.superseded)])
  }

  /// A thousand rules without an end: the calendar's budget, not the number of events, is the limit.
  @Test(.timeLimit(.minutes(1))) func manyRulesWithoutAnEndAreBounded() {
    var options = CalendarOptions()
    options.budget = ExpansionBudget(perEvent: 10_000, total: 50_000)
    let lines = "DTSTART:20260101T000000Z\nDURATION:PT1S\nRRULE:FREQ=SECONDLY\nSUMMARY:jane"
    let body = Array(repeating: CalendarSample.event(lines), count: 1000).joined(separator: "\n")
    let shifts = CalendarSample.shifts(body, options)
    #expect(shifts.readings.count == 1000)
    #expect(shifts.shifts.isEmpty)
  }
}
