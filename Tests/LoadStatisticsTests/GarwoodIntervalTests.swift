import LoadStatistics
import Testing

@Suite struct GarwoodIntervalTests {
  /// The table of Garwood's paper, and of every handbook since.
  @Test(
    arguments: [
      (0, "0", "3.6889"), (1, "0.0253", "5.5716"), (2, "0.2422", "7.2247"), (5, "1.6235", "11.6683"),
      (10, "4.7954", "18.3904"), (30, "20.2409", "42.8269"), (100, "81.3640", "121.6268"),
    ] as [(Int, PrintedDigits, PrintedDigits)])
  func ends(count: Int, low: PrintedDigits, high: PrintedDigits) throws {
    let interval = try #require(GarwoodInterval.of(count))
    #expect(interval.low == low)
    #expect(interval.high == high)
  }

  @Test(arguments: [1, 2, 3, 10, 99, 12_345, 1_000_000])
  func theEndsLeaveHalfTheRestEach(count: Int) throws {
    let interval = try #require(GarwoodInterval.of(count, confidence: 0.9))
    #expect(agree(Poisson(mean: interval.low)?.atLeast(count), 0.05, within: 1e-9))
    #expect(agree(Poisson(mean: interval.high)?.atMost(count), 0.05, within: 1e-9))
  }

  @Test func moreEventsAreHigherAndHoldTheirCount() throws {
    let intervals = try (0...300).map { try #require(GarwoodInterval.of($0)) }
    for (count, interval) in intervals.enumerated() {
      #expect(interval.contains(Double(count)))
      guard count > 0 else { continue }
      #expect(intervals[count - 1].low < interval.low && intervals[count - 1].high < interval.high)
    }
  }

  @Test func ratesAreDividedByTheExposure() throws {
    let mean = try #require(GarwoodInterval.of(10))
    let rate = try #require(GarwoodInterval.rate(of: ExposedCount(10, in: 4)))
    #expect(rate.low == mean.low / 4 && rate.high == mean.high / 4)
  }

  @Test func whatHasNoInterval() {
    #expect(GarwoodInterval.of(-1) == nil)
    #expect(GarwoodInterval.of(.max) == nil)
    #expect(GarwoodInterval.of(3, confidence: 1) == nil)
    #expect(GarwoodInterval.of(3, confidence: .nan) == nil)
    for exposure in [0, -1, Double.nan, .infinity, .leastNonzeroMagnitude] {
      #expect(GarwoodInterval.rate(of: ExposedCount(3, in: exposure)) == nil)
    }
  }
}
