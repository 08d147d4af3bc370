import Testing

/// One's own sheet.
@Suite struct PersonTests {
  private static let rota =
    #"{"start":"2026-10-04T12:00:00Z","end":"2026-10-06T12:00:00Z","team":"pay","role":"primary","user":"P1"}"# + "\n"

  private func folder() -> ExportFolder {
    ExportFolder([
      "page.ndjson": ExportSample.page, "rota.ndjson": Self.rota,
      "retropager.yml": "people: [{name: Ann Lee, aliases: [P1, ann@x.example], team: pay}]\n",
    ])
  }

  /// One page, by push at 02:00 UTC of a Monday; the only person of the team.
  @Test(arguments: ["Ann Lee", "P1", "ann@x.example", "ANN LEE"])
  func oneIsFoundByAnyNameAndToldEverything(name: String) throws {
    let run = try folder().run(["person", name, "page.ndjson", "rota.ndjson"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.hasPrefix("Load of Ann Lee\n===============\n"), "\(run.output)")
    #expect(run.output.contains(#/Interruptions +1 /#) && run.output.contains(#/in sleep hours +100 % \(1 of 1\)/#))
    #expect(run.output.contains(#/On call +100 % \(24 of 24 h\)/#) && run.output.contains(#/Disturbed nights +0/#))
    #expect(run.output.contains("insufficient") || run.output.contains("too little evidence"))
  }

  @Test func aPseudonymOfAReportFindsTheSamePerson() throws {
    let folder = folder()
    folder.write("small.yml", "people: [{name: Ann Lee, aliases: [P1]}]\nprivacy: {smallestGroup: 1}\n")
    let report = try folder.run("report page.ndjson --config small.yml").output
    let pseudonym = try String(#require(report.firstMatch(of: /engineer-[0-9a-f]{8}/)).output)
    let run = try folder.run(["person", pseudonym, "page.ndjson", "--config", "small.yml", "--format", "markdown"])
    #expect(run.output.hasPrefix("# Load of Ann Lee\n"), "\(run.output)")
  }

  @Test func theSheetIsJSONWithTheKeysOfTheReport() throws {
    let json = try folder().run("person P1 page.ndjson rota.ndjson --format json").output.replacing(#/\s/#, with: "")
    for part in [
      #""person":"AnnLee""#, #""interruptions":1"#, #""sleep":1"#, #""onCallHours":24"#, #""rota":"payprimary""#,
      #""level":"insufficient""#, #""insufficient":"littleTimeOnCall""#, #""teamShare":null"#,
      #""nights":[{"date":"2026-10-05","onCall":true,"disturbances":0}]"#,
    ] {
      #expect(json.contains(part), "\(part) in \(json)")
    }
  }

  @Test(arguments: [
    ("Bo", "nobody in the inputs is called 'Bo'"), ("Ann Lea", "did you mean Ann Lee"),
    ("Anna", "nobody in the inputs is called 'Anna'"),
  ])
  func whoIsNotThereIsSaid(name: String, words: String) throws {
    let run = try folder().run(["person", name, "page.ndjson"])
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(run.errors.contains(words), "\(run.errors)")
  }

  @Test func ofSeveralItIsAskedWho() throws {
    let folder = ExportFolder([
      "a.ndjson": ExportSample.trigger() + ExportSample.notify("P1") + ExportSample.notify("P2")
    ])
    let run = try folder.run("person Ann a.ndjson")
    #expect(run.status == 2)
    #expect(run.errors.contains("several people are called 'Ann'"), "\(run.errors)")
    #expect(run.errors.contains("Ann (P1), Ann (P2)"))
  }

  @Test func whoDidNothingInThePeriodIsToldSo() throws {
    let folder = ExportFolder([
      "a.ndjson": ExportSample.page
        + (ExportSample.trigger("Q2") + ExportSample.notify("P2", "Bo", incident: "Q2"))
        .replacing("2026-10-05", with: "2026-11-05")
    ])
    let run = try folder.run("person Bo a.ndjson --month 2026-10")
    #expect(run.status == 0 && run.output.contains("Nothing is known of Bo in this period."), "\(run.output)")
  }

  /// The input covers one day of the month: all of it was spent on call.
  @Test func timeOnCallIsOfWhatTheInputCovers() throws {
    let text = try folder().run(["person", "P1", "page.ndjson", "rota.ndjson", "--month", "2026-10"]).output
    #expect(
      text.contains(#/On call +100 % \(24 of 24 h\) +of the time that the input covers; at most 25 %/#), "\(text)")
    #expect(text.contains("The input covers only 5 October 2026 of it."), "\(text)")
    let json = try folder().run("person P1 page.ndjson rota.ndjson --month 2026-10 --format json").output
      .replacing(#/\s/#, with: "")
    #expect(json.contains(#""onCallShare":{"count":24,"of":24,"percent":100}"#), "\(json)")
    #expect(json.contains(#""coveredStart":"2026-10-05T00:00:00Z","coveredEnd":"2026-10-06T00:00:00Z""#), "\(json)")
  }

  @Test func targetsOfTheConfigurationAreTold() throws {
    let folder = folder()
    folder.write(
      "retropager.yml",
      "people: [{name: Ann Lee, aliases: [P1], team: pay}]\ntargets: {incidentsPerShift: 1, onCallSharePercent: 12.5}\n"
    )
    let text = try folder.run("person P1 page.ndjson rota.ndjson").output
    #expect(text.contains("more than 1 incident in 12 h") && text.contains(#/at most\s+12.5 %/#), "\(text)")
    #expect(
      text.contains("all within 60 s of the first count once") && text.contains("more than 10 min after"), "\(text)")
  }
}
