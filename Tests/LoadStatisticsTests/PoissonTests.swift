import LoadStatistics
import Testing

@Suite struct PoissonTests {
  @Test(
    arguments: [
      (5, 1, "0.0036598"), (12, 0.3, "8.413025e-16"), (200, 20, "4.6635e-124"), (1, 2, "0.864664716763387"),
      (0, 3, "1"), (-2, 3, "1"), (1, 0, "0"), (0, 0, "1"),
    ] as [(Int, Double, PrintedDigits)])
  func survival(count: Int, mean: Double, expected: PrintedDigits) throws {
    let poisson = try #require(Poisson(mean: mean))
    #expect(poisson.atLeast(count) == expected)
  }

  /// e^-2 (1, 2, 2, 4/3)
  @Test(
    arguments: [
      (0, "0.1353352832366"), (1, "0.2706705664732"), (2, "0.2706705664732"), (3, "0.1804470443155"),
      (-1, "0"),
    ] as [(Int, PrintedDigits)])
  func probabilities(count: Int, expected: PrintedDigits) throws {
    let poisson = try #require(Poisson(mean: 2))
    #expect(poisson.probability(of: count) == expected)
  }

  @Test(arguments: [0, 0.2, 1, 6.5, 30])
  func tailsAreSumsOfProbabilities(mean: Double) throws {
    let poisson = try #require(Poisson(mean: mean))
    var sum = 0.0
    for count in 0...100 {
      #expect(agree(poisson.atLeast(count), 1 - sum, within: 1e-11))
      sum += poisson.probability(of: count)
      #expect(agree(poisson.atMost(count), sum, within: 1e-12))
    }
  }

  @Test func moreAreExpectedMoreAreLikely() throws {
    let shares = try (1...50).map { try #require(Poisson(mean: Double($0))).atLeast(20) }
    #expect(shares == shares.sorted())
  }

  @Test func aMillionHasItsDigits() throws {
    let poisson = try #require(Poisson(mean: 967_501.1783106532))
    #expect(poisson.atLeast(972_766) == ("4.462968063671e-08" as PrintedDigits))
  }

  @Test(arguments: [-1, Double.nan, .infinity, 1e13])
  func whatIsNoMeanHasNoDistribution(mean: Double) {
    #expect(Poisson(mean: mean) == nil)
  }

  @Test func theLargestCountsAreAnswered() throws {
    let poisson = try #require(Poisson(mean: 1e6))
    #expect(poisson.atLeast(.max) == 0)
    #expect(poisson.atMost(.max) == 1)
    #expect(poisson.atMost(.min) == 0)
    #expect(poisson.probability(of: .max) == 0)
  }
}
