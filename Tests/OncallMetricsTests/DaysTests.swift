import PagingModel
import Testing

@testable import OncallMetrics

@Suite struct DaysTests {
  /// Pages on Monday night and on Wednesday, an interruption on Thursday of Wednesday's page.
  private var history: PagingHistory {
    var history = PagingHistory.sample()
    history.add(.sample(after: .hours(23)), notified: [(0, .minutes(0))])
    history.interrupt(0, after: .hours(23), hours: .sleep, episode: 0)
    history.add(.sample(after: .hours(60)), notified: [(1, .minutes(0)), (1, .hours(20))])
    history.interrupt(1, after: .hours(60), episode: 1)
    history.interrupt(1, after: .hours(80), episode: 1)
    return history
  }

  private func days(_ period: Period, of input: Period? = nil, _ calendar: FixedCalendar = FixedCalendar())
    -> [DayValues]
  {
    PeriodFigures(of: history, load: .everyone).days(in: period, of: input, calendar)
  }

  @Test func eachDayHasWhatBeganOnIt() {
    let days = days(.week)
    #expect(days.count == 7 && days.first?.day == CivilDate(year: 2026, month: 6, day: 1))
    #expect(days.map(\.episodes) == [1, 0, 1, 0, 0, 0, 0])
    #expect(days.map(\.pages) == [1, 0, 1, 0, 0, 0, 0])
    #expect(days.map(\.interruptions) == [1, 0, 1, 1, 0, 0, 0])
  }

  @Test func daysAreThoseOfTheZone() {
    let period = Period(start: monday - .hours(2), end: monday + .hours(7 * 24 - 2))
    // 23:00 on Monday is 01:00 on Tuesday there.
    #expect(days(period, FixedCalendar(hoursEast: 2)).map(\.pages) == [0, 1, 1, 0, 0, 0, 0])
  }

  @Test func onlyDaysThatTheInputCoversAreThere() {
    let input = Period(start: monday + .hours(24), end: monday + .hours(72))
    #expect(days(.week, of: input).map(\.episodes) == [0, 1])
    #expect(days(.week, of: Period(start: monday - .hours(48), end: monday - .hours(24))).isEmpty)
  }

  @Test func ofAMillionYearsNoDayIsLookedAt() {
    let period = Period(start: monday, end: monday + .hours(24 * 365 * 1_000_000))
    #expect(days(period).isEmpty)
  }

  @Test func sumsAreThoseOfThePeriod() {
    let (days, week) = (days(.week), history.week)
    #expect(days.reduce(0) { $0 + ($1.pages ?? 0) } == week.summary.pages)
    #expect(days.reduce(0) { $0 + ($1.interruptions ?? 0) } == week.summary.interruptions)
    #expect(days.reduce(0) { $0 + $1.hours.total } <= week.summary.pages ?? 0)
  }
}
