import LoadStatistics
import PagingModel
import Testing

@testable import OncallMetrics

@Suite struct RuleFollowUpTests {
  /// By hand: (15.5/30)/(60.5/30) = 0.2562; 60 of 75 pages before; of none and few nothing is told.
  @Test(arguments: [
    (Array(repeating: 2, count: 30), Array(repeating: 1, count: 15) + Array(repeating: 0, count: 15), "fewerPages"),
    (Array(repeating: 0, count: 30), Array(repeating: 1, count: 30), "morePages"),
    (Array(repeating: 1, count: 30), Array(repeating: 1, count: 31), "noVisibleChange"),
    (Array(repeating: 0, count: 21) + Array(repeating: 1, count: 9), Array(repeating: 0, count: 30), "tooFew"),
    ([], [], "tooFew"),
  ])
  func whatIsSeenIsNoMoreThanChanceAllows(before: [Int], after: [Int], expected: String) {
    let followUp = RuleFollowUp(RuleValues(rule: "R", service: nil), before: before, after: after)
    #expect(followUp.verdict.rawValue == expected)
    #expect(followUp.before.count == before.reduce(0, +) && followUp.after.exposure == Double(after.count))
  }

  @Test func theRatioIsThatOfTheRates() throws {
    let followUp = RuleFollowUp(
      RuleValues(rule: "R", service: nil), before: Array(repeating: 2, count: 30),
      after: Array(repeating: 1, count: 15) + Array(repeating: 0, count: 15))
    let ratio = try #require(followUp.ratio)
    #expect(abs(ratio.ratio - 15.5 / 60.5) < 1e-12)
  }

  /// Forty pages on one day are one event that lasted: no change beyond chance.
  @Test func burstsAreNoChange() {
    let followUp = RuleFollowUp(
      RuleValues(rule: "R", service: nil), before: [40] + Array(repeating: 0, count: 29),
      after: Array(repeating: 0, count: 30))
    #expect(followUp.verdict == .noVisibleChange)
  }
}
