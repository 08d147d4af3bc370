import OncallMetrics
import PagingModel
import ReviewReport
import Testing

@Suite struct EpisodeLinesTests {
  private func text(of history: PagingHistory, startedIn period: Period? = nil) -> String {
    var lines = EpisodeLines(of: history, startedIn: period)
    var bytes: [UInt8] = []
    lines.write { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func linesAreAsRecorded() throws {
    try Golden.expect(text(of: PagingHistory.joinedPageAndAlert), equals: "episodes.ndjson")
  }

  @Test func everyLineIsJSONWithEveryKey() throws {
    let keys: Set<String> = [
      "id", "source", "sources", "teams", "members", "clearedAt", "hours", "alertKey", "incident", "title", "rule",
      "service", "team", "severity", "urgency", "firedAt", "acknowledgedAt", "acknowledgedBy", "resolvedAt",
      "resolvedBy",
      "endedBy", "notified", "page",
    ]
    for line in text(of: PagingHistory.joinedPageAndAlert).split(separator: "\n") {
      #expect(keys.isSubset(of: try JSONValue(parsing: Array(line.utf8)).keys))
    }
  }

  @Test func periodIsHalfOpen() {
    #expect(text(of: PagingHistory.joinedPageAndAlert, startedIn: .days(20_727, 20_758)).count { $0 == "\n" } == 1)
    #expect(text(of: PagingHistory.joinedPageAndAlert, startedIn: .days(20_758, 20_759)).count { $0 == "\n" } == 1)
    #expect(text(of: PagingHistory.joinedPageAndAlert, startedIn: .days(20_760, 20_761)).isEmpty)
  }

  @Test func batchesEndAtLinesAndStaySmall() {
    var history = PagingHistory.joinedPageAndAlert
    history.episodes = HistoryList(repeatElement(history.episodes[0], count: 5000))
    history.episodeIDs = []
    var lines = EpisodeLines(of: history)
    var count = 0
    while let batch = lines.nextBatch() {
      #expect(batch.last == UInt8(ascii: "\n"))
      #expect(batch.count < EpisodeLines.batchSize + 2000)
      count += batch.count { $0 == UInt8(ascii: "\n") }
    }
    #expect(count == 5000)
  }

  @Test func failureOfTheSinkIsPassedOn() {
    struct Full: Error {}
    var lines = EpisodeLines(of: PagingHistory.joinedPageAndAlert)
    #expect(throws: Full.self) { try lines.write { _ throws(Full) in throw Full() } }
  }
}
