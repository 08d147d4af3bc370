import LoadStatistics
import Testing

@Suite struct InequalityTests {
  @Test(
    arguments: [
      // Gini, largest share x n, mean of the pairs' min/max: (1/2 + 1/3 + 1/4 + 2/3 + 1/2 + 3/4)/6.
      ([1, 2, 3, 4], "0.333333333333", "1.6", "0.5"), ([0, 0, 10], "1", "3", "0.333333333333"),
      ([5, 5, 5, 5], "0", "1", "1"), ([1, 3], "0.5", "1.5", "0.333333333333"), ([0, 1], "1", "2", "0"),
    ] as [([Int], PrintedDigits, PrintedDigits, PrintedDigits)])
  func examples(counts: [Int], gini: PrintedDigits, topShare: PrintedDigits, balance: PrintedDigits) {
    #expect(Gini.coefficient(of: counts) == gini)
    #expect(TopShare.timesFair(of: counts) == topShare)
    #expect(Balance.meanOfPairs(of: counts) == balance)
  }

  @Test(arguments: 2...12)
  func neitherOrderNorUnitMatter(count: Int) throws {
    var numbers = SeededNumbers(state: UInt64(count))
    let loads = numbers.counts(count, below: 50).map { Double($0) / 7 } + [1]
    for measure in [Gini.coefficient, TopShare.timesFair, Balance.meanOfPairs] as [([Double]) -> Double?] {
      let value = try #require(measure(loads))
      #expect(measure(loads.shuffled(using: &numbers)) == value)
      #expect(agree(measure(loads.map { $0 * 1000 }), value))
    }
  }

  @Test(arguments: 2...9)
  func theEndsOfTheScales(count: Int) {
    let equal = [Double](repeating: 0.1, count: count)
    #expect(Gini.coefficient(of: equal) == 0)
    #expect(agree(TopShare.timesFair(of: equal), 1))
    #expect(Balance.meanOfPairs(of: equal) == 1)
    let one = [7] + [Int](repeating: 0, count: count - 1)
    #expect(agree(Gini.coefficient(of: one), 1))
    #expect(agree(TopShare.timesFair(of: one), Double(count)))
  }

  @Test func whatIsTakenFromTheMostLoadedMakesItFairer() throws {
    let (before, after) = ([2, 4, 6, 20], [4, 4, 6, 18])
    #expect(try #require(Gini.coefficient(of: before)) > (try #require(Gini.coefficient(of: after))))
    #expect(try #require(TopShare.timesFair(of: before)) > (try #require(TopShare.timesFair(of: after))))
    #expect(try #require(Balance.meanOfPairs(of: before)) < (try #require(Balance.meanOfPairs(of: after))))
  }

  @Test func withoutLoadThereAreNoSharesButBalance() {
    #expect(Gini.coefficient(of: [0, 0, 0]) == nil)
    #expect(TopShare.timesFair(of: [0, 0]) == nil)
    #expect(Balance.meanOfPairs(of: [0, 0, 0]) == 1)
  }

  @Test(arguments: [[], [3], [1, -1], [1, .nan], [1, .infinity], [1e308, 1e308]] as [[Double]])
  func whatIsNoGroupHasNoMeasure(loads: [Double]) {
    #expect(Gini.coefficient(of: loads) == nil)
    #expect(TopShare.timesFair(of: loads) == nil)
    #expect(Balance.meanOfPairs(of: loads) == nil)
  }
}
