import PagingModel
import Testing

@testable import OncallMetrics

/// The figures of rules, out of histories.
@Suite struct RuleNoiseTests {
  @Test func groupsReachOverTheEdgeOfAPeriod() {
    var history = PagingHistory.sample()
    for after: Int64 in [-20, -10, 5, 300] { history.add(.sample(after: .minutes(after)), key: "k", rule: "Disk") }
    let noise = history.week.rules.map(\.noise)
    #expect(noise.map(\.flapping) == [1] && noise.map(\.chattering) == [0])
    // The chatter index knows the period's own starts: 295 minutes apart.
    #expect(noise.map(\.chatterIndex) == [1 / (295.0 * 60)])
  }

  @Test func alertsOfOneRuleAreApart() {
    var history = PagingHistory.sample()
    for (minute, key) in [(0, "a"), (10, "b"), (20, "a"), (30, "b"), (40, "a"), (50, "c")] {
      history.add(.sample(after: .minutes(Int64(minute)), resolvedAfter: .minutes(5)), key: key, rule: "Disk")
    }
    let noise = history.week.rules[0].noise
    #expect(noise.flapping == 3 && noise.repeats == 3)
    // The largest of 1200 seconds twice and 1200 once.
    #expect(noise.chatterIndex == 1 / 1200.0)
  }

  @Test func anEndByTheTimerIsNoEnd() {
    var history = PagingHistory.sample()
    history.add(.sample(after: .hours(1), resolvedAfter: .hours(8), endedBy: .timeout), key: "a", rule: "Disk")
    history.add(.sample(after: .hours(9)), key: "a", rule: "Disk")
    history.add(.sample(after: .hours(10), resolvedAfter: nil, endedBy: nil), key: "b", rule: "Disk")
    history.add(.sample(after: .hours(40)), key: "c", rule: "Disk")
    let week = history.week
    #expect(week.rules[0].noise.repeats == 0)
    // Open since ten o'clock; of the alert before, the next firing came first.
    #expect(week.rules[0].noise.stale == 1 && week.noise.stale == 1 && week.noise.staleOnWorstDay == 1)
  }

  @Test func pagesAreCountedByWhatCameOfThem() {
    var history = PagingHistory.sample()
    history.add(
      .sample(resolvedAfter: .minutes(4), hours: .sleep), rule: "Disk", notified: [(0, .minutes(0)), (0, .minutes(2))])
    history.add(
      .sample(acknowledgedAfter: .minutes(1), acknowledgedBy: 0, resolvedAfter: .minutes(4)), rule: "Disk",
      notified: [(0, .minutes(0)), (1, .minutes(0))])
    history.add(.sample(resolvedAfter: .minutes(5)), rule: "Disk", notified: [(1, .minutes(0))])
    history.add(.sample(resolvedAfter: .minutes(1), page: .notPage, hours: .sleep), rule: "Disk")
    let week = history.week
    let noise = week.rules[0].noise
    #expect(noise.selfResolvedUnder5Minutes == 1 && noise.neverAcknowledged == 2)
    #expect(noise.sleepPages == 1 && noise.people == 2 && noise.renotified == 1)
    #expect(week.services.map(\.sleepPages) == [1])
  }

  @Test func whatNoSourceTellsIsNotKnown() {
    let week = PagingHistory.sample(of: [.monitored(), .monitored(after: .hours(2))]).week
    let noise = week.rules[0].noise
    #expect(noise.sleepPages == nil && noise.people == nil && noise.renotified == nil)
    #expect(noise.neverAcknowledged == nil && noise.selfResolvedUnder5Minutes == nil && noise.cumulativePages == nil)
    #expect(noise.repeats == 1)
    #expect(week.noise.topTen == nil)
  }

  @Test func whereNobodyTellsWhoActedNeverAcknowledgedIsNotKnown() {
    let episodes = [Episode.sample(resolvedAfter: .minutes(2), knowsPeople: false)]
    let noise = PagingHistory.sample(of: episodes).week.rules[0].noise
    #expect(noise.neverAcknowledged == nil && noise.selfResolvedUnder5Minutes == 1 && noise.sleepPages == 0)
  }

  @Test func sharesAddUpByPages() {
    var history = PagingHistory.sample()
    for rule in 0..<12 {
      for _ in 0...rule { history.add(.sample(), rule: "r\(rule)") }
    }
    let week = history.week
    #expect(week.rules.map(\.noise.cumulativePages) == [12, 23, 33, 42, 50, 57, 63, 68, 72, 75, 77, 78])
    #expect(week.noise.topTen == Share(count: 75, of: 78) && week.noise.pagingRules == 12)
  }

  @Test func theSeverityIsThatOfMostEpisodes() {
    var history = PagingHistory.sample()
    for severity in ["warning", "critical", "info", "critical", nil] {
      history.add(.sample(), rule: "Disk", severity: severity)
    }
    history.add(.sample(), rule: "CPU", severity: "odd")
    let week = history.week
    #expect(week.rules.map(\.severity) == ["critical", "odd"])
    let mix = week.noise.severities
    #expect([mix.high, mix.medium, mix.low, mix.unknown] == [2, 1, 1, 2])
  }

  @Test func rulesTellOfMonthsWhoeverWasResponsibleThen() {
    var history = PagingHistory.sample()
    history.add(.sample(after: .hours(-100)), rule: "Disk", service: "db", teams: ["old"])
    history.add(.sample(after: .hours(-90), page: .notPage), rule: "Disk", service: "db", teams: ["old"])
    history.add(.sample(), rule: "Disk", service: "db", teams: ["new"])
    let input = Period(start: utc(2026, 5, 1), end: utc(2026, 6, 8))
    let months = Periods(calendar: FixedCalendar()).months(endingWith: .week, of: input)
    let figures = PeriodFigures(of: history, load: .everyone).values(in: .week, months: months, of: input)
    #expect(
      figures.period.rules.map(\.noise.months) == [
        [RuleMonth(month: "2026-05", episodes: 2, pages: 1), RuleMonth(month: "2026-06", episodes: 1, pages: 1)]
      ])
    #expect(figures.months.map { $0.values.rules[0].noise.months } == [[], []])
  }

  @Test func theOrderOfEpisodesOfOneMomentDoesNotMatter() {
    var numbers = SeededNumbers(state: 9)
    let facts = (0..<60).map { ("k\($0 % 4)", Int64($0 / 6 * 7)) }
    let tables = (0..<5).map { _ -> [RuleNoise] in
      var history = PagingHistory.sample()
      for (key, minute) in facts.shuffled(using: &numbers).sorted(by: { $0.1 < $1.1 }) {
        history.add(.sample(after: .minutes(minute), resolvedAfter: .minutes(3)), key: key, rule: key)
      }
      return history.week.rules.map(\.noise)
    }
    #expect(Set(tables).count == 1)
  }
}
