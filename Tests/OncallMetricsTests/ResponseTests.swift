import PagingModel
import Testing

@testable import OncallMetrics

/// Where one page is counted in time to acknowledge or time to resolve.
enum Outcome: Hashable {
  case measured(Milliseconds)
  case neverAcknowledged, acknowledgedAfterEnd
  case stillOpen, byTimer, neverTouched
}

@Suite struct ResponseTests {
  @Test(arguments: [
    (Episode.sample(acknowledgedAfter: .minutes(3)), Outcome.measured(.minutes(3))),
    (.sample(acknowledgedAfter: .minutes(30), resolvedAfter: .minutes(30)), .measured(.minutes(30))),
    // An end told in whole seconds is compared with the acknowledgement cut to its second.
    (
      .sample(acknowledgedAfter: Milliseconds(1_800_999), resolvedAfter: .minutes(30)),
      .measured(Milliseconds(1_800_999))
    ),
    (.sample(acknowledgedAfter: Milliseconds(1_801_000), resolvedAfter: .minutes(30)), .acknowledgedAfterEnd),
    (.sample(acknowledgedAfter: .minutes(3), resolvedAfter: nil, endedBy: nil), .measured(.minutes(3))),
    (.sample(acknowledgedAfter: .minutes(3), resolvedAfter: nil, endedBy: .unknown), .measured(.minutes(3))),
    (.sample(acknowledgedAfter: nil), .neverAcknowledged),
    (.sample(acknowledgedAfter: nil, endedBy: .person, resolvedBy: 0), .neverAcknowledged),
    // Somebody acknowledged, and the source does not say who.
    (.sample(acknowledgedAfter: .minutes(3), acknowledgedBy: nil), .measured(.minutes(3))),
  ])
  func timeToAcknowledgeRunsOverPagesAcknowledgedWhileOpen(page: Episode, expected: Outcome) throws {
    let values = try #require(PagingHistory.sample(of: [page]).week.response.timeToAcknowledge)
    #expect(outcomes(values) == [expected])
  }

  @Test(arguments: [
    (Episode.sample(acknowledgedAfter: .minutes(3)), Outcome.measured(.minutes(30))),
    (.sample(endedBy: .person, resolvedBy: 0), .measured(.minutes(30))),
    (.sample(acknowledgedAfter: .minutes(40)), .measured(.minutes(30))),
    (.sample(acknowledgedAfter: .minutes(3), endedBy: .merge), .measured(.minutes(30))),
    (.sample(endedBy: .merge), .neverTouched),
    (.sample(endedBy: .monitor), .neverTouched),
    (.sample(acknowledgedAfter: .minutes(3), endedBy: .timeout), .byTimer),
    (.sample(endedBy: .timeout), .byTimer),
    (.sample(acknowledgedAfter: .minutes(3), resolvedAfter: nil, endedBy: nil), .stillOpen),
    (.sample(resolvedAfter: nil, endedBy: nil), .stillOpen),
    (.sample(resolvedAfter: nil, endedBy: .unknown), .stillOpen),
    (.sample(resolvedAfter: nil, endedBy: .timeout), .stillOpen),
    // An end before the start tells no time; one of the same second may.
    (.sample(resolvedAfter: .minutes(-5), endedBy: .person, resolvedBy: 0), .stillOpen),
    (.sample(after: Milliseconds(700), resolvedAfter: Milliseconds(-700), endedBy: .person), .measured(.minutes(0))),
    (.sample(after: Milliseconds(700), resolvedAfter: Milliseconds(-701), endedBy: .person), .stillOpen),
  ])
  func timeToResolveRunsOverPagesThatAPersonTouched(page: Episode, expected: Outcome) {
    #expect(outcomes(PagingHistory.sample(of: [page]).week.response.timeToResolve) == [expected])
  }

  @Test func aJoinedPageIsTimedByThePagerAndItsConditionByTheMonitor() throws {
    var page = Episode.sample(acknowledgedAfter: .minutes(2), resolvedAfter: .minutes(30))
    page.sources.insert(AlertSources(.alertmanager))
    page.join = JoinID(0)
    var history = PagingHistory.sample()
    history.joins = [
      JoinedFiring(
        firedAt: page.firedAt - .minutes(1), clearedAt: page.firedAt + .minutes(20), memberStart: 0, memberCount: 1)
    ]
    history.add(page, rule: "HighLatency")
    let week = history.week
    #expect(week.response.timeToAcknowledge?.times.p50 == .minutes(2))
    #expect(week.response.timeToResolve.times.p50 == .minutes(30))
    #expect(week.rules.map(\.medianDuration) == [.minutes(20)])
  }

  /// By clocks that differ; the oddity is counted apart.
  @Test func acknowledgedBeforeFiredTookNoTime() throws {
    let page = Episode.sample(acknowledgedAfter: .minutes(-2), resolvedAfter: .minutes(-1))
    let odd = PagingHistory.sample(of: [page]).week
    #expect(odd.response.timeToAcknowledge?.acknowledgedAfterEnd == 0)
    #expect(odd.response.timeToAcknowledge?.times.p50 == .minutes(0))
    #expect(outcomes(odd.response.timeToResolve) == [.stillOpen])
    #expect(odd.rules.map(\.medianDuration) == [nil])
  }

