import Testing

/// `retropager label`: the sheet, filled in, comes back by `--labels`.
@Suite struct LabelTests {
  private static let header = "alertKey,incident,firedAt,title,estimate,verdict,reason,who,when\n"

  private static func event(_ type: String, _ alert: String, _ moment: String, _ members: String) -> String {
    #"{"v":1,"t":"2026-\#(moment)Z","type":"\#(type)","alert":"\#(alert)","# + members + "}\n"
  }

  private static func page(_ alert: String, _ moment: String, _ title: String, key: String) -> String {
    event("alert.fired", alert, moment, #""fp":"\#(key)","rule":"R","summary":"\#(title)""#)
      + event("page.notified", alert, moment, #""user":"ann","channel":"push""#)
  }

  /// Two pages, one in each month, whose texts are the worst for a sheet.
  private static let events =
    event("person", "x", "09-01T00:00:00", #""user":"ann","name":"Ann Example""#)
    + page("=a", "09-30T10:00:00", #"Disk, \"sda\" of Ann Example"#, key: "'k")
    + page("b", "10-01T10:00:00", "@load", key: "k,2")

  private func run(_ arguments: String, _ files: [String: String] = [:]) throws -> CommandRun {
    try ExportFolder(["a.ndjson": Self.events].merging(files) { $1 }).run(arguments)
  }

  @Test func theSheetHasARowForEachPageOfThePeriod() throws {
    let all = try run("label a.ndjson --reveal-names")
    #expect(all.status == 0)
    #expect(
      all.output == Self.header
        + "''k,'=a,2026-09-30T10:00:00Z,\"Disk, \"\"sda\"\" of Ann Example\",notActionable,,,,\n"
        + "\"k,2\",b,2026-10-01T10:00:00Z,'@load,notActionable,,,,\n")
    let month = try run("label a.ndjson --month 2026-10")
    #expect(month.output.hasPrefix(Self.header + "\"k,2\",b,"))
    #expect(month.output.filter(\.isNewline).count == 2)
  }

  @Test func titlesNameNobody() throws {
    let output = try run("label a.ndjson").output
    #expect(!output.contains("Ann") && output.contains("''k,'=a,"))
  }

  @Test func aSheetThatIsFilledInComesBack() throws {
    let sheet = try run("label a.ndjson").output
    let filled = sheet.split(separator: "\n").map { row in
      row.hasPrefix("''k") ? row.replacing(",,,,", with: ",,real issue,ann,2026-10-02T08:00:00Z") : row
    }.joined(separator: "\n")
    let files = ["l.csv": filled + "\n"]
    let episodes = try run("episodes a.ndjson --labels l.csv", files)
    #expect(episodes.status == 0)
    let lines = episodes.output.split(separator: "\n")
    #expect(lines[0].contains(#""verdict":{"value":"actionable","#) && lines[0].contains(#""labelled":true"#))
    #expect(lines[1].contains(#""verdict":{"value":"notActionable","#) && lines[1].contains(#""labelled":false"#))
    // Written again it is the same, but for the verdict that the reason tells.
    let again = try run("label a.ndjson --labels l.csv --reveal-names", files)
    #expect(again.output.contains(",notActionable,actionable,real issue,ann,2026-10-02T08:00:00Z\n"))
    let third = try run("label a.ndjson --labels l.csv --reveal-names", ["l.csv": again.output])
    #expect(third.output == again.output)
    // Both together count once.
    let both = try run(
      "quality a.ndjson --labels l.csv --labels m.csv", ["l.csv": again.output, "m.csv": third.output])
    #expect(both.output.contains("People labelled 1 page"))
  }

  /// No cell of a sheet begins as a formula, wherever a spreadsheet splits it, and the keys are found again.
  @Test func keysWithFormulasInsideComeBack() throws {
    let key = #"db;=1+1; @x;\"-2"#
    let events = Self.page("a;+1", "10-01T10:00:00", "Disk;=cmd", key: key)
    let sheet = try ExportFolder(["a.ndjson": events]).run("label a.ndjson").output
    for part in sheet.split(whereSeparator: { ";,\n\t".contains($0) }) {
      #expect(part.first { $0 != " " && $0 != "\"" }.map { !"=+-@".contains($0) } ?? true, "\(sheet)")
    }
    let filled = sheet.replacing(",,,,", with: ",noise,,ann,2026-10-02T08:00:00Z")
    #expect(filled != sheet)
    let again = try ExportFolder(["a.ndjson": events, "l.csv": filled]).run("episodes a.ndjson --labels l.csv")
    #expect(again.status == 0 && again.output.contains(#""labelled":true"#), "\(again.errors)")
  }

  /// Every tag that opsweekly has, by its key and in its words, and what GoAlert lets people choose: written and read again
  /// the labels are the same, and so is everything that is told of them.
  @Test func labelsOfOtherToolsComeBackAsTheyWere() throws {
    let tags = [
      "issue", "issuetimeperiod", "viewissue", "incorrecttimeperiod", "downtimeexpired", "downtimenotset",
      "thresholdincorrect", "checkfaulty", "Action Taken: Service Issue (View clean)",
      "Action Taken: View issue (network/site outage, service health questionable)",
      "No Action Taken: Timeperiod not appropriate", "No Action Taken: Check is faulty/requires modification",
      "False positive", "Not actionable|Poor details",
    ]
    let events = tags.indices.map { Self.page("p\($0)", "09-\($0 + 10)T10:00:00", "t", key: "k\($0)") }.joined()
    let rows = tags.enumerated().map { "k\($0.offset),\"\($0.element)\",ann,2026-10-02T08:00:00Z\n" }.joined()
    let folder = ["a.ndjson": events, "l.csv": "alertKey,verdict,who,when\n" + rows]
    let first = try ExportFolder(folder).run("label a.ndjson --labels l.csv --reveal-names")
    #expect(first.status == 0 && first.output.split(separator: "\n").count == tags.count + 1)
    let second = try ExportFolder(["a.ndjson": events, "l.csv": first.output]).run(
      "label a.ndjson --labels l.csv --reveal-names")
    #expect(second.output == first.output)
    let told = try ExportFolder(folder).run("episodes a.ndjson --labels l.csv")
    let again = try ExportFolder(["a.ndjson": events, "l.csv": first.output]).run("episodes a.ndjson --labels l.csv")
    #expect(again.output == told.output)
    let worth = told.output.split(separator: "\n").map { $0.contains(#""verdict":{"value":"actionable""#) }
    #expect(
      worth == [true, true, true] + Array(repeating: false, count: 5) + [true, true] + Array(repeating: false, count: 4)
    )
  }

  @Test(arguments: ["a.ndjson", "l.csv"])
  func noInputIsWrittenOver(path: String) throws {
    let folder = ExportFolder(["a.ndjson": Self.events, "l.csv": Self.header])
    let run = try folder.run("label a.ndjson --labels l.csv --output \(path)")
    #expect(run.status == 2 && run.output.isEmpty)
  }
}
