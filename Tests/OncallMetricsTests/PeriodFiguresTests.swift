import PagingModel
import Testing

@testable import OncallMetrics

@Suite struct PeriodFiguresTests {
  @Test func anEmptyPeriodHasZerosAndNoRows() {
    let week = PagingHistory.sample().week
    #expect(week.period == .week)
    #expect(week.summary.episodes == 0)
    #expect(week.summary.pages == 0)
    #expect(week.summary.people == 0)
    #expect(week.response.timeToAcknowledge?.times == DurationValues())
    #expect(week.load.people.isEmpty && week.rules.isEmpty && week.services.isEmpty && week.teams.isEmpty)
  }

  @Test func aPeriodHasItsFirstMomentAndNotItsEnd() {
    var history = PagingHistory.sample()
    let moments: [Int64] = [-1, 0, 7 * 86_400_000 - 1, 7 * 86_400_000]
    for (index, after) in moments.map({ Milliseconds($0) }).enumerated() {
      history.add(.sample(after: after), notified: [(0, Milliseconds(0))])
      history.interrupt(0, after: after, episode: index)
    }
    let summary = history.week.summary
    #expect(summary.episodes == 2)
    #expect(summary.pages == 2)
    #expect(summary.notifications == 2)
    #expect(summary.interruptions == 2)
    #expect(summary.disturbances == 2)
  }

  @Test func aNotificationBelongsToItsOwnPeriodAndItsPageToThatOfItsStart() {
    var history = PagingHistory.sample()
    history.add(
      .sample(after: .minutes(-5)), rule: "Disk", service: "db", teams: ["storage"],
      notified: [(0, .minutes(0)), (0, .minutes(10))])
    history.interrupt(0, after: .minutes(-5), episode: 0)
    history.interrupt(0, after: .minutes(5), hours: .sleep, episode: 0)
    let week = history.week
    #expect(week.summary.episodes == 0)
    #expect(week.summary.notifications == 1)
    #expect(week.rules.isEmpty)
    #expect(week.services.map(\.name) == ["db"])
    #expect(week.services.map(\.interruptions) == [1])
    #expect(week.services.map(\.pages) == [0])
    #expect(week.services.map(\.team) == ["storage"])
    #expect(week.services.map(\.rules) == [0])
    #expect(week.teams.map(\.notifications) == [1])
  }

  @Test func anAcknowledgementAfterThePeriodCountsForAPageOfThePeriod() {
    var history = PagingHistory.sample()
    let lastHour = Milliseconds.hours(7 * 24 - 1)
    history.add(
      .sample(after: lastHour, acknowledgedAfter: .hours(2), acknowledgedBy: 1, resolvedAfter: .hours(3)))
    let week = history.week
    #expect(week.response.timeToAcknowledge?.times.p50 == .hours(2))
    #expect(week.response.timeToResolve.times.p50 == .hours(3))
    #expect(week.load.people.map(\.acknowledged) == [1])
  }

  @Test func strayNotificationsCountForPeopleAndTotalsOnly() {
    var history = PagingHistory.sample()
    history.add(.sample(), service: "api", notified: [(0, Milliseconds(0))])
    history.interrupt(0, after: .hours(1), episode: 0)
    history.strayNotifications = [
      Notification(at: monday + .hours(2), person: PersonID(1), channel: .phone, hours: .sleep)
    ]
    history.interrupt(1, after: .hours(2), hours: .sleep, episode: -1)
    let week = history.week
    #expect(week.summary.notifications == 2)
    #expect(week.summary.interruptions == 2)
    #expect(week.summary.people == 2)
    #expect(week.services.map(\.interruptions) == [1])
    #expect(week.load.people.map(\.person) == ["Ada", "Ben"])
    #expect(week.load.people[1].hours.sleep == 1)
  }

  @Test func aMonitorAloneKnowsNoPagesAndNoPeople() {
    var history = PagingHistory.sample(knowsPages: false, knowsPeople: false)
    history.add(.monitored(), rule: "Disk", service: "db", teams: ["storage"])
    let week = history.week
    var expected = SummaryValues()
    expected.episodes = 1
    #expect(week.summary == expected)
    #expect(week.load.people.isEmpty)
    #expect(week.rules.map(\.pages) == [nil])
    #expect(week.rules.map(\.acknowledged) == [nil])
    #expect(week.rules.map(\.selfResolved) == [nil])
    #expect(week.rules.map(\.medianDuration) == [.minutes(30)])
    #expect(week.services.map(\.interruptions) == [nil])
    #expect(week.services.map(\.people) == [nil])
    #expect(week.pagerDuty == nil)
  }

  @Test func besideAPagerTheEpisodesOfAMonitorCountAsEpisodesOnly() {
    var history = PagingHistory.sample()
    history.add(.sample(acknowledgedAfter: .minutes(1)), rule: "Latency", service: "api")
    history.add(.monitored(after: .hours(2)), rule: "Latency", service: "api")
    history.add(.monitored(after: .hours(3)), rule: "Disk", service: "db")
    let week = history.week
    #expect(week.summary.episodes == 3)
    #expect(week.summary.pages == 1)
    #expect(week.rules.map(\.rule) == ["Latency", "Disk"])
    #expect(week.rules.map(\.pages) == [1, nil])
    #expect(week.rules.map(\.episodes) == [2, 1])
    #expect(week.rules.map(\.selfResolvedOf) == [1, 0])
    #expect(week.services.map(\.notifications) == [0, nil])
  }

  @Test func monthsAreCountedInOneWalkAndEachAsIfAlone() {
    var history = PagingHistory.sample()
    for day in 0..<90 {
      let minutes = Int64(day) * 24 * 60
      history.add(
        .sample(after: .minutes(minutes), acknowledgedAfter: .minutes(Int64(day)), acknowledgedBy: day % 3),
        rule: "R\(day % 4)", service: "S\(day % 2)", teams: ["T\(day % 3)"], notified: [(day % 3, .minutes(1))])
      history.interrupt(day % 3, after: .minutes(minutes + 1), episode: day)
    }
    let months = [6, 7, 8].map { month in
      let whole = Period(start: utc(2026, month, 1), end: utc(2026, month + 1, 1))
      return MonthPeriod(
        CalendarMonth(year: 2026, month: month), whole: whole, from: utc(2026, 6, 1), to: utc(2026, 8, 30))
    }
    let values = PeriodFigures(of: history, load: .everyone).values(in: .week, months: months).months
    #expect(values.map(\.month) == ["2026-06", "2026-07", "2026-08"])
    #expect(values.map(\.isPartial) == [false, false, true])
    #expect(values.map(\.values.summary.episodes) == [30, 31, 29])
    for (month, value) in zip(months, values) {
      let alone = PeriodFigures(of: history, load: .everyone).values(in: month.period)
      #expect(value.values.summary == alone.summary)
      #expect(value.values.response == alone.response)
      let (load, rows) = (value.values.load, alone.load)
      #expect(load.totals == rows.totals && load.hours == rows.hours && load.peopleCount == rows.peopleCount)
      #expect(load.people.isEmpty && load.teams.isEmpty && load.heat.isEmpty && rows.people.count == 3)
      #expect(value.values.rules == alone.rules)
      // Clusters and answers of rows are told of the period alone.
      let teams = alone.teams.map { team in
        var row = team
        row.response = nil
        return row
      }
      #expect(value.values.teams == teams && alone.teams.allSatisfy { $0.response != nil })
    }
  }
}
