import Testing

@testable import AlertClustering

/// A symbol of 12 activations, 10 of them in bin 40 and 2 in bin 41, among 4 symbols with 30 activations in 10 days.
///
/// The mean rate of a symbol is 31 / (5 x 10) a day; the symbol's own 13 / (10 + 50/31) = 403/360 a day.
@Suite struct BackgroundRateTests {
  private static let span = 864_000.0

  private var activity: SymbolActivity {
    var activity = SymbolActivity()
    activity.add(10, of: 0, rule: 0, bin: 40)
    activity.add(2, of: 0, rule: 0, bin: 41)
    for symbol in 1...3 { activity.add(6, of: UInt32(symbol), rule: UInt32(symbol % 2), bin: 0) }
    return activity
  }

  private func perDay(_ symbol: UInt32, bin: Int, leftOut: Int = 0) -> Double {
    activity.rate(of: symbol, bin: bin, span: Self.span, leftOut: leftOut, dayStrength: 8) * 86_400
  }

  @Test func theDayProfileIsSmoothedOverThreeBins() {
    // (10 + 2/2) / 2 = 5.5 in bin 40: (96 x 5.5 + 8) / (12 + 8) = 26.8 times the mean of the day.
    #expect(abs(perDay(0, bin: 40) - 403.0 / 360 * 26.8) < 1e-12)
    #expect(abs(perDay(0, bin: 41) - 403.0 / 360 * 17.2) < 1e-12)
    #expect(abs(perDay(0, bin: 42) - 403.0 / 360 * 2.8) < 1e-12)
    #expect(abs(perDay(0, bin: 39) - 403.0 / 360 * 12.4) < 1e-12)
    #expect(abs(perDay(0, bin: 10) - 403.0 / 360 * 0.4) < 1e-12)
  }

  @Test func theDayGoesRound() {
    // 6 in bin 0: half of 3 in bin 95, (96 x 1.5 + 8) / 14; 7 / (10 + 50/31) = 217/360 a day.
    #expect(abs(perDay(1, bin: 95) - 217.0 / 360 * 152 / 14) < 1e-12)
  }

  @Test func theProfileNeverFallsBelowAFifth() {
    var busy = SymbolActivity()
    busy.add(992, of: 0, rule: 0, bin: 40)
    // 8 / 1000 of the mean, but for the floor.
    let day = busy.rate(of: 0, bin: 0, span: Self.span, leftOut: 0, dayStrength: 8) * 86_400
    let mean = 993.0 / (10 + 20.0 / 993)
    #expect(abs(day - mean * 0.2) < 1e-9)
  }

  @Test func theOccurrenceAtHandIsLeftOut() {
    // 12 / (10 + 50/31) = 372/360; (5.5 - 0.5): (96 x 5 + 8) / (11 + 8).
    #expect(abs(perDay(0, bin: 40, leftOut: 1) - 372.0 / 360 * 488 / 19) < 1e-12)
    // Nothing is left below nothing: of a bin that is not known the flat day remains.
    #expect(abs(perDay(0, bin: 10, leftOut: 1) - 372.0 / 360 * 8 / 19) < 1e-12)
  }

  @Test func aSymbolThatNeverFiredHasTheRateOfOneThatFiresLess() {
    // 1 / (10 + 50/31) a day, at any hour.
    #expect(abs(perDay(9, bin: 40) - 31.0 / 360) < 1e-12)
  }

  @Test func pairsAreExpectedByTheTimeOfDay() {
    // Symbol 1 in bin 0 six times; symbol 2 there six times of six: m = 3, (96 x 3 + 8) / 14 of the mean.
    // 6 x 296/14 x 6 x 600 / 864000.
    let together = activity.expected(1, 2, span: Self.span, window: 600, dayStrength: 8)
    #expect(abs(together - 6 * 296.0 / 14 * 6 * 600 / 864_000) < 1e-12)
    // Symbol 0 never fires near bin 0: 8 / 20 of the mean.
    let apart = activity.expected(1, 0, span: Self.span, window: 600, dayStrength: 8)
    #expect(abs(apart - 6 * 8.0 / 20 * 12 * 600 / 864_000) < 1e-12)
    #expect(activity.expected(7, 0, span: Self.span, window: 600, dayStrength: 8) == 0)
  }

  @Test func symbolsOfARuleAreCountedOnce() {
    #expect(activity.symbolCount == 4 && activity.total == 30)
    #expect((0...2).map { activity.symbolCount(ofRule: $0) } == [2, 2, 0])
  }
}

@Suite struct DayProfilesTests {
  @Test func countsAreThoseOfAPlainTable() {
    var profiles = DayProfiles()
    var plain = [[UInt32]](repeating: Array(repeating: 0, count: 96), count: 7)
    var state: UInt32 = 1
    for _ in 0..<3000 {
      state = state &* 1_664_525 &+ 1_013_904_223
      let (symbol, bin) = (Int(state >> 24) % 7, Int(state >> 8) % 96)
      profiles.add(state % 3, symbol, bin)
      plain[symbol][bin] += state % 3
    }
    for symbol in 0..<7 {
      #expect((0..<96).map { profiles.count(symbol, $0) } == plain[symbol])
      var listed: [Int] = []
      profiles.forEach(symbol) { bin, count in
        listed.append(bin)
        #expect(count == plain[symbol][bin])
      }
      #expect(listed == listed.sorted() && Set(listed).count == listed.count)
    }
    #expect(profiles.count(99, 0) == 0)
  }

  @Test(arguments: [(0, 0), (899_999, 0), (900_000, 1), (86_399_999, 95), (86_400_000, 0), (-1, 95)])
  func binsAreQuartersOfAnHour(milliseconds: Int64, bin: Int) {
    #expect(DayProfiles.bin(milliseconds) == bin)
  }

  @Test func countsStopAtTheGreatestNumber() {
    var profiles = DayProfiles()
    for _ in 0..<3 { profiles.add(.max - 1, 0, 5) }
    #expect(profiles.count(0, 5) == .max)
  }
}
