import Testing

@testable import LoadStatistics

@Suite struct SpearmanCorrelationTests {
  @Test(
    arguments: [
      ([10, 20, 30], [2, 4, 6]), ([5, 5, 9], [3, 3, 6]), ([7, 7, 7], [4, 4, 4]), ([30, 10, 20], [6, 2, 4]), ([], []),
      ([1, 4, 4, 4, 2], [2, 8, 8, 8, 4]),
    ] as [([Int], [Int])])
  func ranksAreAveragedAndDoubled(values: [Int], expected: [Int]) {
    #expect(AverageRanks.doubled(of: values) == expected)
  }

  @Test(
    arguments: [
      ([1, 2, 3, 4, 5], [5, 6, 7, 8, 7], "0.8207826816681", "1.641565363336"),
      ([1, 2, 3], [30, 20, 10], "-1", "-1.414213562373"),
      // Without ties 1 - 6 sum d^2 / (n (n^2 - 1)): d^2 = 0, 1, 1, 0.
      ([1, 2, 3, 4], [1, 3, 2, 4], "0.8", "1.385640646055"),
      ([0, 0, 1, 1], [5, 6, 5, 6], "0", "0"),
    ] as [([Int], [Int], PrintedDigits, PrintedDigits)])
  func examples(first: [Int], second: [Int], rho: PrintedDigits, z: PrintedDigits) throws {
    let correlation = try #require(SpearmanCorrelation(of: first, with: second))
    #expect(correlation.rho == rho)
    #expect(correlation.z == z)
    #expect(correlation.count == first.count)
  }

  @Test func laws() throws {
    var numbers = SeededNumbers(state: 4)
    for count in [3, 8, 50, 1000] {
      let (first, second) = (numbers.counts(count, below: 9), numbers.counts(count, below: 90))
      let correlation = try #require(SpearmanCorrelation(of: first, with: second))
      #expect(SpearmanCorrelation(of: second, with: first)?.rho == correlation.rho)
      #expect(SpearmanCorrelation(of: first.map { $0 * $0 * $0 }, with: second) == correlation)
      #expect(SpearmanCorrelation(of: first.map { -$0 }, with: second)?.rho == -correlation.rho)
      #expect(SpearmanCorrelation(of: first.reversed(), with: second.reversed()) == correlation)
      #expect(agree(SpearmanCorrelation(of: first, with: first)?.rho, 1))
    }
  }

  @Test func whatHasNoCorrelation() {
    #expect(SpearmanCorrelation(of: [Int](), with: [Int]()) == nil)
    #expect(SpearmanCorrelation(of: [1], with: [1]) == nil)
    #expect(SpearmanCorrelation(of: [1, 2], with: [1, 2, 3]) == nil)
    #expect(SpearmanCorrelation(of: [1, 1, 1], with: [1, 2, 3]) == nil)
    #expect(SpearmanCorrelation(of: [1, 2, .nan], with: [1, 2, 3]) == nil)
  }
}
