import Testing

@testable import LoadStatistics

@Suite struct MannKendallTests {
  @Test(
    arguments: [
      ([3, 5, 4, 8, 9, 12], 13, "0.8666667", "0.0166667", true),
      ([3, 3, 4, 8, 9, 12], 14, "0.9333333", "0.0128989", false),
      ([1, 2, 3, 4], 6, "1", "0.0833333", true), ([2, 1], -1, "-1", "1", true), ([1, 2, 3], 3, "1", "0.3333333", true),
      ([5, 5, 5], 0, "0", "1", false), ([2, 1, 3, 4, 0], 0, "0", "1", true),
    ] as [([Int], Int, PrintedDigits, PrintedDigits, Bool)])
  func examples(values: [Int], score: Int, tau: PrintedDigits, p: PrintedDigits, isExact: Bool) throws {
    let test = try #require(MannKendall(of: values))
    #expect(test.score == score && test.count == values.count && test.isExact == isExact)
    #expect(test.tau == tau)
    #expect(test.p == p)
  }

  @Test func theDistributionOfInversionsIsCountedOut() {
    #expect(MannKendall.inversionCounts(1) == [1])
    #expect(MannKendall.inversionCounts(4) == [1, 3, 5, 6, 5, 3, 1])
    #expect(MannKendall.inversionCounts(10).reduce(0, +) == 3_628_800)
  }

  /// p of every order of five values, against counting the orders.
  @Test func exactProbabilitiesAreSharesOfAllOrders() throws {
    let tests = try orders(of: [1, 2, 3, 4, 5]).map { try #require(MannKendall(of: $0)) }
    for test in tests {
      let asExtreme = tests.filter { abs($0.score) >= abs(test.score) }.count
      #expect(agree(test.p, Double(asExtreme) / Double(tests.count)))
    }
  }

  @Test(arguments: [2, 5, 10, 11, 25])
  func reversedAndScaledSeriesAreTheSame(count: Int) throws {
    var numbers = SeededNumbers(state: UInt64(count))
    let values = numbers.counts(count, below: 30)
    let test = try #require(MannKendall(of: values))
    let reversed = try #require(MannKendall(of: Array(values.reversed())))
    #expect(reversed.score == -test.score && reversed.p == test.p)
    #expect(MannKendall(of: values.map { Double($0) * 0.001 - 7 }) == test)
  }

  @Test func elevenValuesAreApproximated() throws {
    let test = try #require(MannKendall(of: Array(1...11)))
    // S = 55, V = 11 * 10 * 27 / 18 = 165, z = 54 / sqrt(165).
    #expect(!test.isExact && test.p == ("2.62e-05" as PrintedDigits))
  }

  @Test func ratesOfEqualRatiosAreTies() throws {
    let rates = [ExposedCount(10, in: 720), ExposedCount(20, in: 1440), ExposedCount(30, in: 2160)].map(\.rate)
    #expect(try #require(MannKendall(of: rates)).score == 0)
  }

  @Test func whatHasNoTrend() {
    #expect(MannKendall(of: [Int]()) == nil)
    #expect(MannKendall(of: [1]) == nil)
    #expect(MannKendall(of: [1, .nan, 2]) == nil)
  }

  private func orders(of values: [Int]) -> [[Int]] {
    guard values.count > 1 else { return [values] }
    return values.flatMap { first in orders(of: values.filter { $0 != first }).map { [first] + $0 } }
  }
}