  @Test func percentilesAreNearestRankOverAllPages() throws {
    let pages = (1...20).map { minute in
      Episode.sample(acknowledgedAfter: .minutes(minute), resolvedAfter: .minutes(60))
    }
    let times = try #require(PagingHistory.sample(of: pages).week.response.timeToAcknowledge).times
    #expect(times.count == 20)
    #expect([times.p50, times.p75, times.p90, times.p95] == [.minutes(10), .minutes(15), .minutes(18), .minutes(19)])
    #expect(times.sum == 210 * 60_000)
    #expect(times.mean == .seconds(630))
  }

  @Test func hoursClassesDivideTheTimesToAcknowledge() {
    let response = PagingHistory.sample(of: [
      .sample(acknowledgedAfter: .minutes(1), hours: .business), .sample(acknowledgedAfter: .minutes(9), hours: .sleep),
      .sample(hours: .sleep),
    ]).week.response
    #expect(response.byHours.map(\.hours) == [.business, .off, .sleep])
    #expect(response.byHours.map(\.timeToAcknowledge.times.count) == [1, 0, 1])
    #expect(response.byHours.map(\.timeToAcknowledge.neverAcknowledged) == [0, 0, 1])
    #expect(response.timeToAcknowledge?.times.count == 2)
  }

  @Test func episodesThatAreNoPagesAreNotTimed() {
    let response = PagingHistory.sample(of: [
      .sample(acknowledgedAfter: .minutes(1), page: .notPage), .sample(acknowledgedAfter: .minutes(2)),
      .sample(acknowledgedAfter: .minutes(3), page: .unknown),
    ]).week.response
    #expect(response.unit == .pages)
    #expect(response.timeToAcknowledge?.times.count == 1)
    #expect(outcomes(response.timeToResolve) == [.measured(.minutes(30))])
  }

  @Test func aMonitorAloneKnowsOnlyHowLongEpisodesLasted() {
    let response = PagingHistory.sample(of: [
      .monitored(resolvedAfter: .minutes(10)), .monitored(resolvedAfter: nil, endedBy: nil),
      .monitored(resolvedAfter: nil, endedBy: .unknown),
    ]).week.response
    #expect(response.unit == .episodes)
    #expect(response.timeToAcknowledge == nil)
    #expect(response.byHours.isEmpty)
    #expect(outcomes(response.timeToResolve) == [.measured(.minutes(10)), .stillOpen, .stillOpen])
  }

  @Test func incidentsWithoutNotificationsAreTimedAsEpisodesBesideAMonitorsThatAreNot() throws {
    let response = PagingHistory.sample(of: [
      .sample(acknowledgedAfter: .minutes(4), page: .unknown), .sample(page: .unknown), .monitored(),
    ]).week.response
    #expect(response.unit == .episodes)
    #expect(outcomes(try #require(response.timeToAcknowledge)) == [.measured(.minutes(4)), .neverAcknowledged])
    #expect(outcomes(response.timeToResolve) == [.measured(.minutes(30)), .neverTouched])
  }

  /// Beside pages of which it is known; that nobody touched it is not known either.
  @Test func pageOfUnknownPeopleIsInNeitherTime() throws {
    let week = PagingHistory.sample(of: [
      .sample(acknowledgedAfter: .minutes(4)), .sample(endedBy: .monitor, knowsPeople: false),
      .sample(endedBy: .monitor),
    ]).week
    #expect(
      outcomes(try #require(week.response.timeToAcknowledge)) == [.measured(.minutes(4)), .neverAcknowledged])
    #expect(outcomes(week.response.timeToResolve) == [.measured(.minutes(30)), .neverTouched])
    #expect(week.rules.map(\.selfResolved) == [1] && week.rules.map(\.selfResolvedOf) == [2])
    let ended = PagingHistory.sample(of: [
      .sample(acknowledgedAfter: .minutes(4)),
      .sample(resolvedAfter: .minutes(30), endedBy: .person, resolvedBy: 0, knowsPeople: false),
    ]).week.response
    #expect(ended.timeToResolve.times.count == 2)
    #expect(ended.timeToAcknowledge?.neverAcknowledged == 0)
  }

  private func outcomes(_ values: AcknowledgeValues) -> [Outcome] {
    measured(values.times) + Array(repeating: .neverAcknowledged, count: values.neverAcknowledged)
      + Array(repeating: .acknowledgedAfterEnd, count: values.acknowledgedAfterEnd)
  }

  private func outcomes(_ values: ResolveValues) -> [Outcome] {
    measured(values.times) + Array(repeating: .stillOpen, count: values.stillOpen)
      + Array(repeating: .byTimer, count: values.byTimer)
      + Array(repeating: .neverTouched, count: values.neverTouched)
  }

  /// The times, of which these tests have at most one.
  private func measured(_ times: DurationValues) -> [Outcome] {
    times.p50.map { [.measured($0)] } ?? []
  }
}
