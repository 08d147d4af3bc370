import PagingModel
import ReviewPipeline
import Testing

/// Episodes out of answers of Prometheus that follow each other.
@Suite struct PrometheusSeriesTests {
  /// The answer to a range query with a step of a minute, of 5 October from 02:00 on.
  ///
  /// - Parameters:
  ///   - minutes: those that were asked for; another alert is pending in all of them.
  ///   - firing: those in which the alert fires.
  private static func answer(_ minutes: Range<Int>, firing: Range<Int>) -> String {
    func series(_ name: String, _ state: String, _ minutes: Range<Int>) -> String {
      let values = minutes.map { "[\(1_791_165_600 + $0 * 60),\"1\"]" }.joined(separator: ",")
      return #"{"metric":{"__name__":"ALERTS","alertname":"\#(name)","alertstate":"\#(state)"},"values":[\#(values)]}"#
    }
    let told = [series("Other", "pending", minutes), series("Disk", "firing", firing.clamped(to: minutes))]
    return #"{"status":"success","data":{"resultType":"matrix","result":[\#(told.joined(separator: ","))]}}"#
  }

  private func episodes(_ answers: [String]) throws -> [String] {
    let one = PipelineFolder(["a.json": answers.joined(separator: "\n")])
    let found = try words(one.review("a.json"))
    let apart = PipelineFolder(["a.json": answers[1], "b.json": answers[0]])
    #expect(try words(apart.review("a.json", "b.json")) == found)
    return found
  }

  private func words(_ reviewed: ReviewedHistory) -> [String] {
    reviewed.history.episodes.map { "\($0.firedAt) \($0.resolvedAt?.description ?? "-")" }
  }

  @Test func answerThatGoesOnGoesOnWithTheFiring() throws {
    let answers = [Self.answer(0..<30, firing: 20..<40), Self.answer(30..<60, firing: 20..<40)]
    #expect(try episodes(answers) == ["2026-10-05T02:20:00Z 2026-10-05T02:40:00Z"])
  }

  /// Nobody asked what was between.
  @Test func gapBetweenAnswersEndsTheFiring() throws {
    let answers = [Self.answer(0..<30, firing: 20..<100), Self.answer(90..<120, firing: 20..<100)]
    #expect(
      try episodes(answers) == [
        "2026-10-05T02:20:00Z 2026-10-05T02:30:00Z", "2026-10-05T03:30:00Z 2026-10-05T03:40:00Z",
      ])
  }
}
