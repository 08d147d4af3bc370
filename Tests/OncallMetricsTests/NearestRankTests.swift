import PagingModel
import Testing

@testable import OncallMetrics

@Suite struct NearestRankTests {
  @Test(arguments: [
    ([10, 20, 30], 1, 10), ([10, 20, 30], 33, 10), ([10, 20, 30], 34, 20), ([10, 20, 30], 50, 20),
    ([10, 20, 30], 67, 30), ([10, 20, 30], 100, 30), ([7], 1, 7), ([7], 95, 7), ([1, 2], 50, 1), ([1, 2], 51, 2),
    ([4, 4, 4, 9], 75, 4), ([4, 4, 4, 9], 76, 9),
  ])
  func aPercentileIsTheValueAtTheCeilingOfItsRank(sorted: [Int], percent: Int, expected: Int) {
    for order in [sorted, sorted.reversed()] {
      let tally = order.reduce(into: DurationTally.empty) { $0.add(Milliseconds(Int64($1))) }
      #expect(tally.percentiles([percent]) == [Milliseconds(Int64(expected))])
    }
  }

  @Test func severalPercentilesAreThoseOfTheSortedValues() {
    var numbers = SeededNumbers(state: 1)
    for count in [1, 2, 3, 19, 20, 21, 100, 1000] {
      // Few distinct values, so that many are equal.
      let values = (0..<count).map { _ in Int64.random(in: 0..<40, using: &numbers) }
      let tally = values.reduce(into: DurationTally.empty) { $0.add(Milliseconds($1)) }
      let sorted = values.sorted()
      let expected = [50, 75, 90, 95].map { Milliseconds(sorted[($0 * count + 99) / 100 - 1]) }
      #expect(tally.percentiles([50, 75, 90, 95]) == expected)
    }
  }

  @Test func nothingMeasuredHasNoPercentilesAndNoMean() {
    let values = DurationTally.empty.values
    #expect(values == DurationValues())
    #expect(values.mean == nil)
    #expect(DurationTally.empty.median == nil)
  }

  @Test func theSumIsExactAndTheMeanIsDividedLast() {
    let tally = [1, 1, 3].reduce(into: DurationTally.empty) { $0.add(Milliseconds($1)) }
    #expect(tally.values.sum == 5)
    #expect(tally.values.mean == Milliseconds(2))
  }

  /// Fired at the beginning of year 1 and over at the end of year 9999, 30 000 times.
  @Test func sumsOfTheLongestTimesDoNotOverflow() throws {
    let longest = utc(9999, 12, 30) - utc(1, 1, 2)
    var tally = DurationTally.empty
    var pagerDuty = PagerDutyTally.empty
    let episode = Episode.sample(acknowledgedAfter: longest, resolvedAfter: longest)
    let evidence = Evidence(of: .sample(of: [episode]))
    for _ in 0..<30_000 {
      tally.add(longest)
      pagerDuty.add(episode, evidence)
    }
    pagerDuty.merge(pagerDuty)
    #expect(tally.values.mean == longest)
    #expect(pagerDuty.values(HoursCounts(), evidence).meanSecondsToFirstAcknowledgement == longest.count / 1000)
    #expect(pagerDuty.values(HoursCounts(), evidence).meanSecondsToResolve == longest.count / 1000)
  }
}
