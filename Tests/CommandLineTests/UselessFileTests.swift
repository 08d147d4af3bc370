import Testing

/// Files that stand beside the inputs, and of which nothing can be used: without them results would be others, and look as if there
/// were none.
@Suite struct UselessFileTests {
  private static let labels = "alertKey,verdict,who,when\n"
  /// A hundred pages more, so that what is refused is less than a hundredth of all records.
  private static let pages = (0..<300).map { number in
    ExportSample.trigger("Q\(number)") + ExportSample.notify(incident: "Q\(number)")
  }.joined()

  private func run(_ arguments: String, _ files: [String: String]) throws -> CommandRun {
    try ExportFolder(["page.ndjson": Self.pages].merging(files) { $1 }).run(arguments)
  }

  @Test(arguments: [
    (
      "quality page.ndjson --labels l.csv", "l.csv", labels + ",noise,ann,\n,noise,ann,\n", "labels",
      "all its 2 records"
    ),
    ("label page.ndjson --labels l.csv", "l.csv", labels + ",noise,ann,\n", "labels", "its only record was"),
    (
      "report page.ndjson --incidents i.csv", "i.csv", "id,services,start,end\nA,checkout,never,\n", "incidents",
      "its only record was"
    ),
    (
      "quality page.ndjson --incidents i.csv", "i.csv", "id,services,start,end\nA,checkout,never,\n", "incidents",
      "refused"
    ),
    (
      "report page.ndjson --deployments d.csv", "d.csv", "service,at,version\ncheckout,never,7\n", "deployments",
      "its only record was"
    ),
  ])
  func nothingIsWrittenWhereNothingOfOneCanBeUsed(
    command: String, name: String, content: String, what: String, reason: String
  ) throws {
    let run = try run(command, [name: content])
    #expect(run.status == 2 && run.output.isEmpty, "\(run.errors)")
    #expect(run.errors.contains("\(name):2:") && run.errors.contains("nothing of this file of \(what) can be used: "))
    #expect(run.errors.contains(reason) && run.errors.contains("  hint: docs/CONFIGURATION.md tells"), "\(run.errors)")
    // However many refusals are allowed, and wherever the file is named.
    #expect(try self.run(command + " --max-refused 100%", [name: content]).status == 2)
    let configured = try self.run(
      command.split(separator: " ").prefix(2).joined(separator: " "),
      [name: content, "retropager.yml": "\(what): [\(name)]\n"])
    #expect(configured.status == 2 && configured.output.isEmpty, "\(configured.errors)")
  }

  @Test(arguments: ["", "{}\n", "hello\n", "\u{1F}\u{8B}damaged"])
  func whatIsNoFileOfLabelsAtAllEndsTheSame(content: String) throws {
    let run = try run("quality page.ndjson --labels l.csv", ["l.csv": content])
    #expect(run.status == 2 && run.output.isEmpty && run.errors.contains("l.csv"), "\(run.errors)")
  }

  /// One row that can be used, or none that says anything yet, is another thing.
  @Test(arguments: [labels + ",noise,ann,\nQ1,noise,ann,\n", labels, labels + "Q1,,,\n"])
  func whatTellsSomethingIsUsed(content: String) throws {
    let run = try run("quality page.ndjson --labels l.csv", ["l.csv": content])
    #expect(
      run.status == 0 && !run.output.isEmpty && !run.errors.contains("nothing of this file"), "\(run.errors)")
  }

  /// It is no damage, but a mistake: the labels that were meant are missing.
  @Test(arguments: [
    ("l.csv", "service,at,version\ncheckout,2026-10-05T02:00:00Z,7\n", "retropager-deployments-csv"),
    (
      "l.csv", "id,services,start,end\nA,checkout,2026-10-05T02:00:00Z,2026-10-05T03:00:00Z\n",
      "retropager-incidents"
    ), ("l.json", "[]\n", "no record"),
    ("l.json", #"{"users":[{"id":"P1","type":"user","name":"Ann","time_zone":"UTC"}]}"# + "\n", "pagerduty-users"),
  ])
  func aFileOfAnotherKindIsToldOf(name: String, content: String, what: String) throws {
    for command in ["quality page.ndjson", "check page.ndjson", "episodes page.ndjson"] {
      let run = try run("\(command) --labels \(name)", [name: content])
      #expect(
        run.status == 0
          && run.errors.contains("\(name): warning: this file of labels tells of no label: it holds \(what)\n"),
        "\(run.errors)")
      #expect(run.errors.contains("  hint: docs/CONFIGURATION.md tells what a file of labels holds"))
    }
  }

  @Test(arguments: [
    labels, labels + "Q1,,,\n", #"{"verdict":"noise","incident":"Q1"}"# + "\n",
    #"{"v":1,"t":"2026-10-05T02:00:00Z","type":"page.labelled","alert":"Q1","verdict":"noise","user":"ann"}"# + "\n",
  ])
  func aFileOfLabelsIsNotToldOf(content: String) throws {
    let run = try run("quality page.ndjson --labels l.csv", ["l.csv": content])
    #expect(!run.errors.contains("tells of no label"), "\(run.errors)")
  }

  /// `check` tells everything there is to tell, and ends as it does with what is damaged.
  @Test func checkTellsOfAllFiles() throws {
    let run = try run("check page.ndjson --labels l.csv --max-refused 100%", ["l.csv": Self.labels + ",noise,ann,\n"])
    #expect(run.status == 1 && run.output.contains("l.csv") && run.errors.contains("nothing of this file of labels"))
  }

  @Test(arguments: [
    ("quality page.ndjson l.csv --labels l.csv", "l.csv"),
    ("quality page.ndjson --labels l.csv --labels ./l.csv", "./l.csv"),
    ("quality page.ndjson --labels l.csv --incidents i.csv i.csv", "i.csv"),
  ])
  func aFileThatIsNamedTwiceCountsOnceAndThatIsSaid(command: String, name: String) throws {
    let files = [
      "l.csv": Self.labels + "Q1,noise,ann,2026-10-05T09:00:00Z\n",
      "i.csv": "id,services,start,end\nA,checkout,2026-10-05T02:00:00Z,2026-10-05T03:00:00Z\n",
    ]
    let run = try run(command + " --format json", files)
    #expect(
      run.errors.count(of: "\(name): note: named more than once; it is read once, and counts once") == 1,
      "\(run.errors)")
    let json = run.output.replacing(#/\s/#, with: "")
    #expect(json.contains(#""labels":{"pages":1,"#) && json.contains(#""pages":300,"#))
  }

  @Test(arguments: ["labels", "incidents", "deployments"])
  func aDirectoryThatHoldsNothingIsNoSuchFileEither(option: String) throws {
    let folder = ExportFolder(["page.ndjson": ExportSample.page, "empty/.hidden": ""])
    let run = try folder.run("report page.ndjson --\(option) empty")
    #expect(run.status == 2 && run.output.isEmpty && run.errors.contains("empty: error: the directory holds no files"))
  }
}
