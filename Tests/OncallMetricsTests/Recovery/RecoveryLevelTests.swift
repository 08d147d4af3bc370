import LoadStatistics
import PagingModel
import Testing

@testable import OncallMetrics

@Suite struct RecoveryLevelTests {
  private let noTrend = TrendValues(series: [], trend: nil, dispersion: 1)
  /// Four weeks from `monday` on.
  private let weeks = Period(start: monday, end: monday + .hours(28 * 24))

  private func reasons(_ disturbed: [Double], _ duties: [(Double, Double)]) -> [RecoveryReason] {
    let period = PersonPeriod.sample(disturbedAfter: disturbed, duties: duties, in: weeks)
    return RecoveryIndicators(period: period, incidents: IncidentNumbers(), knowsDuty: true).reasons(noTrend)
  }

  @Test(
    arguments: [
      ("gggg", .low), ("aggg", .low), ("aagg", .elevated), ("rggg", .elevated), ("ragg", .elevated), ("raag", .high),
      ("rrgg", .high), ("aaaa", .elevated), ("", .low),
    ] as [(String, RecoveryLevel)])
  func levelsComeOfLights(lights: String, level: RecoveryLevel) {
    let reasons = lights.map { letter in
      RecoveryReason(
        indicator: .restBreaches, value: 0, light: letter == "r" ? .red : letter == "a" ? .amber : .green, count: 0,
        exposure: 0)
    }
    #expect(RecoveryLevel(of: reasons) == level)
  }

  @Test(
    arguments: [
      (.interruptionsPer28Days, 6, .green), (.interruptionsPer28Days, 7, .amber), (.interruptionsPer28Days, 18, .amber),
      (.interruptionsPer28Days, 19, .red), (.incidentsPer12Hours, 1, .green), (.incidentsPer12Hours, 1.01, .amber),
      (.incidentsPer12Hours, 2, .amber), (.incidentsPer12Hours, 2.01, .red),
      (.sleepInterruptionsPerOnCallWeek, 1.9, .green), (.sleepInterruptionsPerOnCallWeek, 2, .amber),
      (.sleepInterruptionsPerOnCallWeek, 5, .red), (.longestRunOfDisturbedNights, 1, .green),
      (.longestRunOfDisturbedNights, 2, .amber), (.longestRunOfDisturbedNights, 3, .red),
      (.onCallSharePercent, 25, .green), (.onCallSharePercent, 25.1, .amber), (.onCallSharePercent, 40, .amber),
      (.onCallSharePercent, 40.1, .red), (.restBreaches, 0, .green), (.restBreaches, 1, .amber),
      (.restBreaches, 3, .red),
    ] as [(RecoveryReason.Indicator, Double, RecoveryReason.Light)])
  func thresholdsAreThoseOfTheMethod(
    indicator: RecoveryReason.Indicator, value: Double, light: RecoveryReason.Light
  ) {
    #expect(indicator.thresholds?.light(of: value) == light)
  }

  /// One week on call, disturbed at 03:00 of Tuesday, Wednesday and Thursday, and on Thursday noon.
  @Test func everyIndicatorTellsItsCounts() throws {
    let rows = reasons([27, 51, 75, 84], [(0, 168)])
    #expect(
      rows.map(\.indicator) == [
        .interruptionsPer28Days, .incidentsPer12Hours, .sleepInterruptionsPerOnCallWeek,
        .longestRunOfDisturbedNights, .onCallSharePercent, .restBreaches,
      ])
    #expect(rows.map(\.count) == [4, 4, 3, 3, 168, 3])
    #expect(rows.map(\.exposure) == [28, 14, 1, 28, 672, 7])
    #expect(rows.map(\.light) == [.green, .green, .amber, .red, .green, .red])
    #expect(rows[4].value == 25)
  }

  /// 5 in one week is red by its value; its lower bound, 1.62, is below the amber value of 2.
  @Test func aHighRateOfFewEventsIsAmber() {
    let nights: [Double] = [23, 47, 71, 95, 119]
    #expect(reasons(nights, [(0, 168)])[2].light == .amber)
    // 10 in two weeks: the same rate, lower bound 4.80 / 2 = 2.4.
    let both = nights + nights.map { $0 + 168 }
    #expect(reasons(both, [(0, 336)])[2].light == .red)
  }

  @Test func withoutTimeOnCallThereAreNoRates() {
    #expect(
      reasons([27], []).map(\.indicator) == [
        .interruptionsPer28Days, .longestRunOfDisturbedNights, .onCallSharePercent, .restBreaches,
      ])
  }

  // MARK: evidence

  private func levels(duty: ClosedRange<Int64>?, pages: [Int64] = [5]) -> [PersonRecovery] {
    var history = PagingHistory.sample(people: ["Ann"])
    for hour in pages { history.addPage(after: hour, to: [0]) }
    if let duty { history.addDuty(0, from: duty.lowerBound, to: duty.upperBound) }
    return PeriodFigures(of: history, load: .everyone).recovery(in: weeks, months: [], TimeZoneRules.utc).people
  }

  @Test func littleTimeOnCallGivesNoLevel() {
    #expect(levels(duty: 0...(7 * 24)).map(\.level) == [.low])
    #expect(levels(duty: 0...(6 * 24)).map(\.shortage) == [.littleTimeOnCall])
    #expect(levels(duty: nil).map(\.shortage) == [.noSchedule])
    #expect(levels(duty: nil).map(\.level) == [.insufficient])
    #expect(levels(duty: nil)[0].reasons.count == 2)
  }

  @Test func onlyTheLastFourWeeksCount() {
    var history = PagingHistory.sample(people: ["Ann"])
    for hour in 0..<30 as Range<Int64> { history.addPage(after: hour, to: [0]) }
    history.addDuty(0, from: 0, to: 2000)
    func loads(_ end: Int64) -> [Double] {
      let period = Period(start: monday, end: monday + .hours(end))
      let figures = PeriodFigures(of: history, load: .everyone)
      return figures.recovery(in: period, months: [], TimeZoneRules.utc).people.map { $0.reasons[0].count }
    }
    #expect(loads(28 * 24) == [30] && loads(28 * 24 + 10) == [20] && loads(29 * 24 + 6) == [0])
  }
}
