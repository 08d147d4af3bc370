import PagingModel
import ReviewPipeline
import Testing

/// Episodes out of the checks of watches.
@Suite struct WatcherHistoryTests {
  /// A check of the watch `cpu` in the night of 5 October.
  ///
  /// - Parameter lastMet: when the condition was met last; nil for never.
  private static func check(_ minute: Int, met: Bool, lastMet: String? = "2026-10-05T02:00:00Z", mail: String = "")
    -> String
  {
    let moment = "2026-10-05T02:\(minute < 10 ? "0" : "")\(minute):00Z"
    let last = lastMet.map { #","last_met_condition":"\#($0)""# } ?? ""
    let actions = #"[{"id":"m","type":"email","status":"success","email":{"message":{"to":[\#(mail)]}}}]"#
    return #"{"watch_id":"cpu","trigger_event":{"type":"schedule","triggered_time":"\#(moment)"},"state":"executed","#
      + #""status":{"last_checked":"\#(moment)"\#(last)},"result":{"execution_time":"\#(moment)","#
      + #""condition":{"met":\#(met)},"actions":\#(actions)}}"#
  }

  private static let checks = [
    // Whatever fired before was over before the export begins.
    check(0, met: false, lastMet: "2026-09-01T00:00:00Z"), check(1, met: false, lastMet: "2026-09-01T00:00:00Z"),
    check(2, met: true, mail: #""ann@example.org","bob@example.org""#), check(3, met: true), check(4, met: false),
    check(5, met: false), check(6, met: true), check(7, met: false), check(8, met: false), check(9, met: true),
  ]

  private func words(_ reviewed: ReviewedHistory) -> [String] {
    reviewed.history.episodes.map { episode in
      "\(episode.firedAt) \(episode.resolvedAt?.description ?? "-") \(episode.endedBy?.name ?? "open")"
    }
  }

  private static let episodes = [
    "2026-10-05T02:02:00Z 2026-10-05T02:04:00Z monitor", "2026-10-05T02:06:00Z 2026-10-05T02:07:00Z monitor",
    "2026-10-05T02:09:00Z - open",
  ]

  @Test func firingLastsFromTheFirstMetCheckToTheNextThatIsNot() throws {
    for order in [Self.checks, Self.checks.reversed(), Self.checks + Self.checks] {
      let reviewed = try PipelineFolder(["a.json": order.joined(separator: "\n")]).review("a.json")
      #expect(words(reviewed) == Self.episodes)
      #expect(!reviewed.notes.contains { $0.reason.contains("does not tell the start") })
      #expect(reviewed.files.map(\.duplicates) == [order.count - Self.checks.count])
    }
  }

  @Test func checksOfSeveralFilesAreOneHistory() throws {
    for split in 1..<Self.checks.count {
      let folder = PipelineFolder([
        "a.json": Self.checks[split...].joined(separator: "\n"),
        "b.json": Self.checks[..<split].joined(separator: "\n"),
      ])
      #expect(words(try folder.review("a.json", "b.json")) == Self.episodes)
    }
  }

  @Test func mailsAreSaidAndNobodysLoad() throws {
    let reviewed = try PipelineFolder(["a.json": Self.checks.joined(separator: "\n")]).review("a.json")
    #expect(reviewed.history.notifications.isEmpty && reviewed.history.strayNotifications.isEmpty)
    #expect(!reviewed.history.knowsPages)
    #expect(reviewed.notes.contains { $0.field == "load.people" && $0.reason.hasPrefix("2 notifications by monitors") })
  }
}
