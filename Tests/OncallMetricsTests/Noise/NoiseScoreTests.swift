import PagingModel
import Testing

@testable import OncallMetrics

@Suite struct NoiseScoreTests {
  private func counts(_ actionable: Int, _ notActionable: Int, _ unknown: Int = 0) -> VerdictTally {
    VerdictTally(actionable: actionable, notActionable: notActionable, unknown: unknown)
  }

  /// The lower ends of Wilson's intervals are those of the published formula, computed apart.
  @Test(
    arguments: [
      (3, 17, 100, 63.95811), (15, 85, 10, 7.671644), (0, 5, 2, 1.131035), (10, 0, 7, 0), (0, 0, 3, 0),
    ] as [(Int, Int, Int, Double)])
  func theScoreIsTheLowerEndTimesTheCost(actionable: Int, notActionable: Int, cost: Int, expected: Double) {
    let score = NoiseCost.score(counts(actionable, notActionable, 4), cost: cost)
    #expect(abs(score - expected) < 1e-5)
  }

  /// Three rules with pages at night and by day; `verdict` is by the index of the episode.
  private func rules(_ verdicts: (Int) -> PageVerdict.Value) -> [RuleValues] {
    var history = PagingHistory.sample()
    for (rule, count) in [("a", 1), ("b", 3), ("c", 4)] {
      for _ in 0..<count { history.add(.sample(hours: .sleep), rule: rule, notified: [(0, .minutes(1))]) }
    }
    history.judge(verdicts)
    return history.week.rules
  }

  @Test func rulesRankByScoreAndKeepTheirOrder() {
    let rules = rules { $0 < 4 ? .notActionable : $0 < 6 ? .actionable : .unknown }
    #expect(rules.map(\.rule) == ["c", "b", "a"])
    #expect(rules.map(\.noise.rank) == [3, 1, 2])
    #expect(rules.map(\.noise.judged?.verdicts) == [counts(2, 0, 2), counts(0, 3), counts(0, 1)])
    // One notification by push in business hours each.
    #expect(rules.map(\.noise.judged?.cost) == [0, 3, 1])
  }

  @Test func equalsRankByName() {
    #expect(rules { _ in .actionable }.map(\.noise.rank) == [3, 2, 1])
  }

  @Test func withoutVerdictsThereIsNoRankAndNoScore() {
    var history = PagingHistory.sample()
    history.add(.sample(), rule: "a")
    let week = history.week
    #expect(week.rules.map(\.noise.rank) == [nil] && week.rules.map(\.noise.judged) == [nil])
    #expect(!week.noise.isJudged)
  }

  @Test func evidenceIsCountedByPages() {
    var history = PagingHistory.sample()
    let sets: [EvidenceSet] = [
      [EvidenceSet(.prior), EvidenceSet(.flapping)],
      [EvidenceSet(.prior), EvidenceSet(.flapping), EvidenceSet(.ticket), EvidenceSet(.ruleHistory)], [],
    ]
    for _ in sets { history.add(.sample(), rule: "Disk") }
    history.verdicts = VerdictTable(episodeCount: sets.count)
    for (index, evidence) in sets.enumerated() {
      history.verdicts.append(PageVerdict(.unknown, evidence: evidence, rule: 0, ruleWeight: 0), ofEpisode: index)
    }
    history.verdicts.close()
    let evidence = history.week.rules[0].noise.judged?.evidence ?? []
    #expect(evidence.map(\.evidence) == [.flapping, .ruleHistory, .ticket] && evidence.map(\.pages) == [2, 1, 1])
  }

  @Test(
    arguments: [
      ("critical", .high), ("CRITICAL", .high), ("P1", .high), ("Sev-1", .high), ("1 - Critical", .high),
      ("DOWN", .high),
      ("warning", .medium), ("2 - High", .medium), ("sev 2", .medium), ("info", .low), ("5 - Planning", .low),
      ("", nil), ("1", nil), ("17", nil), ("UNKNOWN", nil), ("rather bad", nil),
    ] as [(String, SeverityMix.Level?)])
  func severitiesHaveAPlaceByTheirWord(word: String, expected: SeverityMix.Level?) {
    #expect(SeverityMix.level(of: word) == expected)
  }
}
