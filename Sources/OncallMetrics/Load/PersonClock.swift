import PagingModel

/// The clock and the calendar that a person lives by.
struct PersonClock: Sendable {
  let zone: TimeZoneRules
  let policy: HoursPolicy

  init(of person: Person, in history: PagingHistory) {
    zone = history.zones[person.zone]
    policy = history.policies[person.policy]
  }

  /// The number of the local day, counted from 1970-01-01.
  func day(at moment: Timestamp) -> Int64 { zone.localSeconds(at: moment).flooredQuotient(by: 86_400) }

  /// The number of the day on whose evening the night of a moment began.
  func night(of moment: Timestamp) -> Int64 { policy.night(of: moment, in: zone).daysSinceEpoch }

  /// The sleep hours of a night.
  func sleepHours(ofNight night: Int64) -> Range<Timestamp> {
    policy.sleepHours(ofNight: CivilDate(daysSinceEpoch: night), in: zone)
  }

  /// From a full hour of a day to one of the next.
  func overnight(_ day: Int64, from first: Int, to last: Int) -> Range<Timestamp> {
    let date = CivilDate(daysSinceEpoch: day)
    let start = zone.instant(of: date, secondOfDay: first * 3600)
    return start..<max(start, zone.instant(of: date.adding(days: 1), secondOfDay: last * 3600))
  }

  /// The local days that a span of time touches.
  func days(of span: Range<Timestamp>) -> ClosedRange<Int64> {
    let first = day(at: span.lowerBound)
    return first...max(first, day(at: span.upperBound - Milliseconds(1)))
  }
}
