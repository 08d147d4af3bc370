import PagingModel
import Testing

@testable import OncallMetrics
@testable import ReviewReport

@Suite struct NoiseAdviceTests {
  private func advice(_ change: (inout RuleValues) -> Void) -> NoiseAdvice {
    var rule = RuleValues.sample("Disk", on: "db", [20, 10, 5, 5], median: 60, 1)
    rule.noise.judged = JudgedNoise()
    change(&rule)
    return NoiseAdvice(of: rule)
  }

  @Test func whatMostPagesHaveInCommonIsLookedAt() {
    let short = advice { $0.noise.selfResolvedUnder5Minutes = 5 }
    #expect(short.title == "Look at how long it must last before it pages")
    #expect(short.because == "5 of 10 pages were over by themselves within 5 min")
    #expect(advice { $0.noise.flapping = 10 }.because == "10 of 20 episodes were part of flapping")
    #expect(advice { $0.noise.sleepPages = 8 }.title == "Look at whether it can wait until the morning")
    #expect(advice { $0.noise.neverAcknowledged = 9 }.because == "9 of 10 pages were never acknowledged")
  }

  @Test func whatCouldBeChangedComesBeforeTheLackOfAnswers() {
    let both = advice {
      $0.noise.neverAcknowledged = 10
      $0.noise.selfResolvedUnder5Minutes = 6
    }
    #expect(both.because == "6 of 10 pages were over by themselves within 5 min")
  }

  @Test func evidenceOfVerdictsIsCountedOfPages() {
    let tickets = advice {
      $0.noise.judged?.evidence = [RuleEvidence(evidence: .acknowledgedWithoutTrace, pages: 7)]
    }
    #expect(tickets.because == "7 of 10 pages were acknowledged without a trace of what was done")
  }

  @Test func lessThanHalfIsNothingInCommon() {
    let little = advice {
      ($0.noise.selfResolvedUnder5Minutes, $0.noise.neverAcknowledged, $0.noise.flapping) = (4, 4, 9)
    }
    #expect(little.because == nil && little.title.hasPrefix("Read its pages"))
    #expect(advice { $0.pages = 0 }.because == nil)
  }
}
