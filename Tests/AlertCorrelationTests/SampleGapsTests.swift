import PagingModel
import Testing

@testable import AlertCorrelation

/// Alerts of which samples are told: a firing is over where the next sample is later than it was due.
@Suite struct SampleGapsTests {
  /// Samples a minute apart, from the first to the last, both in seconds.
  private func samples(_ first: Int64, _ last: Int64, step: UInt32 = 60, isUneven: Bool = false) -> [EventFact] {
    [
      EventFact(.fired, at: monday + .seconds(first), tag: 7, file: 0),
      EventFact(
        .lasted, at: monday + .seconds(last), subject: UInt32(last - first), detail: isUneven ? EventFact.uneven : 0,
        tag: step * 1000, file: 0),
    ]
  }

  private func end(_ at: Int64) -> EventFact {
    EventFact(.resolved, at: monday + .seconds(at), detail: EventActor.automation.rawValue, tag: 7, file: 0)
  }

  /// `0-600` for each episode; `0-` for one whose end is not known.
  private func episodes(_ facts: [EventFact]...) -> [String] {
    func told(_ facts: [EventFact]) -> [String] {
      var log = EventLog()
      let series = log.occurrence(.alertmanager, .series, key: bytes("disk").span)
      for fact in facts { log.append(fact, to: series) }
      return BuiltHistory(log: log).history.episodes.map {
        "\($0.firedAt.secondsAfterMonday)-\($0.resolvedAt.map { "\($0.secondsAfterMonday)" } ?? "")"
      }
    }
    let all = facts.flatMap { $0 }
    let found = told(all)
    #expect(told(all.reversed()) == found)
    return found
  }

  @Test func gapBetweenAnswersEndsAFiring() {
    #expect(episodes(samples(0, 540), samples(600, 900)) == ["0-"])
    #expect(episodes(samples(0, 540), samples(601, 900)) == ["0-600", "601-"])
    #expect(episodes(samples(0, 540), samples(3600, 3900), [end(3960)]) == ["0-600", "3600-3960"])
    #expect(episodes(samples(0, 0, step: 300), samples(300, 300, step: 300)) == ["0-"])
    #expect(episodes(samples(0, 0, step: 300), samples(301, 301, step: 300)) == ["0-300", "301-"])
  }

  @Test func unevenSamplesMayBeLate() {
    #expect(episodes(samples(0, 540, isUneven: true), samples(630, 900)) == ["0-"])
    #expect(episodes(samples(0, 540, isUneven: true), samples(631, 900)) == ["0-600", "631-"])
  }

  /// Answers may overlap: what one of them saw is no gap.
  @Test func whatAnyAnswerSawIsNoGap() {
    #expect(episodes(samples(0, 540), samples(0, 1200), samples(660, 900)) == ["0-"])
    #expect(episodes(samples(0, 1200), [end(1260)], samples(300, 600), samples(900, 1200)) == ["0-1260"])
    #expect(episodes(samples(0, 540), samples(480, 660), [end(720)], samples(900, 960)) == ["0-720", "900-"])
  }

  @Test func endThatIsToldStands() {
    #expect(episodes(samples(0, 540), [end(560)], samples(3600, 3660)) == ["0-560", "3600-"])
    #expect(episodes(samples(0, 540), [end(700)], samples(3600, 3660)) == ["0-700", "3600-"])
  }
}
