import PagingModel

@testable import OncallMetrics
@testable import ReviewReport

extension Report {
  /// The eventful month with verdicts on its 66 pages: 21 actionable, 32 not, 13 unknown.
  static let judged: Report = {
    var report = eventful
    report.values.quality = .judged
    report.values.judge(0, rank: 2, .init(actionable: 20, notActionable: 14, unknown: 10), score: 12.25, cost: 50)
    report.values.judge(1, rank: 1, .init(actionable: 1, notActionable: 15, unknown: 2), score: 40.5, cost: 60)
    report.values.judge(2, rank: 3, .init(actionable: 0, notActionable: 3, unknown: 1), score: 0.75, cost: 3)
    report.values.noise.isJudged = true
    report.scorecard = Scorecard.lines(of: report.values, StormValues())
    report.stories[0].value.verdict = .actionable
    report.agreement = nil
    return report
  }()
}

extension PeriodValues {
  fileprivate mutating func judge(_ index: Int, rank: Int, _ verdicts: VerdictTally, score: Double, cost: Int) {
    var judged = JudgedNoise()
    (judged.verdicts, judged.score, judged.cost) = (verdicts, score, cost)
    judged.evidence = [RuleEvidence(evidence: .acknowledgedWithoutTrace, pages: 1)]
    rules[index].noise.judged = judged
    rules[index].noise.rank = rank
    rules[index].noise.months = [
      RuleMonth(month: "2026-09", episodes: 9, pages: 5), RuleMonth(month: "2026-10", episodes: 12, pages: nil),
    ]
  }
}

extension QualityValues {
  /// Of 66 pages; the team SRE has too few verdicts for a share.
  static let judged: QualityValues = {
    var values = QualityValues(all: .sample(21, 32, 13))
    values.labels = LabelValues(pages: 7, agreement: Share(count: 5, of: 6), kappa: 0.6)
    values.acknowledged = Share(count: 48, of: 66)
    values.silentTeams = ["SRE"]
    values.byTier = [
      TierRow(tier: 0, measure: .sample(20, 14, 10, tier: 0)), TierRow(tier: nil, measure: .sample(1, 18, 3)),
    ]
    values.byHours = [
      HoursRow(hours: .business, measure: .sample(10, 10, 5)), HoursRow(hours: .off, measure: .sample(5, 6, 3)),
      HoursRow(hours: .sleep, measure: .sample(6, 16, 5)),
    ]
    values.byTeam = [
      NamedRow(name: "Payments", measure: .sample(20, 14, 10)), NamedRow(name: "Search", measure: .sample(1, 18, 3)),
      NamedRow(name: "SRE", measure: .sample(0, 1, 4)),
    ]
    values.byService = [
      NamedRow(name: "checkout", measure: .sample(20, 14, 10)),
      NamedRow(name: "search-indexer", measure: .sample(1, 18, 3)),
    ]
    return values
  }()
}
