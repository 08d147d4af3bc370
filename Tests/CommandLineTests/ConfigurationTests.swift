import Testing

/// What `retropager.yml` changes, and what it does not.
@Suite struct ConfigurationTests {
  /// A page at 02:00 UTC: off hours in Bogota (21:00), business hours in Tokyo (11:00), sleep hours in UTC.
  private static let files = [
    "page.ndjson": ExportSample.page, "m.yml": mapping, "a.csv": "id;from\n1;2026-10-05 10:00:00\n",
  ]
  private static let mapping = """
    name: desk
    files: "*.none"
    format: csv
    delimiter: ";"
    type: alert.fired
    time: from
    alert: id

    """
  private static let found = "retropager.yml: note: is the configuration, found in the working directory\n"

  private func folder(_ configuration: String?) -> ExportFolder {
    let folder = ExportFolder(Self.files)
    if let configuration { folder.write("retropager.yml", configuration + "\n") }
    return folder
  }

  @Test(arguments: [
    ("markdown", "# On-call review of A &amp; B &lt;Ltd&gt;\n"), ("text", "On-call review of A & B <Ltd>\n==="),
    ("json", "\"organisation\": \"A & B <Ltd>\""), ("slack", "On-call review of A & B <Ltd>"),
    ("html", "<bdi>A &amp; B &lt;Ltd&gt;</bdi>"),
  ])
  func theOrganisationStandsAboveTheReview(form: String, words: String) throws {
    let told = try folder("organisation: A & B <Ltd>").run("report page.ndjson --format \(form)")
    #expect(told.status == 0 && told.output.contains(words), "\(told.output.prefix(600))")
    #expect(try !folder(nil).run("report page.ndjson --format \(form)").output.contains("review of"))
  }

  /// The hours class of the only page.
  private func hours(_ run: CommandRun) -> String? {
    ["business", "off", "sleep"].first { run.output.contains("\"hours\":\"\($0)\"") }
  }

  @Test(arguments: [
    (nil, "sleep"), ("people: [{name: Ann, timeZone: America/Bogota}]", "off"),
    ("people: [{name: A, aliases: [P1], timeZone: Asia/Tokyo}]", "business"),
    ("people: [{name: ann, timeZone: Asia/Tokyo}]", "sleep"),
    ("people: [{name: Ann, team: t}]\nteams: [{name: Team, aliases: [t], timeZone: Asia/Tokyo}]", "business"),
    ("people: [{name: Ann, timeZone: America/Bogota, team: t}]\nteams: [{name: t, timeZone: Asia/Tokyo}]", "off"),
    ("timeZone: Asia/Tokyo", "business"),
    ("timeZone: Asia/Tokyo\npeople: [{name: Ann, timeZone: America/Bogota}]", "off"),
  ])
  func hoursArePeoplesOwn(configuration: String?, expected: String) throws {
    let run = try folder(configuration).run("episodes page.ndjson")
    #expect(run.status == 0)
    #expect(hours(run) == expected)
    #expect(run.errors == (configuration == nil ? "" : Self.found))
  }

