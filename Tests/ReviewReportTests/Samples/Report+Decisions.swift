import LoadStatistics
import PagingModel

@testable import OncallMetrics
@testable import ReviewReport

extension Report {
  /// Puts in what meetings decide with: lists behind figures, what became of rules, another month, the agenda.
  ///
  /// - Parameter name: of a rule, a service and a team in each.
  mutating func putDecisions(_ name: String = "DiskFull") {
    var rule = RuleValues(rule: name, service: name)
    rule.team = name
    followUps = [
      RuleFollowUp(rule, before: Array(repeating: 2, count: 30), after: Array(repeating: 0, count: 30) + [1]),
      RuleFollowUp(rule, before: [1], after: [1]),
    ]
    listedAlerts = [
      ListedAlert(
        id: 0xA1, firedAt: .day(20_730), rule: name, service: name, title: name, isPage: true, hours: .sleep,
        timeToAcknowledge: .minutes(3), duration: .minutes(40), verdict: .notActionable,
        evidence: "a note calls it noise"),
      ListedAlert(id: 0xA2, firedAt: .day(20_731), isPage: false),
    ]
    lists = [
      ReportList(kind: .figure(.pages), title: "Pages", total: 66, episodes: [0xA1]),
      ReportList(kind: .figure(.episodes), title: "Alerts", total: 2, episodes: [0xA1, 0xA2]),
      ReportList(kind: .row(.rule, 1), title: "Pages of \(name: name)", total: 1, episodes: [0xA1]),
    ]
    compared = .sample(name)
    hasAgenda = true
  }
}

extension ComparedMonth {
  /// September 2026 with half of the eventful October, and a rule that October has not.
  static func sample(_ name: String) -> ComparedMonth {
    var values = PeriodValues.sample(.days(20_697, 20_727), scale: 1)
    var rule = RuleValues(rule: name, service: name)
    (rule.episodes, rule.pages) = (5, 4)
    values.rules.append(rule)
    values.load.teams = [TeamLoad(team: name, people: 5, sums: values.load.totals, fairness: nil)]
    values.load.putOnCall()
    var change = MonthChange(.pagesPerDay)
    (change.value, change.previous, change.rateRatio, change.p) = (2.129, 1.1, 1.9, 0.01)
    change.interval = ConfidenceInterval(low: 1.2, high: 3.1)
    return ComparedMonth(
      month: "2026-09", isPartial: false, values: values, recovery: RecoveryValues(window: values.period),
      storms: StormValues(), scorecard: Scorecard.lines(of: values, StormValues()), changes: [change])
  }
}
