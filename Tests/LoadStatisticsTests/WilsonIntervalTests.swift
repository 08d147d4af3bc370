import LoadStatistics
import Testing

@Suite struct WilsonIntervalTests {
  @Test(
    arguments: [
      (0, 10, "0", "0.2775328"), (17, 20, "0.6395811", "0.9476313"), (85, 100, "0.7671644", "0.9069401"),
      (5, 5, "0.5655175", "1"),
    ] as [(Int, Int, PrintedDigits, PrintedDigits)])
  func ends(count: Int, total: Int, low: PrintedDigits, high: PrintedDigits) throws {
    let interval = try #require(WilsonInterval.of(count, in: total))
    #expect(interval.low == low)
    #expect(interval.high == high)
  }

  @Test func noneAndAllReachTheEnds() throws {
    for total in 1...200 {
      #expect(try #require(WilsonInterval.of(0, in: total)).low == 0)
      #expect(try #require(WilsonInterval.of(total, in: total)).high == 1)
    }
  }

  @Test func itHoldsTheShareAndMirrorsTheRest() throws {
    for total in [1, 2, 7, 30, 1_000_000] {
      for count in stride(from: 0, through: total, by: max(1, total / 7)) {
        let interval = try #require(WilsonInterval.of(count, in: total))
        let rest = try #require(WilsonInterval.of(total - count, in: total))
        #expect(interval.contains(Double(count) / Double(total)))
        #expect(agree(interval.low, 1 - rest.high) && agree(interval.high, 1 - rest.low))
      }
    }
  }

  @Test func moreTrialsAreNarrower() throws {
    let widths = try [4, 40, 400, 4000].map { total in
      let interval = try #require(WilsonInterval.of(total / 4, in: total))
      return interval.high - interval.low
    }
    #expect(widths == widths.sorted(by: >))
  }

  @Test func trialsNeedNotBeWhole() throws {
    let interval = try #require(WilsonInterval.of(share: 0.5, trials: 1e-300))
    #expect(agree(interval.low, 0) && agree(interval.high, 1))
  }

  @Test(arguments: [(0, 0), (1, 0), (-1, 3), (4, 3), (0, -1)])
  func whatIsNoShareHasNoInterval(count: Int, total: Int) {
    #expect(WilsonInterval.of(count, in: total) == nil)
    #expect(WilsonInterval.of(share: .nan, trials: 3) == nil)
    #expect(WilsonInterval.of(share: 0.5, trials: .infinity) == nil)
    #expect(WilsonInterval.of(1, in: 3, z: .nan) == nil)
  }
}
