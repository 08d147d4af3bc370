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
    #expect(run.output.contains("The actionable pages are between 33.3 % (1 of 3) and 66.7 % (2 of 3) of all pages"))
    #expect(run.output.contains("Month by month") && run.output.contains("2026-09 (1 day)"))
  }

  /// Twelve pages that a team acknowledged, worked on for half an hour, and wrote nothing of.
  private static let silence = (10..<22).map { day in
    page("a\(day)", "10-\(day)T03:00:00", service: "db")
      + event("page.acked", "a\(day)", "10-\(day)T03:02:00", #""user":"ann""#)
      + event("alert.resolved", "a\(day)", "10-\(day)T03:30:00", #""by":"user","user":"ann""#)
  }.joined()

  @Test func ofATeamThatWritesNothingOnlyLabelsAreKnown() throws {
    let labels = (10..<22).map { "a\($0),\($0 % 2 == 0 ? "actionable" : "noise"),ann\n" }.joined()
    let folder = ExportFolder(["s.ndjson": Self.silence, "l.csv": "incident,verdict,who\n" + labels])
    let text = try folder.run("quality s.ndjson").output.replacing(#/\s+/#, with: " ")
    #expect(text.contains("It would be 12 of 12 by what is written; the target is 70 to 85 %."))
    #expect(!text.contains("whatever the unknown") && !text.contains("12 to 12"))
    let rule = try folder.run("rule R s.ndjson").output.replacing(#/\s+/#, with: " ")
    #expect(rule.contains("Actionable share not known by what is written 12 of 12"))
    let labelled = try folder.run("quality s.ndjson --labels l.csv").output.replacing(#/\s+/#, with: " ")
    #expect(labelled.contains("50.0 % (6 of 12) of the pages with a verdict were actionable, 95 % interval 2"))
  }

  @Test func oneOfAKindIsToldAsOne() throws {
    let report = try ExportFolder(["a.ndjson": Self.events]).run("report a.ndjson --month 2026-09 --format text")
    let text = report.output.replacing(#/\s+/#, with: " ")
    let incidents = "1 alert was 1 incident (0 %); 1 page was 1 incident that paged (0 %)"
    #expect(text.contains(incidents + "; 1 notification was 1 interruption (0 %)."))
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
