import Testing

@Suite(.timeLimit(.minutes(3))) struct StreamTests {
  private let folder = ExportFolder([
    "page.ndjson": ExportSample.page, "part.ndjson": ExportSample.page + ExportSample.refused,
    "colour.ndjson": "\u{1B}[31m\n" + ExportSample.page,
  ])

  @Test(arguments: [
    ("report page.ndjson", "# "), ("report page.ndjson --format markdown", "# "),
    ("report page.ndjson --format json", "{"),
    ("report page.ndjson --format text", "On-call review"), ("check page.ndjson", "page.ndjson: pagerduty-log-entries"),
    ("check page.ndjson --format json", "{"), ("episodes page.ndjson", #"{"id":""#),
    ("formats", "pagerduty-log-entries\n"),
  ])
  func resultsGoToStandardOutput(arguments: String, start: String) throws {
    let run = try folder.run(arguments)
    #expect(run.output.hasPrefix(start), "it begins \(run.output.prefix(40))")
    #expect(run.output.hasSuffix("\n"))
    #expect(run.errors == "")
  }

  @Test func diagnosticsStayOutOfResults() throws {
    let run = try folder.run("episodes part.ndjson")
    #expect(run.output.split(separator: "\n").count == 1)
    #expect(!run.output.contains("error"))
    #expect(run.errors.split(separator: "\n").count == 2)
  }

  @Test(arguments: ["report - --format json", "episodes -", "check -"])
  func standardInputIsADash(arguments: String) throws {
    let run = try folder.run(arguments, CommandRun.Wiring(input: .text(ExportSample.page)))
    #expect(run.status == 0)
    #expect(run.output.contains("Q1") || run.output.contains(#""episodes": 1"#) || run.output.contains("2 records"))
    let cut = try folder.run(arguments, CommandRun.Wiring(input: .text(ExportSample.page + ExportSample.refused)))
    #expect(cut.status == 1)
    #expect(cut.errors.hasPrefix("-:3:1: error: 'created_at' is missing"))
  }

  @Test func emptyStandardInputIsNothingToRead() throws {
    let run = try folder.run("report -")
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("-: error: the file is empty"))
  }

  @Test(arguments: [0, 1])
  func nobodyReadingIsNoFault(limit: Int) throws {
    // More lines than a pipe holds, so that the writer meets the closed end.
    folder.write("many.ndjson", (0..<600).map { ExportSample.trigger("Q\($0)") }.joined())
    let run = try folder.run("episodes many.ndjson", CommandRun.Wiring(outputLimit: limit))
    #expect(run.status == 0)
    #expect(run.errors == "")
  }

  @Test func standardOutputThatTakesNothingIsAFault() throws {
    let wrapper = ["sh", "-c", #"exec "$0" "$@" > /dev/full"#]
    let run = try folder.run("report page.ndjson", CommandRun.Wiring(wrapper: wrapper))
    #expect(run.status == 2)
    #expect(run.errors == "retropager: error: cannot write: No space left on device\n")
  }

  // MARK: terminals

  @Test func aPipeGetsNeitherColourNorBar() throws {
    let run = try folder.run("report part.ndjson", CommandRun.Wiring(variables: ["TERM": "xterm"]))
    #expect(!run.errors.contains("\u{1B}") && !run.errors.contains("\r"))
  }

  @Test(
    .enabled(if: CommandRun.hasTerminals, "no pseudo-terminals here"),
    arguments: [
      (["TERM": "xterm"], true), (["TERM": "xterm", "NO_COLOR": ""], true),
      (["TERM": "xterm", "NO_COLOR": "1"], false),
      (["TERM": "dumb"], false),
    ])
  func coloursAreForTerminalsThatWantThem(variables: [String: String], isColoured: Bool) throws {
    let run = try folder.run("report part.ndjson", CommandRun.Wiring(hasTerminal: true, variables: variables))
    #expect(run.errors.contains("\u{1B}[1;31merror:\u{1B}[0m") == isColoured)
    #expect(run.errors.contains("\u{1B}") == isColoured)
    #expect(run.errors.contains("'created_at' is missing"))
  }

  /// Standard input ends only when the bar is there: after a second. What does not fill a block is not counted before.
  @Test(.enabled(if: CommandRun.hasTerminals, "no pseudo-terminals here"))
  func aLongRunShowsOnATerminalHowFarItIs() throws {
    let run = try folder.run(
      "episodes -",
      CommandRun.Wiring(
        input: .text(ExportSample.page), holdsInput: true, hasTerminal: true, variables: ["TERM": "xterm"]))
    #expect(run.status == 0)
    #expect(run.output.split(separator: "\n").count == 1)
    #expect(run.errors.hasPrefix("\r\u{1B}[K0 B, "))
    #expect(run.errors.contains(" B/s"))
    #expect(run.errors.hasSuffix("\r\u{1B}[K"))
  }

  @Test func namesCannotSteerATerminal() throws {
    folder.write("a\u{1B}[2Jb.json", ExportSample.unknown)
    let run = try CommandRun(["report", "a\u{1B}[2Jb.json"], in: folder.path)
    #expect(run.status == 2)
    #expect(!run.errors.contains("\u{1B}"))
  }
}
