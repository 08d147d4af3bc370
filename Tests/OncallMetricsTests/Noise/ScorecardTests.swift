import PagingModel
import Testing

@testable import OncallMetrics

@Suite struct ScorecardTests {
  private func line(_ id: ScorecardLine.ID, _ change: (inout PeriodValues, inout StormValues) -> Void) -> ScorecardLine?
  {
    var (values, storms) = (PeriodValues(period: .week), StormValues())
    change(&values, &storms)
    return Scorecard.lines(of: values, storms).first { $0.id == id }
  }

  @Test(arguments: [(9, true), (10, false)])
  func timeInStormsIsUnderOnePercent(seconds: Int64, isMet: Bool) {
    let line = line(.floodTime) { (_, storms) in
      (storms.time, storms.whole) = (.seconds(seconds), .seconds(1000))
    }
    #expect(line?.isMet == isMet && line?.value == .share(Share(count: Int(seconds) * 1000, of: 1_000_000)))
  }

  @Test(arguments: [(11, 5, true), (11, 6, false), (10, 5, nil), (1, 100, nil)])
  func theLoudestTenAreJudgedWhereThereAreMore(rules: Int, pages: Int, isMet: Bool?) {
    let line = line(.topTen) { (values, _) in
      (values.noise.pagingRules, values.noise.topTen) = (rules, Share(count: pages, of: 100))
    }
    #expect(line?.isMet == isMet && line?.count == 100)
  }

  @Test(arguments: [(5, true), (6, false)])
  func highSeveritiesAreFew(high: Int, isMet: Bool) {
    let line = line(.severityHigh) { (values, _) in
      (values.noise.severities.high, values.noise.severities.low) = (high, 100 - high)
    }
    #expect(line?.isMet == isMet)
  }

  @Test(arguments: [(4, true), (5, false)])
  func fewerThanFiveAreStaleOnAnyDay(stale: Int, isMet: Bool) {
    #expect(line(.stale) { (values, _) in values.noise.staleOnWorstDay = stale }?.isMet == isMet)
  }

  @Test(arguments: [(0, true), (1, false)])
  func nothingChatters(chattering: Int, isMet: Bool) {
    #expect(line(.chattering) { (values, _) in values.noise.chattering = chattering }?.isMet == isMet)
  }

  @Test func whatIsNotKnownIsNotJudged() {
    for id in [ScorecardLine.ID.topTen, .severityHigh, .acknowledged, .selfResolved, .shorterThan5Minutes] {
      let line = line(id) { (_, _) in }
      #expect(line?.value == nil && line?.isMet == nil)
    }
    #expect(line(.actionable) { (_, _) in } == nil)
    let ids = Scorecard.lines(of: PeriodValues(period: .week), StormValues()).map(\.id)
    #expect(ids == ScorecardLine.ID.allCases.filter { $0 != .actionable })
  }

  @Test(arguments: [(70, 30, 0, true), (69, 31, 0, false), (99, 1, 0, true), (70, 4, 26, nil)])
  func worthIsJudgedWhereMostPagesAre(actionable: Int, notActionable: Int, unknown: Int, isMet: Bool?) {
    let line = line(.actionable) { (values, _) in
      let verdicts = VerdictTally(actionable: actionable, notActionable: notActionable, unknown: unknown)
      values.quality = QualityValues(
        all: QualityMeasure(
          verdicts: verdicts, interval: nil,
          target: QualityTargets().target(ofTier: nil)))
    }
    #expect(line?.isMet == isMet && line?.count == actionable + notActionable && line?.target == "70 to 85 %")
    #expect((line?.value == nil) == (isMet == nil))
  }

  /// As the numbers that a review begins with are not, either.
  @Test(arguments: [(9, 0, nil), (0, 9, nil), (10, 0, true), (0, 10, false)] as [(Int, Int, Bool?)])
  func ofUnderTenPagesTheWorthIsToldAndNotJudged(actionable: Int, notActionable: Int, isMet: Bool?) {
    let line = line(.actionable) { (values, _) in
      values.quality = QualityValues(
        all: QualityMeasure(
          verdicts: VerdictTally(actionable: actionable, notActionable: notActionable, unknown: 0), interval: nil,
          target: QualityTargets().target(ofTier: nil)))
    }
    #expect(line?.value == .share(Share(count: actionable, of: actionable + notActionable)) && line?.isMet == isMet)
  }

  @Test func proxiesAreThoseOfAlertQuality() {
    let all = QualityMeasure(
      verdicts: VerdictTally(), interval: nil, target: QualityTarget(low: 1, high: 2))
    let line = line(.shorterThan5Minutes) { (values, _) in
      values.quality = QualityValues(all: all)
      values.quality?.shorterThan5Minutes = Share(count: 2, of: 3)
    }
    #expect(line?.value == .share(Share(count: 2, of: 3)) && line?.count == 3 && line?.target == nil)
  }

  @Test func thePeakIsTheMostOfAnyTenMinutes() {
    let starts = [-301, -300, -1, 0, 200, 299, 600].map { monday + .seconds($0) }
    // The five up to 299: -301 has left, -300 has not.
    #expect(PeakRate.value(starts, in: .week) == 5)
    #expect(PeakRate.value(Array(starts[..<2]), in: .week) == 0)
    #expect(PeakRate.value([Timestamp](), in: .week) == 0)
  }

  @Test func thePeakIsKnownWithoutAStorm() {
    var history = PagingHistory.sample()
    for minute: Int64 in [1, 2, 3, 20] { history.add(.sample(after: .minutes(minute))) }
    let storms = ClusterFigures(of: history).storms(in: .week)
    #expect(storms.peak == 0 && storms.peakRate == 3)
  }
}
