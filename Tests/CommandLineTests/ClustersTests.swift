import Testing

/// `retropager clusters` in each of its forms, and what the report says of how alerts were put together.
@Suite struct ClustersTests {
  private static func fired(_ id: String, _ moment: String, _ rule: String, _ service: String?) -> String {
    #"{"v":1,"t":"\#(moment)","type":"alert.fired","alert":"\#(id)","fp":"\#(id)","rule":"\#(rule)","source":"alertmanager""#
      + (service.map { #","service":"\#($0)""# } ?? "") + "}\n"
  }

  /// A database and what needs it; a disk a day later, of a service that is not told.
  private static let files = [
    "a.ndjson": fired("a", "2026-10-01T01:00:00Z", "Down", "db")
      + fired("b", "2026-10-01T01:00:40Z", "Errors", "checkout")
      + fired("c", "2026-10-02T01:00:00Z", "Disk", nil),
    "graph.yml": "services: [{name: checkout, dependencies: [db]}, {name: db}]\n",
  ]

  private func clusters(_ options: String) throws -> CommandRun {
    try ExportFolder(Self.files).run("clusters a.ndjson --config graph.yml \(options)")
  }

  @Test func aLineOrAnElementIsTheSame() throws {
    let (lines, array, named) = (try clusters(""), try clusters("--format json"), try clusters("--format ndjson"))
    let rows = lines.output.split(separator: "\n")
    #expect(rows.count == 2 && lines.output == named.output)
    #expect(array.output == "[\n" + rows.joined(separator: ",\n") + "\n]\n")
    #expect(rows[0].contains(#""rules":["Down","Errors"]"#), "\(rows[0])")
  }

  @Test func textTellsWhatBeganWhenAndWhy() throws {
    let run = try clusters("--format text")
    #expect(
      run.output.hasPrefix(
        """
        Thu 1 Oct 2026, 01:00: Down on db
          2 alerts, 2 services, pages not known, 2 alerts open or of unknown end
          Probable cause: Down on db:
        """), "\(run.output)")
    #expect(
      run.output.contains("\n  +0 s Down on db\n  +40 s Errors on checkout, linked to Down on db: ")
        && !run.output.contains("odds"))
    #expect(run.output.contains("times likelier"))
    #expect(run.output.contains("\n\nFri 2 Oct 2026, 01:00: Disk\n  1 alert, "))
  }

  /// Alerts that name no service are told with those that their titles mention.
  @Test func servicesThatTitlesMentionAreTold() throws {
    let lines = [("a", "2026-10-01T01:00:00Z", "db is full"), ("b", "2026-10-01T01:00:42Z", "checkout errors")].map {
      #"{"v":1,"t":"\#($0.1)","type":"alert.fired","alert":"\#($0.0)","summary":"\#($0.2)"}"# + "\n"
    }
    let folder = ExportFolder(["m.ndjson": lines.joined(), "graph.yml": Self.files["graph.yml"] ?? ""])
    let line = try folder.run("clusters m.ndjson --config graph.yml").output
    #expect(
      line.contains(#""services":["checkout","db"]"#) && line.contains("42 s after db, which checkout needs"), "\(line)"
    )
    #expect(line.contains("1 of the 2 services need its service"))
  }

  /// A monitor knows nothing of pages: that is not none.
  @Test func whatIsNotKnownOfPagesIsNull() throws {
    let line = try clusters("").output
    #expect(line.contains(#""pages":null,"notifications":null,"interruptions":null,"people":null"#), "\(line)")
  }

  @Test func thereMayBeNone() throws {
    #expect(try clusters("--since 2026-10-03 --until 2026-10-04 --format json").status == 2)
    let folder = ExportFolder(Self.files)
    let run = try folder.run("clusters a.ndjson --largest 0")
    #expect(run.status == 2)
    #expect(
      try folder.run("clusters a.ndjson --format markdown").errors.contains(
        "clusters prints ndjson, json or text, not markdown"))
  }

  @Test(arguments: ["report", "person Ann"])
  func linesAreNotForReports(_ command: String) throws {
    let run = try ExportFolder(Self.files).run("\(command) a.ndjson --format ndjson")
    #expect(
      run.status != 0 && run.output.isEmpty && run.errors.contains(", not ndjson.")
    )
  }

  @Test func theReportSaysWhatWasMissing() throws {
    let folder = ExportFolder(Self.files)
    let bare = try folder.run("report a.ndjson --format json").output
    #expect(bare.contains("no dependency between services is configured"))
    #expect(bare.contains("1 of 3 alerts name no service"))
    #expect(bare.contains("3 of 3 alerts name neither a cluster, a region nor a host"))
    #expect(bare.contains("is told by times and the past alone") && !bare.contains("told by places"))
    #expect(bare.contains(#""services": 2"#) && bare.contains(#""dependencies": 0"#))
    let told = try folder.run("report a.ndjson --format json --config graph.yml").output
    #expect(!told.contains("no dependency between services is configured") && told.contains(#""dependencies": 1"#))
  }
}
