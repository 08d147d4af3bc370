import Testing

/// `--save-model`, `--model` and `--correlation-mode`.
@Suite struct ModelTests {
  private static func fired(_ id: String, _ moment: String, _ rule: String, _ service: String) -> String {
    #"{"v":1,"t":"\#(moment)","type":"alert.fired","alert":"\#(id)","fp":"\#(rule)","rule":"\#(rule)","service":"\#(service)"}"#
      + "\n"
  }

  private static func month(_ month: Int, rule: String = "Backup") -> String {
    (1...20).map { day in
      let date = "2026-0\(month)-\(day < 10 ? "0" : "")\(day)"
      return fired("\(date)a", "\(date)T0\(day % 7):00:00Z", rule, "vault")
        + fired("\(date)b", "\(date)T0\(day % 7):01:30Z", "Latency", "checkout")
    }.joined()
  }

  private static let last =
    fired("x", "2026-09-01T05:00:00Z", "Backup", "vault") + fired("y", "2026-09-01T05:01:30Z", "Latency", "checkout")

  private func folder() -> ExportFolder {
    ExportFolder(["7.ndjson": Self.month(7), "8.ndjson": Self.month(8), "9.ndjson": Self.last])
  }

  private func clusters(_ run: CommandRun) -> Int { run.output.split(separator: "\n").count }

  @Test func earlierMonthsTellWhatBelongsTogether() throws {
    let folder = folder()
    #expect(try clusters(folder.run("clusters 9.ndjson")) == 2)
    let saved = try folder.run("clusters 7.ndjson --save-model 7.model")
    #expect(saved.status == 0 && clusters(saved) == 20)
    #expect(try folder.run("episodes 8.ndjson --save-model 8.model").status == 0)
    let helped = try folder.run("clusters 9.ndjson --model 7.model --model 8.model")
    #expect(helped.status == 0 && clusters(helped) == 1 && helped.errors.isEmpty, "\(helped.errors)")
    // In whatever order, and with the months in one model.
    #expect(try folder.run("clusters 9.ndjson --model 8.model --model 7.model").output == helped.output)
    #expect(try folder.run("report 7.ndjson 8.ndjson --save-model both.model").status == 0)
    #expect(try folder.run("clusters 9.ndjson --model both.model").output == helped.output)
  }

  @Test func theReportSaysByWhat() throws {
    let folder = folder()
    let report = try folder.run("report 8.ndjson --save-model m --format json").output
    #expect(report.contains(#""mode": "two-pass""#) && report.contains(#""models": 0"#))
    let online = try folder.run("report 9.ndjson --model m --correlation-mode online --format json").output
    #expect(online.contains(#""mode": "online""#) && online.contains(#""models": 1"#))
    folder.write("c.yml", "correlation: {mode: online}\n")
    #expect(try folder.run("report 9.ndjson --config c.yml --format json").output.contains(#""mode": "online""#))
    let wins = try folder.run("report 9.ndjson --config c.yml --correlation-mode two-pass --format json").output
    #expect(wins.contains(#""mode": "two-pass""#))
  }

  @Test(arguments: [
    ("--model none", "none: error: no such file or directory"),
    (
      "--model 9.ndjson", "9.ndjson:1: error: is no model: its first line is not that of a file that --save-model wrote"
    ),
    ("--model other", "other:1: error: is a model of version 7; this program reads version 1"),
    ("--model cut", "cut:1: error: the model has 0 rules on services, and says that it has 1"),
    ("--save-model 9.ndjson", "9.ndjson: error: is an input: --save-model would destroy it"),
    ("--model m --save-model m", "m: error: is an input: --save-model would destroy it"),
    ("--model m --output m", "m: error: is an input: --output would destroy it"),
    ("--save-model r --output r", "r: error: cannot hold the results and the model"),
    ("--save-model ./r --output r", "./r: error: cannot hold the results and the model"),
    ("--save-model no/such/folder", "no/such/folder: error: cannot write"),
    ("--save-model -", "--save-model needs the name of a file"), ("--correlation-mode never", "never"),
    ("--config bad.yml", "bad.yml:1:21: error: 'never' is nothing that 'mode' can be"),
  ])
  func whatCannotBeIsTold(_ options: String, _ words: String) throws {
    let folder = folder()
    folder.write("other", #"{"retropager":"model","version":7}"# + "\n")
    folder.write(
      "cut", #"{"retropager":"model","version":1,"windowMilliseconds":600000,"symbols":1,"pairs":0}"# + "\n")
    folder.write("bad.yml", "correlation: {mode: never}\n")
    _ = try folder.run("clusters 8.ndjson --save-model m")
    let run = try folder.run("clusters 9.ndjson \(options)")
    #expect(run.status != 0 && run.output.isEmpty, "\(run.output)")
    #expect(run.errors.contains(words), "\(run.errors)")
    #expect(try clusters(folder.run("clusters 9.ndjson")) == 2)
  }

  @Test func whatIsCountedTwiceIsWarnedOf() throws {
    let folder = folder()
    _ = try folder.run("clusters 8.ndjson --save-model m")
    let own = try folder.run("clusters 8.ndjson --model m")
    #expect(own.status == 0 && own.errors.contains("m: warning: tells of alerts of the same time as the input does"))
    let twice = try folder.run("clusters 9.ndjson --model m --model m")
    #expect(twice.status == 0 && twice.errors.contains("m: warning: tells of alerts of the same time as 'm' does"))
  }

  /// Rules that are made of titles may name people.
  @Test func modelsNameNobodyUnlessAsked() throws {
    let person = #"{"v":1,"t":"2026-08-01T00:00:00Z","type":"person","user":"U1","name":"Zoe Quill"}"# + "\n"
    let folder = ExportFolder(["a.ndjson": person + Self.month(8, rule: "Job of Zoe Quill failed")])
    _ = try folder.run("clusters a.ndjson --save-model hidden")
    _ = try folder.run("clusters a.ndjson --save-model shown --reveal-names")
    let (hidden, shown) = (try #require(folder.read("hidden")), try #require(folder.read("shown")))
    #expect(!hidden.contains("Quill") && hidden.contains("Latency"))
    #expect(shown.contains("Job of Zoe Quill failed"))
  }

  @Test func theSameInputGivesTheSameBytes() throws {
    let folder = folder()
    _ = try folder.run("clusters 7.ndjson 8.ndjson --save-model a")
    _ = try folder.run("clusters 8.ndjson 7.ndjson --save-model b --workers 1")
    let saved = try #require(folder.read("a"))
    #expect(saved.hasPrefix(#"{"retropager":"model""#) && folder.read("b") == saved)
  }
}
