import PagingModel
import ReviewPipeline
import Testing

/// Holidays of calendars, over the years that the history covers. 2026-10-05 is a Monday; the page is one of that day.
@Suite struct HolidayTests {
  private func calendar(_ events: String...) -> String {
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
      + events.map { "BEGIN:VEVENT\r\n" + $0.replacing("\n", with: "\r\n") + "\r\nEND:VEVENT\r\n" }.joined()
      + "END:VCALENDAR\r\n"
  }

  private func review(
    _ files: [String: String], _ calendars: [(file: String, teams: [String])], days: Set<CivilDate> = [],
    hour: Int = 9
  ) throws -> ReviewedHistory {
    let moment = "2026-10-05T0\(hour):00:00Z"
    let folder = PipelineFolder(files)
    folder.write(
      "page.ndjson", Array((ExportSample.trigger(at: moment) + ExportSample.notify(at: moment)).utf8))
    var options = ReviewOptions()
    options.names.teams.add("payments", aliases: ["PQ9K7I8"])
    options.names.people.add(KnownPeople.Entry(name: "Ada", aliases: ["P1"], team: "payments"))
    options.hours.policy = HoursPolicy.standard.adding(days)
    options.hours.calendars = try calendars.map {
      try HolidayCalendar(path: "\(folder.path)/\($0.file)", teams: $0.teams)
    }
    return try folder.review("page.ndjson", options: options)
  }

  @Test(arguments: [
    // One day; the day behind the end is none.
    ("DTSTART;VALUE=DATE:20261005", HoursClass.off), ("DTSTART;VALUE=DATE:20261004", .business),
    ("DTSTART;VALUE=DATE:20261004\nDTEND;VALUE=DATE:20261005", .business),
    ("DTSTART;VALUE=DATE:20261003\nDTEND;VALUE=DATE:20261006", .off),
    // Every year since long ago.
    ("DTSTART;VALUE=DATE:19901005\nRRULE:FREQ=YEARLY", .off),
    ("DTSTART;VALUE=DATE:19901006\nRRULE:FREQ=YEARLY", .business),
    // The first Monday of October.
    ("DTSTART;VALUE=DATE:20001002\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=1MO", .off),
    ("DTSTART;VALUE=DATE:20001002\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=1MO\nEXDATE;VALUE=DATE:20261005", .business),
    ("DTSTART;VALUE=DATE:20261005\nSTATUS:CANCELLED", .business),
    // Some hours are no holiday.
    ("DTSTART:20261005T080000Z\nDTEND:20261005T180000Z", .business),
  ])
  func daysOfCalendarsHaveNoBusinessHours(event: String, expected: HoursClass) throws {
    let reviewed = try review(["h.ics": calendar(event)], [("h.ics", [])])
    #expect(reviewed.history.notifications.map(\.hours) == [expected])
    #expect(reviewed.history.episodes.map(\.hours) == [expected])
  }

  /// A day is one on the calendar of the person, wherever the calendar is from.
  @Test func daysAreThoseOfTheCalendarsOwnZone() throws {
    let text = calendar("DTSTART;VALUE=DATE:20261005").replacing(
      "VERSION:2.0", with: "VERSION:2.0\r\nX-WR-TIMEZONE:Pacific/Auckland")
    let reviewed = try review(["h.ics": text], [("h.ics", [])])
    #expect(reviewed.history.policies[0].holidays == [CivilDate(year: 2026, month: 10, day: 5)])
  }

  @Test(arguments: [
    (["payments"], HoursClass.off), (["PQ9K7I8"], .off), (["search", "payments"], .off), (["search"], .business),
    (["Payments"], .business),
  ])
  func holidaysOfATeamAreItsPeoples(teams: [String], expected: HoursClass) throws {
    let reviewed = try review(["h.ics": calendar("DTSTART;VALUE=DATE:20261005")], [("h.ics", teams)])
    #expect(reviewed.history.notifications.map(\.hours) == [expected])
    #expect(reviewed.history.policies[0].holidays.isEmpty)
  }

  @Test func aTeamHasEveryonesHolidaysToo() throws {
    let reviewed = try review(
      ["a.ics": calendar("DTSTART;VALUE=DATE:20261006"), "b.ics": calendar("DTSTART;VALUE=DATE:20261007")],
      [("a.ics", ["payments"]), ("b.ics", []), ("b.ics", ["payments"])],
      days: [CivilDate(year: 2026, month: 10, day: 5)])
    #expect(reviewed.history.notifications.map(\.hours) == [.off])
    #expect(reviewed.history.policies.map { $0.holidays.map(\.day).sorted() } == [[5, 7], [5, 6, 7]])
    #expect(reviewed.hours.teams == ["payments"])
  }

  @Test func sleepHoursStayWhatTheyAre() throws {
    let reviewed = try review(["h.ics": calendar("DTSTART;VALUE=DATE:20261005")], [("h.ics", [])], hour: 7)
    #expect(reviewed.history.notifications.map(\.hours) == [.sleep])
  }

  /// An event of a thousand years makes no more days than the history has.
  @Test func onlyCoveredYearsAreKept() throws {
    let event = "DTSTART;VALUE=DATE:15000101\nDTEND;VALUE=DATE:25000101"
    let days = try review(["h.ics": calendar(event)], [("h.ics", [])]).history.policies[0].holidays
    #expect(days.count == 2 * 366)
    #expect(days.min() == CivilDate(year: 2025, month: 10, day: 4))
  }

  @Test(arguments: [
    ("DTSTART:20261005T080000Z\nDTEND:20261005T180000Z", "1 event of some hours are no holidays"),
    ("DTSTART;VALUE=DATE:20269905", "the first is in line"),
    ("DTSTART;VALUE=DATE:20261005\nRRULE:FREQ=SOMETIMES", "the first is in line"),
  ])
  func whatIsNoHolidayIsSaid(event: String, words: String) throws {
    let notes = try review(["h.ics": calendar(event)], [("h.ics", [])]).dataQuality.notes
    let note = try #require(notes.first { $0.field == "settings.holidays" })
    #expect(note.reason.contains("h.ics") && note.reason.contains(words), "\(note.reason)")
  }

  @Test func theRestOfADamagedCalendarCounts() throws {
    let text = calendar("DTSTART;VALUE=DATE:nonsense", "DTSTART;VALUE=DATE:20261005")
    let reviewed = try review(["h.ics": text], [("h.ics", [])])
    #expect(reviewed.history.notifications.map(\.hours) == [.off])
    #expect(reviewed.dataQuality.notes.contains { $0.reason.contains("holidays may be missing") })
  }

  @Test(arguments: [("", "empty"), ("{}", "holds no calendar"), ("2026-10-05\n", "holds no calendar")])
  func whatIsNoCalendarIsAFault(content: String, words: String) {
    let folder = PipelineFolder(["h.ics": content])
    #expect { try HolidayCalendar(path: "\(folder.path)/h.ics") } throws: { fault in
      let fault = fault as? HolidayCalendarFault
      return fault?.message.contains(words) == true && fault?.hint != nil
    }
    #expect(throws: HolidayCalendarFault.self) { try HolidayCalendar(path: "\(folder.path)/none.ics") }
  }
}
