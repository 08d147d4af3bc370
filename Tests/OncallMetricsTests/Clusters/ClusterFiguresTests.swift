import PagingModel
import Testing

@testable import OncallMetrics

@Suite struct ClusterFiguresTests {
  /// Two rules of one service and one of another, in so many clusters of these hours.
  private func history(_ clusters: [[(hour: Int64, rule: String, service: String)]]) -> PagingHistory {
    var history = PagingHistory.sample()
    let alerts = clusters.enumerated().flatMap { number, alerts in alerts.map { (number, $0) } }
      .sorted { $0.1.hour < $1.1.hour }
    for (index, (_, alert)) in alerts.enumerated() {
      let page = alert.service != "quiet"
      history.add(
        .sample(after: .hours(alert.hour), page: page ? .page : .notPage), rule: alert.rule, service: alert.service,
        teams: ["t"], notified: page ? [(index % 2, Milliseconds(0))] : [])
      if page { history.interrupt(index % 2, after: .hours(alert.hour), episode: index) }
    }
    history.clusters = ClusterTable(episodeCount: alerts.count)
    for number in clusters.indices {
      let members = alerts.indices.filter { alerts[$0].0 == number }
      history.clusters.append(members, cause: members[0], representative: members[members.count - 1])
    }
    return history
  }

  @Test func aClusterIsEverythingOfItsEpisodes() {
    let history = history([[(1, "Slow", "db"), (3, "Errors", "api"), (2, "Errors", "quiet")], [(4, "Slow", "db")]])
    let value = ClusterFigures(of: history).value(of: 0)
    #expect(value.episodes == [0, 1, 2] && value.startedAt == monday + .hours(1))
    #expect(value.endedAt == monday + .minutes(3 * 60 + 30))
    #expect(value.pages == 2 && value.notifications == 2 && value.interruptions == 2 && value.people == 1)
    #expect(value.services == ["api", "db", "quiet"] && value.rules == ["Errors", "Slow"] && value.teams == ["t"])
    #expect(value.cause == 0 && value.representative == 2 && value.storm == nil)
  }

  @Test func reductionsAreThreeOfTheirOwn() {
    let week = history([[(1, "A", "x"), (2, "B", "x")], [(3, "A", "x")], [(4, "C", "quiet")]]).week
    #expect(week.summary.clusters == 3 && week.summary.pagingClusters == 2)
    #expect(week.summary.episodes == 4 && week.summary.pages == 3)
    let history = history([[(1, "A", "x"), (2, "B", "x")], [(3, "A", "x")], [(4, "C", "quiet")]])
    let values = ClusterFigures(of: history).values(in: .week, week.summary, FixedCalendar())
    #expect(values.alerts == .init(before: 4, after: 3) && values.pages == .init(before: 3, after: 2))
    #expect(values.notifications == .init(before: 3, after: 3))
    #expect(values.largest.map(\.number) == [0])
  }

  @Test func whatIsNotPutTogetherHasNoClusters() {
    var history = history([[(1, "A", "x"), (2, "B", "x")]])
    history.clusters = ClusterTable()
    #expect(history.week.summary.clusters == nil && history.week.summary.pagingClusters == nil)
    let values = ClusterFigures(of: history).values(in: .week, history.week.summary, FixedCalendar())
    #expect(values.alerts == nil && values.pages == nil && values.largest.isEmpty)
    #expect(values.notifications == .init(before: 2, after: 2))
  }

  @Test func aClusterBelongsToThePeriodOfItsFirstEpisode() {
    let history = history([[(-1, "A", "x"), (2, "B", "x")], [(167, "A", "x"), (169, "B", "x")]])
    #expect(ClusterFigures(of: history).clusters(in: .week) == 1..<2)
  }

