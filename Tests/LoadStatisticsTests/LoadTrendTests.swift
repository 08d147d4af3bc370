import LoadStatistics
import Testing

private func months(_ counts: [Int], hours: Double = 720) -> [ExposedCount] {
  counts.map { ExposedCount($0, in: hours) }
}

@Suite struct LoadTrendTests {
  @Test func aRisingLoadWithAllItsParts() throws {
    let trend = try #require(LoadTrend(of: months([40, 44, 52, 61, 70, 88]), dispersion: 1.5))
    let evidence = try #require(trend.evidence)
    #expect(trend.verdict == .rising && trend.shortage == nil && trend.isConfirmed == nil)
    #expect(trend.months == 6 && trend.count == 355)
    #expect(evidence.mannKendall.p == ("0.0027778" as PrintedDigits))
    #expect(evidence.growthPerMonth == ("0.1692" as PrintedDigits))
    #expect(evidence.rateRatio.ratio == ("1.6080586" as PrintedDigits))
    #expect(evidence.rateRatio.interval.low == ("1.2378413" as PrintedDigits))
    #expect(evidence.rateRatio.interval.high == ("2.0890017" as PrintedDigits))
    #expect(evidence.rateRatio.p == ("0.00042849" as PrintedDigits))
  }

  @Test(arguments: [
    ([88, 70, 61, 52, 44, 40], LoadTrend.Verdict.falling),
    // Four months: the ratio alone decides, though Mann-Kendall cannot go below .083.
    ([40, 20, 90, 80], .rising),
    // Five months: the same jump is no rise from month to month.
    ([40, 20, 30, 90, 10], .flat),
    // Clear, but too small to matter: 1.2 times.
    ([1000, 1050, 1100, 1150, 1200, 1250], .flat),
    // Large, but 16 events against 14 could be chance.
    ([3, 5, 6, 5, 5, 6], .flat),
    ([30, 30, 30, 30], .flat),
  ])
  func verdicts(counts: [Int], expected: LoadTrend.Verdict) throws {
    #expect(try #require(LoadTrend(of: months(counts), dispersion: 1)).verdict == expected)
  }

  @Test func burstsCanExplainARise() throws {
    let counts = months([20, 22, 26, 30, 35, 44])
    #expect(try #require(LoadTrend(of: counts, dispersion: 1)).verdict == .rising)
    #expect(try #require(LoadTrend(of: counts, dispersion: 6)).verdict == .flat)
  }

  @Test(arguments: [
    ([10, 20, 30], LoadTrend.Shortage.months), ([], .months), ([1, 2, 4, 22], .count), ([0, 0, 0, 0], .count),
    ([0, 0, 50, 0, 0], .halves),
  ])
  func tooLittleEvidenceShowsNoParts(counts: [Int], shortage: LoadTrend.Shortage) throws {
    let trend = try #require(LoadTrend(of: months(counts), dispersion: 1))
    #expect(trend.verdict == .notEnoughEvidence && trend.shortage == shortage && trend.evidence == nil)
    #expect(trend.months == counts.count && trend.count == counts.reduce(0, +))
  }

  @Test func thirtyEventsInFourMonthsAreEnough() throws {
    #expect(try #require(LoadTrend(of: months([1, 2, 5, 22]), dispersion: 1)).verdict == .rising)
  }

  @Test func monthsWithoutExposureAreLeftOut() throws {
    let away = ExposedCount(0, in: 0)
    let four = months([10, 12, 30, 32])
    let all = try #require(LoadTrend(of: four, dispersion: 1))
    let withGaps = try #require(LoadTrend(of: [away, four[0], four[1], away, four[2], four[3], away], dispersion: 1))
    #expect(withGaps.months == 4 && withGaps.verdict == all.verdict)
    #expect(withGaps.evidence?.rateRatio == all.evidence?.rateRatio)
    #expect(withGaps.evidence?.mannKendall == all.evidence?.mannKendall)
    // The rise took a month more.
    #expect(try #require(withGaps.evidence).growthPerMonth < (try #require(all.evidence)).growthPerMonth)
    let three = try #require(LoadTrend(of: [away, away] + months([10, 40, 90]), dispersion: 1))
    #expect(three.shortage == .months)
  }

  @Test func loadIsMeasuredInEventsOfOneHour() throws {
    // Twice the events in twice the hours is the same load.
    let counts = [(20, 100.0), (20, 100), (40, 200), (40, 200), (41, 200)].map { ExposedCount($0.0, in: $0.1) }
    #expect(try #require(LoadTrend(of: counts, dispersion: 1)).verdict == .flat)
  }

  @Test func turnedAroundWhatRisesFalls() throws {
    var numbers = SeededNumbers(state: 21)
    for count in 4...12 {
      let series = months((0..<count).map { month in 20 + 6 * month + Int.random(in: 0..<8, using: &numbers) })
      #expect(try #require(LoadTrend(of: series, dispersion: 1.2)).verdict == .rising)
      #expect(try #require(LoadTrend(of: series.reversed(), dispersion: 1.2)).verdict == .falling)
    }
  }

  @Test(arguments: [(-1, 720), (5, -1), (5, .nan), (5, .infinity), (.max, 720)] as [(Int, Double)])
  func numbersThatCannotBeHaveNoTrend(count: Int, hours: Double) {
    #expect(LoadTrend(of: months([40, 44, 52, 61]) + [ExposedCount(count, in: hours)], dispersion: 1) == nil)
    #expect(LoadTrend(of: months([40, 44, 52, 61]), dispersion: .nan) == nil)
  }
}
