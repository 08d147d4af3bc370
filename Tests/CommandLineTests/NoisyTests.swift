import Testing

/// `retropager noisy` and `retropager rule`.
@Suite struct NoisyTests {
  private static func fired(_ id: String, _ moment: String, _ rule: String, _ service: String) -> String {
    #"{"v":1,"t":"\#(moment)","type":"alert.fired","alert":"\#(id)","fp":"\#(rule)","rule":"\#(rule)","service":"\#(service)","#
      + #""severity":"warning"}"# + "\n"
  }

  private static func event(_ type: String, _ id: String, _ moment: String, _ members: String) -> String {
    #"{"v":1,"t":"\#(moment)","type":"\#(type)","alert":"\#(id)",\#(members)}"# + "\n"
  }

  private static func page(_ id: String, _ moment: String, _ person: String) -> String {
    event("page.notified", id, moment, #""user":"\#(person)","channel":"push""#)
  }

  private static func resolved(_ id: String, _ moment: String) -> String {
    event("alert.resolved", id, moment, #""by":"monitor""#)
  }

  /// A disk that flaps at night, of which two are over by themselves, and one slow check.
  private static let files = [
    "a.ndjson": fired("a", "2026-10-01T01:00:00Z", "DiskFull", "db") + page("a", "2026-10-01T01:00:01Z", "u1")
      + resolved("a", "2026-10-01T01:02:00Z") + fired("b", "2026-10-01T01:10:00Z", "DiskFull", "db")
      + page("b", "2026-10-01T01:10:01Z", "u1") + page("b", "2026-10-01T01:15:01Z", "u1")
      + resolved("b", "2026-10-01T01:40:00Z") + fired("c", "2026-10-01T01:50:00Z", "DiskFull", "db")
      + page("c", "2026-10-01T01:50:01Z", "u2") + resolved("c", "2026-10-01T01:51:00Z")
      + fired("d", "2026-10-02T09:00:00Z", "SlowCheck", "api") + page("d", "2026-10-02T09:00:01Z", "u2")
  ]

  private func run(_ arguments: String) throws -> CommandRun { try ExportFolder(Self.files).run(arguments) }

  @Test func theNoisiestComesFirstWithWhatSpeaksAgainstIt() throws {
    let run = try run("noisy a.ndjson")
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    #expect(run.output.hasPrefix("Noisy rules\n===========\n"))
    let words = run.output.replacing(#/\s+/#, with: " ")
    #expect(
      words.contains(
        "DiskFull db 3 3 3 of 4 3 2 What speaks against it: 3 of 3 pages not worth it, 0 worth it, 0 not known;"),
      "\(words)")
    #expect(words.contains("SlowCheck api 1 1 4 of 4 0 1"), "\(words)")
    #expect(words.contains("Against published limits"))
  }

  @Test func asJSONItHasTheKeysOfTheReport() throws {
    let json = try run("noisy a.ndjson --most 1 --format json").output.replacing(#/\s/#, with: "")
    for part in [
      #""rule":"DiskFull""#, #""severity":"warning""#,
      #""flapping":{"episodes":3,"share":{"count":3,"of":3,"percent":100}}"#,
      #""chattering":{"episodes":0,"#, #""repeats":2"#, #""rank":1,"#,
      #""cost":16,"actionable":0,"notActionable":3,"unknown":0"#, #""sleepPages":3"#, #""renotified":1"#,
      #""selfResolvedUnder5Minutes":2"#, #""neverAcknowledged":3"#, #""chatterIndex":0.001"#,
      #""months":[{"month":"2026-10","episodes":3,"pages":3}]"#, #""id":"stale","#,
    ] {
      #expect(json.contains(part), "\(part) in \(json)")
    }
    #expect(!json.contains("SlowCheck"))
  }

  @Test func theReportHasTheSameRules() throws {
    let report = try run("report a.ndjson --format json").output.replacing(#/\s/#, with: "")
    let noisy = try run("noisy a.ndjson --format json").output.replacing(#/\s/#, with: "")
    let rules = try #require(noisy.firstMatch(of: #/"rules":\[.*\],"scorecard"/#)).output
    let body = rules.dropLast(12)
    #expect(report.contains(body))
    #expect(report.contains(#""topTenShare":{"count":4,"of":4,"percent":100}"#))
  }

  @Test func aRuleHasASheet() throws {
    let run = try run("rule diskfull a.ndjson")
    #expect(run.status == 0 && run.output.hasPrefix("Rule DiskFull\n=============\n"), "\(run.output)\(run.errors)")
    let words = run.output.replacing(#/\s+/#, with: " ")
    for part in [
      "On db", "Alert episodes 3 of 1 alert key", "Pages 75.0 % (3 of 4)", "sleep hours 0, 0, 3", "Flapping 3 of 3",
      "Lasted, median 2 min 00 s 3 alert episodes", "01:00 . . . 3 . . .", "Its last 3 alert episodes",
      "Thu 1 Oct 2026, 01:50 1 min 00 s page in sleep hours",
    ] {
      #expect(words.contains(part), "\(part) in \(words)")
    }
  }

  @Test func theSheetIsJSON() throws {
    let json = try run("rule DiskFull a.ndjson --format json").output.replacing(#/\s/#, with: "")
    for part in [
      #""alertKeys":1"#, #""durations":{"count":3,"p50Seconds":120"#, #""hours":{"business":0,"off":0,"sleep":3}"#,
      #"{"weekday":4,"hour":1,"episodes":3}"#, #""firedAt":"2026-10-01T01:50:00Z""#, #""repeat":true"#,
    ] {
      #expect(json.contains(part), "\(part) in \(json)")
    }
  }

  @Test(arguments: [
    ("rule DiskFuul a.ndjson", "no rule in the inputs is called 'DiskFuul'", "did you mean DiskFull?"),
    ("rule Nothing a.ndjson", "no rule in the inputs is called 'Nothing'", "'retropager noisy' lists the rules"),
    ("rule DiskFull a.ndjson --service web", "no rule 'DiskFull' on the service 'web'", "it is on db"),
    ("noisy a.ndjson --most 0", "--most is a number from 1 on", ""),
    ("noisy a.ndjson --format ndjson", "not ndjson", ""),
  ])
  func whatCannotBeAnsweredIsSaid(arguments: String, error: String, hint: String) throws {
    let run = try run(arguments)
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(run.errors.contains(error) && run.errors.contains(hint), "\(run.errors)")
  }

  @Test func aRuleThatDidNotFireInThePeriodIsToldSo() throws {
    let run = try run("rule SlowCheck a.ndjson --since 2026-10-01 --until 2026-10-02")
    #expect(run.status == 0 && run.output.contains("It did not fire in this period."), "\(run.output)")
  }
}
