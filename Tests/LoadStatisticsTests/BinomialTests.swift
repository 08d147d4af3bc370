import LoadStatistics
import Testing

@Suite struct BinomialTests {
  /// 1, 4, 6, 4, 1 of 16.
  @Test(arguments: [(0, 0.0625, 1, 0.125), (1, 0.3125, 0.9375, 0.625), (2, 0.6875, 0.6875, 1), (4, 1, 0.0625, 0.125)])
  func fourTosses(count: Int, atMost: Double, atLeast: Double, twoSided: Double) throws {
    let coins = try #require(Binomial(trials: 4, probability: 0.5))
    #expect(agree(coins.atMost(count), atMost))
    #expect(agree(coins.atLeast(count), atLeast))
    #expect(agree(coins.twoSided(count), twoSided))
  }

  @Test(arguments: [(1, 0.3), (7, 0.5), (40, 0.05), (200, 0.99)])
  func tailsAreSumsOfProbabilities(trials: Int, probability: Double) throws {
    let binomial = try #require(Binomial(trials: trials, probability: probability))
    var sum = 0.0
    for count in 0...trials {
      #expect(agree(binomial.atLeast(count), 1 - sum, within: 1e-11))
      sum += binomial.probability(of: count)
      #expect(agree(binomial.atMost(count), sum, within: 1e-11))
    }
    #expect(agree(sum, 1))
  }

  @Test func successesAndFailuresAreAlike() throws {
    let successes = try #require(Binomial(trials: 60, probability: 0.25))
    let failures = try #require(Binomial(trials: 60, probability: 0.75))
    for count in 0...60 {
      #expect(agree(successes.atMost(count), failures.atLeast(60 - count)))
      #expect(agree(successes.twoSided(count), failures.twoSided(60 - count)))
    }
  }

  /// Summed with 40 digits.
  @Test(
    arguments: [
      (1_000_000, 0.5, 503_000, "9.925748819615e-10"), (344, 0.9, 30, "5.48779952419e-273"),
    ] as [(Int, Double, Int, PrintedDigits)])
  func farTailsKeepTheirDigits(trials: Int, probability: Double, count: Int, expected: PrintedDigits) throws {
    let binomial = try #require(Binomial(trials: trials, probability: probability))
    #expect(min(binomial.atMost(count), binomial.atLeast(count)) == expected)
  }

  @Test func countsThatCannotBe() throws {
    let binomial = try #require(Binomial(trials: 5, probability: 0.4))
    #expect(binomial.atMost(-1) == 0 && binomial.atLeast(6) == 0)
    #expect(binomial.atMost(5) == 1 && binomial.atLeast(0) == 1)
    #expect(binomial.probability(of: -1) == 0 && binomial.probability(of: .max) == 0)
  }

  @Test(arguments: [(0, 0.3, 0), (5, 0, 0), (5, 1, 5)] as [(Int, Double, Int)])
  func whatIsCertain(trials: Int, probability: Double, count: Int) throws {
    let binomial = try #require(Binomial(trials: trials, probability: probability))
    #expect(binomial.probability(of: count) == 1)
    #expect(binomial.twoSided(count) == 1)
    #expect(binomial.atMost(count - 1) == 0 && binomial.atLeast(count + 1) == 0)
  }

  @Test(arguments: [(-1, 0.5), (.max, 0.5), (3, -0.1), (3, 1.1), (3, .nan)] as [(Int, Double)])
  func whatIsNoDistribution(trials: Int, probability: Double) {
    #expect(Binomial(trials: trials, probability: probability) == nil)
  }
}
