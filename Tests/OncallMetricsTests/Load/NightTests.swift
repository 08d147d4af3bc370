import PagingModel
import Testing

@testable import OncallMetrics

@Suite struct NightTests {
  /// Nights in London over the end of summer time.
  @Test func disturbedNightsRunAndTakeTwoMoreToRecover() throws {
    let clock = PersonClock(try .london())
    let moments = [utc(2025, 10, 25, 23), utc(2025, 10, 27, 2), utc(2025, 10, 31, 3)]
    let october = utc(2025, 10, 1)..<utc(2025, 11, 30)
    let nights = PersonPeriod(.sample(moments, clock), clock, in: october).disturbedNights
    #expect(nights == DisturbedNights(count: 3, longestRun: 2, inRecovery: 7))
  }

  /// A night belongs to the period of its 22:00, and its recovery to the periods of theirs.
  @Test func nightsOfTwoPeriodsAddUp() {
    let record = PersonRecord.sample([utc(2026, 6, 7, 23), utc(2026, 6, 8, 1), utc(2026, 6, 3, 12)])
    func nights(_ start: Timestamp, _ end: Timestamp) -> DisturbedNights {
      PersonPeriod(record, PersonClock(), in: start..<end).disturbedNights
    }
    #expect(nights(utc(2026, 6, 1), utc(2026, 6, 8)) == DisturbedNights(count: 1, longestRun: 1, inRecovery: 1))
    #expect(nights(utc(2026, 6, 8), utc(2026, 6, 15)) == DisturbedNights(count: 0, longestRun: 0, inRecovery: 2))
    #expect(nights(utc(2026, 6, 1), utc(2026, 6, 15)) == DisturbedNights(count: 1, longestRun: 1, inRecovery: 3))
  }

  /// On call from Monday 10:00 to Tuesday 10:00, unless said otherwise.
  @Test(
    arguments: [
      ("undisturbed", [], (10.0, 34.0), 1, 0, 10.0), ("23:00 and 03:00", [23, 27], (10, 34), 1, 1, 5),
      ("20:30, before a rest of 12:30", [20.5], (10, 34), 1, 0, 10), ("once in the middle", [27], (10, 34), 1, 1, 5),
      ("Friday night, before a free day", [4 * 24 + 27], (4 * 24 + 10, 4 * 24 + 34), 1, 0, 5),
      ("on call until 22:00 only", [20], (10, 22), 0, 0, nil), ("from 07:59 on", [], (7.99, 12), 1, 0, 10),
    ] as [(String, [Double], (Double, Double), Int, Int, Double?)])
  func restOfNightsOnCall(
    case name: String, disturbed: [Double], duty: (Double, Double), nights: Int, breaches: Int, undisturbed: Double?
  ) {
    // A week earlier, too, so that the night before Monday belongs to the period.
    let period = Period(start: monday - .hours(168), end: monday + .hours(168))
    let rest = PersonPeriod.sample(disturbedAfter: disturbed, duties: [duty], in: period).nightRest
    #expect(rest.nights.count == nights && rest.breaches == breaches, "\(name)")
    #expect(rest.undisturbed.first.map(\.hours) == undisturbed, "\(name)")
  }

  /// Paged every nine minutes from Monday 19:30 to Tuesday 06:00: one disturbance, before the night.
  @Test func aStormThroughTheNightDisturbsItEachHour() {
    let clock = PersonClock()
    let hits = (0...70).map { number -> PersonHit in
      let at = monday + .minutes(19 * 60 + 30 + Int64(number) * 9)
      return PersonHit(
        at: at, episode: Int32(number), hours: clock.policy.hoursClass(of: at, in: clock.zone),
        beginsInterruption: true,
        isDisturbance: number == 0)
    }
    var record = PersonRecord()
    record.setHits(hits)
    record.duty = TimeSpans([monday + .hours(10)..<monday + .hours(34)])
    let period = PersonPeriod(record, clock, in: Period.week.start..<Period.week.end)
    // 19:30, then every 63 minutes: 22:39 to 06:00 lie in the night; after the last there are two hours.
    #expect(period.disturbedNights.count == 1 && period.nightRest.breaches == 1)
    #expect(period.nightRest.undisturbed == [.minutes(2 * 60)])
    #expect(period.nights(onCall: period.onCallNights).map(\.disturbances) == [8])
  }

  @Test func holidaysAreNoWorkingDays() throws {
    let tuesday = CivilDate(year: 2026, month: 6, day: 2)
    let clock = PersonClock(.utc, try HoursPolicy(holidays: [tuesday]))
    #expect(PersonPeriod.sample(disturbedAfter: [27], duties: [(10, 34)]).nightRest.breaches == 1)
    #expect(PersonPeriod.sample(disturbedAfter: [27], duties: [(10, 34)], clock: clock).nightRest.breaches == 0)
  }

  @Test func nightsAreListedWithWhatHappened() {
    let period = PersonPeriod.sample(disturbedAfter: [23, 27, 75], duties: [(10, 58)])
    let nights = period.nights(onCall: period.onCallNights)
    #expect(nights.map(\.date.day) == [1, 2, 3])
    #expect(nights.map(\.onCall) == [true, true, false])
    #expect(nights.map(\.disturbances) == [2, 0, 1])
  }

  @Test(arguments: [([], 0), ([5], 1), ([1, 2, 4, 5, 6, 9], 3), ([1, 3, 5], 1)] as [([Int64], Int)])
  func runsAreOfConsecutiveNumbers(numbers: [Int64], longest: Int) {
    #expect(Runs.longest(numbers) == longest)
  }
}
