import Foundation
import PagingModel
import Testing

@testable import AlertQuality

@Suite struct RuleHistoryTests {
  private func history(_ traced: Int, of pages: Int, others: (Int, Int) = (0, 0)) -> RuleHistory {
    var history = RuleHistory()
    for index in 0..<pages { history.add(index < traced ? EvidenceSet(.ticket) : [], rule: 0) }
    for index in 0..<others.1 { history.add(index < others.0 ? EvidenceSet(.ticket) : [], rule: 1) }
    history.close()
    return history
  }

  private func logit(_ share: Double) -> Double { Foundation.log(share / (1 - share)) }

  @Test func fewerThanThreeOtherPagesSayNothing() {
    #expect(history(0, of: 3).weight([], rule: 0, diligence: 1) == nil)
    #expect(history(0, of: 4).weight([], rule: 0, diligence: 1) != nil)
  }

  /// Of 10 pages of the rule 2 left a trace, of all 40 ten did: q = (2 + 4 * .25)/(9 + 4), against .25.
  @Test func theWeightIsThatOfTheOtherPages() throws {
    let history = history(2, of: 10, others: (8, 30))
    let weight = try #require(history.weight([], rule: 0, diligence: 1))
    let expected = logit(3.0 / 13 / 0.7) - logit(0.25 / 0.7)
    #expect(abs(weight - expected) < 1e-12)
    // Of one with a trace, one of the others has: q = (1 + 1)/13.
    let own = try #require(history.weight(EvidenceSet(.ticket), rule: 0, diligence: 1))
    #expect(abs(own - (logit(2.0 / 13 / 0.7) - logit(0.25 / 0.7))) < 1e-12)
    // What speaks against a page weighs as much as its team writes down.
    #expect(try #require(history.weight([], rule: 0, diligence: 0.5)) == weight / 2)
  }

  @Test func theWeightIsBounded() throws {
    let for50 = try #require(history(50, of: 50, others: (0, 50)).weight(EvidenceSet(.ticket), rule: 0, diligence: 0))
    #expect(for50 == 1)
    let against = try #require(history(0, of: 400, others: (300, 400)).weight([], rule: 0, diligence: 1))
    #expect(against == -2)
  }
}

@Suite struct TeamDiligenceTests {
  private func factor(_ traced: Int, of worked: Int) -> (Double, Bool) {
    var diligence = TeamDiligence(teamSetCount: 2)
    for index in 0..<worked {
      var evidence = EvidenceSet(.resolvedByHandLate)
      if index < traced { evidence.add(.noteAction) }
      diligence.add(evidence, teamSet: 1)
    }
    diligence.add(EvidenceSet(.ticket), teamSet: 1)
    diligence.close()
    return (diligence.factor(of: 1), diligence.isSilent(1))
  }

  /// (traces + 2)/(pages + 4), in parts of .45, squared, at most 1: by hand.
  @Test(arguments: [
    (0, 0, 1.0, false), (0, 1, 0.7901234568, false), (0, 2, 0.5486968450, false), (0, 3, 0.4031242126, true),
    (9, 20, 1.0, false), (0, 96, 0.0019753086, true),
  ])
  func absenceWeighsAsMuchAsTheTeamWritesDown(traced: Int, worked: Int, expected: Double, isSilent: Bool) {
    let (factor, silent) = factor(traced, of: worked)
    #expect(abs(factor - expected) < 1e-9)
    #expect(silent == isSilent)
  }
}
