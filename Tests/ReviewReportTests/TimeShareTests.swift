import OncallMetrics
import PagingModel
import Testing

@testable import ReviewReport

@Suite struct TimeShareTests {
  private static let hour = 3_600_000

  @Test(arguments: [
    (14 * 60_000, 31 * 24 * hour, "under 0.1 % (14 min of 31 d)"), (0, 31 * 24 * hour, "0 % (0 s of 31 d)"),
    (6 * hour, 36 * hour, "16.7 % (6 h 00 min of 1 d 12 h)"), (24 * hour, 24 * hour, "100 % (1 d of 1 d)"),
    (0, 0, "none"),
  ])
  func spansAreToldInTheirOwnUnits(count: Int, of whole: Int, expected: String) {
    #expect(TimeShareText.spans(Share(count: count, of: whole)) == expected)
  }

  @Test(arguments: [
    (168 * hour, 744 * hour, "22.6 % (168 of 744 h)"), (hour / 2, 1000 * hour, "0.1 % (1 of 1 000 h)"), (0, 0, "none"),
    (287 * hour + 42 * 60_000, 288 * hour, "99.9 % (287.7 of 288 h)"),
    (12 * 60_000, 288 * hour, "0.1 % (0.2 of 288 h)"),
    (1000, 288 * hour, "under 0.1 % (0.0003 of 288 h)"),
    (288 * hour - 1000, 288 * hour, "over 99.9 % (287.9997 of 288 h)"),
    (0, 288 * hour, "0 % (0 of 288 h)"), (288 * hour, 288 * hour, "100 % (288 of 288 h)"),
  ])
  func timeOnCallIsToldInHoursOfWhichThePercentageIsMade(count: Int, of whole: Int, expected: String) {
    #expect(TimeShareText.hours(Share(count: count, of: whole)) == expected)
  }

  @Test func aChangePerDayTellsBothCounts() {
    var change = MonthChange(.pagesPerDay)
    (change.value, change.previous, change.toPrevious, change.p) = (21.13, 19.2, 10.047, 0.2)
    #expect(ChangeText.text(change, isFirst: false) == "up 10.0 %, within chance")
    (change.counted, change.previousCounted) = (Share(count: 1655, of: 31), Share(count: 576, of: 30))
    #expect(ChangeText.text(change, isFirst: false) == "up 10.0 % (576 in 30 d, then 1 655 in 31 d), within chance")
  }

  /// By the counts that stand beside it: 655 / 31 by 576 / 30 is 1.1005.
  @Test func aComparedChangeIsThatOfItsCounts() {
    var figure = Comparison.Figure(id: "x", title: "X", unit: "perDay", base: 19.2, value: 21.129)
    (figure.baseShare, figure.share) = (Share(count: 576, of: 30), Share(count: 655, of: 31))
    #expect(ComparisonText.base(of: figure) == "19.2 (576 in 30 d)" && ComparisonText.change(figure) == "up 10.0 %")
    figure.baseShare = Share(count: 0, of: 30)
    figure.base = 0
    #expect(ComparisonText.change(figure) == "up 21.1")
  }

  /// 6.2 of 18 would be 34.4 %.
  @Test(arguments: [
    (0.3421, 18, "34.2 % (6.16 of 18)"), (0.878, 1, "87.8 % (0.878 of 1)"), (0.711, 1, "71.1 % (0.711 of 1)"),
    (0.0109, 12, "1.1 % (0.13 of 12)"), (0.5, 12, "50.0 % (6 of 12)"), (0.9999, 2, "over 99.9 % (1.9998 of 2)"),
  ])
  func aPredictionTellsHowManyItExpects(predicted: Double, pages: Int, expected: String) {
    let bin = WeightEstimate.Bin(score: 0, pages: pages, actionable: 0, predicted: predicted, low: 0.1, high: 0.5)
    #expect(EstimateText.predicted(bin) == expected)
  }
}
