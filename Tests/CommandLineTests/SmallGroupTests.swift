import Testing

/// What the commands that print rows of alerts tell of people in groups that the report hides.
@Suite struct SmallGroupTests {
  private static func event(_ type: String, _ id: String, _ moment: String, _ members: String) -> String {
    #"{"v":1,"t":"\#(moment)","type":"\#(type)","alert":"\#(id)",\#(members)}"# + "\n"
  }

  /// An alert that pages people on a day of October, one after the other; the first acknowledges after ten minutes.
  private static func page(_ id: String, day: String, _ service: String, _ people: [String]) -> String {
    let names = #""fp":"\#(id)","rule":"Down","service":"\#(service)","source":"alertmanager""#
    return event("alert.fired", id, "2026-10-\(day)T01:00:00Z", names)
      + people.enumerated().map { number, person in
        event("page.notified", id, "2026-10-\(day)T01:0\(number):01Z", #""user":"\#(person)","channel":"push""#)
      }.joined() + event("page.acked", id, "2026-10-\(day)T01:10:00Z", #""user":"\#(people[0])""#)
      + event("alert.resolved", id, "2026-10-\(day)T01:20:00Z", #""by":"monitor""#)
  }

  /// A team of six with a service of its own, and two of three people each that share one: both are hidden.
  private static let files = [
    "a.ndjson": page("a", day: "01", "web", ["l0", "l1", "l2", "l3", "l4", "l5"])
      + page("b", day: "05", "gate", ["s0", "s1", "s2"]) + page("c", day: "09", "door", ["t0", "t1", "t2"]),
    "retropager.yml": "people:\n"
      + ["l0", "l1", "l2", "l3", "l4", "l5"].map { "  - {name: \($0), team: large}\n" }.joined()
      + ["s0", "s1", "s2"].map { "  - {name: \($0), team: small}\n" }.joined()
      + ["t0", "t1", "t2"].map { "  - {name: \($0), team: third}\n" }.joined(),
  ]

  private func run(_ arguments: String) throws -> CommandRun {
    let run = try ExportFolder(Self.files).run(arguments)
    #expect(run.status == 0, "\(run.errors)")
    return run
  }

  @Test(arguments: ["ndjson", "json"])
  func clustersHideWhatTheReportHides(form: String) throws {
    let lines = try run("clusters a.ndjson --format \(form)").output.split(separator: "\n").filter { $0.count > 2 }
      .map(String.init)
    #expect(lines.count == 3)
    #expect(lines[0].contains(#""notifications":6,"interruptions":6,"people":6,"suppressed":false"#), "\(lines[0])")
    #expect(lines[0].count(of: #""what":"notified""#) == 6 && lines[0].count(of: "engineer-") == 7)
    for line in lines.dropFirst() {
      #expect(line.contains(#""pages":1,"notifications":null,"interruptions":null,"people":null,"suppressed":true"#))
      // Neither how many were notified can be counted, nor who did anything be read.
      #expect(!line.contains(#""what":"notified""#) && !line.contains("engineer-"), "\(line)")
      #expect(!line.contains(#""what":"acknowledged""#) && line.contains(#""what":"resolved""#), "\(line)")
    }
  }

  @Test func clustersInTextSayThatTheyAreHidden() throws {
    let words = try run("clusters a.ndjson --format text").output.replacing(#/\s+/#, with: " ")
    #expect(words.contains("1 page, 6 interruptions, 6 people"))
    #expect(words.count(of: "1 page, interruptions and people hidden: they would tell of a small group") == 2)
    #expect(!words.contains("3 interruptions") && !words.contains("3 people"))
    #expect(words.count(of: "acknowledgement hidden") == 2 && words.count(of: "acknowledged after 10 min") == 1)
  }

  /// The explicit choice to see all, on the command line or in the configuration.
  @Test func whereNamesAreShownNothingIsHidden() throws {
    let revealed = try run("clusters a.ndjson --reveal-names").output
    #expect(revealed.count(of: #""suppressed":false"#) == 3 && revealed.contains(#""person":"s1""#))
    #expect(revealed.count(of: #""what":"notified""#) == 12)
    let folder = ExportFolder(Self.files)
    folder.write("retropager.yml", (Self.files["retropager.yml"] ?? "") + "privacy: {smallestGroup: 1}\n")
    #expect(try folder.run("clusters a.ndjson").output.count(of: #""suppressed":false"#) == 3)
  }

  /// The report's largest clusters and the clusters of the command agree.
  @Test func theSameClustersAreHiddenHoweverManyArePrinted() throws {
    let all = try run("clusters a.ndjson").output.split(separator: "\n")
    let one = try run("clusters a.ndjson --largest 1").output
    #expect(one == all[0] + "\n")
    #expect(
      try run("clusters a.ndjson --since 2026-10-04 --until 2026-10-12").output == all[1...].map { $0 + "\n" }.joined())
  }

  /// How soon each alert was acknowledged is what the report hides of its row, too.
  @Test func aRuleTellsNoAnswersOfAHiddenService() throws {
    func rules(_ options: String) throws -> String {
      try run("rule Down a.ndjson \(options)").output.replacing(#/\s+/#, with: " ")
    }
    let json = try rules("--format json")
    #expect(json.count(of: #""timeToAcknowledgeSeconds": 600"#) == 1, "\(json)")
    #expect(json.count(of: #""timeToAcknowledgeSeconds": null"#) == 2)
    #expect(json.contains(#""field": "load.hidden""#))
    let text = try rules("--service gate")
    #expect(text.contains("People hit hidden") && text.contains("How soon they were acknowledged is hidden"), "\(text)")
    #expect(!text.contains("acknowledged after"))
    #expect(try rules("--service web").contains("acknowledged after 10 min"))
    #expect(try rules("--reveal-names --format json").count(of: #""timeToAcknowledgeSeconds": 600"#) == 3)
  }

  @Test func noisyRulesSayWhyPeopleAreHidden() throws {
    let text = try run("noisy a.ndjson").output.replacing(#/\s+/#, with: " ")
    #expect(text.contains("hidden where it would tell of a team of fewer than 5 people"), "\(text)")
    #expect(try !run("noisy a.ndjson --reveal-names").output.contains("hidden"))
  }
}
