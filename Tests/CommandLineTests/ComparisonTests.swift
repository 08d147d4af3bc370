import Testing

/// `retropager report --compare` and `--agenda`.
@Suite struct ComparisonTests {
  /// Two pages in September, three in October, the last month that is whole.
  private static let events = ["08-31", "09-03", "09-20", "10-01", "10-09", "10-31", "11-01"].map { day in
    #"{"v":1,"t":"2026-\#(day)T09:00:00Z","type":"alert.fired","alert":"\#(day)","rule":"R","service":"db"}"# + "\n"
      + #"{"v":1,"t":"2026-\#(day)T09:00:01Z","type":"page.notified","alert":"\#(day)","user":"ann","channel":"push"}"#
      + "\n"
  }.joined()

  private func report(_ options: String) throws -> CommandRun {
    try ExportFolder(["a.ndjson": Self.events]).run("report a.ndjson \(options)")
  }

  @Test(arguments: ["--compare 2026-09", "--compare previous", "--month last --compare previous"])
  func aMonthStandsBesideAnother(options: String) throws {
    let run = try report(options)
    #expect(run.status == 0 && run.output.contains("## October 2026 beside September 2026"))
    #expect(run.output.contains("September 2026 of 30 days, October 2026 of 31 days"))
    #expect(run.output.contains("| Pages per day "))
  }

  @Test(arguments: [
    ("--month 2026-10 --compare 2026-10", "2026-10 is the month of the review: there is nothing to compare it with"),
    ("--month 2026-10 --compare 2025-09", "the input holds nothing of 2025-09"),
    ("--compare 2026-13", "'2026-13' is invalid for '--compare"),
    ("--compare last", "'last' is invalid for '--compare"),
    ("--since 2026-10-01 --compare 2026-09", "name the one of the review by --month"),
  ])
  func oddMonthsAreErrors(options: String, words: String) throws {
    let run = try report(options)
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(run.errors.contains(words), "\(run.errors)")
  }

  @Test func anAgendaIsThereWhereItIsAskedFor() throws {
    #expect(try report("--month last --agenda").output.contains("## Agenda: "))
    #expect(try report("--month last --agenda --format text").output.contains("Agenda: "))
    #expect(try report("--month last --agenda --format html").output.contains("id=\"agenda\""))
    #expect(try !report("--month last").output.contains("Agenda"))
  }
}
