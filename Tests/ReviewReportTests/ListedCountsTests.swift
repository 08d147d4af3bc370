import PagingModel
import Testing

@testable import OncallMetrics
@testable import ReviewReport

/// What lists tell of their alerts is no more than their rows tell.
@Suite struct ListedCountsTests {
  private func told(_ kind: EpisodeList.Kind, in report: Report) -> ListedCounts {
    ListedCounts(ListCounts(), of: kind, in: report)
  }

  @Test func rowsOfSmallGroupsKeepTheirInterruptions() {
    var report = Report.sample
    #expect(told(.row(.service, 1), in: report).interruptions != nil)
    #expect(told(.row(.team, 1), in: report).interruptions != nil)
    #expect(told(.row(.rule, 1), in: report).interruptions != nil)
    report.values.services[0].isSuppressed = true
    report.values.teams[0].isSuppressed = true
    for index in report.values.rules.indices { report.values.rules[index].isSuppressed = true }
    for family in [.service, .team, .rule] as [EpisodeList.Family] {
      #expect(told(.row(family, 1), in: report).interruptions == nil && told(.row(family, 1), in: report).pages == 0)
    }
    #expect(told(.row(.day, 1), in: report).interruptions != nil)
  }

  @Test func howSoonSmallGroupsAnsweredIsNotToldOfTheirAlertsEither() {
    var report = Report.sample
    let (service, rule) = (report.values.services[0].name, report.values.rules[1])
    report.values.services[0].isSuppressed = true
    report.values.rules[1].isSuppressed = true
    func told(_ rule: String?, _ service: String?) -> Milliseconds? {
      var alert = ListedAlert(id: 1, firedAt: report.values.period.start, rule: rule, service: service)
      alert.timeToAcknowledge = .minutes(2)
      return HiddenAnswers(report.values).told(alert).timeToAcknowledge
    }
    #expect(told("any rule", service) == nil && told(rule.rule, rule.service) == nil)
    #expect(told("any rule", "another service") == .minutes(2))
  }

  @Test func whatIsNotCountedIsNotNought() {
    let report = Report.sample
    for family in [.storm, .cluster, .pattern, .before] as [EpisodeList.Family] {
      #expect(told(.row(family, 1), in: report).interruptions == nil)
    }
    for figure in [.episodes, .pages, .sleepPages, .acknowledged, .notified] as [EpisodeList.Figure] {
      #expect(told(.figure(figure), in: report).interruptions == nil)
    }
    for figure in [.interruptions, .sleepInterruptions, .offInterruptions, .businessInterruptions]
      as [EpisodeList.Figure]
    {
      #expect(told(.figure(figure), in: report).interruptions != nil)
    }
    #expect(told(.figure(.pages), in: report).notifications == nil)
    #expect(told(.figure(.notified), in: report).notifications == 0)
  }

  @Test func whatTheInputDoesNotTellIsNotNought() {
    let counts = told(.figure(.episodes), in: .monitorOnly)
    #expect(counts.pages == nil && counts.verdicts == nil && counts.acknowledged == nil && counts.interruptions == nil)
  }

  @Test(
    arguments: [
      ([.sleep], "1 interruption in sleep hours"), ([.sleep, .sleep], "2 interruptions, all in sleep hours"),
      ([.sleep, .off, .sleep], "3 interruptions, 1 in off hours, 2 in sleep hours"), ([], nil),
    ] as [([HoursClass], String?)])
  func interruptionsAreCountedInWords(hours: [HoursClass], words: String?) {
    var list = ReportList(kind: .row(.weekday, 1), title: "Alerts", total: 3, episodes: [])
    list.counts.interruptions = hours.reduce(into: HoursCounts()) { $0.add($1) }
    #expect(ListWords.counts(of: list) == words)
  }

  @Test func onePageResolvedByItself() {
    var list = ReportList(kind: .row(.rule, 1), title: "Pages", total: 3, episodes: [])
    (list.counts.pages, list.counts.acknowledged, list.counts.selfResolved) = (3, 2, 1)
    #expect(ListWords.counts(of: list)?.contains("2 acknowledged, 1 resolved by itself") == true)
    list.counts.selfResolved = 2
    #expect(ListWords.counts(of: list)?.contains("2 resolved by themselves") == true)
  }
}
