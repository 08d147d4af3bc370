import AlertQuality
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

  @Test func aPageTellsItsVerdictAndWhy() throws {
    var history = PagingHistory.joinedPageAndAlert
    history.verdicts = VerdictTable(episodeCount: 2)
    let evidence: EvidenceSet = [
      EvidenceSet(.prior), EvidenceSet(.noteNoise), EvidenceSet(.resolvedByHandSoon), EvidenceSet(.reassigned),
      EvidenceSet(.ruleHistory),
    ]
    let verdict = PageVerdict(.notActionable, evidence: evidence, rule: 0, ruleWeight: -0.75)
    history.verdicts.append(verdict.labelled(.actionable), ofEpisode: 0)
    history.verdicts.close()
    history.verdicts.weights = .standard
    history.verdicts.rules = [RuleTraces()]
    (history.verdicts.rules[0].pages, history.verdicts.rules[0].traced) = (18, 3)
    let told = text(of: history).split(separator: "\n").map(String.init)
    let expected = [
      #""verdict":{"value":"actionable","score":-6.35,"labelled":true,"evidence":["#,
      #"{"key":"note_noise","weight":-3.5,"text":"a note calls it noise"},"#,
      #"{"key":"prior","weight":-1.1,"text":"before anything is known, one page in four is worth it"},"#,
      #"{"key":"rule_history","weight":-0.75,"text":"3 of 17 other pages of its rule left a trace of action"},"#,
      #"{"key":"reassigned","weight":-0.5,"text":"handed to another team"},"#,
      #"{"key":"resolved_by_hand_soon","weight":-0.5,"text":"resolved by hand 9 min 30 s after the acknowledgement"}]}"#,
    ].joined()
    #expect(told[0].contains(expected))
    #expect(!told[1].contains("verdict"))
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
