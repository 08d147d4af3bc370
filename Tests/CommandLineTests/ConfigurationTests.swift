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
    let folder = folder("hours: {sleep: {from: '23:00'}}\ncorrelation: {lookback: 30m}")
    let run = try folder.run("report page.ndjson")
    #expect(
      run.output.contains(
        "Settings are those of `retropager.yml`; no figure uses these of its keys yet: hours, correlation."),
      "\(run.output)")
    #expect(
      run.errors == """
        retropager.yml: note: is the configuration, found in the working directory; no figure uses these keys yet: hours, correlation

        """)
    let json = try folder.run("report page.ndjson --format json").output.replacing(#/\s/#, with: "")
    #expect(json.contains(#""configuration":{"file":"retropager.yml","unusedKeys":["hours","correlation"]}"#))
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
