import AlertFormats
import LogInput
import PagingModel
import Testing

@testable import ReviewPipeline

/// Labels of which it is not sure whose they are, or what they say.
@Suite struct LabelDoubtTests {
  private static let header = "incident,verdict,who,when\n"

  /// The pages Q1 and Q2, both of which one person got.
  private func reviewed(
    _ rows: String..., events: String = "", options: ReviewOptions = ReviewOptions()
  ) throws -> ReviewedHistory {
    let second =
      ExportSample.trigger("Q2", at: "2026-10-06T02:00:00Z")
      + ExportSample.notify(incident: "Q2", at: "2026-10-06T02:00:05Z")
    var files = ["in/a.ndjson": ExportSample.page + second + events]
    for (number, rows) in rows.enumerated() { files["in/l\(number).csv"] = Self.header + rows }
    return try PipelineFolder(files).review("in", options: options)
  }

  private func verdicts(_ reviewed: ReviewedHistory) -> [String] {
    reviewed.history.episodes.indices.map { reviewed.history.labelled($0)?.name ?? "none" }
  }

  /// The notes on labels, without folders.
  private func notes(_ reviewed: ReviewedHistory) -> [String] {
    reviewed.notes.filter { $0.field == "quality.labels" }.map { $0.reason.replacing(#/at \S*\//#, with: "at ") }
  }

  private func event(_ type: String, _ members: String, at moment: String = "2026-10-06T09:00:00Z") -> String {
    #"{"v":1,"t":"\#(moment)","type":"\#(type)","# + members + "}\n"
  }

  /// Nobody of the input has them: they may be anybody's.
  @Test func anUnknownPseudonymIsNoSecondVoice() throws {
    let old = "Q1,not_actionable,engineer-00000001,\nQ2,not_actionable,engineer-00000001,\n"
    let alone = try reviewed(old)
    #expect(verdicts(alone) == ["notActionable", "notActionable"])
    #expect(
      notes(alone).contains {
        $0.hasPrefix("2 labels are signed with pseudonyms that nobody of the input has")
          && $0.contains("0 passed over") && $0.contains("2 counted")
          && $0.contains("the first is at l0.csv:2, 'engineer-00000001'")
          && $0.contains("keyFile") && $0.contains("--reveal-names")
      }, "\(notes(alone))")
    let beside = try reviewed(old, "Q1,actionable,jane,\n")
    #expect(verdicts(beside) == ["actionable", "notActionable"])
    #expect(notes(beside).contains { $0.contains("1 passed over") && $0.contains("1 counted") }, "\(notes(beside))")
    // Of two of them one at least is somebody else than jane.
    let more = try reviewed(old + "Q1,not_actionable,engineer-00000002,\n", "Q1,actionable,jane,\n")
    #expect(verdicts(more) == ["notActionable", "notActionable"])
    #expect(notes(more).contains { $0.contains("0 passed over") && $0.contains("3 counted") }, "\(notes(more))")
    // By a key whoever is known is found: others are others.
    var options = ReviewOptions()
    options.peopleNames = .pseudonyms(PseudonymKey(Array("a key of more than 16 bytes".utf8)))
    let keyed = try reviewed(old, "Q1,actionable,jane,\n", options: options)
    #expect(verdicts(keyed) == ["unknown", "notActionable"])
    #expect(notes(keyed).contains { $0.contains("0 passed over") && !$0.contains("keyFile") }, "\(notes(keyed))")
  }

  @Test func whoSaysBothAtOnceIsTold() throws {
    let sheets = ["Q1,actionable,jane,2026-10-02T10:00:00Z\n", "Q1,not_actionable,jane,2026-10-02T10:00:00Z\n"]
    let both = try reviewed(sheets[0], sheets[1])
    #expect(verdicts(both) == ["unknown", "none"])
    #expect(
      notes(both).contains {
        $0.hasPrefix("1 time somebody says of one page at one moment both")
          && $0.contains("it is at l0.csv:2, incident 'Q1'")
      },
      "\(notes(both))")
    #expect(notes(try reviewed(sheets[0])).isEmpty)
  }

