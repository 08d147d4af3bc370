import PagingModel
import Testing

@testable import OncallSchedules

@Suite struct CalendarReaderTests {
  private static let day = "DTSTART:20260302T080000Z\nDTEND:20260302T160000Z"

  /// What is wrong with an event of these lines, whose BEGIN is line 3.
  static let refused: [(lines: String, reason: CalendarFault.Reason, line: Int)] = [
    ("SUMMARY:a", .missing("DTSTART"), 3),
    ("SUMMARY:a\nDTSTART:2026", .badTime(property: "DTSTART", value: "2026"), 5),
    ("DTSTART:20260302T080000Z\nDTEND:later", .badTime(property: "DTEND", value: "later"), 5),
    ("DTSTART:20260302T080000Z\nDURATION:-PT1H", .badDuration(value: "-PT1H"), 5),
    ("\(day)\nRRULE:FREQ=DAILY;COUNT=0", .badRule(.badValue(part: "COUNT", value: "0")), 6),
    ("\(day)\nEXDATE:20260302T080000Z,x", .badTime(property: "EXDATE", value: "x"), 6),
    ("\(day)\nRDATE;VALUE=PERIOD:20260302T080000Z/PX", .badDuration(value: "PX"), 6),
  ]

  @Test(arguments: refused)
  func eventsThatCannotBeReadAreRefusedWithTheirLine(lines: String, reason: CalendarFault.Reason, line: Int) {
    let other = CalendarSample.event("\(Self.day)\nSUMMARY:jane")
    let file = CalendarSample.file(CalendarSample.bytes(CalendarSample.event(lines) + "\n" + other))
    #expect(file.faults == [CalendarFault(reason, line: line)])
    #expect(file.refusedCount == 1)
    #expect(file.calendars.map(\.eventCount) == [1])
  }

  /// What is wrong with an event that shows only when it is placed.
  @Test(
    arguments: [
      ("DTSTART;TZID=Mars/Olympus:20260302T080000", .unknownZone("Mars/Olympus")),
      ("DTSTART:20260302T080000Z\nDTEND;TZID=Nowhere:20260302T080000", .unknownZone("Nowhere")),
      ("DTSTART:20260302T080000Z\nDTEND:20260302T070000Z", .endBeforeStart),
      ("DTSTART:20260302T080000Z\nDURATION:PT1S\nRRULE:FREQ=SECONDLY", .tooManyRecurrences(limit: 2_000_000)),
    ] as [(String, CalendarFault.Reason)])
  func eventsThatCannotBePlacedAreRefused(lines: String, reason: CalendarFault.Reason) {
    let shifts = CalendarSample.shifts(CalendarSample.event(lines + "\nSUMMARY:jane"))
    #expect(shifts.readings.map(\.outcome) == [.refused(CalendarFault(reason, line: 3))])
    #expect(shifts.shifts.isEmpty)
  }

  @Test func damageBetweenEventsIsToldAndTheRestIsRead() {
    let body = """
      nonsense
      BEGIN:VEVENT
      DTSTART:20260302T080000Z
      BEGIN:VEVENT
      END:VEVENT
      DTEND:20260302T160000Z
      SUMMARY:jane
      END:VEVENT
      END:VTODO
      BEGIN:VTIMEZONE
      TZID:Own
      BEGIN:STANDARD
      DTSTART:19700101T000000
      TZOFFSETTO:one
      END:STANDARD
      END:VTIMEZONE
      BEGIN:VEVENT
      DTSTART:20260303T080000Z
      """
    let file = CalendarSample.file(CalendarSample.bytes(body))
    #expect(
      file.faults == [
        CalendarFault(.notALine, line: 3), CalendarFault(.unbalanced("VTODO"), line: 11),
        CalendarFault(.badOffset(property: "TZOFFSETTO", value: "one"), line: 16),
        CalendarFault(.unbalanced("VCALENDAR"), line: 21),
      ])
    #expect(file.refusedCount == 1)
    #expect(file.calendars.map(\.eventCount) == [1])
  }

  @Test func whatIsNoCalendarHoldsNone() {
    let file = CalendarSample.file(Array("<html>\n<body>Log in</body>\n</html>\n".utf8))
    #expect(file.calendars.isEmpty)
    #expect(file.faultCount == 3)
  }

  @Test func cutFilesKeepWhatWasWhole() {
    let event = CalendarSample.event("\(Self.day)\nSUMMARY:jane")
    let bytes = Array("BEGIN:VCALENDAR\n\(event)\nBEGIN:VEVENT\nDTSTART:2026".utf8)
    let file = CalendarSample.file(bytes)
    #expect(file.faults == [CalendarFault(.unbalanced("VEVENT"), line: 8)])
    #expect((file.calendars.map(\.eventCount), file.refusedCount) == ([1], 1))
  }

  @Test func oddCalendarsAreNotExpanded() {
    let event = CalendarSample.event("\(Self.day)\nSUMMARY:jane")
    let other = CalendarSample.shifts("CALSCALE:JULIAN\n\(event)")
    #expect(other.readings.map(\.outcome) == [.refused(CalendarFault(.otherCalendar("JULIAN"), line: 4))])
    let cancelled = CalendarSample.shifts("METHOD:CANCEL\n\(event)")
    #expect(cancelled.readings.map(\.outcome) == [.ignored(.cancelled)])
  }

  @Test(
    arguments: [
      ("SUMMARY:jane\nSTATUS:CANCELLED\n\(day)", .cancelled), ("SUMMARY: \n\(day)", .nobody),
      ("SUMMARY:jane\nDTSTART:20260302T080000Z", .noLength),
      ("SUMMARY:jane\nDTSTART:20250302T080000Z\nDTEND:20250302T160000Z", .outsideWindow),
    ] as [(String, EventOutcome.Reason)])
  func eventsThatGiveNothingAreIgnoredWithAReason(lines: String, reason: EventOutcome.Reason) {
    let shifts = CalendarSample.shifts(CalendarSample.event(lines))
    #expect(shifts.readings == [CalendarShifts.Reading(line: 3, outcome: .ignored(reason))])
  }

  /// No message is lost for want of words.
  @Test(arguments: refused)
  func faultsAreWorded(lines: String, reason: CalendarFault.Reason, line: Int) {
    let fault = CalendarFault(reason, line: line)
    #expect(!fault.message.isEmpty && !fault.hint.isEmpty)
    #expect(!fault.message.hasSuffix("."))
  }
}
