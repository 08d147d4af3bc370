import OncallMetrics
import PagingModel
import ReviewPipeline
import Testing

@Suite struct ComparedMonthTests {
  /// Two pages in September, three in October, all of one rule.
  private func review(_ choice: ComparedChoice, month: Int = 10) throws -> Review {
    let days = ["2026-08-31", "2026-09-03", "2026-09-20", "2026-10-01", "2026-10-09", "2026-10-31"]
    let lines = days.enumerated().map { index, day in
      ExportSample.trigger("Q\(index)", at: "\(day)T09:00:00Z")
        + ExportSample.notify(incident: "Q\(index)", at: "\(day)T09:00:05Z")
    }
    var options = ReviewOptions()
    options.period = .month(CalendarMonth(year: 2026, month: month))
    options.compared = choice
    return try PipelineFolder(["a.json": lines.joined()]).review("a.json").review(options)
  }

  @Test(arguments: [ComparedChoice.previous, .month(CalendarMonth(year: 2026, month: 9))])
  func theOtherMonthHasItsOwnFigures(choice: ComparedChoice) throws {
    let review = try review(choice)
    let compared = try #require(review.compared)
    #expect(compared.month == "2026-09" && !compared.isPartial)
    #expect(compared.values.summary.pages == 2 && review.values.summary.pages == 3)
    let pages = try #require(compared.changes.first { $0.metric == .pagesPerDay })
    #expect(pages.previous == 2.0 / 30 && pages.value == 3.0 / 31 && pages.toMedian == nil)
    // As the change from month to month has it.
    let monthly = try #require(review.months.last?.changes.first { $0.metric == .pagesPerDay })
    #expect(pages.p == monthly.p && pages.rateRatio == monthly.rateRatio)
  }

  @Test func aLaterMonthMayBeTheOther() throws {
    let review = try review(.month(CalendarMonth(year: 2026, month: 10)), month: 9)
    let pages = try #require(review.compared?.changes.first { $0.metric == .pagesPerDay })
    #expect(pages.previous == 3.0 / 31 && pages.value == 2.0 / 30)
  }

  @Test func theSameMonthIsAFault() {
    #expect(throws: PeriodFault.sameMonth("2026-10")) { _ = try review(.month(CalendarMonth(year: 2026, month: 10))) }
  }

  @Test func aMonthWithoutDataIsAFault() {
    #expect(throws: PeriodFault.nothingToCompare(month: "2026-07", covered: "2026-08-31 to 2026-10-31")) {
      _ = try review(.month(CalendarMonth(year: 2026, month: 7)))
    }
  }
}
