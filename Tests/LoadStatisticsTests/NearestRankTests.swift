import LoadStatistics
import Testing

@Suite struct NearestRankTests {
  @Test(arguments: [
    ([10, 20, 30], 1, 10), ([30, 10, 20], 33, 10), ([10, 20, 30], 34, 20), ([20, 30, 10], 67, 30),
    ([10, 20, 30], 100, 30), ([7], 1, 7), ([1, 2], 50, 1), ([2, 1], 51, 2), ([4, 9, 4, 4], 76, 9),
  ])
  func aPercentileIsTheValueAtTheCeilingOfItsRank(values: [Int], percent: Int, expected: Int) {
    #expect(NearestRank.percentile(percent, of: values) == expected)
    #expect(NearestRank.percentile(percent, of: values.map { Double($0) }) == Double(expected))
  }

  @Test func whatHasNoPercentile() {
    #expect(NearestRank.percentile(50, of: [Int]()) == nil)
    #expect(NearestRank.percentile(0, of: [1]) == nil)
    #expect(NearestRank.percentile(101, of: [1]) == nil)
    #expect(NearestRank.percentile(50, of: [1, .nan]) == nil)
  }

  @Test func selectionDoesNotDependOnTheOrderOfTheInput() {
    let ascending = Array(Int64(0)..<5000)
    let organPipe = ascending.filter { $0 % 2 == 0 } + ascending.filter { $0 % 2 == 1 }.reversed()
    for input in [ascending, ascending.reversed(), organPipe] {
      for position in [0, 1, 2499, 2500, 4999] {
        var values = input
        NearestRank.select(position, in: &values, from: 0)
        #expect(values[position] == Int64(position))
      }
    }
  }
}
