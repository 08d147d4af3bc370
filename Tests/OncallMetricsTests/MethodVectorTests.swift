import LoadStatistics
import PagingModel
import Testing

@testable import OncallMetrics

/// The test vectors of the methods in one place: numbers of an implementation that is not this one.
///
/// Each is under the tests of its own type, too, with more cases beside it: `LoadStatisticsTests` has intervals, inequality,
/// trends, rate ratios, Poisson tails and dispersion, `InterruptionRuleTests` the folds, `FloodTests` and `FiringTests` floods
/// and the chatter index, `HoursPolicyTests` and `HoursTableTests` the hours, `NightTests` nights, `VerdictTests` and
/// `PageJudgeTests` evidence that people give by hand.
@Suite struct MethodVectorTests {
  /// Whether a number is one that was printed with seven significant digits at least.
  private func isNear(_ value: Double?, _ expected: Double) -> Bool {
    guard let value else { return false }
    return abs(value - expected) <= max(abs(expected) * 1e-5, 5e-8)
  }

  @Test(arguments: [
    (0, 10, 0, 0.2775328), (17, 20, 0.6395811, 0.9476313), (85, 100, 0.7671644, 0.9069401), (5, 5, 0.5655175, 1),
  ])
  func wilson(count: Int, of whole: Int, low: Double, high: Double) throws {
    let interval = try #require(WilsonInterval.of(count, in: whole))
    #expect(isNear(interval.low, low) && isNear(interval.high, high))
  }

  @Test func wilsonOfClusters() throws {
    let counts = [(3, 3), (0, 5), (1, 1), (0, 1), (2, 4)].map { ClusterCount(hits: $0.0, members: $0.1) }
    let share = try #require(ClusteredShare(of: counts))
    #expect(isNear(share.share, 0.4285714) && isNear(share.effectiveCount, 4.7276382))
    #expect(isNear(share.interval.low, 0.1277092) && isNear(share.interval.high, 0.7934754))
  }

  @Test func gini() {
    #expect(isNear(Gini.coefficient(of: [1, 2, 3, 4]), 1.0 / 3) && isNear(Gini.coefficient(of: [0, 0, 10]), 1))
  }

  @Test(arguments: [
    ([3, 5, 4, 8, 9, 12], 13, 0.8666667, 0.0166667), ([3, 3, 4, 8, 9, 12], 14, 0.9333333, 0.0128989),
    ([1, 2, 3, 4], 6, 1, 0.0833333),
  ])
  func mannKendall(values: [Int], score: Int, tau: Double, p: Double) throws {
    let test = try #require(MannKendall(of: values))
    #expect(test.score == score && isNear(test.tau, tau) && abs(test.p - p) < 6e-8)
  }

