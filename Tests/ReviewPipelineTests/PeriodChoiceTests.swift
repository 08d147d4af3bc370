import OncallMetrics
import PagingModel
import ReviewPipeline
import Testing

@Suite struct PeriodChoiceTests {
  private static let berlin = "CET-1CEST,M3.5.0,M10.5.0/3"

  private func history(_ moments: [String]) throws -> ReviewedHistory {
    let lines = moments.enumerated().map { ExportSample.trigger("Q\($0.offset)", at: $0.element) }
    return try PipelineFolder(["a.json": lines.joined()]).review("a.json")
  }

  private static let october = ["2026-09-30T23:30:00Z", "2026-10-31T22:30:00Z"]
  private static func days(_ since: Int?, _ until: Int?) -> PeriodChoice {
    .days(
      since: since.map { CivilDate(year: 2026, month: 10, day: $0) },
      until: until.map { CivilDate(year: 2026, month: 10, day: $0) })
  }

  @Test(arguments: [
    (PeriodChoice.whole, "2026-09-30T00:00:00Z", "2026-11-01T00:00:00Z"),
    (.month(CalendarMonth(year: 2026, month: 9)), "2026-09-01T00:00:00Z", "2026-10-01T00:00:00Z"),
    (.lastMonth, "2026-10-01T00:00:00Z", "2026-11-01T00:00:00Z"),
    (days(5, 7), "2026-10-05T00:00:00Z", "2026-10-07T00:00:00Z"),
    (days(5, nil), "2026-10-05T00:00:00Z", "2026-11-01T00:00:00Z"),
    (days(nil, 7), "2026-09-30T00:00:00Z", "2026-10-07T00:00:00Z"),
  ])
  func periodsAreHalfOpenDays(choice: PeriodChoice, start: String, end: String) throws {
    let period = try choice.period(of: try history(Self.october).history, in: .utc)
    #expect(period.start.description == start)
    #expect(period.end.description == end)
  }

  /// Figures of 0 would say that nothing happened; nothing is known.
  @Test(arguments: [
    PeriodChoice.month(CalendarMonth(year: 2026, month: 8)), .month(CalendarMonth(year: 2026, month: 11)),
    .days(since: CivilDate(year: 2026, month: 11, day: 1), until: nil),
    .days(since: nil, until: CivilDate(year: 2026, month: 9, day: 30)),
  ])
  func aPeriodOutsideTheInputIsAFault(choice: PeriodChoice) throws {
    let history = try history(Self.october).history
    #expect(throws: PeriodFault.notCovered(covered: "2026-09-30 to 2026-10-31")) {
      _ = try choice.period(of: history, in: .utc)
    }
  }

  @Test func daysAreThoseOfTheReportsZone() throws {
    let berlin = try TimeZoneRules(identifier: "Europe/Berlin", posix: Self.berlin)
    let history = try history(Self.october).history
    // In Berlin the first alert is one of October, and the clocks change on the 25th.
    for choice in [PeriodChoice.whole, .lastMonth] {
      let period = try choice.period(of: history, in: berlin)
      #expect(period.start.description == "2026-09-30T22:00:00Z")
      #expect(period.end.description == "2026-10-31T23:00:00Z")
    }
  }

  @Test func withoutAWholeMonthThereIsNoLastOne() throws {
    let short = try history(["2026-10-02T00:00:00Z", "2026-10-31T00:00:00Z"]).history
    let fault = #expect(throws: PeriodFault.self) { _ = try PeriodChoice.lastMonth.period(of: short, in: .utc) }
    #expect(fault == .noWholeMonth(covered: "2026-10-02 to 2026-10-31"))
    #expect(fault?.hint.contains("2026-10-02 to 2026-10-31") == true)
  }

  @Test(arguments: [days(7, 7), days(8, 7)])
  func aPeriodWithoutTimeIsAFault(choice: PeriodChoice) throws {
    let history = try history(Self.october).history
    #expect(throws: PeriodFault.isEmpty) { _ = try choice.period(of: history, in: .utc) }
  }

  // MARK: little to report on

  @Test func anEmptyHistoryHasAnEmptyReview() throws {
    let reviewed = try PipelineFolder(["a.json": #"{"log_entries":[],"more":false}"#]).review("a.json")
    let review = try reviewed.review(ReviewOptions())
    #expect(review.months.isEmpty)
    #expect(review.values.summary.episodes == 0)
    let history = reviewed.history
    #expect(throws: PeriodFault.noWholeMonth(covered: nil)) {
      _ = try PeriodChoice.lastMonth.period(of: history, in: .utc)
    }
  }

  @Test func oneAlertIsAReviewOfItsDay() throws {
    let review = try history(["2026-10-05T02:00:00Z"]).review(ReviewOptions())
    #expect(review.values.period.start == day(5) && review.values.period.end == day(6))
    #expect(review.values.summary.episodes == 1)
    #expect(review.months.map(\.month) == ["2026-10"])
    #expect(review.months.map(\.isPartial) == [true])
  }

  @Test func onePersonCarriesEverything() throws {
    let lines = ExportSample.page + ExportSample.notify(at: "2026-10-06T12:00:00Z")
    let review = try PipelineFolder(["a.json": lines]).review("a.json").review(ReviewOptions())
    #expect(review.values.summary.people == 1)
    #expect(review.values.summary.interruptions == 2)
    #expect(review.values.period == Period(start: day(5), end: day(7)))
  }

  @Test func aNotificationAloneIsCounted() throws {
    let review = try PipelineFolder(["a.json": ExportSample.notify()]).review("a.json").review(ReviewOptions())
    #expect(review.values.summary.episodes == 0)
    #expect(review.values.summary.interruptions == 1)
    #expect(review.notes.contains { $0.reason.hasPrefix("of 1 incident the input does not tell the start") })
  }

  private func day(_ day: Int) -> Timestamp {
    TimeZoneRules.utc.startOfDay(CivilDate(year: 2026, month: 10, day: day))
  }
}
