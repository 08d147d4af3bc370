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
          2 alerts, 0 pages, 0 interruptions, 2 services, 0 people
          Probable cause: Down on db:
        """), "\(run.output)")
    #expect(run.output.contains("\n  +0 s Down on db\n  +40 s Errors on checkout, linked to Down on db: 40 s after"))
    #expect(run.output.contains("\n\nFri 2 Oct 2026, 01:00: Disk\n  1 alert, "))
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
    #expect(bare.contains(#""services": 2"#) && bare.contains(#""dependencies": 0"#))
    let told = try folder.run("report a.ndjson --format json --config graph.yml").output
    #expect(!told.contains("no dependency between services is configured") && told.contains(#""dependencies": 1"#))
  }
}
