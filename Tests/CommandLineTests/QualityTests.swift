import Testing

/// `retropager quality` in each of its forms.
@Suite struct QualityTests {
  private static func event(_ type: String, _ alert: String, _ moment: String, _ members: String) -> String {
    #"{"v":1,"t":"2026-\#(moment)Z","type":"\#(type)","alert":"\#(alert)","# + members + "}\n"
  }

  private static func page(_ alert: String, _ moment: String, service: String) -> String {
    event("alert.fired", alert, moment, #""rule":"R","service":"\#(service)","severity":"critical","team":"shop""#)
      + event("page.notified", alert, moment, #""user":"ann","channel":"push""#)
  }

  /// Of three pages in two months one is noted as noise, one labelled; of the third nothing is known but that it is open.
  private static let events =
    page("a", "09-30T10:00:00", service: "db")
    + event("note.added", "a", "09-30T10:05:00", #""text":"Jane: false alarm""#)
    + page("b", "10-01T10:00:00", service: "web") + event("label", "b", "10-02T09:00:00", #""value":"actionable""#)
    + page("c", "10-03T10:00:00", service: "web") + event("page.acked", "c", "10-03T10:01:00", #""user":"ann""#)
  private static let configuration = "services: [{name: web, tier: 0}]\ntargets: {actionablePercent: {tier0: 90}}\n"

  private func quality(_ options: String) throws -> CommandRun {
    try ExportFolder(["a.ndjson": Self.events, "q.yml": Self.configuration]).run(
      "quality a.ndjson --config q.yml \(options)")
  }

  @Test func textTellsCountsAndBounds() throws {
    let run = try quality("")
    #expect(run.status == 0)
    #expect(run.output.contains("Of 3 pages: 1 actionable (33.3 %), 1 not actionable (33.3 %), 1 unknown (33.3 %)."))
    #expect(run.output.contains("Actionable are between 33.3 % (1 of 3) and 66.7 % (2 of 3) of all pages"))
    #expect(run.output.contains("Month by month") && run.output.contains("2026-09 (1 day)"))
  }

  @Test func jsonHasTheKeysOfTheReport() throws {
    let json = try quality("--format json").output
    for part in [
      #""quality": {"#, #""pages": 3,"#, #""onlyBounds": true,"#, #""month": "2026-09","#, #""tier": 0,"#,
      #""lowPercent": 90,"#, #""highPercent": 100,"#,
    ] {
      #expect(json.contains(part), "\(part) in \(json)")
    }
    #expect(!json.contains("Jane"))
  }

  @Test func markdownIsForTheMonthThatIsAskedFor() throws {
    let markdown = try quality("--format markdown --month 2026-10").output
    #expect(markdown.hasPrefix("# Alert quality\n") && markdown.contains("Of 2 pages: 1 actionable (50.0 %)"))
    #expect(markdown.contains("| Tier     | 0"))
  }

  @Test func wordsOfEvidenceQuoteNobody() throws {
    let run = try ExportFolder(["a.ndjson": Self.events]).run("episodes a.ndjson --reveal-names")
    #expect(run.output.contains(#"{"key":"note_noise","weight":-3.5,"text":"a note calls it noise"}"#))
    #expect(!run.output.contains("Jane") && !run.output.contains("false alarm"))
  }

  /// The second page is one of PagerDuty's, by the id of its incident.
  @Test(arguments: [("--labels v.csv", ""), ("", "labels: [v.csv]\n")])
  func verdictsOfPeopleAreReadBeside(option: String, configuration: String) throws {
    let folder = ExportFolder([
      "page.ndjson": ExportSample.page, "v.csv": "incident,verdict,reason,who,when\nQ1,not_actionable,flapping,ann,\n",
      "q.yml": configuration + "timeZone: UTC\n",
    ])
    let run = try folder.run("episodes page.ndjson --config q.yml \(option)")
    #expect(run.status == 0)
    #expect(run.output.contains(#""verdict":{"value":"notActionable","#) && run.output.contains(#""labelled":true"#))
    #expect(run.output.filter(\.isNewline).count == 1)
    let bare = try folder.run("episodes page.ndjson")
    #expect(bare.output.contains(#""labelled":false"#))
  }

  @Test func withoutPagesThatIsSaid() throws {
    let body =
      #"{"v":1,"t":"2026-10-01T10:00:00Z","type":"alert.fired","alert":"a","source":"alertmanager","untold":["pages"]}"#
      + "\n"
    let run = try ExportFolder(["a.ndjson": body]).run("quality a.ndjson")
    #expect(
      run.output.contains("Whether pages were worth it is not known: no source of the input records who was notified."))
    #expect(try ExportFolder(["a.ndjson": body]).run("quality a.ndjson --format ndjson").status == 2)
  }
}
