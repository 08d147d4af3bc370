import PagingModel
import Testing

@testable import OncallMetrics

@Suite struct EpisodeListTests {
  @Test func aListKeepsTheFirstAndCountsAll() {
    var list = EpisodeList(.figure(.pages))
    for index in 0..<100 { list.add(index) }
    #expect(list.total == 100 && list.episodes == Array(0..<25))
  }

  @Test func theHeaviestComeFirstAndOfEqualsTheEarlier() {
    var list = EpisodeList(.figure(.acknowledged))
    for index in 0..<60 { list.add(index, weight: Int64(index % 30)) }
    // Of each weight two: 29 of 29 and 59, then 28 of 28 and 58, and so on; the 25th is the first of 17.
    let expected = (0..<13).flatMap { [29 - $0, 59 - $0] }.prefix(25)
    #expect(list.total == 60 && list.episodes == Array(expected))
  }

  /// Three pages, one of them in sleep hours and answered late, one never, and an alert that reached nobody.
  private var history: PagingHistory {
    var history = PagingHistory.sample()
    history.add(
      .sample(after: .hours(1), acknowledgedAfter: .minutes(1), acknowledgedBy: 0), rule: "R", service: "s",
      notified: [(0, .minutes(0))])
    history.interrupt(0, after: .hours(1), episode: 0)
    history.add(
      .sample(after: .hours(2), acknowledgedAfter: .minutes(9), acknowledgedBy: 1, hours: .sleep), rule: "R",
      service: "s", notified: [(1, .minutes(0))])
    history.interrupt(1, after: .hours(2), hours: .sleep, episode: 1)
    history.add(.sample(after: .hours(3)), rule: "Q", service: "s")
    history.add(.sample(after: .hours(4), page: .notPage, hours: nil), rule: "R", service: "s")
    return history
  }

  private func lists(_ period: Period = .week) -> [String: EpisodeList] {
    let figures = PeriodFigures(of: history, load: .everyone)
    let values = figures.values(in: period)
    let lists = figures.lists(of: ListedFigures(of: values), FixedCalendar())
    return Dictionary(uniqueKeysWithValues: lists.map { ($0.kind.id, $0) })
  }

  @Test func eachFigureHasItsAlerts() {
    let lists = lists()
    let expected = [
      "episodes": [0, 1, 2, 3], "pages": [0, 1, 2], "sleepPages": [1], "businessPages": [0, 2],
      "interruptions": [0, 1], "sleepInterruptions": [1], "businessInterruptions": [0], "notified": [0, 1],
      // The longest wait first.
      "acknowledged": [1, 0], "acknowledgedInBusiness": [0], "acknowledgedInSleep": [1], "neverAcknowledged": [2],
      // All took half an hour; the monitor ended them, and nobody touched the third.
      "resolved": [0, 1], "neverTouched": [2], "loudest": [0, 1, 2],
      // Of the rule its pages, not the alert that is none; of the service, too. No team is known.
      "rule-1": [0, 1], "rule-2": [2], "service-1": [0, 1, 2], "team-1": [0, 1, 2],
      "person-1": [0], "person-2": [1], "carriers-1": [0, 1], "weekday-1": [0, 1], "hour-1": [0], "hour-2": [1],
      "weekHour-2": [0], "weekHour-3": [1],
    ]
    #expect(Set(lists.keys) == Set(expected.keys))
    for (id, episodes) in expected {
      #expect(lists[id]?.episodes == episodes && lists[id]?.total == episodes.count, "\(id)")
    }
  }

  @Test func whatBeganBeforeInterruptsInThePeriodAllTheSame() {
    var history = PagingHistory.sample()
    history.add(.sample(after: .hours(1)), notified: [(0, .minutes(0)), (0, .hours(30))])
    history.interrupt(0, after: .hours(31), hours: .sleep, episode: 0)
    let figures = PeriodFigures(of: history, load: .everyone)
    let tuesday = Period(start: monday + .hours(24), end: monday + .hours(48))
    let lists = figures.lists(of: ListedFigures(of: figures.values(in: tuesday)), FixedCalendar())
    let figure = lists.filter { if case .figure = $0.kind { true } else { false } }
    #expect(figure.map(\.kind.id) == ["interruptions", "sleepInterruptions", "notified"])
    #expect(figure.allSatisfy { $0.episodes == [0] && $0.total == 1 })
    #expect(figure.map(\.counts.interruptions.sleep) == [1, 1, 0])
  }

  /// What began before the input has no alert to list, but it interrupted somebody.
  @Test func interruptionsOfUnknownAlertsAreCountedAndSaid() throws {
    var history = PagingHistory.sample()
    var stray = Notification(at: monday + .hours(2), person: PersonID(0), channel: .push, hours: .business)
    stray.beginsInterruption = true
    history.strayNotifications = [stray]
    let figures = PeriodFigures(of: history, load: .everyone)
    let values = figures.values(in: .week)
    let lists = figures.lists(of: ListedFigures(of: values), FixedCalendar())
    let list = try #require(lists.first { $0.kind == .figure(.interruptions) })
    #expect(values.summary.interruptions == 1)
    #expect(list.total == 0 && list.counts.interruptions.total == 1 && list.episodes.isEmpty)
  }

  @Test func totalsAreTheFigures() {
    let values = history.week
    let lists = lists()
    #expect(lists["episodes"]?.total == values.summary.episodes && lists["pages"]?.total == values.summary.pages)
    #expect(lists["acknowledged"]?.total == values.response.timeToAcknowledge?.times.count)
    #expect(lists["neverAcknowledged"]?.total == values.response.timeToAcknowledge?.neverAcknowledged)
    #expect(lists["rule-1"]?.total == values.rules[0].pages)
  }

  @Test func stormsAndClustersHaveListsByTheirPlace() {
    let figures = PeriodFigures(of: .sample(of: []))
    var listed = ListedFigures(of: figures.values(in: .week))
    listed.storms.list = [3, 9].map { count in
      Storm(
        flood: Flood(start: monday, end: monday + .minutes(9), peak: count, episodes: 0..<count), pages: 0, services: 0,
        teams: 0, people: 0)
    }
    let lists = figures.lists(of: listed, FixedCalendar())
    #expect(lists.map(\.kind.id) == ["storm-1", "storm-2"] && lists.map(\.total) == [3, 9])
  }
}
