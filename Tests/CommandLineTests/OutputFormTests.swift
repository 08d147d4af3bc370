import Testing

/// Which form a file has.
@Suite(.timeLimit(.minutes(3))) struct OutputFormTests {
  private let folder = ExportFolder(["page.ndjson": ExportSample.page])

  @Test(arguments: [
    ("review.html", "<!doctype html>\n"), ("REVIEW.HTM", "<!doctype html>\n"), ("review.json", "{\n"),
    ("review.md", "# On-call review\n"), ("review.txt", "On-call review\n==="), ("review", "# On-call review\n"),
    ("a.html/review", "# On-call review\n"), ("review.om", "# TYPE retropager_"), ("review.prom", "# TYPE retropager_"),
  ])
  func aFileIsWhatItsNameSays(name: String, start: String) throws {
    folder.write("a.html/other", "")
    let run = try folder.run("report page.ndjson --output \(name)")
    #expect(run.status == 0 && run.output == "")
    #expect(folder.read(name)?.hasPrefix(start) == true)
  }

  @Test(arguments: [
    ("noisy", "a.md", "# Noisy rules\n"), ("noisy", "a.txt", "Noisy rules\n==="), ("noisy", "a.json", "{\n"),
    ("noisy", "a", "Noisy rules\n==="), ("quality", "a.markdown", "# Alert quality\n"), ("quality", "A.JSON", "{\n"),
    ("rule 'Disk full'", "a.json", "{\n"), ("person P1", "a.md", "# "), ("clusters", "a.json", "[\n"),
    ("clusters", "a.txt", "Mon 5 Oct 2026, "), ("clusters", "a.jsonl", "{\"id\":"), ("clusters", "a", "{\"id\":"),
    ("episodes", "a.ndjson", "{\"id\":"), ("events", "a.ndjson", "{"),
    ("episodes", "a.json", "[\n{\"id\":"), ("events", "a.json", "[\n{"), ("label", "a.csv", "alertKey,"),
    // What looks like an end and is none.
    ("noisy", "review.2026-10", "Noisy rules\n==="), ("noisy", ".noisy", "Noisy rules\n==="),
  ])
  func sheetsAreWhatTheirNamesSay(command: String, name: String, start: String) throws {
    let words = command.split(separator: " ", maxSplits: 1).map { $0.filter { $0 != "'" } }
    let run = try folder.run(words + ["page.ndjson", "--output", name])
    #expect(run.status == 0 && run.output == "", "\(run.errors)")
    #expect(folder.read(name)?.hasPrefix(start) == true, "\(folder.read(name)?.prefix(60) ?? "")")
  }

  /// Whoever names two files gets two, or is told that there is one.
  @Test(arguments: ["episodes", "events", "noisy", "clusters", "label", "report"])
  func twoFilesAreWrittenOrRefused(command: String) throws {
    let ends =
      command == "label" ? ["a.csv", "b.csv"] : command == "noisy" ? ["a.md", "b.json"] : ["a.json", "b.json"]
    let run = try folder.run([command, "page.ndjson", "--output", ends[0], "--output", ends[1]])
    let written = ends.filter { folder.read($0) != nil }
    #expect(run.status == (command == "report" ? 0 : 2) && written == (command == "report" ? ends : []))
  }

  /// More than one batch of lines: each is an element, and events are read again from the array.
  @Test(arguments: ["episodes", "events"]) func anArrayHasTheElementsOfTheLines(command: String) throws {
    let pages = (0..<400).map { ExportSample.trigger("Q\($0)") + ExportSample.notify(incident: "Q\($0)") }.joined()
    let folder = ExportFolder(["page.ndjson": pages])
    let lines = try folder.run("\(command) page.ndjson").output
    #expect(lines.utf8.count > 100_000)
    let array = try folder.run("\(command) page.ndjson --format json").output
    #expect(array == "[\n" + lines.dropLast().replacing("\n", with: ",\n") + "\n]\n")
    guard command == "events" else { return }
    folder.write("a.json", array)
    folder.write("a.ndjson", lines)
    #expect(try folder.run("episodes a.json").output == folder.run("episodes a.ndjson").output)
  }

  @Test(arguments: [
    (
      "report", "a.xyz",
      "report writes files that end in .md, .html, .txt, .json, .om or .prom, and 'a.xyz' ends in .xyz"
    ),
    ("report", "a.ndjson", "'a.ndjson' ends in .ndjson"), ("report", "a.html.gz", "ends in .gz"),
    ("report", "b.pdf", ".pdf"),
    ("report", "review.Übersicht", "ends in .übersicht"),
    ("noisy", "a.html", "noisy writes files that end in .txt, .md or .json, and 'a.html' ends in .html"),
    ("quality", "a.csv", "quality writes files"), ("rule Disk", "a.xlsx", "rule writes files"),
    ("person P1", "a.om", "person writes files"),
    ("clusters", "a.md", "clusters writes files that end in .ndjson, .jsonl, .json or .txt"),
    ("episodes", "a.csv", "episodes writes files that end in .ndjson, .jsonl or .json"),
    ("events", "a.txt", "events writes"),
    ("label", "a.json", "label writes files that end in .csv, .ndjson or .jsonl"),
  ])
  func anEndThatACommandDoesNotWriteIsRefused(command: String, name: String, words: String) throws {
    let run = try folder.run("\(command) page.ndjson --output \(name)")
    #expect(run.status == 2 && run.errors.contains(words) && run.errors.contains("--format"), "\(run.errors)")
    #expect(folder.read(name) == nil)
  }

  @Test(arguments: [
    ("noisy", "text"), ("report", "html"), ("clusters", "json"), ("episodes", "ndjson"), ("label", "csv"),
  ])
  func whatIsAskedForMayHaveAnyOtherEnd(command: String, form: String) throws {
    let run = try folder.run("\(command) page.ndjson --format \(form) --output a.xyz")
    #expect(run.status == 0 && folder.read("a.xyz")?.isEmpty == false, "\(run.errors)")
  }

  @Test func severalFilesAreWrittenAtOnce() throws {
    let run = try folder.run("report page.ndjson --output a.html --output b.json --output -")
    #expect(run.status == 0)
    #expect(run.output == (try folder.run("report page.ndjson").output))
    #expect(folder.read("a.html") == (try folder.run("report page.ndjson --format html").output))
    #expect(folder.read("b.json") == (try folder.run("report page.ndjson --format json").output))
  }

  @Test(arguments: [
    ("json", "a.json", "{\n"), ("json", "review", "{\n"), ("json", "review.page", "{\n"), ("slack", "a.json", "{\n"),
    ("openmetrics", "a.txt", "# TYPE "), ("markdown", "a.txt", "# On-call review\n"),
    ("html", "A.HTM", "<!doctype html>"),
  ])
  func whatIsAskedForHoldsForNamesThatDoNotContradict(form: String, name: String, start: String) throws {
    let run = try folder.run("report page.ndjson --format \(form) --output \(name) --output other")
    #expect(run.status == 0)
    #expect(folder.read(name)?.hasPrefix(start) == true && folder.read(name) == folder.read("other"))
  }

  @Test(arguments: [
    ("report", "json", "a.html"), ("report", "csv", "tables.json"), ("report", "html", "a.md"),
    ("report", "text", "a.md"),
    ("report", "json", "a.csv"), ("report", "openmetrics", "a.json"), ("noisy", "json", "a.html"),
    ("quality", "markdown", "a.json"), ("clusters", "text", "a.html"), ("rule disk-full", "json", "a.md"),
    ("person P1", "json", "a.txt"),
  ])
  func aFormThatTheNameContradictsIsRefused(command: String, form: String, name: String) throws {
    let run = try folder.run("\(command) page.ndjson --format \(form) --output \(name)")
    #expect(run.status == 2)
    #expect(run.errors.contains("--format \(form) and --output \(name) contradict each other"))
    #expect(folder.read(name) == nil)
  }

  @Test(arguments: [
    ("report page.ndjson --output a.md --output a.md", "--output names a file twice."),
    ("report page.ndjson --output a.md --output ./a.md", "--output names a file twice."),
    ("report page.ndjson --output - --output -", "--output names a file twice."),
    ("report page.ndjson --format csv --output tables --output tables/", "--output names a file twice."),
    ("report page.ndjson --format json --output a.json --output page.ndjson", "page.ndjson: error: is an input"),
    ("person P1 page.ndjson --format html", "person prints text, markdown or json, not html."),
    ("clusters page.ndjson --format html", "not html."), ("quality page.ndjson --format csv", "not csv."),
    ("report page.ndjson --format csv", "A report as CSV is a folder of tables: name it with --output."),
    ("report page.ndjson --format csv --output tables --output -", "name it with --output."),
    ("report page.ndjson --output a.csv", "--format csv --output FOLDER."),
  ])
  func whatCannotBeWrittenIsRefusedBefore(arguments: String, words: String) throws {
    let run = try folder.run(arguments)
    #expect(run.status == 2 && run.errors.contains(words))
    #expect(folder.read("a.md") == nil)
  }

  @Test func tablesAreWrittenIntoAFolderThatIsMade() throws {
    let run = try folder.run("report page.ndjson --format csv --output tables/")
    #expect(run.status == 0 && run.output == "" && run.errors == "")
    #expect(folder.read("tables/heat.csv")?.hasPrefix("weekday,hour,interruptions\r\n") == true)
    #expect(folder.read("tables/holidays.csv") == "team,days\r\n")
    folder.write("tables/heat.csv", "old")
    folder.write("tables/other.txt", "mine")
    #expect(try folder.run("report page.ndjson --format csv --output tables").status == 0)
    #expect(folder.read("tables/heat.csv")?.hasPrefix("weekday,") == true && folder.read("tables/other.txt") == "mine")
  }

  @Test func aTableIsNotWrittenOverAnInput() throws {
    folder.write("tables/people.csv", "person,team\n")
    let run = try folder.run("report page.ndjson tables/people.csv --format csv --output tables")
    #expect(run.status == 2)
    #expect(run.errors.contains("tables/people.csv: error: is an input: --output would destroy it"))
    #expect(folder.read("tables/people.csv") == "person,team\n" && folder.read("tables/heat.csv") == nil)
  }

  @Test(arguments: [
    ("nowhere/tables", "nowhere/tables: error: cannot write: No such file or directory\n"),
    ("file", "file/headline.csv: error: cannot write: Not a directory\n"),
  ])
  func aFolderThatCannotBeIsTold(path: String, errors: String) throws {
    folder.write("file", "")
    let run = try folder.run("report page.ndjson --format csv --output \(path)")
    #expect(run.status == 2 && run.errors == errors)
  }

  @Test(arguments: [
    ("openmetrics", "# TYPE retropager_", "\n# EOF\n"), ("slack", "{\n  \"text\": \"On-call review: ", "\n}\n"),
  ])
  func formsForMachinesGoToStandardOutput(form: String, start: String, end: String) throws {
    let run = try folder.run("report page.ndjson --format \(form)")
    #expect(run.status == 0 && run.output.hasPrefix(start) && run.output.hasSuffix(end))
  }
}
