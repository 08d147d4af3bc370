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

  /// Bounds are also all that is told of teams that write little down, however few of their pages are unknown.
  @Test(arguments: [(80, 20, 0, "met, whatever the unknown"), (90, 10, 0, "above, whatever the unknown")])
  func boundsOfFewUnknownMayMeetTheTarget(actionable: Int, not: Int, unknown: Int, expected: String) {
    var measure = QualityMeasure.sample(actionable, not, unknown)
    measure.isBoundsOnly = true
    #expect(QualityText.gap(measure) == expected)
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

  @Test(arguments: [(7, 1, 2, "2.5 points above, within chance"), (0, 0, 0, "none")])
  func sharesSayHowFarTheyAreFromTheTarget(actionable: Int, not: Int, unknown: Int, expected: String) {
    #expect(QualityText.gap(.sample(actionable, not, unknown)) == expected)
  }
}