  @Test func theilSen() { #expect(TheilSen.slope(of: [3, 5, 4, 8, 9, 12]) == 1.75) }

  @Test(
    arguments: [
      (30, 100, 15, 100, 1, 1.9677419, 1.0676998, 3.6264952, 0.0356978),
      (30, 100, 15, 100, 2, 1.9677419, 0.8288341, 4.6716325, 0.1338005),
      (5, 720, 0, 720, 1, 11, 0.6082536, 198.93, 0.0625),
    ] as [(Int, Double, Int, Double, Double, Double, Double, Double, Double)])
  func rateRatio(
    count: Int, exposure: Double, base: Int, baseExposure: Double, phi: Double, ratio: Double, low: Double,
    high: Double,
    p: Double
  ) throws {
    let later = ExposedCount(count, in: exposure)
    let found = try #require(RateRatio(of: later, to: ExposedCount(base, in: baseExposure), dispersion: phi))
    #expect(isNear(found.ratio, ratio) && isNear(found.interval.low, low) && isNear(found.interval.high, high))
    #expect(abs(found.p - p) < 6e-8)
  }

  @Test(arguments: [(5, 1, 0.0036598), (12, 0.3, 8.413025e-16), (200, 20, 4.6635e-124)] as [(Int, Double, Double)])
  func poissonTail(count: Int, mean: Double, expected: Double) throws {
    let tail = try #require(Poisson(mean: mean)).atLeast(count)
    #expect(abs(tail / expected - 1) < 2e-5)
  }

  @Test func dispersion() { #expect(isNear(Dispersion.index(of: [0, 0, 5, 1, 0, 12, 0]), 8.0185185)) }

  @Test func trend() throws {
    let months = [40, 44, 52, 61, 70, 88].map { ExposedCount($0, in: 720) }
    let trend = try #require(LoadTrend(of: months, dispersion: 1.5))
    let evidence = try #require(trend.evidence)
    #expect(trend.verdict == .rising && abs(evidence.mannKendall.p - 0.0027778) < 6e-8)
    #expect(abs(evidence.growthPerMonth - 0.1692) < 6e-5 && isNear(evidence.rateRatio.ratio, 1.6080586))
    #expect(isNear(evidence.rateRatio.interval.low, 1.2378413) && isNear(evidence.rateRatio.interval.high, 2.0890017))
    #expect(abs(evidence.rateRatio.p - 0.00042849) < 6e-9)
  }

  @Test(
    arguments: [
      ([0, 100, 650, 1251, 5000], [0, 100, 650, 1251, 5000], [0, 1251, 5000]), ([0, 600, 1200], [0, 600, 1200], [0]),
      ([0, 60, 61, 130, 5000], [0, 61, 130, 5000], [0, 5000]),
    ] as [([Int64], [Int64], [Int64])])
  func folds(seconds: [Int64], interruptions: [Int64], disturbances: [Int64]) {
    var course = InterruptionRule().course
    let marks = seconds.map { (at: $0, mark: course.next(at: Timestamp(seconds: $0))) }
    #expect(marks.filter(\.mark.beginsInterruption).map(\.at) == interruptions)
    #expect(marks.filter(\.mark.isDisturbance).map(\.at) == disturbances)
  }

  @Test func flood() {
    let floods = Floods.all((0...10).map { monday + .seconds($0 * 10) })
    #expect(floods.map { [$0.start, $0.end].map { ($0 - monday).count / 1000 } } == [[100, 660]])
  }

  @Test func chatterIndex() {
    #expect(isNear(ChatterIndex.value([0, 10, 20, 120].map { monday + .seconds($0) }), 0.07))
  }

  @Test(
    arguments: [
      ("America/New_York", utc(2025, 11, 2, 12), 30, HoursClass.sleep, "2025-11-01"),
      ("America/New_York", utc(2025, 11, 1, 12), 30, .off, nil),
      ("Europe/London", utc(2025, 10, 26), 30, .sleep, "2025-10-25"),
      ("Europe/London", utc(2025, 10, 26, 21), 30, .off, nil),
      ("Europe/London", utc(2025, 10, 25, 21), 30, .sleep, "2025-10-25"),
      ("Australia/Sydney", utc(2025, 10, 5, 12), 30, .sleep, "2025-10-05"),
      ("Europe/Berlin", utc(2026, 3, 29, 1), 30, .sleep, "2026-03-28"),
      ("Asia/Kolkata", utc(2025, 9, 1, 2), 29, .sleep, "2025-08-31"),
      ("Asia/Kolkata", utc(2025, 9, 1, 2), 31, .business, nil),
    ] as [(String, Timestamp, Int64, HoursClass, String?)])
  func bands(zone: String, hour: Timestamp, minutes: Int64, hours: HoursClass, night: String?) throws {
    var directory = TimeZoneDirectory()
    let (rules, moment) = (try directory.rules(named: zone), hour + .minutes(minutes))
    #expect(HoursPolicy.standard.hoursClass(of: moment, in: rules) == hours)
    if let night { #expect(HoursPolicy.standard.night(of: moment, in: rules).description == night) }
  }

  @Test func nightsOfLondon() throws {
    let clock = PersonClock(try .london())
    let moments = [utc(2025, 10, 25, 23), utc(2025, 10, 27, 2), utc(2025, 10, 31, 3)]
    let nights = PersonPeriod(.sample(moments, clock), clock, in: utc(2025, 10, 1)..<utc(2025, 11, 30)).disturbedNights
    #expect(nights == DisturbedNights(count: 3, longestRun: 2, inRecovery: 7))
  }
}
