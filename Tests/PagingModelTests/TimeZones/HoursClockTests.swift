import PagingModel
import Testing

/// The clock that remembers an offset tells what a look at the zone's rules tells, moment by moment.
@Suite struct HoursClockTests {
  private static func zones() throws -> [TimeZoneRules] {
    [
      .utc, try TimeZoneRules(identifier: "Europe/Berlin", posix: "CET-1CEST,M3.5.0,M10.5.0/3"),
      try TimeZoneRules(identifier: "America/New_York", posix: "EST5EDT,M3.2.0,M11.1.0"),
      try TimeZoneRules(identifier: "Australia/Lord_Howe", posix: "<+1030>-10:30<+11>-11,M10.1.0,M4.1.0"),
      try TimeZoneRules(identifier: "Asia/Kolkata", posix: "IST-5:30"),
    ]
  }

  @Test func everyHourOfTwoYearsIsOfTheSameClass() throws {
    let zones = try Self.zones()
    var clock = HoursClock([.standard], zones: zones)
    // 2025-01-01T00:00:00Z, and half an hour on: changes of the clocks lie at whole and at half hours.
    for step in 0..<2 * 365 * 48 {
      let moment = Timestamp(seconds: 1_735_689_600 + Int64(step) * 1800)
      for (index, zone) in zones.enumerated() {
        let expected = HoursPolicy.standard.hoursClass(of: moment, in: zone)
        if clock.hoursClass(of: moment, inZone: index) != expected {
          Issue.record("\(moment) in \(zone.identifier) is not \(expected)")
        }
      }
    }
  }

  /// Back and forth over a change, to the second: it is the same with whatever was asked before.
  @Test func theOrderOfMomentsDoesNotMatter() throws {
    let zones = try Self.zones()
    var clock = HoursClock([.standard], zones: zones)
    // 2026-03-29T01:00:00Z and 2026-10-25T01:00:00Z.
    for change in [1_774_746_000, 1_792_890_000] as [Int64] {
      for offset in [0, -1, 1, -3600, 3600, 86_400, -86_400, 0, 15_552_000, -1] as [Int64] {
        let moment = Timestamp(seconds: change + offset)
        #expect(
          clock.hoursClass(of: moment, inZone: 1) == HoursPolicy.standard.hoursClass(of: moment, in: zones[1]),
          "\(moment)")
      }
    }
  }
}