  /// A file without a date counts instead of what events tell of the person.
  @Test func aCorrectionWithoutADateCounts() throws {
    let told = event("label", #""alert":"Q1","value":"actionable","user":"jane""#)
    #expect(verdicts(try reviewed(events: told)) == ["actionable", "none"])
    #expect(verdicts(try reviewed("Q1,not_actionable,jane,\n", events: told)) == ["notActionable", "none"])
  }

  @Test(arguments: ["Jos\u{E9} D", "Jose\u{301} D", "Jos\u{E9}\u{A0}D", "\u{FEFF}Jos\u{E9} D", "Jos\u{E9}\u{200B}  D "])
  func namesThatLookTheSameAreOnePersons(name: String) throws {
    let reviewed = try reviewed(
      "Q1,actionable,Jos\u{E9} D,\nQ1,not_actionable,\(name),2026-10-02T10:00:00Z\nQ1,actionable,bo,\n")
    // One against one: of the first the later word counts.
    #expect(verdicts(reviewed) == ["unknown", "none"])
  }

  @Test func aNameThatTwoHaveIsTold() throws {
    let people = ["u1", "u2"].map { event("person", #""user":"\#($0)","name":"Jane Doe""#) }.joined()
    let one = try reviewed(
      "Q1,actionable,Jane Doe,\nQ1,not_actionable,Jane  Doe,2026-10-02T10:00:00Z\n", events: people)
    #expect(verdicts(one) == ["notActionable", "none"])
    #expect(
      notes(one).contains {
        $0.hasPrefix("2 labels are signed with names that several people have") && $0.contains("l0.csv:2")
      },
      "\(notes(one))")
    #expect(notes(try reviewed("Q1,actionable,u1,\n", events: people)).isEmpty)
  }

  /// Of a label that fits no page nobody else knows who gave it.
  @Test(arguments: [
    ("mallory.smith@example.com", "Mallory Smith"), ("Mallory Smith", "Mallory Smith"),
    ("of smith mallory", "Mallory Smith"),
  ])
  func notesNameNobody(incident: String, who: String) throws {
    let row = "\(incident),noise,\(who),\n"
    var options = ReviewOptions()
    options.peopleNames = .pseudonyms(nil)
    let hidden = notes(try reviewed(row, options: options)).joined()
    #expect(
      hidden.contains("incident '") && !hidden.lowercased().contains("mallory") && !hidden.contains("smith"),
      "\(hidden)")
    options.peopleNames = .shown(nil)
    #expect(notes(try reviewed(row, options: options)).joined().contains("incident '\(incident)'"))
  }

  /// What is given as labels tells of no alert.
  @Test func aHistoryAmongLabelsIsRefused() throws {
    let other =
      event("alert.fired", #""alert":"x","rule":"R""#)
      + event("page.notified", #""alert":"x","user":"u","channel":"sms""#)
    let label = event("label", #""alert":"Q1","value":"actionable","user":"jane""#)
    let folder = PipelineFolder([
      "a.ndjson": ExportSample.page, "h.ndjson": other + label,
      "p.ndjson": ExportSample.trigger("Q9", at: "2026-10-06T02:00:00Z"),
      "l.csv": Self.header + "Q1,actionable,bo,\n",
    ])
    let inputs = try folder.read("a.ndjson") { options in
      options.labels = ["h.ndjson", "p.ndjson", "l.csv"].map { "\(folder.path)/\($0)" }.map { .init($0) }
    }
    #expect(inputs.files.map(\.refusals.count) == [0, 2, 1, 0] && inputs.files.map(\.bins.used) == [2, 1, 0, 1])
    #expect(inputs.files[1].refusals.first.allSatisfy { $0.reason == .noLabel })
    var zones = TimeZoneDirectory()
    let reviewed = ReviewedHistory(inputs, options: ReviewOptions(), zones: &zones)
    #expect(reviewed.history.episodes.count == 1 && verdicts(reviewed) == ["actionable"])
  }
}
