import PagingModel
import Testing

@testable import OncallMetrics

@Suite struct SegmentRowTests {
  @Test func aRuleIsItsNameAndItsService() throws {
    var history = PagingHistory.sample()
    history.add(.sample(acknowledgedAfter: .minutes(1)), rule: "Latency", service: "api", teams: ["web"])
    history.add(.sample(resolvedAfter: .minutes(10)), rule: "Latency", service: "api", teams: ["web"])
    history.add(.sample(page: .notPage), rule: "Latency", service: "api", teams: ["web"])
    history.add(.sample(), rule: "Latency", service: "db", teams: ["storage"])
    var api = RuleValues(rule: "Latency", service: "api")
    api.team = "web"
    api.episodes = 3
    api.pages = 2
    api.acknowledged = 1
    api.selfResolved = 1
    api.selfResolvedOf = 2
    api.medianDuration = .minutes(30)
    let rules = history.week.rules
    // What makes it noise has tests of its own.
    let first = try #require(rules.first)
    (api.id, api.noise) = (first.id, first.noise)
    #expect(first == api)
    #expect(rules.map(\.service) == ["api", "db"])
  }

  @Test func episodesWithoutRuleOrServiceHaveARowOfTheirOwnAfterEquals() {
    var history = PagingHistory.sample()
    history.add(.sample())
    history.add(.sample(), service: "api")
    history.add(.sample(), rule: "Disk")
    history.add(.sample(), rule: "Disk", service: "db")
    let week = history.week
    #expect(week.rules.map(\.rule) == ["Disk", "Disk", nil, nil])
    #expect(week.rules.map(\.service) == ["db", nil, "api", nil])
    #expect(week.services.map(\.name) == [nil, "api", "db"])
    #expect(week.services.map(\.rules) == [2, 1, 1])
    #expect(week.teams.map(\.name) == [nil])
  }

  @Test func rowsComeByPagesThenEpisodesThenBytes() {
    var history = PagingHistory.sample()
    for rule in ["b", "a", "É", "E\u{301}", "c", "c"] { history.add(.sample(), rule: rule, service: "s") }
    history.add(.sample(page: .notPage), rule: "b", service: "s")
    // Precomposed É is C3 89, decomposed it begins with 45: two names, though they look the same.
    let names = history.week.rules.map { Array(($0.rule ?? "").utf8) }
    #expect(names == ["c", "b", "E\u{301}", "a", "É"].map { Array($0.utf8) })
  }

  @Test func anEpisodeOfSeveralTeamsCountsInEachTeamAndOnceInTotals() {
    var history = PagingHistory.sample()
    history.add(.sample(), rule: "Disk", service: "db", teams: ["ops", "web"], notified: [(0, Milliseconds(0))])
    history.interrupt(0, after: .hours(1), episode: 0)
    history.add(.sample(after: .hours(2)), rule: "Latency", service: "api", teams: ["web"])
    let week = history.week
    #expect(week.teams.map(\.name) == ["web", "ops"])
    #expect(week.teams.map(\.episodes) == [2, 1])
    #expect(week.teams.map(\.interruptions) == [1, 1])
    #expect(week.teams.map(\.rules) == [2, 1])
    #expect(week.teams.map(\.team) == [nil, nil])
    #expect(week.summary.episodes == 2)
    #expect(week.summary.interruptions == 1)
  }

  @Test(arguments: [
    ([["web"], ["ops"], ["ops"]], "ops"), ([["web"], ["ops"]], "ops"), ([["ops", "web"], ["web"]], "web"),
    ([[], [], ["web"]], "web"), ([[]], nil),
  ])
  func theTeamIsThatOfMostEpisodesAndOfEqualsTheFirstByBytes(teams: [[String]], expected: String?) {
    var history = PagingHistory.sample()
    for teams in teams { history.add(.sample(), rule: "Disk", service: "db", teams: teams) }
    #expect(history.week.rules.map(\.team) == [expected])
    #expect(history.week.services.map(\.team) == [expected])
  }

  /// A rule of everyone's is nobody's: without a service its team has more than half of its episodes.
  @Test(arguments: [
    ([["web"], ["ops"], ["ops"]], "ops"), ([["web"], ["ops"]], nil), ([["web"], ["ops"], ["ops"], ["db"]], nil),
    ([["ops"], ["ops"], ["web"], []], nil), ([["ops", "web"], ["web"], []], "web"), ([["ops"]], "ops"), ([[]], nil),
  ])
  func aRuleWithoutAServiceIsOfATeamThatHasMoreThanHalf(teams: [[String]], expected: String?) {
    var history = PagingHistory.sample()
    for teams in teams { history.add(.sample(), rule: "HighErrorRate", teams: teams) }
    #expect(history.week.rules.map(\.team) == [expected])
  }