  /// The same two rules three times, another pair twice.
  @Test func patternsAreRulesThatFiredTogetherAgainAndAgain() {
    let pairs = [10, 20, 30].map { [(Int64($0), "A", "x"), (Int64($0) + 1, "B", "y")] }
    let others = [40, 50].map { [(Int64($0), "A", "x"), (Int64($0) + 2, "C", "y")] }
    let history = history((pairs + others).map { $0.map { (hour: $0.0, rule: $0.1, service: $0.2) } })
    let patterns = ClusterFigures(of: history).values(in: .week, history.week.summary, FixedCalendar()).patterns
    #expect(
      patterns == [
        ClusterPattern(
          rules: [.init(rule: "A", service: "x"), .init(rule: "B", service: "y")], times: 3, months: ["2026-06"],
          medianSpan: .hours(1), clusters: [0, 1, 2])
      ])
  }

  @Test func incidentsOfPeopleAreClusters() {
    var history = history([[(1, "A", "x"), (3, "B", "x")], [(5, "A", "x")]])
    #expect(history.week.load.people.map(\.incidents) == [2, 1])
    history.clusters = ClusterTable()
    #expect(history.week.load.people.map(\.incidents) == [2, 1])
    let joined = self.history([[(1, "A", "x"), (3, "B", "x"), (5, "A", "x")]])
    #expect(joined.week.load.people.map(\.incidents) == [1, 1])
  }

  // MARK: storms

  @Test func aStormTellsWhatMostOfItCameOf() {
    var history = PagingHistory.sample()
    for index in 0..<12 {
      history.add(
        .sample(after: .minutes(60 + Int64(index) / 4)), rule: "R\(index % 3)", service: "s\(index % 2)",
        notified: [(index % 2, Milliseconds(0))])
    }
    history.clusters = ClusterTable(episodeCount: 12)
    history.clusters.append([0, 1, 2], cause: 1, representative: 1)
    history.clusters.append(Array(3...11), cause: 5, representative: 3)
    let storms = ClusterFigures(of: history).storms(in: .week)
    let storm = storms.list[0]
    #expect(storms.list.count == 1 && storms.episodes == 12 && storms.peak == 12)
    #expect(storm.flood.episodes == 0..<12 && storm.pages == 12 && storm.services == 2 && storm.people == 2)
    #expect(storm.clusters == 2 && storm.largestCluster == 1 && storm.largestClusterEpisodes == 9 && storm.cause == 5)
    // From minute 62, when the eleventh began, to minute 71, when the second four left.
    #expect(storms.time == .minutes(9) && storms.windowsOverLimit == Share(count: 1, of: 1008))
    #expect(ClusterFigures(of: history).value(of: 1).storm == monday + .minutes(62))
  }

  @Test func clustersOfAPeriodAreSearched() {
    let history = history([1, 1, 5, 9].map { [(hour: $0, rule: "A", service: "x")] })
    let figures = ClusterFigures(of: history)
    for (from, to, expected) in [
      (0, 1, 0..<0), (1, 2, 0..<2), (2, 5, 2..<2), (5, 10, 2..<4), (10, 20, 4..<4), (0, 10, 0..<4),
    ] {
      let period = Period(start: monday + .hours(Int64(from)), end: monday + .hours(Int64(to)))
      #expect(figures.clusters(in: period) == expected, "\(from) to \(to)")
    }
    #expect(figures.clusters(in: Period(start: monday + .hours(9), end: monday)) == 3..<3)
  }

  /// Two storms of twelve alerts each a day apart, and one alert between them.
  @Test func aClusterIsOfTheFirstStormThatHoldsAnyOfIt() {
    var history = PagingHistory.sample()
    for (day, count) in [(1, 12), (2, 1), (3, 12)] as [(Int64, Int64)] {
      for index in 0..<count { history.add(.sample(after: .minutes(day * 1440 + index / 4))) }
    }
    history.clusters = ClusterTable(episodeCount: 25)
    for members in [[0, 12], Array(1...11), [13, 24], Array(14...23)] {
      history.clusters.append(members, cause: members[0], representative: members[0])
    }
    let figures = ClusterFigures(of: history)
    let (first, second) = (monday + .minutes(1442), monday + .minutes(3 * 1440 + 2))
    #expect((0..<4).map { figures.value(of: $0).storm } == [first, first, second, second])
    history.clusters = ClusterTable(episodeCount: 25)
    for members in [Array(0...11), [12, 24], Array(13...23)] {
      history.clusters.append(members, cause: members[0], representative: members[0])
    }
    #expect((0..<3).map { ClusterFigures(of: history).value(of: $0).storm } == [first, second, second])
  }
}
