import PagingModel
import Testing

@testable import OncallMetrics

@Suite struct PersonLoadTests {
  @Test func onePersonCarriesEverythingOnce() {
    var history = PagingHistory.sample()
    history.add(
      .sample(acknowledgedAfter: .minutes(2), acknowledgedBy: 0), service: "api",
      notified: [(0, Milliseconds(0)), (0, .seconds(30)), (0, .minutes(5))])
    history.interrupt(0, after: .hours(1), hours: .business, episode: 0)
    history.interrupt(0, after: .minutes(65), hours: .off, episode: 0, isDisturbance: false)
    var expected = PersonLoad(person: "Ada", timeZone: "UTC")
    expected.notifications = 3
    expected.disturbances = 1
    expected.hours.business = 1
    expected.hours.off = 1
    expected.acknowledged = 1
    // The page ended 28 minutes after its acknowledgement; both interruptions lie in one hour of the clock.
    expected.sums.engaged = .minutes(28)
    expected.sums.disruptedHours = 1
    expected.incidents = 1
    expected.knowsDuty = false
    let week = history.week
    #expect(week.load.people == [expected] && expected.interruptions == 2)
    #expect(week.summary.people == 1)
    #expect(week.services.map(\.people) == [1])
  }

  @Test func firstAcknowledgementsOfPagesCountAlsoAfterTheirEnd() {
    let history = PagingHistory.sample(of: [
      .sample(acknowledgedAfter: .minutes(2), acknowledgedBy: 0),
      .sample(acknowledgedAfter: .minutes(40), acknowledgedBy: 0),
      .sample(acknowledgedAfter: .minutes(2), acknowledgedBy: 1, page: .notPage),
      .sample(acknowledgedAfter: .minutes(2), acknowledgedBy: 1, page: .unknown),
      .sample(acknowledgedAfter: .minutes(2)),
    ])
    #expect(history.week.load.people.map(\.person) == ["Ada"])
    #expect(history.week.load.people.map(\.acknowledged) == [2])
  }

  @Test func theMostInterruptedComeFirstAndEqualsByTheirBytes() {
    var history = PagingHistory.sample(people: ["Zoë", "Ångström", "Zed", "Busy"])
    history.add(.sample(), notified: [0, 1, 2, 3, 3].map { ($0, Milliseconds(0)) })
    for person in [0, 1, 2, 3, 3] { history.interrupt(person, after: .hours(1), episode: 0) }
    #expect(history.week.load.people.map(\.person) == ["Busy", "Zed", "Zoë", "Ångström"])
  }

  @Test func whoOnlyGotMailIsShownAndIsNobodyInterrupted() {
    var history = PagingHistory.sample()
    history.add(.sample(page: .notPage), notified: [(2, Milliseconds(0))])
    #expect(history.week.load.people.map(\.person) == ["Cleo"])
    #expect(history.week.summary.people == 0)
  }

  @Test func withoutNotificationsPeopleAppearByWhatTheyDid() {
    let history = PagingHistory.sample(of: [
      .sample(acknowledgedAfter: .minutes(2), acknowledgedBy: 1, page: .unknown),
      .sample(endedBy: .person, resolvedBy: 0, page: .unknown),
    ])
    let people = history.week.load.people
    #expect(people.map(\.person) == ["Ada", "Ben"])
    #expect(people.map(\.acknowledged) == [0, 1])
    #expect(people.map(\.isAttributed) == [true, true])
    #expect(history.week.summary.people == nil)
  }

  @Test func besideNotificationsWhoOnlyResolvedHasNoRow() {
    let history = PagingHistory.sample(of: [.sample(endedBy: .person, resolvedBy: 0)])
    #expect(history.week.load.people.isEmpty)
  }
}
