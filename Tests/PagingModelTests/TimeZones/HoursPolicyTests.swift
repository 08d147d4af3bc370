import PagingModel
import Testing

@Suite struct HoursPolicyTests {
  private static func rules(_ name: String) throws -> TimeZoneRules {
    var directory = TimeZoneDirectory()
    return try directory.rules(named: name)
  }

  /// A moment in a zone, its hours class, and the day of its night where it has one.
  struct Sample: Sendable {
    var zone: String
    var moment: Timestamp
    var hours: HoursClass
    var night: CivilDate?

    init(_ zone: String, _ moment: Timestamp, _ hours: HoursClass, night: (Int, Int, Int)? = nil) {
      (self.zone, self.moment, self.hours) = (zone, moment, hours)
      self.night = night.map { CivilDate(year: $0.0, month: $0.1, day: $0.2) }
    }
  }

  @Test(arguments: [
    Sample("America/New_York", .utc(2025, 11, 2, 12, 30), .sleep, night: (2025, 11, 1)),
    Sample("America/New_York", .utc(2025, 11, 1, 12, 30), .off),
    Sample("Europe/London", .utc(2025, 10, 26, 0, 30), .sleep, night: (2025, 10, 25)),
    Sample("Europe/London", .utc(2025, 10, 26, 21, 30), .off),
    Sample("Europe/London", .utc(2025, 10, 25, 21, 30), .sleep, night: (2025, 10, 25)),
    Sample("Australia/Sydney", .utc(2025, 10, 5, 12, 30), .sleep, night: (2025, 10, 5)),
    Sample("Europe/Berlin", .utc(2026, 3, 29, 1, 30), .sleep, night: (2026, 3, 28)),
    Sample("Asia/Kolkata", .utc(2025, 9, 1, 2, 29), .sleep, night: (2025, 8, 31)),
    Sample("Asia/Kolkata", .utc(2025, 9, 1, 2, 31), .business),
  ])
  func hoursFollowTheClockThroughDaylightSaving(sample: Sample) throws {
    let rules = try HoursPolicyTests.rules(sample.zone)
    #expect(HoursPolicy.standard.hoursClass(of: sample.moment, in: rules) == sample.hours)
    if let night = sample.night { #expect(HoursPolicy.standard.night(of: sample.moment, in: rules) == night) }
  }

  @Test func nightsOfAWeekInLondonAreCountedByTheirEvening() throws {
    let london = try HoursPolicyTests.rules("Europe/London")
    let moments: [Timestamp] = [.utc(2025, 10, 25, 23), .utc(2025, 10, 27, 2), .utc(2025, 10, 31, 3)]
    let nights = moments.map { HoursPolicy.standard.night(of: $0, in: london) }
    #expect(nights.map(\.description) == ["2025-10-25", "2025-10-26", "2025-10-30"])
    #expect(Set(nights.flatMap { night in (0...2).map { night.adding(days: $0) } }).count == 7)
  }

  @Test(arguments: [
    (0, 0, 0, HoursClass.sleep), (7, 59, 59, .sleep), (8, 0, 0, .business), (17, 59, 59, .business),
    (18, 0, 0, .off), (21, 59, 59, .off), (22, 0, 0, .sleep), (23, 59, 59, .sleep),
  ])
  func windowsAreHalfOpen(hour: Int, minute: Int, second: Int, expected: HoursClass) {
    let weekday = Timestamp.utc(2026, 11, 2, hour, minute, second) + Milliseconds(999)
    let saturday = Timestamp.utc(2026, 11, 7, hour, minute, second)
    #expect(HoursPolicy.standard.hoursClass(of: weekday, in: .utc) == expected)
    #expect(HoursPolicy.standard.hoursClass(of: saturday, in: .utc) == (expected == .business ? .off : expected))
  }

  @Test func holidaysHaveNoBusinessHours() throws {
    let policy = try HoursPolicy(holidays: [CivilDate(year: 2026, month: 12, day: 25)])
    #expect(policy.hoursClass(of: .utc(2026, 12, 25, 10), in: .utc) == .off)
    #expect(policy.hoursClass(of: .utc(2026, 12, 25, 7), in: .utc) == .sleep)
    #expect(policy.hoursClass(of: .utc(2026, 12, 24, 10), in: .utc) == .business)
    let kiritimati = try HoursPolicyTests.rules("Pacific/Kiritimati")
    #expect(policy.hoursClass(of: .utc(2026, 12, 24, 20), in: kiritimati) == .off, "the zone's own date counts")
  }

  @Test func defaultsAreTheStandardPolicy() throws {
    #expect(try HoursPolicy() == .standard)
    #expect(HoursClass.allCases.map(\.rawValue) == ["business", "off", "sleep"])
  }

  @Test func otherHoursAndDaysAreKept() throws {
    let policy = try HoursPolicy(
      businessDays: Weekdays(weekday: 7).union(Weekdays(weekday: 1)), businessHours: .hours(from: 0, to: 24),
      sleepHours: .hours(from: 1, to: 7))
    #expect(policy.hoursClass(of: .utc(2026, 11, 1, 0, 59), in: .utc) == .business)
    #expect(policy.hoursClass(of: .utc(2026, 11, 1, 1), in: .utc) == .sleep)
    #expect(policy.hoursClass(of: .utc(2026, 11, 3, 12), in: .utc) == .off)
    let night = CivilDate(year: 2026, month: 10, day: 31)
    #expect(policy.night(of: .utc(2026, 11, 1, 1), in: .utc) == night)
    #expect(policy.sleepHours(ofNight: night, in: .utc) == .utc(2026, 11, 1, 1)..<(.utc(2026, 11, 1, 7)))
  }

  @Test(arguments: [(2026, 3, 28, 9), (2026, 10, 24, 11), (2026, 10, 25, 10)])
  func sleepHoursOfANightFollowTheClock(year: Int, month: Int, day: Int, hours: Int64) throws {
    let berlin = try HoursPolicyTests.rules("Europe/Berlin")
    let night = CivilDate(year: year, month: month, day: day)
    let range = HoursPolicy.standard.sleepHours(ofNight: night, in: berlin)
    #expect(range.upperBound - range.lowerBound == .minutes(hours * 60))
    #expect(HoursPolicy.standard.night(of: range.lowerBound, in: berlin) == night)
    #expect(HoursPolicy.standard.night(of: range.upperBound - Milliseconds(1), in: berlin) == night)
    #expect(HoursPolicy.standard.hoursClass(of: range.lowerBound, in: berlin) == .sleep)
    #expect(HoursPolicy.standard.hoursClass(of: range.upperBound, in: berlin) != .sleep)
  }

  @Test(arguments: [
    (ClockWindow.hours(from: 18, to: 8), ClockWindow.hours(from: 22, to: 8), HoursPolicyFault.businessOverMidnight),
    (.hours(from: 8, to: 8), .hours(from: 22, to: 8), .empty(.business)),
    (.hours(from: 8, to: 18), .hours(from: 0, to: 0), .empty(.sleep)),
    (.hours(from: 8, to: 25), .hours(from: 22, to: 8), .outsideDay(.business)),
    (.hours(from: 8, to: 18), .hours(from: 24, to: 8), .outsideDay(.sleep)),
    (.hours(from: -1, to: 18), .hours(from: 22, to: 8), .outsideDay(.business)),
  ])
  func impossibleHoursAreRefused(business: ClockWindow, sleep: ClockWindow, fault: HoursPolicyFault) {
    #expect(throws: fault) { try HoursPolicy(businessHours: business, sleepHours: sleep) }
    #expect(!fault.message.isEmpty && !fault.hint.isEmpty)
  }
}
