import Testing

/// Who is on call, by the files of the configuration.
@Suite struct ScheduleTests {
  private static let calendar = [
    "BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:1", "DTSTART:20261005T000000Z", "DTEND:20261012T000000Z", "SUMMARY:Ann",
    "END:VEVENT", "BEGIN:VEVENT", "UID:2", "DTSTART:soon", "DTEND:20261012T000000Z", "SUMMARY:Bo", "END:VEVENT",
    "END:VCALENDAR", "",
  ].joined(separator: "\r\n")

  private func folder(_ schedules: String) -> ExportFolder {
    ExportFolder([
      "retropager.yml": "schedules: [\(schedules)]\n", "page.ndjson": ExportSample.page, "a.ics": Self.calendar,
      "b.txt": "who is on call?\n", "none.ics": "",
      "c.ndjson": #"{"start":"2026-10-05T00:00:00Z","end":"late","team":"T1","user":"P1"}"# + "\n",
      "old.ics": Self.calendar.replacing("2026", with: "2020"),
    ])
  }

  private static let found = "retropager.yml: note: is the configuration, found in the working directory\n"

  @Test func whatIsUsedIsSaidInTheReport() throws {
    let run = try folder("{name: Web primary, file: a.ics}").run("report page.ndjson")
    #expect(run.output.contains("who was on call is known of 1 rota: 1 shift of 1 person"), "\(run.output)")
    #expect(!run.output.contains("hours on call are not known"))
    let bare = try folder("").run("report page.ndjson --config /dev/null")
    #expect(
      bare.output.contains(
        "no export tells shifts and the configuration names no schedule: hours on call are not known"))
  }

  @Test func faultsAreToldWithTheirPlace() throws {
    let run = try folder(
      "{name: A, file: a.ics}, {name: B, file: b.txt}, {name: C, file: c.ndjson}, {name: D, file: none.ics}, {name: O, file: old.ics}"
    ).run("report page.ndjson")
    #expect(run.status == 1)
    #expect(
      run.errors == Self.found + """
        a.ics:10: error: DTSTART is not a date or time: 'soon'
          hint: expected the form 20260301T093000Z or 20260301
        b.txt: error: no schedule: text
          hint: expected a calendar (.ics), an export of shifts, or lines of JSON: docs/CONFIGURATION.md
        c.ndjson:1:40: error: 'end' is not an RFC 3339 timestamp: 'late'
          hint: expected the form 2026-03-01T09:30:00Z
        c.ndjson: warning: the schedule 'C' tells of no shift in the time that the input covers
        none.ics: error: the file is empty
          hint: the export may have failed; export it anew or leave the file out
        old.ics:10: error: DTSTART is not a date or time: 'soon'
          hint: expected the form 20260301T093000Z or 20260301
        old.ics: warning: the schedule 'O' tells of no shift in the time that the input covers

        """, "\(run.errors)")
    #expect(run.output.contains("1 shift of 1 person") && run.output.contains("none.ics"))
  }

  @Test func checkListsTheirFiles() throws {
    let run = try folder("{name: A, file: a.ics}, {name: C, file: c.ndjson}").run("check page.ndjson")
    #expect(
      run.output.contains("a.ics: icalendar, 2 records: 1 used, 0 duplicate, 0 ignored, 1 refused"),
      "\(run.output)")
    #expect(run.output.contains("c.ndjson: retropager-shifts") && run.status == 1)
    #expect(try folder("{name: A, file: a.ics}").run("check page.ndjson --max-refused 1").status == 0)
  }
}
