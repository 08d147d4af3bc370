import PagingModel
import Testing

@testable import OncallMetrics

@Suite struct PeriodsTests {
  let periods = Periods(calendar: FixedCalendar())

  @Test(arguments: [
    (0, utc(2026, 6, 3), utc(2026, 6, 6)), (2, utc(2026, 6, 2, 22), utc(2026, 6, 5, 22)),
    (3, utc(2026, 6, 2, 21), utc(2026, 6, 6, 21)), (-5, utc(2026, 6, 2, 5), utc(2026, 6, 6, 5)),
  ])
  func theWholeInputRunsFromLocalMidnightToLocalMidnight(hoursEast: Int, start: Timestamp, end: Timestamp) {
    var history = PagingHistory.sample()
    history.first = utc(2026, 6, 3, 4)
    history.last = utc(2026, 6, 5, 21)
    let whole = Periods(calendar: FixedCalendar(hoursEast: hoursEast)).whole(of: history)
    #expect(whole == Period(start: start, end: end))
  }

  @Test func anEmptyHistoryHasNoPeriod() {
    #expect(periods.whole(of: .sample()) == nil)
  }

  @Test func aMonthIsHalfOpenAndLocal() throws {
    let december = try #require(CalendarMonth("2026-12"))
    let east = Periods(calendar: FixedCalendar(hoursEast: 2)).month(december)
    #expect(east == Period(start: utc(2026, 11, 30, 22), end: utc(2026, 12, 31, 22)))
  }

  @Test(arguments: [
    "", "2026", "2026-1", "2026-13", "2026-00", "0000-01", "2026-1x", "2026/10", "2026-10-01", "+026-10", "２０２６-10",
  ])
  func whatIsNoMonthIsRefused(text: String) {
    #expect(CalendarMonth(text) == nil)
  }

  @Test(arguments: ["2026-01", "2026-12", "0999-02"])
  func monthsAreReadAsTheyAreWritten(text: String) throws {
    let month = try #require(CalendarMonth(text))
    #expect(month.description == text)
    #expect(month.next.previous == month)
  }

  @Test(arguments: [
    (utc(2026, 5, 1), utc(2026, 7, 1), "2026-06"), (utc(2026, 5, 1), utc(2026, 6, 30), "2026-05"),
    (utc(2026, 5, 1), utc(2026, 6, 1), "2026-05"), (utc(2026, 5, 2), utc(2026, 6, 20), nil),
    (utc(2026, 5, 10), utc(2026, 5, 20), nil), (utc(2025, 12, 1), utc(2026, 1, 2), "2025-12"),
  ])
  func theLastMonthIsTheLastThatTheInputCoversWhole(start: Timestamp, end: Timestamp, expected: String?) {
    #expect(periods.lastWholeMonth(of: Period(start: start, end: end))?.description == expected)
  }

  @Test func sinceAndUntilAreLocalDaysAndDefaultToTheInputsEdges() {
    let input = Period(start: utc(2026, 5, 1), end: utc(2026, 7, 1))
    let june2 = CivilDate(year: 2026, month: 6, day: 2)
    #expect(periods.days(since: nil, until: nil, of: input) == input)
    #expect(periods.days(since: june2, until: nil, of: input) == Period(start: utc(2026, 6, 2), end: input.end))
    #expect(periods.days(since: nil, until: june2, of: input) == Period(start: input.start, end: utc(2026, 6, 2)))
    #expect(periods.days(since: june2, until: june2, of: input) == nil)
  }

  @Test func monthsSayWhenTheInputCutsThem() {
    let input = Period(start: utc(2026, 5, 10), end: utc(2026, 7, 3))
    let months = periods.months(endingWith: input, of: input)
    #expect(months.map(\.month.description) == ["2026-05", "2026-06", "2026-07"])
    #expect(months.map(\.isPartial) == [true, false, true])
    #expect(months[0].period == Period(start: utc(2026, 5, 10), end: utc(2026, 6, 1)))
    #expect(months[2].period == Period(start: utc(2026, 7, 1), end: utc(2026, 7, 3)))
  }

  @Test func oneMonthIsSeenBesideTheMonthsBeforeIt() {
    let input = Period(start: utc(2026, 1, 1), end: utc(2026, 12, 31))
    let march = periods.month(CalendarMonth(year: 2026, month: 3))
    #expect(periods.months(endingWith: march, of: input).map(\.month.month) == [1, 2, 3])
    #expect(periods.months(endingWith: march, of: input).allSatisfy { !$0.isPartial })
  }

  @Test func aPeriodThatEndsInsideAMonthCutsIt() {
    let input = Period(start: utc(2026, 1, 1), end: utc(2026, 12, 31))
    let months = periods.months(endingWith: Period(start: utc(2026, 2, 1), end: utc(2026, 2, 20)), of: input)
    #expect(months.map(\.isPartial) == [false, true])
    #expect(months[1].period.end == utc(2026, 2, 20))
  }

  @Test func atMostTwelveMonthsStandSideBySide() {
    let input = Period(start: utc(2024, 1, 1), end: utc(2026, 3, 1))
    let months = periods.months(endingWith: input, of: input)
    #expect(months.count == 12)
    #expect(months.first?.month.description == "2025-03")
    #expect(months.last?.month.description == "2026-02")
  }

  @Test func aPeriodBeforeTheInputHasNoMonths() {
    let input = Period(start: utc(2026, 5, 1), end: utc(2026, 7, 1))
    #expect(periods.months(endingWith: Period(start: utc(2026, 1, 1), end: utc(2026, 2, 1)), of: input).isEmpty)
  }

  @Test func aMomentBelongsToAtMostOnePeriod() {
    let june = Period(start: utc(2026, 6, 1), end: utc(2026, 7, 1))
    let august = Period(start: utc(2026, 8, 1), end: utc(2026, 9, 1))
    var locator = PeriodLocator([june, august])
    let moments = [utc(2026, 8, 1), utc(2026, 5, 31, 23), utc(2026, 6, 1), utc(2026, 7, 1), utc(2026, 9, 1)]
    #expect(moments.map { locator.index(of: $0) } == [1, nil, 0, nil, nil])
    #expect(locator.index(of: june.end - Milliseconds(1)) == 0)
  }
}
