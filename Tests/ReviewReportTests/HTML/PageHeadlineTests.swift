import OncallMetrics
import PagingModel
import TestSupport
import Testing

@testable import ReviewReport

/// The sentences that the page begins with, by what is known of pages.
@Suite struct PageHeadlineTests {
  private func page(_ measure: QualityMeasure) throws -> ParsedPage {
    var report = Report.judged
    report.values.quality?.all = measure
    report.values.summary.know(pages: measure.verdicts.pages, notifications: 9, interruptions: 9, people: 3)
    return try ParsedPage(report)
  }

  private func title(_ page: ParsedPage) -> String { ParsedPage.plain(page.markup.all("h1").first?.text ?? "") }

  @Test(arguments: [
    (1, 0, 0, "One page in October 2026, and it was worth waking someone for."),
    (0, 1, 0, "One page in October 2026, and it was not worth waking someone for."),
    (0, 0, 1, "One page in October 2026; whether it was worth waking someone for is not known."),
    (0, 0, 5, "Whether the pages were worth waking someone for is not known."),
    (3, 2, 0, "Three of 5 pages were worth waking someone for."),
    (1, 6, 1, "One of 7 pages with a verdict was worth waking someone for."),
    (0, 4, 0, "None of 4 pages was worth waking someone for."),
    (10, 20, 0, "One page in three was worth waking someone for."),
    (366, 950, 132, "More than one page in four was worth waking someone for."),
    (21, 32, 13, "Of the pages with a verdict, more than one in three was worth waking someone for."),
    (20, 20, 5, "Half of the pages with a verdict were worth waking someone for."),
    (20, 20, 0, "Half of the pages were worth waking someone for."),
    (0, 30, 0, "No page was worth waking someone for."),
    (0, 30, 3, "No page with a verdict was worth waking someone for."),
    (30, 0, 0, "Every page was worth waking someone for."),
    (1, 99, 0, "Fewer than one page in twenty was worth waking someone for."),
    (20, 30, 50, "Between 20 and 70 % (20 to 70 of 100) of the pages were worth waking someone for."),
  ])
  func titlesSayWhatIsKnown(actionable: Int, not: Int, unknown: Int, expected: String) throws {
    #expect(title(try page(.sample(actionable, not, unknown))) == expected)
  }

  /// Of teams that leave few traces, whatever their verdicts are.
  @Test(arguments: [
    (12, 0, 0, "Whether the pages were worth waking someone for is not known; by what is written 12 of 12 were."),
    (5, 4, 3, "Whether the pages were worth waking someone for is not known; by what is written 5 to 8 of 12 were."),
    (1, 0, 0, "One page in October 2026; whether it was worth waking someone for is not known."),
  ])
  func littleThatIsWrittenIsNoFinding(actionable: Int, not: Int, unknown: Int, expected: String) throws {
    let pages = actionable + not + unknown
    let page = try page(.sample(actionable, not, unknown, ofSilence: pages))
    #expect(title(page) == expected)
    let (number, row) = try (page.rows(of: "numbers")[0], page.rows(of: "quality-segments")[0])
    #expect(number[1] == "not known" && number[2] == "at least 70 %")
    #expect(row[3].hasPrefix("not known by what is written") && row[4] == "not known")
  }

  @Test func boundsAloneAreNoNumber() throws {
    let page = try page(.sample(20, 30, 50))
    let row = try page.rows(of: "numbers")[0]
    #expect(row[1] == "not known" && row[2] == "at least 70 %")
    #expect(
      row[0].contains("between 20 and 70 % (20 to 70 of 100 pages); more than a quarter of the pages have no verdict"))
    #expect(page.text.contains("Of too many pages nobody knows whether they were worth it"))
  }

  @Test(arguments: [(9, 0, 0, "too few to judge"), (8, 2, 0, "met"), (5, 5, 0, "not met")])
  func fewPagesAreNotJudged(actionable: Int, not: Int, unknown: Int, expected: String) throws {
    let row = try page(.sample(actionable, not, unknown)).rows(of: "numbers")[0]
    #expect(row[2] == "at least 70 %, \(expected)")
  }

  @Test func fewRulesThatMakeHalfOfTheNoiseAreTold() throws {
    var report = Report.judged
    let rule = report.values.rules[0]
    report.values.rules = [10, 9, 8, 4, 3, 2, 1, 1].map { noise in
      var rule = rule
      rule.noise.judged?.verdicts = VerdictTally(actionable: 5, notActionable: noise, unknown: 0)
      return rule
    }
    // 10 + 9 of 38 is exactly half.
    #expect(title(try ParsedPage(report)).hasSuffix("Two of 8 noisy rules make half of the noise."))
    report.values.quality?.all = .sample(20, 30, 50)
    #expect(!title(try ParsedPage(report)).contains("noise"))
  }

  @Test func pagesInSleepHoursHaveTheirOwnShare() throws {
    // 6 of 22 is 27.3 %.
    #expect(
      try ParsedPage(.judged).text.contains(
        "27 came in sleep hours, and 27 % of those (6 of 22 with a verdict, 5 unknown) were worth it."))
  }

  @Test(arguments: [
    (366, 1316, "more than one page in four"), (1, 3, "one page in three"), (49, 100, "less than half of the pages"),
    (2, 3, "two pages in three"), (99, 100, "more than nine pages in ten"), (1, 100, "fewer than one page in twenty"),
    // As near to a quarter as to a fifth, and to none of the others: the smaller.
    (225, 1000, "more than one page in five"),
  ])
  func sharesAreNearestFractions(count: Int, of: Int, expected: String) throws {
    let fraction = try #require(FractionText.nearest(to: Share(count: count, of: of)))
    #expect(FractionText.words(fraction, one: "page", many: "pages") == expected)
  }

  @Test(arguments: [(0, 0), (0, 5), (5, 5)]) func noneAndAllAreNoFraction(count: Int, of: Int) {
    #expect(FractionText.nearest(to: Share(count: count, of: of)) == nil)
  }
}
