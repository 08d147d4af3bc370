import PagingModel
import Testing

@testable import OncallMetrics

@Suite struct PagerDutyTests {
  @Test func theAggregatesAreThoseOfPagerDuty() {
    var history = PagingHistory.sample()
    var escalated = Episode.sample(acknowledgedAfter: Milliseconds(60_000), resolvedAfter: .minutes(10))
    escalated.escalationCount = 2
    history.add(escalated, notified: [(0, Milliseconds(0))])
    history.add(.sample(acknowledgedAfter: .seconds(65), resolvedAfter: .minutes(1), endedBy: .timeout))
    history.add(.sample(acknowledgedAfter: .seconds(5), resolvedAfter: .minutes(5), endedBy: .person, page: .notPage))
    history.add(.sample(resolvedAfter: nil, endedBy: nil))
    history.add(.monitored())
    history.interrupt(0, after: .hours(1), hours: .business, episode: 0)
    history.strayNotifications = [
      Notification(at: monday + .hours(1), person: PersonID(1), channel: .phone, hours: .sleep)
    ]
    history.interrupt(1, after: .hours(1), hours: .sleep, episode: -1)
    var expected = PagerDutyValues()
    expected.incidentCount = 4
    expected.interruptions = 2
    expected.hours.business = 1
    expected.hours.sleep = 1
    // (60 + 65) / 2, cut; the acknowledgement after the end counts too.
    expected.meanSecondsToFirstAcknowledgement = 62
    // (600 + 60) / 2; the timer's end counts too.
    expected.meanSecondsToResolve = 330
    expected.acknowledged = 3
    expected.autoResolved = 2
    expected.escalations = 2
    #expect(history.week.pagerDuty == expected)
  }

  @Test func withoutNotificationsInterruptionsAreNotKnownAndTheMeansRunOverIncidents() throws {
    let history = PagingHistory.sample(of: [.sample(acknowledgedAfter: .seconds(10), page: .unknown)])
    let values = try #require(history.week.pagerDuty)
    #expect(values.interruptions == nil)
    #expect(values.meanSecondsToFirstAcknowledgement == 10)
  }

  @Test func aQuietPeriodHasNoMeans() throws {
    let history = PagingHistory.sample(of: [.sample(after: .hours(-1))])
    let values = try #require(history.week.pagerDuty)
    #expect(values.incidentCount == 0)
    #expect(values.meanSecondsToFirstAcknowledgement == nil)
    #expect(values.meanSecondsToResolve == nil)
  }
}

@Suite struct MetricDefinitionTests {
  @Test func everyDefinitionHasItsOwnIdAndSaysWhatItMeans() {
    let all = MetricDefinitions.all
    #expect(Set(all.map(\.id)).count == all.count)
    for definition in all {
      #expect(!definition.title.isEmpty && !definition.text.isEmpty && !definition.source.isEmpty)
      #expect(!definition.text.contains("\n"))
    }
  }
}