  /// The zone of the export's own record counts more than the team's, and less than the person's.
  @Test(arguments: [
    ("people: [{name: Ann, team: t}]\nteams: [{name: t, timeZone: Asia/Tokyo}]", "off"),
    ("people: [{name: Ann, timeZone: Asia/Tokyo}]", "business"),
  ])
  func theExportsZoneStandsBetween(configuration: String, expected: String) throws {
    let folder = folder(configuration)
    folder.write("users.json", #"{"users":[{"id":"P1","name":"Ann","time_zone":"America/Bogota","type":"user"}]}"#)
    #expect(try hours(folder.run("episodes page.ndjson users.json")) == expected)
  }

  @Test func theReportCountsWhereZonesComeFrom() throws {
    let run = try folder("people: [{name: Ann, timeZone: Asia/Tokyo}]").run("report page.ndjson --format json")
    let json = run.output.replacing(#/\s/#, with: "")
    #expect(json.contains(#""zoneFallbacks":{"configuration":1,"export":0,"team":0,"report":0}"#))
  }

  /// PagerDuty knows her as P1 of an address, and our own events by the address alone.
  private static let own =
    #"{"v":1,"t":"2026-10-05T02:00:50Z","type":"alert.fired","alert":"a1","rule":"Slow"}"# + "\n"
    + #"{"v":1,"t":"2026-10-05T02:00:55Z","type":"page.notified","alert":"a1","user":"ANN@x.org","channel":"sms"}"#
    + "\n"

  @Test(arguments: [
    (nil, 1, "Ann"), ("people: [{name: Ann Lee, aliases: [P1]}]", 1, "Ann Lee"),
    ("people: [{name: Ann Lee, aliases: [P1]}, {name: Bo, aliases: [ann@x.org]}]", 2, "Ann Lee"),
  ])
  func onePersonOfTwoSystemsIsInterruptedOnce(configuration: String?, count: Int, name: String) throws {
    let folder = folder(configuration)
    folder.write(
      "users.json", #"{"users":[{"id":"P1","name":"Ann","time_zone":"UTC","email":"Ann@x.org","type":"user"}]}"#)
    folder.write("own.ndjson", Self.own)
    let report = try folder.run("report page.ndjson users.json own.ndjson --format json")
    let json = report.output.replacing(#/\s/#, with: "")
    let summary = try #require(json.firstMatch(of: #/"summary":{[^}]*}/#)).output
    #expect(summary.contains(#""interruptions":\#(count),"#) && summary.contains(#""people":\#(count)"#), "\(summary)")
    let episodes = try folder.run("episodes page.ndjson users.json own.ndjson --reveal-names").output
    #expect(episodes.contains(#""person":"\#(name)""#), "\(episodes)")
    // What is written as events reads back as the same episodes.
    let events = try folder.run("events page.ndjson users.json own.ndjson").output
    #expect(events.ranges(of: #""type":"person""#).count == count)
    folder.write("events.ndjson", events)
    #expect(try folder.run("episodes events.ndjson --reveal-names").output == episodes)
  }

  @Test func theCommandLineWinsOverTheFile() throws {
    let folder = folder("timeZone: Asia/Tokyo")
    #expect(try hours(folder.run("episodes page.ndjson --time-zone America/Bogota")) == "off")
    folder.write("other.yml", "timeZone: America/Bogota\n")
    let named = try folder.run("episodes page.ndjson --config other.yml")
    #expect(hours(named) == "off")
    #expect(named.errors == "")
  }

  /// Without a file, and with one that says nothing, results are the same bytes.
  @Test(arguments: [
    "report page.ndjson", "report page.ndjson --format json", "episodes page.ndjson", "events page.ndjson",
    "check page.ndjson",
  ])
  func noConfigurationChangesNothing(command: String) throws {
    let bare = try folder(nil).run(command)
    let turnedOff = try folder("timeZone: Asia/Tokyo").run(command + " --config /dev/null")
    #expect(bare.errors == "")
    #expect(!bare.output.contains("configuration\":{"))
    let isReport = command.hasPrefix("report")
    #expect(turnedOff.output == bare.output || isReport)
    #expect(turnedOff.output.contains("/dev/null") == isReport)
  }

  @Test func theReportSaysWhatItGoesBy() throws {
    let folder = folder("correlation: {lookback: 30m}")
    let run = try folder.run("report page.ndjson")
    #expect(
      run.output.contains("Settings are those of `retropager.yml`."),
      "\(run.output)")
    #expect(
      run.errors == """
        retropager.yml: note: is the configuration, found in the working directory

        """)
    let json = try folder.run("report page.ndjson --format json").output.replacing(#/\s/#, with: "")
    #expect(json.contains(#""configuration":{"file":"retropager.yml","unusedKeys":[]}"#))
  }

  /// The page comes at 02:00 UTC on a Monday.
  @Test(arguments: [
    ("hours: {sleep: {from: '22:00', to: '02:00'}}", "off"),
    ("hours: {sleep: {from: '22:00', to: '01:00'}, business: {from: '02:00', to: '10:00'}}", "business"),
    ("hours: {sleep: {from: '22:00', to: '01:00'}, business: {days: Tue-Sun, from: '02:00', to: '10:00'}}", "off"),
    ("hours: {sleep: {from: '22:00', to: '01:00'}, business: {from: '02:00'}}\nholidays: [2026-10-05]", "off"),
    ("hours: {sleep: {from: '22:00', to: '01:00'}, business: {from: '02:00'}}\nholidays: [2026-10-06]", "business"),
    ("hours: {sleep: {from: '22:00', to: '01:00'}, business: {from: '02:00'}}\nholidays: [{file: h.ics}]", "off"),
    (
      "hours: {sleep: {from: '22:00', to: '01:00'}, business: {from: '02:00'}}\n"
        + "holidays: [{file: h.ics, teams: [PT]}]\nteams: [{name: pay, aliases: [PT]}]\n"
        + "people: [{name: Ann, team: pay}]", "off"
    ),
    (
      "hours: {sleep: {from: '22:00', to: '01:00'}, business: {from: '02:00'}}\n"
        + "holidays: [{file: h.ics, teams: [search]}]\nteams: [{name: pay}, {name: search}]\n"
        + "people: [{name: Ann, team: pay}]", "business"
    ),
  ])
  func hoursAndHolidaysAreThoseOfTheFile(configuration: String, expected: String) throws {
    let folder = folder(nil)
    folder.write("h.ics", Self.holiday)
    folder.write("retropager.yml", configuration + "\n")
    let run = try folder.run("episodes page.ndjson")
    #expect(run.status == 0, "\(run.errors)")
    #expect(hours(run) == expected)
  }

  private static let holiday =
    "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20201005\nRRULE:FREQ=YEARLY\nEND:VEVENT\nEND:VCALENDAR\n"

  @Test func theReportTellsTheHoursInForce() throws {
    let folder = folder(
      """
      hours: {sleep: {from: "23:30", to: "07:00"}, business: {days: [Mon-Wed, Sat], from: "09:00", to: "17:00"}}
      holidays: [2026-10-05, 2026-12-25, {file: h.ics, teams: [pay]}, {file: other.ics, teams: [pay]}]
      """)
    folder.write("h.ics", Self.holiday)
    folder.write("other.ics", Self.holiday.replacing("1005", with: "1006"))
    let text = try folder.run("report page.ndjson").output
    #expect(text.contains("23:30 to 07:00 in the person's own zone"), "\(text)")
    #expect(text.contains("Business: Monday to Wednesday, Saturday 09:00 to 17:00."))
    let json = try folder.run("report page.ndjson --format json --since 2026-10-05 --until 2026-10-07").output
      .replacing(#/\s/#, with: "")
    #expect(
      json.contains(
        #""hours":{"business":{"days":"Mon-Wed,Sat","from":"09:00","to":"17:00"},"sleep":{"from":"23:30","to":"07:00"}},"#
          + #""holidays":[{"team":null,"days":["2026-10-05"]},{"team":"pay","days":["2026-10-06"]}]"#), "\(json)")
  }

  @Test func calendarsThatCannotBeReadEndTheRun() throws {
    let folder = folder("holidays: [{file: page.ndjson}, {file: none.ics}]")
    let run = try folder.run("report page.ndjson")
    #expect(run.status == 2)
    #expect(run.errors.contains("retropager.yml:1:40: error: there is no file 'none.ics'"), "\(run.errors)")
    folder.write("retropager.yml", "holidays: [{file: page.ndjson}]\n")
    for command in ["report page.ndjson", "config check"] {
      let run = try folder.run(command)
      #expect(run.status == 2)
      #expect(run.errors.contains("page.ndjson: error: holds no calendar (iCalendar, RFC 5545)"), "\(run.errors)")
    }
  }

  /// The only notification is a push.
  @Test(arguments: [
    ("[sms, phone]", 0), ("[push]", 1), ("[email, chat, push]", 1), ("[email]", 0),
  ])
  func channelsThatInterruptAreThoseOfTheFile(channels: String, pages: Int) throws {
    let folder = folder("interruptingChannels: \(channels)")
    let json = try folder.run("report page.ndjson --format json").output.replacing(#/\s/#, with: "")
    let summary = try #require(json.firstMatch(of: #/"summary":{[^}]*}/#)).output
    #expect(summary.contains(#""pages":\#(pages),"#) && summary.contains(#""interruptions":\#(pages),"#), "\(summary)")
    let listed = channels.dropFirst().dropLast().split(separator: ", ").map { #""\#($0)""# }
    let inOrder = ["push", "phone", "sms", "email", "chat"].map { #""\#($0)""# }.filter(listed.contains)
    #expect(json.contains(#""interruptingChannels":[\#(inOrder.joined(separator: ","))]"#))
    let episodes = try folder.run("episodes page.ndjson --reveal-names").output
    #expect(episodes.contains(#""interrupting":\#(pages == 1)"#), "\(episodes)")
    // What is written as events reads back as the same episodes.
    folder.write("events.ndjson", try folder.run("events page.ndjson").output)
    #expect(try folder.run("episodes events.ndjson --reveal-names").output == episodes)
  }

  @Test func sourcesAreReadByTheirMappings() throws {
    let folder = folder("sources: [{files: '*.csv', mapping: m.yml}]")
    let run = try folder.run("check a.csv page.ndjson")
    #expect(run.status == 0)
    #expect(run.output.contains("a.csv: mapping:desk, 1 record: 1 used"), "\(run.output)")
    // None of its files is there: that is no fault of a run.
    #expect(try folder.run("check page.ndjson").status == 0)
    folder.write(
      "other.yml", Self.mapping.replacing("*.none", with: "*.csv").replacing("alert: id", with: "alert: from"))
    let named = try folder.run("episodes a.csv --mapping other.yml")
    #expect(named.status == 0)
    #expect(named.output.contains("2026-10-05 10:00:00"), "\(named.output)")
  }

  @Test(arguments: [
    (
      "timeZone: Mars", "",
      ["retropager.yml:1:11: error: unknown time zone 'Mars'", "note: was found in the working directory"]
    ),
    ("people: [{nme: a}]\nteam: []", "", ["1:11: error: 'nme' is no key of a person", "2:1: error: 'team' is no key"]),
    ("", " --config none.yml", ["none.yml: error: no such file"]),
    ("sources: [{mapping: page.ndjson}]", "", ["page.ndjson:2:1: error: did not find expected <document start>"]),
  ])
  func whatIsWrongEndsTheRun(configuration: String, option: String, words: [String]) throws {
    let folder = folder(configuration)
    for command in [
      "report page.ndjson", "check page.ndjson", "episodes page.ndjson", "events page.ndjson", "config check",
    ] {
      let run = try folder.run(command + option)
      #expect(run.status == 2)
      #expect(run.output == "")
      for word in words where command != "config check" || !word.hasPrefix("note: was") {
        #expect(run.errors.contains(word), "\(run.errors)")
      }
    }
  }
}
