import LoadStatistics
import Testing

@Suite struct RateRatioTests {
  @Test(
    arguments: [
      (30, 100, 15, 100, 1, "1.9677419", "1.0676998", "3.6264952", "0.0356978"),
      (30, 100, 15, 100, 2, "1.9677419", "0.8288341", "4.6716325", "0.1338005"),
      (5, 720, 0, 720, 1, "11", "0.6082536", "198.93", "0.0625"),
      // Twice the tosses of a coin that give 3 of 3.
      (3, 10, 0, 10, 0, "7", "0.3615782", "135.517013", "0.25"),
    ] as [(Int, Double, Int, Double, Double, PrintedDigits, PrintedDigits, PrintedDigits, PrintedDigits)])
  func examples(
    count: Int, exposure: Double, base: Int, baseExposure: Double, dispersion: Double, ratio: PrintedDigits,
    low: PrintedDigits, high: PrintedDigits, p: PrintedDigits
  ) throws {
    let result = try #require(
      RateRatio(of: ExposedCount(count, in: exposure), to: ExposedCount(base, in: baseExposure), dispersion: dispersion)
    )
    #expect(result.ratio == ratio)
    #expect(result.interval.low == low)
    #expect(result.interval.high == high)
    #expect(result.p == p)
    #expect(result.dispersion == max(1, dispersion))
  }

  /// 5 of 7 in bursts of 2: 2.5 and 3.5 are rounded to 2 and 4; 3 of 3 would be p = .25.
  @Test func halvesAreRoundedToEven() throws {
    let result = try #require(RateRatio(of: ExposedCount(5, in: 1), to: ExposedCount(2, in: 1), dispersion: 2))
    #expect(result.p == 1)
  }

  @Test func whatIsComparedCanBeSwapped() throws {
    var numbers = SeededNumbers(state: 5)
    for _ in 0..<200 {
      let counts = numbers.counts(2, below: 60)
      let (first, second) = (ExposedCount(counts[0] + 1, in: 700), ExposedCount(counts[1], in: 650))
      let (there, back) = (
        try #require(RateRatio(of: first, to: second)), try #require(RateRatio(of: second, to: first))
      )
      #expect(agree(there.ratio * back.ratio, 1))
      #expect(agree(there.interval.low * back.interval.high, 1))
      #expect(agree(there.p, back.p, within: 1e-10))
      #expect(there.interval.contains(there.ratio))
    }
  }

  @Test func theUnitOfExposureDoesNotMatter() throws {
    let hours = try #require(RateRatio(of: ExposedCount(9, in: 720), to: ExposedCount(20, in: 744)))
    let days = try #require(RateRatio(of: ExposedCount(9, in: 30), to: ExposedCount(20, in: 31)))
    #expect(agree(hours.ratio, days.ratio) && agree(hours.p, days.p))
  }

  @Test func burstsWidenTheIntervalAndWeakenTheTest() throws {
    let results = try [1.0, 1.5, 2, 4, 8].map {
      try #require(RateRatio(of: ExposedCount(80, in: 1), to: ExposedCount(40, in: 1), dispersion: $0))
    }
    #expect(results.map(\.interval.high) == results.map(\.interval.high).sorted())
    #expect(results.map(\.p) == results.map(\.p).sorted())
    #expect(results[0].p < 0.05 && results[4].p >= 0.05)
  }

  @Test(
    arguments: [
      (0, 1, 0, 1), (-1, 1, 5, 1), (5, 0, 5, 1), (5, 1, 5, 0), (5, .nan, 5, 1), (5, .infinity, 5, 1), (.max, 1, 1, 1),
      (5, 1e-300, 5, 1e300), (5, 1e300, 5, 1e-300), (5, 1e308, 5, 1e308),
    ] as [(Int, Double, Int, Double)])
  func whatHasNoRatio(count: Int, exposure: Double, base: Int, baseExposure: Double) {
    let (first, second) = (ExposedCount(count, in: exposure), ExposedCount(base, in: baseExposure))
    #expect(RateRatio(of: first, to: second) == nil)
    #expect(RateRatio(of: ExposedCount(5, in: 1), to: ExposedCount(3, in: 1), dispersion: .nan) == nil)
    #expect(RateRatio(of: ExposedCount(5, in: 1), to: ExposedCount(3, in: 1), z: .infinity) == nil)
  }
}
