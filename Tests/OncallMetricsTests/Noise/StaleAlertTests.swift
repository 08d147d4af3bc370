import PagingModel
import Testing

@testable import OncallMetrics

@Suite struct StaleAlertTests {
  /// In hours after `monday`; the alert fired at 0.
  private func span(endedAt end: Int64?, next: Int64?, last: Int64) -> [Int64]? {
    let firing = AlertFiring(episode: 0, firedAt: monday, endedAt: end.map { monday + .hours($0) })
    let span = StaleAlerts.span(of: firing, next: next.map { monday + .hours($0) }, last: monday + .hours(last))
    return span.map { [($0.lowerBound - monday).count, ($0.upperBound - monday).count] }
  }

  private static let hour: Int64 = 3_600_000

  @Test(
    arguments: [
      (24, nil, 200, nil), (25, nil, 200, [24 * hour, 25 * hour]), (100, 30, 200, [24 * hour, 100 * hour]),
      // Of an end that is not known only that it reached a day.
      (nil, nil, 200, [24 * hour, 24 * hour + 1]), (nil, 25, 200, [24 * hour, 24 * hour + 1]),
      // It fired again before then, or the input ends.
      (nil, 24, 200, nil), (nil, 3, 200, nil), (nil, nil, 24, nil),
    ] as [(Int64?, Int64?, Int64, [Int64]?)])
  func aDayIsTheLimit(end: Int64?, next: Int64?, last: Int64, expected: [Int64]?) {
    #expect(span(endedAt: end, next: next, last: last) == expected)
  }

  /// Hours after Monday 00:00.
  private func worst(_ spans: [(Int64, Int64)], in period: Period = .week) -> Int {
    StaleAlerts.worstDay(spans.map { monday + .hours($0.0)..<monday + .hours($0.1) }, in: period)
  }

  @Test func daysCountEveryoneThatTouchesThem() {
    #expect(worst([]) == 0)
    // Two on Tuesday, though never at once; the third begins with Wednesday.
    #expect(worst([(24, 25), (47, 48), (48, 60)]) == 2)
    // An end at midnight is none of the next day's.
    #expect(worst([(24, 48), (48, 72)]) == 1)
    #expect(worst([(24, 49), (48, 72)]) == 2)
  }

  @Test func aPeriodHasItsOwnPartOfThem() {
    let tuesday = Period(start: monday + .hours(24), end: monday + .hours(48))
    #expect(worst([(0, 24), (1, 200), (2, 25), (48, 60)], in: tuesday) == 2)
    #expect(worst([(48, 60)], in: tuesday) == 0)
  }

  /// Against counting on every day.
  @Test func theWorstDayIsThatOfCountingEachDay() {
    var numbers = SeededNumbers(state: 3)
    for _ in 0..<50 {
      let spans = (0..<12).map { _ -> (Int64, Int64) in
        let from = Int64.random(in: -50...200, using: &numbers)
        return (from, from + Int64.random(in: 1...90, using: &numbers))
      }
      let days = (0..<7).map { day in spans.count { $0.0 < Int64(day) * 24 + 24 && $0.1 > Int64(day) * 24 } }
      #expect(worst(spans) == days.max())
    }
  }
}
