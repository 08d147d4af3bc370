import PagingModel
import Testing

@testable import ReviewPipeline

/// Verdicts that people gave outside of their pager.
@Suite struct LabelTests {
  private static let header = "incident,verdict,reason,who,when\n"

  private static func label(_ incident: String, _ value: String, by user: String) -> String {
    #"{"v":1,"t":"2026-10-06T09:00:00Z","type":"label","alert":"\#(incident)","value":"\#(value)","user":"\#(user)"}"#
      + "\n"
  }

  private func reviewed(_ labels: [String: String]) throws -> ReviewedHistory {
    let second =
      ExportSample.trigger("Q2", at: "2026-10-06T02:00:00Z")
      + ExportSample.notify(incident: "Q2", at: "2026-10-06T02:00:05Z")
    var files = labels
    files["in/a.ndjson"] = ExportSample.page + second
    return try PipelineFolder(files).review("in")
  }

  private func told(_ labels: [String: String]) throws -> [String] {
    let history = try reviewed(labels).history
    return history.episodes.indices.map { index in
      guard let verdict = history.verdicts[index] else { return "none" }
      return verdict.value.name + (verdict.isLabelled ? " by people" : "")
    }
  }

  @Test func tablesAndEventsLabelThePagersIncidents() throws {
    #expect(try told([:]) == ["notActionable", "notActionable"])
    #expect(try told(["in/l.csv": Self.header + "Q1,actionable,,,\n"]) == ["actionable by people", "notActionable"])
    #expect(
      try told(["in/l.ndjson": Self.label("Q2", "actionable", by: "ann")]) == ["notActionable", "actionable by people"])
  }

  @Test func mostPeopleDecide() throws {
    let rows = ["Q1,actionable,,ann,", "Q1,actionable,,ben,", "Q1,not_actionable,,cleo,", "Q2,actionable,,ann,"]
    let table = Self.header + rows.joined(separator: "\n") + "\n"
    let line = Self.label("Q2", "not_actionable", by: "ben")
    #expect(try told(["in/l.csv": table, "in/m.ndjson": line]) == ["actionable by people", "unknown by people"])
    // The same rows again are no further votes.
    #expect(
      try told(["in/k.csv": table, "in/l.csv": table, "in/m.ndjson": line])
        == told(["in/l.csv": table, "in/m.ndjson": line]))
  }

  @Test func whatNoPagerKnowsIsCounted() throws {
    let reviewed = try reviewed(["in/l.csv": Self.header + "Q9,actionable,,,\nQ1,actionable,,,\n"])
    #expect(reviewed.history.episodes.count == 2)
    #expect(
      labelNotes(reviewed) == [
        "label names an incident or alert key that the input does not have, l.csv:2, incident 'Q9'"
      ])
  }

  /// What notes say of labels: why, how many if several, the first place and name.
  private func labelNotes(_ reviewed: ReviewedHistory) -> [String] {
    reviewed.notes.map(\.reason).compactMap { reason in
      guard let parts = reason.firstMatch(of: #/(.*), and counts? for nothing: (?:it|the first) is at (.*)/#) else {
        return nil
      }
      let place = parts.2.split(separator: "/").last.map(String.init) ?? ""
      return "\(parts.1.hasPrefix("1 ") ? parts.1.dropFirst(2) : parts.1), \(place)"
    }
  }

  private static let keyHeader = "alertKey,incident,firedAt,verdict\n"

  /// Two firings of the key `k`, of which the second began in the middle of a second; `q` paged nobody.
  private static let twoFirings =
    event("alert.fired", "a", "2026-10-05T08:00:00Z", #""fp":"k","rule":"R""#)
    + event("page.notified", "a", "2026-10-05T08:00:05Z", #""user":"ann","channel":"push""#)
    + event("alert.fired", "b", "2026-10-06T08:00:00.250Z", #""fp":"k","rule":"R""#)
    + event("page.notified", "b", "2026-10-06T08:00:05Z", #""user":"ann","channel":"push""#)
    + event("alert.fired", "c", "2026-10-07T08:00:00Z", #""fp":"q","rule":"R""#)

  private static func event(_ type: String, _ alert: String, _ moment: String, _ members: String) -> String {
    #"{"v":1,"t":"\#(moment)","type":"\#(type)","alert":"\#(alert)","# + members + "}\n"
  }

  private func labelled(_ rows: String) throws -> ReviewedHistory {
    try PipelineFolder(["in/a.ndjson": Self.twoFirings, "in/l.csv": Self.keyHeader + rows]).review("in")
  }

  /// By key and moment, to the second where the label has no more; the incident comes before the key.
  @Test(arguments: [
    ("k,,2026-10-05T08:00:00Z,actionable\n", [0]), ("k,,2026-10-06T08:00:00Z,actionable\n", [1]),
    ("k,,2026-10-06T08:00:00.250Z,actionable\n", [1]), ("x,b,,actionable\n", [1]),
    ("k,zzz,2026-10-05T08:00:00Z,actionable\n", [0]),
    ("k,a,,actionable\n", [0]),
  ])
  func labelsNameTheirPageByKeyAndMoment(rows: String, pages: [Int]) throws {
    let reviewed = try labelled(rows)
    let history = reviewed.history
    #expect(history.episodes.indices.filter { history.verdicts[$0]?.isLabelled == true } == pages)
    #expect(labelNotes(reviewed) == [])
  }

  @Test(arguments: [
    ("k,,,actionable\n", "label fits several pages, so that firedAt must tell which, l.csv:2, alert key 'k'"),
    (
      "k,,2026-10-06T08:00:00.251Z,actionable\n",
      "label names a moment at which its alert did not fire, l.csv:2, alert key 'k'"
    ),
    ("q,,,actionable\n", "label is on what paged nobody, l.csv:2, alert key 'q'"),
    (
      "k,a,,actionable\nz,,,actionable\ny,,,actionable\n",
      "2 labels name incidents or alert keys that the input does not have, l.csv:3, alert key 'z'"
    ),
  ])
  func whatFitsNoPageIsSaidAndCountsForNothing(rows: String, note: String) throws {
    let reviewed = try labelled(rows)
    #expect(labelNotes(reviewed) == [note])
    #expect(reviewed.history.labels.count == rows.filter { $0 == "\n" }.count / 3)
  }

  /// A line of events on an alert that nothing else tells of is a label by the key.
  @Test func linesOfEventsLabelByTheAlertsKey() throws {
    let one = Self.twoFirings.split(separator: "\n").prefix(2).joined(separator: "\n") + "\n"
    let line = Self.label("k", "actionable", by: "ann")
    let history = try PipelineFolder(["in/a.ndjson": one, "in/l.ndjson": line]).review("in").history
    #expect(history.episodes.indices.map { history.verdicts[$0]?.isLabelled } == [true])
  }

  @Test func theSameWordsInTwoFilesCountOnce() throws {
    let (by, words) = ("alertKey,incident,firedAt,verdict,who\n", "2026-10-05T08:00:00Z,actionable,ann\n")
    let folder = PipelineFolder([
      "in/a.ndjson": Self.twoFirings, "in/l.csv": by + "k,,\(words)",
      "in/m.csv": by + "k,a,\(words)k,a,,not_actionable,ben\n",
    ])
    let history = try folder.review("in").history
    #expect(history.verdicts[0]?.value == .unknown && history.labels[0]?.count == 2)
  }

  /// A firing of events keeps its own labels.
  @Test func eventsOfTheirOwnAreNotPassedOn() throws {
    let fired = #"{"v":1,"t":"2026-10-05T08:00:00Z","type":"alert.fired","alert":"Q1","rule":"R"}"# + "\n"
    let history = try reviewed(["in/l.ndjson": fired + Self.label("Q1", "actionable", by: "ann")]).history
    let labelled = history.episodes.indices.filter { history.labelled($0) != nil }
    #expect(labelled.map { history.episodes[$0].source } == [.events])
  }
}
