import Testing

/// Which form a file has.
@Suite(.timeLimit(.minutes(3))) struct OutputFormTests {
  private let folder = ExportFolder(["page.ndjson": ExportSample.page])

  @Test(arguments: [
    ("review.html", "<!doctype html>\n"), ("REVIEW.HTM", "<!doctype html>\n"), ("review.json", "{\n"),
    ("review.md", "# On-call review\n"), ("review.txt", "On-call review\n==="), ("review", "# On-call review\n"),
    ("a.html/review", "# On-call review\n"),
  ])
  func aFileIsWhatItsNameSays(name: String, start: String) throws {
    folder.write("a.html/other", "")
    let run = try folder.run("report page.ndjson --output \(name)")
    #expect(run.status == 0 && run.output == "")
    #expect(folder.read(name)?.hasPrefix(start) == true)
  }

  @Test func severalFilesAreWrittenAtOnce() throws {
    let run = try folder.run("report page.ndjson --output a.html --output b.json --output -")
    #expect(run.status == 0)
    #expect(run.output == (try folder.run("report page.ndjson").output))
    #expect(folder.read("a.html") == (try folder.run("report page.ndjson --format html").output))
    #expect(folder.read("b.json") == (try folder.run("report page.ndjson --format json").output))
  }

  @Test func whatIsAskedForHoldsWhateverTheName() throws {
    #expect(try folder.run("report page.ndjson --format json --output a.html --output b.md").status == 0)
    #expect(folder.read("a.html") == folder.read("b.md") && folder.read("b.md")?.hasPrefix("{\n") == true)
  }

  @Test(arguments: [
    ("report page.ndjson --output a.md --output a.md", "--output names a file twice."),
    ("report page.ndjson --output a.md --output page.ndjson", "page.ndjson: error: is an input"),
    ("person P1 page.ndjson --format html", "person prints text, markdown or json, not html."),
    ("clusters page.ndjson --format html", "not html."),
  ])
  func whatCannotBeWrittenIsRefusedBefore(arguments: String, words: String) throws {
    let run = try folder.run(arguments)
    #expect(run.status == 2 && run.errors.contains(words))
    #expect(folder.read("a.md") == nil)
  }
}
