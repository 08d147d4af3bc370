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
    report.values.services = ["web", "gate"].map { SegmentValues(name: $0) }
    report.values.rules = [("Up", "web"), ("Down", "web"), ("Up", "gate")].map { RuleValues(rule: $0, service: $1) }
    report.values.services[1].isSuppressed = true
    report.values.rules[1].isSuppressed = true
    func told(_ rule: String, _ service: String, before: Milliseconds = Milliseconds(0)) -> [String?] {
      var alert = ListedAlert(id: 1, firedAt: report.values.period.start - before, rule: rule, service: service)
      alert.timeToAcknowledge = .minutes(2)
      alert.evidence = "resolved by itself 3 min after the acknowledgement"
      let told = HiddenAnswers(of: report).told(alert)
      return [told.timeToAcknowledge.map(DurationText.text), told.evidence]
    }
    #expect(told("Up", "gate") == [nil, nil] && told("Down", "web") == [nil, nil])
    #expect(told("Up", "web") == ["2 min 00 s", "resolved by itself 3 min after the acknowledgement"])
    // Of another month there is no row that could tell it.
    #expect(told("Up", "web", before: .minutes(1)) == [nil, nil])
    report.values.services[1].isSuppressed = false
    report.values.rules[1].isSuppressed = false
    report.months = []
    #expect(told("Up", "web", before: .minutes(1))[0] == "2 min 00 s")
    report.compared = .sample("web")
    report.compared?.values.load.hidden.people = 1
    #expect(told("Up", "web", before: .minutes(1)) == [nil, nil] && told("Up", "web")[0] == "2 min 00 s")
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
