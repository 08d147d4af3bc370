import LoadStatistics
import Testing

@Suite struct DispersionTests {
  @Test(
    arguments: [
      ([0, 0, 5, 1, 0, 12, 0], "8.0185185", "8.0185185"), ([3, 3, 3], "0", "1"), ([1, 3], "1", "1"),
      ([0, 4], "4", "4"),
    ] as [([Int], PrintedDigits, PrintedDigits)])
  func examples(counts: [Int], index: PrintedDigits, phi: PrintedDigits) {
    #expect(Dispersion.index(of: counts) == index)
    #expect(Dispersion.phi(of: counts) == phi)
  }

  @Test(arguments: [[], [7], [0, 0, 0], [3, -1]] as [[Int]])
  func whatDoesNotVaryIsTakenForChance(counts: [Int]) {
    #expect(Dispersion.index(of: counts) == nil)
    #expect(Dispersion.phi(of: counts) == 1)
  }

  @Test func theLargestCountsHaveOne() {
    #expect(Dispersion.index(of: [.max, .max]) == 0)
  }
}
