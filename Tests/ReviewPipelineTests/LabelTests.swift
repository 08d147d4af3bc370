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
    let reasons = (reviewed.notes + reviewed.dataQuality.notes).map(\.reason)
    #expect(reasons.contains { $0.contains("1 incident") }, "\(reasons)")
  }

  /// A firing of events keeps its own labels.
  @Test func eventsOfTheirOwnAreNotPassedOn() throws {
    let fired = #"{"v":1,"t":"2026-10-05T08:00:00Z","type":"alert.fired","alert":"Q1","rule":"R"}"# + "\n"
    let history = try reviewed(["in/l.ndjson": fired + Self.label("Q1", "actionable", by: "ann")]).history
    let labelled = history.episodes.filter { history.works[$0]?.label != nil }
    #expect(labelled.map(\.source) == [.events])
  }
}
