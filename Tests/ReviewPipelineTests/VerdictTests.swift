import PagingModel
import Testing

@testable import ReviewPipeline

/// Pages judged by what the events of a history tell.
@Suite struct VerdictTests {
  private static func event(_ type: String, _ alert: String, at minute: Int, _ members: String = "") -> String {
    let clock = "\(minute / 60 + 10):\(minute % 60 < 10 ? "0" : "")\(minute % 60):00"
    return
      #"{"v":1,"t":"2026-10-01T\#(clock)Z","type":"\#(type)","alert":"\#(alert)"\#(members.isEmpty ? "" : ",")\#(members)}"#
      + "\n"
  }

  private static func page(_ alert: String, at minute: Int, _ service: String, summary: String = "x") -> String {
    event("alert.fired", alert, at: minute, #""rule":"R","service":"\#(service)","summary":"\#(summary)""#)
      + event("page.notified", alert, at: minute, #""user":"ann","channel":"push""#)
      + event("page.acked", alert, at: minute + 1, #""user":"ann""#)
      + event("alert.resolved", alert, at: minute + 11, #""by":"monitor""#)
  }

  private func judged(
    _ events: String, change: (inout ReviewOptions) -> Void = { _ in }
  ) throws -> PagingHistory {
    var options = ReviewOptions()
    change(&options)
    return try PipelineFolder(["a.ndjson": events]).review("a.ndjson", options: options).history
  }

  @Test func notesTicketsAndLabelsDecide() throws {
    let events =
      Self.page("a", at: 0, "db") + Self.event("note.added", "a", at: 5, #""text":"restarted it""#)
      + Self.page("b", at: 60, "web") + Self.event("note.added", "b", at: 65, #""text":"false alarm""#)
      + Self.page("c", at: 120, "mail") + Self.page("d", at: 180, "dns")
      + Self.event("label", "d", at: 200, #""value":"actionable""#)
    let history = try judged(events)
    let verdicts = history.episodes.indices.compactMap { history.verdicts[$0] }
    #expect(verdicts.map(\.value) == [.actionable, .notActionable, .notActionable, .actionable])
    #expect(verdicts.map(\.isLabelled) == [false, false, false, true])
    #expect(verdicts.map(\.estimate) == [.actionable, .notActionable, .notActionable, .notActionable])
  }

  @Test func maintenanceIsThatOfTheServiceThatATitleMentions() throws {
    let window =
      #"{"v":1,"t":"2026-10-01T10:00:00Z","type":"maintenance.window","service":"ledger","start":"2026-10-01T10:00:00Z","end":"2026-10-01T11:00:00Z"}"#
      + "\n"
    let history = try judged(window + Self.page("a", at: 30, "", summary: "ledger is slow")) {
      $0.names.services.add(.init(name: "ledger"))
    }
    #expect(history.verdicts[0]?.evidence.holds(.maintenance) == true)
    #expect(try judged(window + Self.page("a", at: 30, "db")).verdicts[0]?.evidence.holds(.maintenance) == false)
  }

  @Test func whatIsNotAskedForIsNotJudged() throws {
    #expect(try judged(Self.page("a", at: 0, "db")) { $0.judgesPages = false }.verdicts.isEmpty)
    #expect(try judged(Self.page("a", at: 0, "db")) { $0.clustersEpisodes = false }.verdicts.isEmpty)
  }

  /// Lines in another order, in several files, give the same verdicts.
  @Test func theOrderOfRecordsDoesNotMatter() throws {
    let events = (0..<40).map { number in
      Self.page("p\(number)", at: number * 7, ["db", "web", "mail"][number % 3])
        + (number % 4 == 0 ? Self.event("note.added", "p\(number)", at: number * 7 + 3, #""text":"fixed""#) : "")
    }.joined()
    let lines = events.split(separator: "\n").map { $0 + "\n" }
    let shuffled = stride(from: 0, to: 7, by: 1).flatMap { start in
      stride(from: start, to: lines.count, by: 7).map { lines[$0] }
    }
    let (one, other) = (try judged(events), try judged(shuffled.reversed().joined()))
    #expect(one.verdicts.all.count == 40)
    #expect(one.verdicts.all.map(\.value) == other.verdicts.all.map(\.value))
    #expect(one.verdicts.all.map(\.evidence) == other.verdicts.all.map(\.evidence))
    #expect(one.verdicts.all.map(\.ruleWeight) == other.verdicts.all.map(\.ruleWeight))
  }
}
