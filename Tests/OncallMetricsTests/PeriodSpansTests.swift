import PagingModel
import Testing

@testable import OncallMetrics

/// Overlapping periods, cut into spans.
@Suite struct PeriodSpansTests {
  private func period(_ start: Int64, _ end: Int64) -> Period {
    Period(start: Timestamp(seconds: start), end: Timestamp(seconds: end))
  }

  @Test(
    arguments: [
      ([(0, 10)], [(0, 10)], [0..<1]),
      // A year and its months.
      ([(0, 30), (0, 10), (10, 20), (20, 30)], [(0, 10), (10, 20), (20, 30)], [0..<3, 0..<1, 1..<2, 2..<3]),
      // Overlaps, and a gap that nothing covers.
      ([(0, 20), (10, 30), (50, 60)], [(0, 10), (10, 20), (20, 30), (50, 60)], [0..<2, 1..<3, 3..<4]),
      ([(5, 10), (5, 10)], [(5, 10)], [0..<1, 0..<1]), ([], [], []),
    ] as [([(Int64, Int64)], [(Int64, Int64)], [Range<Int>])])
  func everyPeriodIsItsSpans(periods: [(Int64, Int64)], spans: [(Int64, Int64)], parts: [Range<Int>]) {
    let cut = PeriodSpans(periods.map { period($0.0, $0.1) })
    #expect(cut.spans == spans.map { period($0.0, $0.1) })
    #expect(cut.parts == parts)
  }
}
