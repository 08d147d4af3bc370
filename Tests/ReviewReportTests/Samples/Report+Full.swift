import LoadStatistics
import PagingModel

@testable import OncallMetrics
@testable import ReviewReport

extension Report {
  /// Every array of the report with a row: for what must know all keys.
  static let full: Report = {
    var report = eventful
    report.values.quality = .sample
    for index in report.values.rules.indices { report.values.rules[index].noise.judge(rank: index + 1) }
    report.values.load.shifts = [
      ShiftLoad(
        rota: "Payments, first line", person: "Zoë Nuñez", start: .day(20_727), end: .day(20_728), interruptions: 3,
        sleep: 1, incidents: 5, limitTenths: 40, isOverLimit: true)
    ]
    report.clusters?.patterns = [
      ClusterPattern(
        rules: [.init(rule: "DiskFull", service: "search"), .init(rule: "HighLatency", service: nil)], times: 3,
        months: ["2026-09", "2026-10"], medianSpan: .minutes(4))
    ]
    report.putDecisions()
    report.putRecords()
    report.settings.holidays = [ReportHolidays(team: nil, days: [CivilDate(daysSinceEpoch: 20_730)])]
    return report
  }()
}

extension RuleNoise {
  fileprivate mutating func judge(rank: Int) {
    var judged = JudgedNoise()
    judged.verdicts = VerdictTally(actionable: 3, notActionable: 17, unknown: 2)
    judged.evidence = [RuleEvidence(evidence: .flapping, pages: 12)]
    (judged.cost, judged.score) = (100, 63.958_114)
    (self.judged, self.rank) = (judged, rank)
  }
}
