import Testing

/// Whose labels count, and how the people who give them appear.
@Suite struct LabelVoiceTests {
  private static func event(_ type: String, _ alert: String, _ moment: String, _ members: String) -> String {
    #"{"v":1,"t":"2026-\#(moment)Z","type":"\#(type)","alert":"\#(alert)","# + members + "}\n"
  }

  private static func page(_ alert: String, _ moment: String, key: String) -> String {
    event("alert.fired", alert, moment, #""fp":"\#(key)","rule":"R","summary":"\#(key)""#)
      + event("page.notified", alert, moment, #""user":"ann","channel":"push""#)
  }

  private static func label(_ alert: String, _ moment: String, _ value: String, by user: String) -> String {
    event("label", alert, moment, #""value":"\#(value)","user":"\#(user)""#)
  }

  private static let who = event("person", "x", "09-01T00:00:00", #""user":"ann","name":"Ann Example""#)
  private static let events = who + page("a", "09-30T10:00:00", key: "k1") + page("b", "10-01T10:00:00", key: "k2")
  private static let header = "alertKey,incident,firedAt,verdict,reason,who,when\n"

  private func run(_ arguments: String, _ files: [String: String] = [:], key: String? = nil) throws -> CommandRun {
    let folder = ExportFolder(["a.ndjson": Self.events].merging(files) { $1 })
    return try folder.run(
      arguments, key.map { CommandRun.Wiring(variables: ["RETROPAGER_PSEUDONYM_KEY": $0]) } ?? .init())
  }

  /// The verdicts of both pages, `!` where people gave them.
  private func verdicts(_ arguments: String, _ files: [String: String]) throws -> [String] {
    let run = try run("episodes \(arguments)", files)
    #expect(run.status == 0, "\(run.errors)")
    return run.output.split(separator: "\n").map { line in
      let value = line.split(separator: #""verdict":{"value":""#)[1].prefix { $0 != "\"" }
      return value + (line.contains(#""labelled":true"#) ? "!" : "")
    }
  }

  /// Ann, by her id, her name and in an event, is one person.
  @Test func aPersonsLaterWordCountsByWhateverNameAndInWhateverFile() throws {
    let table =
      Self.header + "k1,,,actionable,,Ann Example,2026-10-02T08:00:00Z\nk1,,,not_actionable,,ann,2026-10-02T09:00:00Z\n"
    let event = Self.label("a", "10-02T10:00:00", "actionable", by: "ann")
    let other = Self.header + "k1,,,not_actionable,,ben,\n"
    #expect(try verdicts("a.ndjson --labels l.csv", ["l.csv": table]) == ["notActionable!", "notActionable"])
    for order in ["--labels l.csv --labels e.ndjson --labels o.csv", "--labels o.csv --labels e.ndjson --labels l.csv"]
    {
      let files = ["l.csv": table, "e.ndjson": event, "o.csv": other]
      // Ann's last word against Ben's.
      #expect(try verdicts("a.ndjson \(order)", files) == ["unknown!", "notActionable"])
    }
  }

  /// Zoe stands in a file of labels alone.
  @Test func whoIsNamedByLabelsAloneHasAPseudonym() throws {
    let files = ["l.csv": Self.header + "k1,,,actionable,ask zoe.smith,zoe.smith@x.example,\nk2,,,actionable,,jo,\n"]
    for form in ["csv", "ndjson"] {
      let hidden = try run("label a.ndjson --labels l.csv --format \(form)", files)
      #expect(hidden.status == 0 && !hidden.output.contains("zoe") && !hidden.output.contains("\"jo\""))
      #expect(!hidden.output.contains(",jo,") && hidden.output.count(of: "engineer-") == 3)
      let shown = try run("label a.ndjson --labels l.csv --format \(form) --reveal-names", files)
      #expect(shown.output.contains("ask zoe.smith") && shown.output.contains("zoe.smith@x.example"))
      #expect(shown.output.contains(form == "csv" ? ",jo,\n" : #""who":"jo""#))
    }
    let events = try run("events a.ndjson --labels l.csv --pseudonyms", files)
    #expect(!events.output.contains("zoe") && !events.output.contains("\"jo\""))
    #expect(try run("events a.ndjson --labels l.csv", files).output.contains(#""user":"zoe.smith@x.example""#))
  }

  /// Labels change nobody's pseudonym, and a sheet with pseudonyms speaks for the people who have them.
  @Test func aSheetWithPseudonymsIsReadAsOfTheSamePeople() throws {
    let labels = Self.events + Self.label("a", "10-02T10:00:00", "actionable", by: "ann")
    let files = ["a.ndjson": labels, "z.csv": Self.header + "k2,,,actionable,,zoe,2026-10-02T10:00:00Z\n"]
    let sheet = try run("label a.ndjson --labels z.csv", files).output
    let row = try #require(sheet.split(separator: "\n").first { $0.hasPrefix("k1,") })
    #expect(row.hasSuffix("Z") && row.contains(",actionable,,engineer-"))
    // Ann changes her mind in the sheet, later, and at once.
    for moment in ["2026-10-02T11:00:00Z", "2026-10-02T10:00:00Z"] {
      let changed = sheet.replacing(",actionable,,engineer-", with: ",not_actionable,,engineer-", maxReplacements: 1)
        .replacing("2026-10-02T10:00:00Z", with: moment, maxReplacements: 1)
      let verdicts = try verdicts("a.ndjson --labels s.csv", ["a.ndjson": labels, "s.csv": changed])
      #expect(verdicts == ["notActionable!", "actionable!"])
    }
  }

  /// With what events tell, what files tell, and people of both.
  @Test(arguments: ["csv", "ndjson"], ["", " --reveal-names"])
  func sheetsComeBackAsTheyWere(form: String, names: String) throws {
    let key = "a key of more than 16 bytes"
    let labels = Self.events + Self.label("a", "10-02T10:00:00", "actionable", by: "ann")
    let files = [
      "a.ndjson": labels, "e.ndjson": Self.label("b", "10-02T10:00:00", "not_actionable", by: "ben"),
      "l.csv": Self.header + "k1,,,not_actionable,\"=HYPERLINK(\"\"x\"\")\",@zoe,\nk1,,,actionable,,,\n",
    ]
    let first = try run("label a.ndjson --labels e.ndjson --labels l.csv --format \(form)\(names)", files, key: key)
      .output
    #expect(first.split(separator: "\n").count == (form == "csv" ? 5 : 4))
    // Events of labels are records: without a key of one's own pseudonyms are those of one input.
    let again = files.merging(["s.\(form)": first]) { $1 }
    for read in ["--labels s.\(form)", "--labels s.\(form) --labels e.ndjson --labels l.csv"] {
      let second = try run("label a.ndjson \(read) --format \(form)\(names)", again, key: key).output
      #expect(second == first, "\(read)")
    }
    let told = try run("episodes a.ndjson --labels e.ndjson --labels l.csv", files, key: key).output
    #expect(try run("episodes a.ndjson --labels s.\(form)", again, key: key).output.count(of: "labelled\":true") == 2)
    #expect(
      try run("episodes a.ndjson --labels s.\(form) --labels e.ndjson --labels l.csv", again, key: key).output == told)
  }

  /// A key with characters that nobody sees, and a title.
  @Test(arguments: ["csv", "ndjson"])
  func whatIsNotSeenIsNeverRawAndComesBack(form: String) throws {
    let key = #"\u001b[31m=k\u202e,\"\n\u0085 NULL"#
    let events = Self.page("a", "09-30T10:00:00", key: key) + Self.page("?", "10-01T10:00:00", key: " =?")
    let sheet = try run("label a.ndjson --format \(form)", ["a.ndjson": events]).output
    let hidden = sheet.unicodeScalars.filter { scalar in
      scalar != "\n" && [.control, .format].contains(scalar.properties.generalCategory)
    }
    #expect(hidden.isEmpty && sheet.split(separator: "\n").count == (form == "csv" ? 3 : 2))
    let filled =
      form == "csv"
      ? sheet.replacing(",notActionable,,,,", with: ",notActionable,actionable,,,")
      : sheet.replacing(#""verdict":null"#, with: #""verdict":"actionable""#)
    let files = ["a.ndjson": events, "s.\(form)": filled]
    #expect(try verdicts("a.ndjson --labels s.\(form)", files) == ["actionable!", "actionable!"])
  }

  @Test func theFormIsThatOfTheOptionElseOfTheName() throws {
    for (arguments, isTable) in [("", true), ("--format csv", true), ("--format ndjson", false)] {
      #expect(try run("label a.ndjson \(arguments)").output.hasPrefix("alertKey,") == isTable)
    }
    for (name, isTable) in [("l.csv", true), ("l.NDJSON", false), ("l.jsonl", false), ("l", true)] {
      let folder = ExportFolder(["a.ndjson": Self.events])
      #expect(try folder.run("label a.ndjson --output \(name)").status == 0)
      #expect(folder.read(name)?.hasPrefix("alertKey,") == isTable)
    }
    #expect(try run("label a.ndjson --format json").status != 0)
  }

  @Test(arguments: [
    ("--output l.json", ".csv, .ndjson or .jsonl"), ("--output l.ndjson.gz", ".csv, .ndjson or .jsonl"),
    ("--output l.html", ".csv, .ndjson or .jsonl"), ("--output l.csv --format ndjson", "contradict each other"),
    ("--output l.jsonl --format csv", "contradict each other"),
  ])
  func aSheetIsWhatItsNameEndsIn(arguments: String, words: String) throws {
    let folder = ExportFolder(["a.ndjson": Self.events])
    let run = try folder.run("label a.ndjson \(arguments)")
    #expect(run.status == 2 && run.errors.contains(words), "\(run.errors)")
  }

  @Test func twoFormsAtOnceAreAnError() throws {
    let run = try run("label a.ndjson --format csv --format ndjson")
    #expect(run.status == 2 && run.output.isEmpty && run.errors.contains("csv and ndjson"))
  }

  /// What a file of labels tells of alerts changes no figure, and where it tells nothing else it is no such file.
  @Test func aHistoryGivenAsLabelsCountsForNothing() throws {
    let files = ["h.ndjson": Self.page("c", "10-02T10:00:00", key: "k3")]
    let run = try run("episodes a.ndjson --labels h.ndjson", files)
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(run.errors.contains("h.ndjson:1:1: error: the file was given as one of labels"))
  }

  @Test(arguments: ["quality", "noisy", "report"])
  func labelsAloneAreNoPeriod(command: String) throws {
    let run = try run("\(command) l.csv", ["l.csv": Self.header + "k1,,,actionable,,jane,2026-10-02T10:00:00Z\n"])
    #expect(run.output.contains("The input tells of no episode and no notification; ") && !run.output.contains("1970"))
  }

  @Test(arguments: ["label", "clusters"]) func whereNothingIsThatIsSaid(command: String) throws {
    let run = try run("\(command) l.csv", ["l.csv": Self.header + "k1,,,actionable,,jane,2026-10-02T10:00:00Z\n"])
    #expect(run.status == 0 && run.errors.contains("the input tells of no episode and no notification"))
  }

  @Test(arguments: ["report", "quality", "noisy", "label", "episodes"])
  func aMissingFileOfLabelsEndsTheCommandBeforeAnyWork(command: String) throws {
    let run = try run("\(command) a.ndjson --labels nothing.csv")
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(run.errors.contains("nothing.csv: error: no such file or directory, which --labels names"))
  }

  @Test func aFileThatTheConfigurationNamesIsMissedToo() throws {
    let run = try run("quality a.ndjson --config q.yml", ["q.yml": "labels: [nothing.csv]\n"])
    #expect(run.status == 2 && run.output.isEmpty && run.errors.contains("there is no file 'nothing.csv'"))
  }

  @Test func qualityTellsOfLabelsThatCountForNothing() throws {
    let files = [
      "l.csv": Self.header + "zz,,,actionable,,,\n", "i.csv": "id,services,start,end\nA,db,2026-10-01T10:00:00Z,\n",
    ]
    let text = try run("quality a.ndjson --labels l.csv --labels i.csv", files).output.replacing(#/\s+/#, with: " ")
    #expect(
      text.contains("1 label names an incident or alert key that the input does not have, and counts for nothing"))
    #expect(
      text.contains("1 record of an incident stands among histories or labels, and is not used there: --incidents"))
    let json = try run("quality a.ndjson --labels l.csv --format json", files).output
    #expect(json.contains(#""field": "quality.labels""#))
    let records = try run("quality a.ndjson --incidents i.csv", files).output
    #expect(records.contains("1 recorded incident of services that neither"))
  }
}
