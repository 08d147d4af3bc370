import PagingModel

/// Turns what a clock on a wall showed into moments.
struct LocalClock: Sendable {
  let zone: TimeZoneRules

  /// The moment at which the clock showed this; nil where no calendar has such a day, no clock such a time, and outside the
  /// years 1970 to 2199.
  func moment(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0) -> Timestamp? {
    guard (1970...2199).contains(year), (1...12).contains(month),
      (1...CivilDate.daysIn(month: month, year: year)).contains(day), (0...23).contains(hour),
      (0...59).contains(minute),
      (0...59).contains(second)
    else { return nil }
    let date = CivilDate(year: year, month: month, day: day)
    return zone.instant(of: date, secondOfDay: hour * 3600 + minute * 60 + second)
  }
}
