import Testing

@Suite struct ExitStatusTests {
  private static let files = [
    "page.ndjson": ExportSample.page, "october.ndjson": ExportSample.october,
    "part.ndjson": ExportSample.page + ExportSample.refused, "unknown.json": ExportSample.unknown,
    "many/a.ndjson": ExportSample.page, "many/notes.txt": "nothing to see\n", "strange/a.json": ExportSample.unknown,
    "strange/b.txt": "text\n",
    "cut/a.ndjson": ExportSample.page, "cut/b.json": #"{"hello":{"wor"#, "table.csv": "when,what\n1,2\n",
    "refused.ndjson": ExportSample.refused, "team.yml": "schedules: [{name: Web, file: rota.ics}]\n",
    "rota.ics": "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
    "users.json": #"{"users":[{"id":"P1","type":"user","name":"Ann","time_zone":"Nowhere"}]}"#,
  ]

  /// The arguments, the exit status, and words of standard error; none means that nothing is written there.
  private static let cases: [(String, Int32, [String])] = [
    ("report page.ndjson", 0, []),
    ("check page.ndjson", 0, []),
    ("episodes page.ndjson", 0, []),
    ("formats", 0, []),
    ("report many", 0, []),
    ("report page.ndjson page.ndjson", 0, []),
    ("report page.ndjson users.json", 0, []),
    ("report october.ndjson --month last", 0, []),
    ("report october.ndjson --month 2026-10", 0, []),
    (
      "report page.ndjson --month 2020-01", 2,
      ["retropager: error: the input holds nothing of this period", "hint: it covers "]
    ),
    (
      "episodes page.ndjson --since 2020-01-01 --until 2020-02-01", 2, ["error: the input holds nothing of this period"]
    ),
    ("report october.ndjson --since 2026-10-02 --until 2026-10-03", 0, []),
    ("report page.ndjson --format pagerduty-log-entries --format json", 0, []),
    // Refusals: none may be in a check, one in a hundred in a report.
    ("report part.ndjson", 1, ["part.ndjson:3:1: error: 'created_at' is missing", "  hint: "]),
    ("check part.ndjson", 1, ["part.ndjson:3:1: error:"]),
    ("episodes part.ndjson", 1, ["part.ndjson:3:1: error:"]),
    ("report part.ndjson --max-refused 1", 0, ["part.ndjson:3:1: error:"]),
    ("report part.ndjson --max-refused 0", 1, ["part.ndjson:3:1: error:"]),
    ("report part.ndjson --max-refused 34%", 0, ["part.ndjson:3:1: error:"]),
    ("report part.ndjson --max-refused 33%", 1, ["part.ndjson:3:1: error:"]),
    ("check part.ndjson --max-refused 100%", 0, ["part.ndjson:3:1: error:"]),
    // What cannot be read.
    ("report missing.json page.ndjson", 1, ["missing.json: error: no such file or directory", "  hint: "]),
    ("report missing.json", 2, ["missing.json: error: no such file", "retropager: error: nothing to read"]),
    (
      "report unknown.json", 2,
      ["unknown.json: error: no known format: JSON of another kind", "pagerduty-log-entries", "--format ID"]
    ),
    ("report many/notes.txt page.ndjson", 1, ["many/notes.txt: error: no known format"]),
    (
      "report table.csv", 2, ["table.csv: error: no known format: a table with the columns when, what", "--mapping"]
    ),
    ("report cut", 1, ["cut/b.json:1:15: error: the JSON ends inside its first record", "export it again"]),
    ("check cut", 1, ["cut/b.json:1:15: error: the JSON ends inside its first record"]),
    ("episodes cut", 1, ["cut/b.json:1:15: error: the JSON ends inside its first record"]),
    ("report page.ndjson cut/b.json", 1, ["cut/b.json:1:15: error: the JSON ends inside its first record"]),
    ("report strange", 2, ["retropager: error: nothing to read", "retropager formats"]),
    ("check strange", 2, ["retropager: error: nothing to read"]),
    (
      "report unknown.json --format pagerduty-incidents", 1,
      ["unknown.json:1:1: error: not a record of pagerduty-incidents"]
    ),
    // Periods and zones.
    ("report page.ndjson --month last", 2, ["the input covers no calendar month whole", "2026-10-05 to 2026-10-05"]),
    (
      "report page.ndjson --since 2026-11-01 --until 2026-10-01", 2,
      ["Error: --until is the first day after the period", "Usage: retropager report"]
    ),
    ("episodes page.ndjson --since 2026-11-01 --until 2026-10-01", 2, ["Error: --until is the first day"]),
    ("report page.ndjson --output page.ndjson", 2, ["'page.ndjson' ends in .ndjson"]),
    ("episodes page.ndjson --output page.ndjson", 2, ["page.ndjson: error: is an input"]),
    ("label page.ndjson --labels table.csv --output table.csv", 2, ["table.csv: error: is an input"]),
    ("clusters page.ndjson --labels table.csv --save-model table.csv", 2, ["table.csv: error: is an input"]),
    ("report page.ndjson --config team.yml --format markdown --output team.yml", 2, ["team.yml: error: is an input"]),
    ("report page.ndjson --config team.yml --format markdown --output rota.ics", 2, ["rota.ics: error: is an input"]),
    ("report page.ndjson --output", 2, ["Missing value for"]),
    ("report page.ndjson --time-zone Europe/Berlln", 2, ["unknown time zone 'Europe/Berlln'", "'Europe/Berlin'"]),
    // Usage.
    ("report", 2, ["Missing expected argument", "Usage: retropager report"]),
    ("bogus", 2, ["Unexpected argument 'bogus'", "Usage: retropager"]),
    ("report page.ndjson --bogus", 2, ["Unknown option '--bogus'"]),
    ("report page.ndjson --month 2026-13", 2, ["'2026-13' is invalid for '--month"]),
    ("report page.ndjson --month 2026-1", 2, ["'2026-1' is invalid"]),
    ("report page.ndjson --since 2026-02-29", 2, ["'2026-02-29' is invalid for '--since"]),
    ("report page.ndjson --month last --since 2026-10-01", 2, ["--month and --since or --until exclude each other"]),
    ("report page.ndjson --format yaml", 2, ["'yaml' is invalid for '--format", "markdown", "retropager formats"]),
    ("report page.ndjson --max-refused 101%", 2, ["'101%' is invalid for '--max-refused"]),
    ("report page.ndjson --max-refused -1", 2, ["--max-refused"]),
    ("report page.ndjson --record-limit 0", 2, ["--record-limit is a number of mebibytes from 1 to 64, not 0"]),
    ("check page.ndjson --format markdown", 2, ["check prints text or json, not markdown"]),
    ("episodes page.ndjson --format text", 2, ["episodes prints ndjson or json, not text"]),
  ]