  @Test func anInterruptionBelongsToThePageOfItsFirstNotification() {
    var history = PagingHistory.sample()
    history.add(.sample(), service: "api", notified: [(0, Milliseconds(0)), (1, Milliseconds(0))])
    history.add(.sample(), service: "db", notified: [(0, .seconds(30)), (2, .minutes(2))])
    history.interrupt(0, after: .hours(1), hours: .sleep, episode: 0)
    history.interrupt(1, after: .hours(1), hours: .business, episode: 0)
    history.interrupt(2, after: .minutes(62), hours: .off, episode: 1)
    let services = history.week.services
    #expect(services.map(\.name) == ["api", "db"])
    #expect(services.map(\.notifications) == [2, 2])
    #expect(services.map(\.interruptions) == [2, 1])
    #expect(services.map(\.people) == [2, 1])
    #expect(services.map(\.hours.sleep) == [1, 0])
    #expect(services.map(\.hours.off) == [0, 1])
  }

  @Test func endsByTheTimerAreNoEndsOfTheConditionAndSelfResolved() {
    var history = PagingHistory.sample()
    history.add(.sample(resolvedAfter: .hours(4), endedBy: .timeout), rule: "Disk")
    history.add(.sample(resolvedAfter: .minutes(10)), rule: "Disk")
    history.add(.sample(resolvedAfter: nil, endedBy: nil), rule: "Disk")
    let rule = history.week.rules[0]
    #expect(rule.medianDuration == .minutes(10))
    #expect(rule.selfResolved == 2)
    #expect(rule.selfResolvedOf == 3)
  }

  @Test func whereOnlyPeopleAreKnownEpisodesResolveThemselves() {
    var history = PagingHistory.sample(knowsPages: false)
    history.add(.sample(page: .unknown), rule: "Disk")
    history.add(.sample(acknowledgedAfter: .minutes(1), page: .unknown), rule: "Disk")
    history.add(.monitored(), rule: "Disk")
    let rule = history.week.rules[0]
    #expect(rule.pages == nil)
    #expect(rule.selfResolved == 1)
    #expect(rule.selfResolvedOf == 2)
  }

  @Test func tiersAreRowsOfTheirServicesAndNoTierComesLast() {
    var history = PagingHistory.sample()
    for (service, count) in [("api", 2), ("db", 1), ("web", 3), ("", 4)] {
      for number in 0..<count {
        history.add(
          .sample(), rule: "r\(number)", service: service.isEmpty ? nil : service, notified: [(0, Milliseconds(0))])
      }
    }
    #expect(history.week.tiers.isEmpty)
    for (service, tier) in [("api", 2), ("db", 0), ("web", 2)] {
      history.tiers[TextID(history.texts.intern(service))] = tier
    }
    let week = history.week
    #expect(week.tiers.map(\.tier) == [0, 2, nil])
    #expect(week.tiers.map(\.values.episodes) == [1, 5, 4])
    #expect(week.tiers.map(\.values.rules) == [1, 5, 4])
    #expect(week.tiers.map(\.values.notifications) == [1, 5, 4])
    #expect(week.services.map(\.tier) == [nil, 2, 2, 0])
    #expect(Set(week.rules.map { "\($0.service ?? "-") \($0.tier ?? -1)" }) == ["api 2", "db 0", "web 2", "- -1"])
  }

  /// Two alerts of one service and one of another are one incident; the last is one by itself and paged nobody.
  @Test func rowsTellTheirClustersAndHowTheyWereAnswered() throws {
    var history = PagingHistory.sample()
    history.add(
      .sample(acknowledgedAfter: .minutes(2)), service: "db", teams: ["ops"], notified: [(0, Milliseconds(0))])
    history.add(.sample(after: .minutes(61)), service: "db", teams: ["ops"], notified: [(0, Milliseconds(0))])
    history.add(.sample(after: .minutes(62), page: .notPage), service: "web", teams: ["ops"])
    history.add(.sample(after: .minutes(90), page: .notPage), service: "db", teams: ["ops"])
    history.clusters = ClusterTable(episodeCount: 4)
    history.clusters.append([0, 1, 2], cause: 0, representative: 0)
    history.clusters.append([3], cause: 3, representative: 3)
    let figures = PeriodFigures(of: history)
    let values = figures.values(in: .week)
    #expect(values.services.map(\.name) == ["db", "web"])
    #expect(values.services.map(\.clusters) == [2, 1] && values.services.map(\.pagingClusters) == [1, 0])
    #expect(values.teams.map(\.clusters) == [2] && values.teams.map(\.pagingClusters) == [1])
    let response = try #require(values.services[0].response)
    #expect(response.timeToAcknowledge?.times.p50 == .minutes(2) && response.timeToAcknowledge?.neverAcknowledged == 1)
    #expect(response.byHours.isEmpty && values.services[1].response?.timeToAcknowledge?.times.count == 0)
  }

  @Test func withoutClustersRowsDoNotKnowThem() {
    var history = PagingHistory.sample()
    history.add(.sample(), service: "db")
    #expect(history.week.services.map(\.clusters) == [nil] && history.week.services[0].response != nil)
  }
}
