import LogInput
import PagingModel
import ReviewPipeline
import Testing

/// Who was on call, from the input and from files of the configuration. The history is of 2026-10-05, a Monday.
@Suite struct ScheduleReviewTests {
  private static let history = ExportSample.page + ExportSample.user("P1", zone: "Europe/Berlin")

  private static func line(_ start: String, _ end: String, _ user: String, _ role: String = "primary") -> String {
    #"{"start":"2026-10-\#(start)T00:00:00Z","end":"2026-10-\#(end)T00:00:00Z","team":"T1","role":"\#(role)","#
      + #""user":"\#(user)"}"# + "\n"
  }

  private static func calendar(_ events: String...) -> String {
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n\(events.joined())END:VCALENDAR\r\n"
  }

  private static func event(_ start: String, _ end: String, _ summary: String, _ more: String = "") -> String {
    "BEGIN:VEVENT\r\nUID:\(summary)-\(start)\r\nDTSTART:202610\(start)T000000Z\r\nDTEND:202610\(end)T000000Z\r\n"
      + "SUMMARY:\(summary)\r\n\(more)END:VEVENT\r\n"
  }

  /// `Payments primary of Payments as primary: Ann 05 00 to 12 00`, in the order of the history.
  private static func duties(_ history: PagingHistory) -> [String] {
    func day(_ moment: Timestamp) -> String { String(moment.description.dropFirst(5).prefix(5)) }
    return history.duties.map { duty in
      let rota = history.dutyRotas[duty.rota]
      return "\(rota.name)" + (rota.team.map { " of \($0)" } ?? "") + (rota.role.map { " as \($0)" } ?? "")
        + ": \(history.people[duty.person.position].label) \(day(duty.start)) to \(day(duty.end))"
    }
  }

  private static func review(
    _ files: [String: String], _ schedules: [ScheduleFile] = [], inputs: [String] = ["page.ndjson"],
    change: (inout ReviewOptions) -> Void = { _ in }
  ) throws -> ReviewedHistory {
    let folder = PipelineFolder(files.merging(["page.ndjson": history]) { own, _ in own })
    var options = ReviewOptions()
    options.schedules = schedules.map { schedule in
      var copy = schedule
      copy.path = InputPath("\(folder.path)/\(schedule.path.text)")
      return copy
    }
    change(&options)
    var reading = ReadingOptions(inputs: inputs.map { InputPath("\(folder.path)/\($0)") })
    reading.workers = 2
    var zones = TimeZoneDirectory()
    return ReviewedHistory(try HistoryReading(reading).read(), options: options, zones: &zones)
  }

  private static func schedule(
    _ file: String, _ name: String = "Payments", team: String? = nil, role: String? = nil
  ) -> ScheduleFile {
    ScheduleFile(path: InputPath(file), name: name, team: team, role: role)
  }

  // MARK: what is told

  @Test func linesBesideTheHistoryTellWhoWasOnCall() throws {
    let names = #"{"teams":[{"id":"T1","type":"team","name":"Payments","self":"https://api.pagerduty.com/teams/T1"}]}"#
    let entries = Self.history.replacing(
      #""teams":[]"#, with: #""teams":[{"id":"T1","type":"team_reference","summary":"Payments"}]"#)
    let rota =
      Self.line("05", "12", "Ann") + Self.line("12", "19", "bo@x.example") + Self.line("05", "19", "P1", "secondary")
    let files = ["page.ndjson": entries, "names.json": names, "rota.ndjson": rota]
    for inputs in [["page.ndjson", "rota.ndjson"], ["rota.ndjson", "page.ndjson", "names.json"]] {
      let reviewed = try Self.review(files, inputs: inputs)
      #expect(
        Self.duties(reviewed.history) == [
          "Payments primary of Payments as primary: Ann 10-05 to 10-12",
          "Payments secondary of Payments as secondary: Ann 10-05 to 10-19",
          "Payments primary of Payments as primary: bo@x.example 10-12 to 10-19",
        ])
      #expect(reviewed.history.dutyRotas.map(\.isPrimary) == [true, false])
      #expect(reviewed.schedules.unknownPeople == 1 && reviewed.schedules.people == 2)
      #expect(reviewed.history.people.map(\.id).sorted() == ["P1", "bo@x.example"])
      #expect(reviewed.notes.allSatisfy { $0.field != "load" })
    }
  }

