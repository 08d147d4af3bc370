import OncallMetrics
import Testing

@testable import ReviewReport

@Suite struct QualityTextTests {
  /// The target of what has no tier is 70 to 85 %; more than a quarter of these pages is unknown.
  @Test(
    arguments: [
      (20, 40, 40, "below, whatever the unknown"), (29, 31, 40, "below, whatever the unknown"),
      (30, 30, 40, "not known"), (60, 0, 40, "not known"), (0, 0, 9, "not known"),
    ])
  func boundsSayOnWhichSideOfTheTargetTheyLie(actionable: Int, not: Int, unknown: Int, expected: String) {
    #expect(QualityText.gap(.sample(actionable, not, unknown)) == expected)
  }

  /// Of teams that write little down bounds are none: no unknown page makes nothing sure. Half of the pages is not most.
  @Test(arguments: [
    (12, 0, 0, 7, "not known; by what is written 12 of 12"), (80, 20, 0, 51, "not known; by what is written 80 of 100"),
    (2, 1, 1, 3, "not known; by what is written 2 to 3 of 4"),
    (0, 0, 9, 9, "not known; by what is written 0 to 9 of 9"),
  ])
  func littleThatIsWrittenIsNoShareAndMeetsNoTarget(
    actionable: Int, not: Int, unknown: Int, ofSilence: Int, expected: String
  ) {
    let measure = QualityMeasure.sample(actionable, not, unknown, ofSilence: ofSilence)
    #expect(QualityText.share(measure) == expected && QualityText.gap(measure) == "not known")
    #expect(measure.percent == nil && !measure.isJudged && QualityText.side(of: measure) == nil)
  }

  @Test func halfOfThePagesIsNotMost() {
    let measure = QualityMeasure.sample(80, 20, 0, ofSilence: 50)
    #expect(
      QualityText.share(measure) == "80.0 % (80 of 100), 20.0 to 50.0 %"
        && QualityText.gap(measure) == "met, within chance")
  }

  @Test(arguments: [
    (67, 75, 49, "35.1 to 60.7 % (67 to 116 of all 191)"), (0, 0, 9, "0.0 to 100.0 % (0 to 9 of all 9)"),
    (0, 0, 0, "none"),
  ])
  func boundsSayWhatTheyAreMadeOf(actionable: Int, not: Int, unknown: Int, expected: String) {
    #expect(QualityText.share(.sample(actionable, not, unknown)) == expected)
  }

  @Test func aShareStandsBesideWhatItLeavesOut() {
    let share = Share(count: 236, of: 504)
    #expect(QualityText.share(share, unknown: 151) == "46.8 % (236 of 504), 151 unknown")
    #expect(QualityText.share(share, unknown: 0) == "46.8 % (236 of 504)")
    #expect(QualityText.share(share, unknown: nil) == "46.8 % (236 of 504)")
  }

  @Test(arguments: [
    (14, 2, 4, "2.5 points above, within chance"), (0, 0, 0, "none"),
    // Of ten pages with a verdict it is judged, of nine it is not.
    (0, 9, 0, "too few to judge"), (0, 10, 0, "70.0 points below"), (7, 1, 2, "too few to judge"),
  ])
  func sharesSayHowFarTheyAreFromTheTarget(actionable: Int, not: Int, unknown: Int, expected: String) {
    #expect(QualityText.gap(.sample(actionable, not, unknown)) == expected)
  }
}
