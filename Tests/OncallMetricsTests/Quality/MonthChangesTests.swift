import LoadStatistics
import PagingModel
import Testing

@testable import OncallMetrics

@Suite struct MonthChangesTests {
  private struct Sample {
    var month: Int
    var daily: [Int]
    var actionable = 0
    var isPartial = false
  }

  /// Every page is an incident of its own, so that n pages tell as much as n - 1.
  private func changes(_ samples: [Sample]) -> [[MonthChange]] {
    let period = Period(start: Timestamp(milliseconds: 0), end: Timestamp(milliseconds: 1))
    let months = samples.map { sample in
      let pages = sample.daily.reduce(0, +)
      var values = PeriodValues(period: period)
      values.summary.pages = pages
      var all = QualityMeasure(
        verdicts: VerdictTally(actionable: sample.actionable, notActionable: pages - sample.actionable, unknown: 0),
        interval: nil, target: QualityTargets().target(ofTier: nil))
      all.effectiveCount = Double(pages - 1)
      values.quality = QualityValues(all: all)
      return MonthValues(month: "2026-0\(sample.month)", isPartial: sample.isPartial, values: values)
    }
    let days = samples.flatMap { sample in
      sample.daily.enumerated().map { number, pages in
        var day = DayValues(day: CivilDate(year: 2026, month: sample.month, day: number + 1))
        day.pages = pages
        return day
      }
    }
    return MonthChanges(months, days: days).values
  }

  private static let june = Sample(month: 6, daily: Array(repeating: 1, count: 30), actionable: 15)
  private static let july = Sample(month: 7, daily: Array(repeating: 2, count: 31), actionable: 46)

  /// By hand: (62.5/31)/(30.5/30), its interval, and z = 2.27 of 46/62 against 15/30 of 61 and 29 effective pages.
  @Test func monthsAreComparedByTheirTests() throws {
    let changes = changes([Self.june, Self.july])
    #expect(changes[0].allSatisfy { $0.previous == nil && $0.toPrevious == nil && $0.isSignificant == nil })
    let (share, pages) = (changes[1][0], changes[1][1])
    #expect(share.metric == .actionableShare && pages.metric == .pagesPerDay)
    #expect(pages.value == 2 && pages.previous == 1 && pages.toPrevious == 100)
    #expect(pages.counted == Share(count: 62, of: 31) && pages.previousCounted == Share(count: 30, of: 30))
    #expect(share.counted == Share(count: 46, of: 62) && share.previousCounted == Share(count: 15, of: 30))
    let (ratio, interval) = (try #require(pages.rateRatio), try #require(pages.interval))
    #expect(abs(ratio - 1.98308) < 1e-5)
    #expect(abs(interval.low - 1.28626) < 1e-4 && abs(interval.high - 3.05741) < 1e-4)
    #expect(pages.isSignificant == true)
    #expect(abs(try #require(share.toPrevious) - 24.1935) < 1e-3)
    #expect(abs(try #require(share.p) - 0.02316) < 1e-4)
    #expect(share.rateRatio == nil && share.isSignificant == true)
  }

  /// A burst of 60 pages on one day is no month that is twice as bad.
  @Test func burstsAreWithinChance() {
    let burst = Sample(month: 7, daily: [32] + Array(repeating: 1, count: 30))
    #expect(changes([Self.june, burst])[1][1].isSignificant == false)
  }

  /// The median is that of whole months; a day of a cut month counts as a day.
  @Test func theMedianIsThatOfWholeMonths() {
    let cut = Sample(month: 8, daily: [4, 4], actionable: 4, isPartial: true)
    let changes = changes([Self.june, Self.july, cut])
    #expect(changes[2][1].value == 4 && changes[2][1].toMedian == 300 && changes[2][1].toPrevious == 100)
    #expect(changes[1][1].toMedian == 100 && changes[0][1].toMedian == 0)
  }

  @Test func ofNothingThereIsNoShare() {
    let nothing = Sample(month: 7, daily: Array(repeating: 0, count: 31))
    let changes = changes([Self.june, nothing])[1]
    #expect(changes[0].counted == nil && changes[0].previousCounted == Share(count: 15, of: 30))
    #expect(changes[0].value == nil && changes[0].toPrevious == nil && changes[0].p == nil)
    #expect(changes[1].value == 0 && changes[1].toPrevious == -100)
  }

  /// 2 of 37 shifts, then 5 of 37, which tell as much as 25 and as 20: z = .08108/.08589 = .944.
  @Test func shiftsOverTheirLimitAreComparedByWhatTheyStandFor() throws {
    let period = Period(start: Timestamp(milliseconds: 0), end: Timestamp(milliseconds: 1))
    var months = [(2, 25.0), (5, 20.0), (30, 20.0)].map { count, effective in
      var values = PeriodValues(period: period)
      values.load.isAttributed = true
      (values.load.shiftsOverLimit, values.load.effectiveShifts) = (Share(count: count, of: 37), effective)
      return MonthValues(month: "2026-01", isPartial: false, values: values)
    }
    let changes = MonthChanges(months, days: []).values.map { $0[2] }
    #expect(changes.allSatisfy { $0.metric == .shiftsOverLimit })
    #expect(changes[1].counted == Share(count: 5, of: 37) && changes[1].previousCounted == Share(count: 2, of: 37))
    #expect(abs(try #require(changes[1].toPrevious) - 300.0 / 37) < 1e-9)
    #expect(abs(try #require(changes[1].p) - 0.34518) < 1e-4)
    #expect(changes[0].isSignificant == nil && changes[1].isSignificant == false && changes[2].isSignificant == true)
    // Without knowing what reached people it is not known which shifts had too much.
    months[1].values.load.isAttributed = false
    #expect(MonthChanges(months, days: []).values[1][2].counted == nil)
  }
}
