import OncallMetrics
import PagingModel

/// Moments and periods as people read them, in the report's zone.
enum MomentText {
  /// `7 February 2026`.
  static func day(_ date: CivilDate) -> String { "\(date.day) \(month(date))" }

  /// `February 2026`.
  static func month(_ date: CivilDate) -> String { "\(monthNames[date.month - 1]) \(date.year)" }

  /// `Sat 7 Feb 2026, 06:32`.
  static func moment(_ moment: Timestamp, in zone: TimeZoneRules) -> String {
    let local = zone.localTime(at: moment)
    let (date, name) = (local.date, monthNames[local.date.month - 1].prefix(3))
    return "\(weekdayNames[date.weekday - 1]) \(date.day) \(name) \(date.year), \(clock(local))"
  }

  /// `Sat 7 Feb, 06:32`: of a period that needs no year.
  static func short(_ moment: Timestamp, in zone: TimeZoneRules) -> String {
    let local = zone.localTime(at: moment)
    return "\(day(short: local.date)), \(clock(local))"
  }

  /// `Sat 7 Feb`.
  static func day(short date: CivilDate) -> String {
    "\(weekdayNames[date.weekday - 1]) \(date.day) \(monthNames[date.month - 1].prefix(3))"
  }

  /// `06:32`.
  static func time(_ moment: Timestamp, in zone: TimeZoneRules) -> String { clock(zone.localTime(at: moment)) }

  /// `2026-10` as `Oct 2026`; any other text as it is.
  static func month(short text: String) -> String {
    let words = month(named: text).split(separator: " ")
    return words.count == 2 ? "\(words[0].prefix(3)) \(words[1])" : text
  }

  /// How a sheet begins: `October 2026, days in the zone UTC.`; of an empty period that there is nothing.
  static func opening(_ period: Period, in zone: TimeZoneRules, days words: String) -> Phrase {
    if period.start >= period.end {
      return "The input tells of no episode and no notification; \(words) in the zone \(quote: zone.identifier)."
    }
    return "\(MomentText.period(period, in: zone)), \(words) in the zone \(quote: zone.identifier)."
  }

  /// `October 2026` for a calendar month, else `3 October 2026 to 9 November 2026`, both days included; with the time
  /// of day where an edge is not midnight.
  static func period(_ period: Period, in zone: TimeZoneRules) -> String {
    let (start, end) = (zone.localTime(at: period.start), zone.localTime(at: period.end))
    guard start.secondOfDay == 0, end.secondOfDay == 0 else {
      return "\(moment(period.start, in: zone)) to \(moment(period.end, in: zone))"
    }
    let last = end.date.adding(days: -1)
    if isCalendarMonth(start.date, end.date) { return month(start.date) }
    return start.date == last ? day(last) : "\(day(start.date)) to \(day(last))"
  }

  /// What the input covers of a period, as a sentence to go on with; nothing where it covers all.
  static func covered(_ covered: Period, of period: Period, in zone: TimeZoneRules) -> Phrase {
    covered == period ? "" : " The input covers only \(self.period(covered, in: zone)) of it."
  }

  /// `2026-10` as `October 2026`; any other text as it is.
  static func month(named text: String) -> String {
    let parts = text.split(separator: "-")
    guard parts.count == 2, let year = Int(parts[0]), let month = Int(parts[1]), (1...12).contains(month) else {
      return text
    }
    return self.month(CivilDate(year: year, month: month, day: 1))
  }

  private static func isCalendarMonth(_ start: CivilDate, _ end: CivilDate) -> Bool {
    start.day == 1 && end == start.adding(days: CivilDate.daysIn(month: start.month, year: start.year))
  }

  private static func clock(_ local: LocalTime) -> String {
    let (hour, minute) = (local.secondOfDay / 3600, local.secondOfDay / 60 % 60)
    return "\(CivilDate.padded(hour, to: 2)):\(CivilDate.padded(minute, to: 2))"
  }

  private static let weekdayNames = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}