  @Test(.timeLimit(.minutes(3)), arguments: cases)
  func statusAndDiagnosticsTellWhatBecameOfIt(arguments: String, status: Int32, words: [String]) throws {
    let run = try ExportFolder(Self.files).run(arguments)
    #expect(run.status == status)
    if words.isEmpty { #expect(run.errors == "") }
    for word in words { #expect(run.errors.contains(word), "standard error: \(run.errors)") }
    // Results are there unless the command could not do its work; a check says what it found all the same.
    #expect(run.output.isEmpty == (status == 2 && !arguments.hasPrefix("check strange")))
  }

  @Test func aCheckTellsFormatsOfWhichEveryRecordIsRefused() throws {
    let folder = ExportFolder(Self.files)
    let refused = "refused.ndjson: pagerduty-log-entries, 1 record: 0 used, 0 duplicate, 0 ignored, 1 refused\n"
    #expect(try folder.run("check refused.ndjson").output.hasPrefix(refused))
    #expect(try folder.run("check refused.ndjson --format json").output.contains(#""format": "pagerduty-log-entries""#))
    let other = "unknown.json: pagerduty-incidents, 1 record: 0 used, 0 duplicate, 0 ignored, 1 refused\n"
    #expect(try folder.run("check unknown.json --format pagerduty-incidents").output.hasPrefix(other))
    let cut = "cut/b.json: not read; the JSON ends inside its first record at cut/b.json:1:15\n"
    #expect(try folder.run("check cut").output.contains(cut))
  }

  /// A gzip member whose data are stored as they are: header, one block with its length, no trailer.
  @Test(.timeLimit(.minutes(3))) func aCutGzipFileIsUsedUpToTheCutAndToldWithItsOffset() throws {
    let text = Array((ExportSample.page + ExportSample.trigger("Q2")).utf8)
    let length = UInt16(text.count)
    let block = [length, ~length].flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let folder = ExportFolder()
    folder.write("cut.gz", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 1] + block + text)
    for command in ["check", "report", "episodes"] {
      let run = try folder.run("\(command) cut.gz")
      #expect(run.status == 1)
      #expect(
        run.errors.hasPrefix("cut.gz: error: the gzip stream ends early; \(text.count) bytes were decoded before\n"))
      #expect(!run.output.isEmpty)
    }
    #expect(try folder.run("episodes cut.gz").output.split(separator: "\n").count == 2)
  }
}
