import PagingModel
import ReviewPipeline
import Testing

/// Episodes out of lists of Zabbix's events.
@Suite struct ZabbixReviewTests {
  /// An event of the trigger 13 in the night of 5 October, in seconds after 02:00.
  private static func event(_ id: Int, _ value: Int, _ second: Int, recovery: Int = 0) -> String {
    #"{"eventid":"\#(id)","source":"0","object":"0","objectid":"13","clock":"\#(1_791_165_600 + second)","ns":"0","#
      + #""value":"\#(value)","name":"Disk","severity":"4","r_eventid":"\#(recovery)","c_eventid":"0","userid":"0"}"#
  }

  private static let events = [
    event(50, 1, 0, recovery: 57), event(53, 0, 300), event(57, 0, 600), event(60, 1, 900, recovery: 63),
    event(63, 0, 960), event(70, 1, 1200, recovery: 71), event(80, 1, 1800),
  ]

  private func words(_ reviewed: ReviewedHistory) -> [String] {
    reviewed.history.episodes.map { "\($0.firedAt) \($0.resolvedAt?.description ?? "-") \($0.endedBy?.name ?? "open")" }
  }

  private static let episodes = [
    "2026-10-05T02:00:00Z 2026-10-05T02:10:00Z monitor", "2026-10-05T02:15:00Z 2026-10-05T02:16:00Z monitor",
    "2026-10-05T02:20:00Z - monitor", "2026-10-05T02:30:00Z - open",
  ]

  @Test func recoveryEndsTheProblemThatNamesIt() throws {
    for order in [Self.events, Self.events.reversed()] {
      let page = #"{"jsonrpc":"2.0","result":[\#(order.joined(separator: ","))],"id":1}"#
      #expect(try words(PipelineFolder(["a.json": page]).review("a.json")) == Self.episodes)
    }
  }

  @Test func recoveryMayStandInAnotherFile() throws {
    for split in 1..<Self.events.count {
      let folder = PipelineFolder([
        "a.json": Self.events[split...].joined(separator: "\n"),
        "b.json": Self.events[..<split].joined(separator: "\n"),
      ])
      #expect(try words(folder.review("a.json", "b.json")) == Self.episodes)
    }
  }
}
