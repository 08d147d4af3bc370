import PagingModel
import Testing

/// Hours classes, dates and nights around changes of clocks, as Python's zoneinfo has them: the rows are made by
/// `scripts/conformance/hours-table`.
@Suite struct HoursTableTests {
  /// A moment in a zone: its hours class, the date on the calendar there, and that of its night.
  struct Row: Sendable {
    var zone: String
    var moment: Timestamp
    var hours: HoursClass
    var date: String
    var night: String

    init(_ zone: String, _ moment: Timestamp, _ hours: HoursClass, _ date: String, _ night: String) {
      (self.zone, self.moment, self.hours) = (zone, moment, hours)
      (self.date, self.night) = (date, night)
    }
  }

  @Test(arguments: rows)
  func hoursDateAndNightAreThoseOfZoneinfo(row: Row) throws {
    var directory = TimeZoneDirectory()
    let rules = try directory.rules(named: row.zone)
    let policy = HoursPolicy.standard
    #expect(policy.hoursClass(of: row.moment, in: rules) == row.hours)
    #expect(rules.date(at: row.moment).description == row.date)
    #expect(policy.night(of: row.moment, in: rules).description == row.night)
    // What looks offsets up once for many moments says the same, whatever came before.
    var clock = HoursClock([policy], zones: [rules])
    _ = clock.hoursClass(of: row.moment - .seconds(90 * 86_400), inZone: 0)
    #expect(clock.hoursClass(of: row.moment, inZone: 0) == row.hours)
  }

  /// A night is in sleep hours from its evening to the morning, however long the clocks make it. The evening of the day that
  /// Apia left out never was: its morning is that of the evening before.
  @Test(arguments: rows.filter { $0.hours == .sleep && $0.night != "2011-12-30" })
  func sleepHoursOfANightHoldItsMoments(row: Row) throws {
    var directory = TimeZoneDirectory()
    let rules = try directory.rules(named: row.zone)
    let policy = HoursPolicy.standard
    let night = policy.night(of: row.moment, in: rules)
    #expect(policy.sleepHours(ofNight: night, in: rules).contains(row.moment))
  }

  @Test func theTableCoversWhatIsOdd() {
    #expect(Self.rows.count >= 40)
    #expect(Set(Self.rows.map(\.zone)).count >= 12)
    #expect(Set(Self.rows.map(\.hours)) == Set(HoursClass.allCases))
  }
}
