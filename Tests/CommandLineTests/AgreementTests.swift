import Testing

/// How well clusters agree with what the input tells of which alerts belong together.
@Suite struct AgreementTests {
  private static func fired(_ id: String, _ moment: String) -> String {
    #"{"v":1,"t":"2026-10-\#(moment)Z","type":"alert.fired","alert":"\#(id)","fp":"\#(id)","rule":"R\#(id)","service":"db","source":"pagerduty"}"#
      + "\n"
  }

  private static func linked(_ id: String, _ reference: String) -> String {
    #"{"v":1,"t":"2026-10-03T00:00:00Z","type":"incident.linked","alert":"\#(id)","ref":"\#(reference)"}"# + "\n"
  }

  /// The first two are one cluster, the third is another one.
  private static let alerts = fired("1", "01T01:00:00") + fired("2", "01T01:00:30") + fired("3", "02T01:00:00")
  private static let links = linked("1", "INC1") + linked("2", "INC1") + linked("3", "INC1")

  private func report(_ text: String, _ format: String) throws -> String {
    try ExportFolder(["a.ndjson": text]).run("report a.ndjson --format \(format)").output
  }

  /// Of three pairs that belong together one is found, and it is right. B-cubed precision 1, recall (2/3 + 2/3 + 1/3)/3,
  /// of which the harmonic mean is 10/14.
  private static let expected = [
    #""pairwisePrecision": 1"#, #""pairwiseRecall": 0.3333"#, #""pairwiseF1": 0.5"#, #""bCubedPrecision": 1"#,
    #""bCubedRecall": 0.5556"#, #""bCubedF1": 0.7143"#, #""episodes": 3"#, #""groups": 1"#,
    #""against": "incident.linked""#,
  ]

  @Test func jsonHasTheScores() throws {
    let json = try report(Self.alerts + Self.links, "json")
    for member in Self.expected { #expect(json.contains(member), "\(member)") }
  }

  @Test(arguments: ["markdown", "text"]) func documentsSayIt(_ format: String) throws {
    let words = try report(Self.alerts + Self.links, format).split(whereSeparator: \.isWhitespace).joined(
      separator: " ")
    #expect(
      words.contains(
        "The input itself puts 3 alerts into 1 group, by links to recorded incidents. Against that, what is put together here reaches F1 0.50 over pairs "
          + "of alerts (precision 1.00, recall 0.33) and 0.71 over alerts (B-cubed)."), "\(words)")
  }

  @Test func whereNothingIsToldThereIsNothing() throws {
    for text in [Self.alerts, Self.alerts + Self.linked("1", "INC1") + Self.linked("2", "INC2")] {
      let json = try report(text, "json")
      #expect(json.contains(#""agreement": null"#))
      #expect(json.contains("the input tells of no two alerts of the period that they belong together"))
      #expect(try !report(text, "markdown").contains("The input itself puts"))
    }
  }

  /// What is told of groups stays in the events that are written of a history.
  @Test func eventsOfAHistoryTellTheSame() throws {
    let merge = #"{"v":1,"t":"2026-10-03T00:00:00Z","type":"alert.merged","alert":"3","into":"1"}"# + "\n"
    let folder = ExportFolder(["a.ndjson": Self.alerts + Self.linked("1", "INC1") + Self.linked("2", "INC1") + merge])
    let events = try folder.run("events a.ndjson").output
    folder.write("b.ndjson", events)
    #expect(try folder.run("events b.ndjson").output == events)
    for name in ["a.ndjson", "b.ndjson"] {
      let json = try folder.run("report \(name) --format json").output
      #expect(
        json.contains(#""against": "incident.linked, alert.merged""#) && json.contains(#""groups": 1"#), "\(name)")
      #expect(json.contains(#""pairwiseF1": 0.5"#))
    }
  }

  @Test func largestClustersTellWhatHappened() throws {
    let course = [
      #"{"v":1,"t":"2026-10-01T01:00:10Z","type":"page.notified","alert":"1","user":"U1","channel":"push"}"#,
      #"{"v":1,"t":"2026-10-01T01:03:00Z","type":"page.acked","alert":"1","user":"U1"}"#,
      #"{"v":1,"t":"2026-10-01T01:40:00Z","type":"alert.resolved","alert":"1","by":"user","user":"U1"}"#,
    ]
    let text = Self.alerts + course.map { $0 + "\n" }.joined()
    let markdown = try report(text, "markdown").split(separator: " ").joined(separator: " ")
    #expect(markdown.contains("What happened from Thu 1 Oct 2026, 01:00 on, in time since then:"))
    #expect(markdown.contains("| R1 on db | 0 s | 10 s | 3 min 00 s | 40 min |"), "\(markdown)")
    #expect(markdown.contains("| R2 on db | 30 s | none known | none known | none known |"))
    let clusters = try ExportFolder(["a.ndjson": text]).run("clusters a.ndjson --format text").output
    #expect(clusters.contains("+0 s R1 on db; notified after 10 s, acknowledged after 3 min 00 s, over after 40 min\n"))
  }
}