  @Test func overridesAndLevelsAreResolved() throws {
    let shifts = [("05", "12", "U1", "false"), ("07", "08", "U2", "true")].enumerated().map { number, shift in
      #"{"type":"shifts","id":"\#(number)","attributes":{"schedule_id":"S1","starts_at":"2026-10-\#(shift.0)T00:00:00Z","#
        + #""ends_at":"2026-10-\#(shift.1)T00:00:00Z","is_override":\#(shift.3),"#
        + #""user":{"data":{"id":"\#(shift.2)","attributes":{"name":"\#(shift.2)"}}}}}"# + "\n"
    }
    let levels = Self.calendar(Self.event("05", "09", "[L1] Ann"), Self.event("06", "07", "[L2] Cy"))
    let reviewed = try Self.review(
      ["shifts.json": shifts.joined(), "levels.ics": levels], [Self.schedule("levels.ics", "Web", role: "Primary")],
      inputs: ["page.ndjson", "shifts.json"])
    #expect(
      Self.duties(reviewed.history) == [
        "Web as primary: Ann 10-05 to 10-06", "S1: U1 10-05 to 10-07", "Web as primary: Cy 10-06 to 10-07",
        "S1: U2 10-07 to 10-08", "Web as primary: Ann 10-07 to 10-09", "S1: U1 10-08 to 10-12",
      ])
  }

  /// Two spellings of one person are one, so that the shifts of a rota are.
  @Test func onePersonIsOneWhateverSchedulesCallThem() throws {
    let files = [
      "a.ics": Self.calendar(Self.event("05", "09", "Ann"), Self.event("08", "10", "P1")),
      "b.ndjson": Self.line("10", "11", "Ann") + Self.line("12", "14", "dee@x.example")
        + Self.line("13", "14", "Dee@X.example"),
    ]
    let schedules = ["a.ics", "b.ndjson"].map { Self.schedule($0, "Web", team: "Web", role: "primary") }
    for schedules in [schedules, schedules.reversed()] {
      let reviewed = try Self.review(files, schedules)
      #expect(
        Self.duties(reviewed.history) == [
          "Web of Web as primary: Ann 10-05 to 10-10", "Web of Web as primary: Ann 10-10 to 10-11",
          "Web of Web as primary: Dee@X.example 10-12 to 10-14",
        ])
      #expect(reviewed.schedules.unknownPeople == 1)
    }
  }

  @Test(
    arguments: [
      (nil, nil, "Payments of T1 as primary"), ("Web", nil, "Payments of Web as primary"),
      (nil, "Backup", "Payments of T1 as backup"),
    ] as [(String?, String?, String)])
  func theConfigurationWinsOverTheFile(team: String?, role: String?, rota: String) throws {
    let reviewed = try Self.review(
      ["rota.ndjson": Self.line("05", "12", "P1")], [Self.schedule("rota.ndjson", team: team, role: role)])
    #expect(Self.duties(reviewed.history) == ["\(rota): Ann 10-05 to 10-12"])
    #expect(reviewed.history.shifts.isEmpty && reviewed.files.count == 1)
  }

  @Test func aRoleThatNobodyTellsMayBeInTheName() throws {
    let file = ["a.ics": Self.calendar(Self.event("05", "06", "Ann"))]
    let named = try Self.review(file, [Self.schedule("a.ics", "Payments Secondary")])
    #expect(Self.duties(named.history) == ["Payments Secondary as secondary: Ann 10-05 to 10-06"])
    #expect(try Self.duties(Self.review(file, [Self.schedule("a.ics")]).history) == ["Payments: Ann 10-05 to 10-06"])
  }

  /// A schedule of the time's vendor, in a page and packed.
  @Test func anyExportOfShiftsIsASchedule() throws {
    let shift =
      #"{"count":1,"results":[{"user_pk":"U1","user_email":"a@x.example","user_username":"ann","#
      + #""shift_start":"2026-10-05T00:00:00Z","shift_end":"2026-10-06T00:00:00Z"}]}"#
    let folder = PipelineFolder(["page.ndjson": Self.history])
    folder.write("shifts.json.gz", gzip(shift))
    folder.write("rota.ics.gz", gzip(Self.calendar(Self.event("06", "07", "Ann"))))
    var options = ReviewOptions()
    options.schedules = ["shifts.json.gz", "rota.ics.gz"].map {
      ScheduleFile(path: InputPath("\(folder.path)/\($0)"), name: "OnCall")
    }
    let history = try folder.review("page.ndjson", options: options).history
    #expect(Self.duties(history) == ["OnCall: ann 10-05 to 10-06", "OnCall: Ann 10-06 to 10-07"])
  }

  /// PagerDuty's schedules do not tell which is the first line: where its on-calls are missing, that is said.
  @Test func schedulesWithoutALevelAreToldOf() throws {
    func schedule(_ id: String, _ name: String) -> String {
      let user = #"{"id":"P1","type":"user_reference","summary":"Ann"}"#
      return #"{"schedule":{"id":"\#(id)","type":"schedule","summary":"\#(name)","name":"\#(name)","time_zone":"UTC","#
        + #""final_schedule":{"rendered_schedule_entries":[{"start":"2026-10-05T00:00:00Z","#
        + #""end":"2026-10-06T00:00:00Z","user":\#(user)}]}}}"# + "\n"
    }
    func onCall(_ id: String, level: Int) -> String {
      #"{"oncalls":[{"escalation_policy":{"id":"E1","type":"escalation_policy_reference","summary":"Web"},"#
        + #""escalation_level":\#(level),"schedule":{"id":"\#(id)","type":"schedule_reference"},"#
        + #""user":{"id":"P1","type":"user_reference","summary":"Ann"},"start":"2026-10-05T00:00:00Z","#
        + #""end":"2026-10-06T00:00:00Z"}]}"# + "\n"
    }
    func notes(_ onCalls: String) throws -> [String] {
      let schedules = schedule("S1", "Web") + schedule("S2", "Web behind") + schedule("S3", "Web backup")
      let reviewed = try Self.review(
        ["s.json": schedules, "o.json": onCalls],
        inputs: ["page.ndjson", "s.json"] + (onCalls.isEmpty ? [] : ["o.json"]))
      return reviewed.dataQuality.notes.filter { $0.field == "dataQuality.schedules" }.map(\.reason)
        .filter { $0.contains("level") }
    }
    #expect(
      try notes("") == [
        "the level of 2 rotas of PagerDuty is not known: they count as first in line; /oncalls tells levels"
      ])
    #expect(
      try notes(onCall("S2", level: 2)) == [
        "the level of 1 rota of PagerDuty is not known: it counts as first in line; /oncalls tells levels"
      ])
    #expect(try notes(onCall("S2", level: 2) + onCall("S1", level: 1)).isEmpty)
  }

  // MARK: the window

  /// The history is of one day: four weeks before it and after it are looked at.
  @Test func shiftsWithoutAnEdgeFillTheWindowAndOthersStayWhole() throws {
    let ever = #"{"start":null,"end":null,"team":"T1","role":"x","user":"P1"}"# + "\n"
    let long =
      #"{"start":"2020-01-01T00:00:00Z","end":"2026-09-08T00:00:00Z","team":"T1","role":"y","user":"P1"}"# + "\n"
    let past = long.replacing("2026-09-08", with: "2026-09-06")
    let weekly = Self.calendar(
      Self.event("05", "06", "Ann", "RRULE:FREQ=WEEKLY\r\n").replacing("202610", with: "202001"))
    let reviewed = try Self.review(
      ["a.ndjson": ever + long + past.replacing("\"y\"", with: "\"z\""), "a.ics": weekly], [Self.schedule("a.ics")],
      inputs: ["page.ndjson", "a.ndjson"])
    let lines = Self.duties(reviewed.history)
    #expect(
      lines.contains("T1 x of T1 as x: Ann 09-07 to 11-02") && lines.contains("T1 y of T1 as y: Ann 01-01 to 09-08"))
    #expect(!lines.contains { $0.hasPrefix("T1 z") })
    // Sundays as the first event, 2020-01-05.
    #expect(
      lines.filter { $0.hasPrefix("Payments") }.map { String($0.suffix(14)) } == [
        "09-13 to 09-14", "09-20 to 09-21", "09-27 to 09-28", "10-04 to 10-05", "10-11 to 10-12", "10-18 to 10-19",
        "10-25 to 10-26", "11-01 to 11-02",
      ])
  }

  @Test func withoutAHistoryItsShiftsAreTheTime() throws {
    let reviewed = try Self.review(["a.ndjson": Self.line("05", "12", "P1")], inputs: ["a.ndjson"])
    #expect(Self.duties(reviewed.history) == ["T1 primary of T1 as primary: P1 10-05 to 10-12"])
    #expect(try Self.review([:], [Self.schedule("none.ics")], inputs: ["none"]).history.duties.isEmpty)
  }

  // MARK: people

  @Test func strangersHaveTheZoneOfTheConfiguration() throws {
    var zones = TimeZoneDirectory()
    let (tokyo, bogota) = (try zones.rules(named: "Asia/Tokyo"), try zones.rules(named: "America/Bogota"))
    let rota = ["cy@x.example", "Dee", "Eve", "Flo"].map { Self.line("05", "12", $0) }.joined()
    let reviewed = try Self.review(["a.ndjson": rota], inputs: ["page.ndjson", "a.ndjson"]) { options in
      options.names.people.add(.init(name: "cy@x.example", zone: tokyo, teamZone: bogota))
      options.names.people.add(.init(name: "Dee", teamZone: bogota))
      options.names.people.add(.init(name: "Florence", aliases: ["Flo"], team: "pay", teamZone: bogota))
    }
    let people = reviewed.history.people.map {
      "\($0.label) \(reviewed.history.zones[$0.zone].identifier) \($0.zoneOrigin.rawValue)"
    }
    #expect(
      people == [
        "Ann Europe/Berlin export", "cy@x.example Asia/Tokyo configuration", "Dee America/Bogota team",
        "Eve UTC report",
        "Florence America/Bogota team",
      ])
    #expect(reviewed.history.people.last?.team == "pay" && reviewed.history.people.last?.pseudonymID == "Flo")
  }

  // MARK: faults

  @Test func whatCannotBeReadIsToldAndTheRestUsed() throws {
    let bad =
      Self.event("07", "06", "Bo") + Self.event("06", "07", "Cy").replacing("DTSTART:20261006", with: "DTSTART:soon")
    let reviewed = try Self.review(
      [
        "a.ics": Self.calendar(Self.event("05", "06", "Ann"), bad), "b.txt": "who is on call?\n",
        "c.ndjson": Self.line("05", "06", "Ann") + Self.line("06", "07", "Bo").replacing("2026-10-07T", with: "late"),
      ],
      [
        Self.schedule("a.ics"), Self.schedule("none.ics", "B"), Self.schedule("b.txt", "C"),
        Self.schedule("c.ndjson", "D"),
      ])
    #expect(
      Self.duties(reviewed.history)
        == ["D of T1 as primary: Ann 10-05 to 10-06", "Payments: Ann 10-05 to 10-06"].sorted())
    let files = reviewed.schedules.files
    #expect(files.map(\.isDamaged) == [false, true, true, false])
    #expect(
      files[0].events == RecordBins(used: 1, refused: 2)
        && files[0].faults.map(\.line).sorted() == files[0].faults.map(\.line))
    #expect(
      files[0].faults.map(\.message) == ["DTEND is before DTSTART", "DTSTART is not a date or time: 'soonT000000Z'"])
    #expect(files[3].bins == RecordBins(used: 1, refused: 1) && reviewed.schedules.refused == 3)
    #expect(reviewed.dataQuality.faults.map(\.text) == ["no such file or directory", "no schedule: text"])
    let reasons = reviewed.dataQuality.notes.filter { $0.field == "dataQuality.schedules" }.map(\.reason)
    #expect(reasons.count == 2 && reasons[0] == "who was on call is known of 2 rotas: 2 shifts of 1 person")
    #expect(reasons[1].hasPrefix("3 events or records of schedules could not be read"))
  }

  @Test(arguments: [
    ([], "no export tells shifts and the configuration names no schedule"),
    (["none.ics"], "no schedule of the configuration can be read"), (["old.ics"], "the schedules tell of no shift"),
    (["none.ics", "old.ics"], "the schedules tell of no shift"), (["page.ndjson"], "the schedules tell of no shift"),
  ])
  func whyHoursOnCallAreNotKnownIsSaid(files: [String], reason: String) throws {
    let old = Self.calendar(Self.event("05", "06", "Ann").replacing("202610", with: "202001"))
    let reviewed = try Self.review(["old.ics": old], files.map { Self.schedule($0, $0) })
    let notes = reviewed.notes.filter { $0.field == "load" }
    #expect(
      notes.count == 1 && notes[0].reason.hasPrefix(reason) && notes[0].reason.hasSuffix("hours on call are not known"))
    #expect(reviewed.history.duties.isEmpty && reviewed.history.people.count == 1)
  }

  /// Rules by the minute with many people, calendar after calendar: refused where they are too much, and never long.
  @Test func rulesThatGiveTooMuchAreRefused() throws {
    let people = (0..<90).map { "ATTENDEE;CN=P\($0):mailto:p\($0)@x.example\r\n" }.joined()
    let minutes = Self.event("05", "06", "M", "RRULE:FREQ=MINUTELY;COUNT=8000\r\n" + people)
    let seconds = Self.event("05", "06", "S", "RRULE:FREQ=SECONDLY\r\n").replacing("202610", with: "202001")
    let daily = Self.event("05", "06", "Ann", "RRULE:FREQ=DAILY;COUNT=3\r\n")
    let many = Self.calendar(daily, seconds) + String(repeating: Self.calendar(seconds), count: 20)
    let reviewed = try Self.review(
      ["a.ics": many, "b.ics": Self.calendar(minutes, daily)], [Self.schedule("a.ics"), Self.schedule("b.ics", "Web")])
    let days = ["10-05 to 10-06", "10-06 to 10-07", "10-07 to 10-08"]
    #expect(Self.duties(reviewed.history) == days.flatMap { ["Payments: Ann \($0)", "Web: Ann \($0)"] })
    let files = reviewed.schedules.files
    #expect(files.map(\.bins) == [RecordBins(used: 1, refused: 21), RecordBins(used: 1, refused: 1)])
    #expect(
      files.map { Set($0.faults.map(\.message)) } == [
        ["RRULE takes more than 500000 steps to expand"], ["the file gives more than 500000 shifts with this event"],
      ])
  }

  @Test func aScheduleWithoutAShiftOfTheTimeIsNamed() throws {
    let reviewed = try Self.review(
      ["a.ics": Self.calendar(Self.event("05", "06", "Ann")), "b.ics": Self.calendar()],
      [Self.schedule("a.ics"), Self.schedule("b.ics", "Night desk")])
    #expect(
      reviewed.dataQuality.notes.contains {
        $0.reason == "the schedule 'Night desk' tells of no shift in the time that the input covers"
      })
  }
}
