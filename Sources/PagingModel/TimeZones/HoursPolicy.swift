/// Which hours are business, off and sleep hours.
///
/// Sleep hours come first, on every day; then business hours on business days that are no holidays; the rest is off.
/// The standard hours are those of PagerDuty's analytics.
public struct HoursPolicy: Hashable, Sendable {
  /// Monday to Friday 08:00-18:00 is business, 22:00-08:00 is sleep, without holidays.
  public static let standard = HoursPolicy(
    days: .mondayToFriday, hours: .hours(from: 8, to: 18), nightHours: .hours(from: 22, to: 8), holidays: [])

  /// The days with business hours.
  public let businessDays: Weekdays
  /// The business hours of those days; they do not reach over midnight.
  public let businessHours: ClockWindow
  /// The sleep hours of every day.
  public let sleepHours: ClockWindow
  /// Days without business hours.
  public let holidays: Set<CivilDate>

  /// A policy whose parts are the standard ones where they are not given.
  ///
  /// - Throws: `HoursPolicyFault` when a window is empty or outside a day, or business hours reach over midnight.
  public init(
    businessDays: Weekdays = .mondayToFriday, businessHours: ClockWindow = .hours(from: 8, to: 18),
    sleepHours: ClockWindow = .hours(from: 22, to: 8), holidays: Set<CivilDate> = []
  ) throws(HoursPolicyFault) {
    try HoursPolicyFault.check(businessHours, of: .business)
    try HoursPolicyFault.check(sleepHours, of: .sleep)
    guard !businessHours.wraps else { throw .businessOverMidnight }
    self.init(days: businessDays, hours: businessHours, nightHours: sleepHours, holidays: holidays)
  }

  private init(days: Weekdays, hours: ClockWindow, nightHours: ClockWindow, holidays: Set<CivilDate>) {
    businessDays = days
    businessHours = hours
    sleepHours = nightHours
    self.holidays = holidays
  }

  /// The policy with further holidays.
  public func adding(_ days: Set<CivilDate>) -> HoursPolicy {
    HoursPolicy(
      days: businessDays, hours: businessHours, nightHours: sleepHours, holidays: holidays.union(days))
  }

  /// The hours class of a moment by a clock and calendar in the zone.
  public func hoursClass(of moment: Timestamp, in zone: TimeZoneRules) -> HoursClass {
    hoursClass(atLocal: zone.localSeconds(at: moment))
  }

  /// The hours class of what a clock and its calendar show, in seconds since 1970-01-01T00:00:00 of that clock.
  func hoursClass(atLocal local: Int64) -> HoursClass {
    let secondOfDay = Int(local.flooredRemainder(by: 86_400))
    if sleepHours.contains(secondOfDay) { return .sleep }
    guard businessHours.contains(secondOfDay) else { return .off }
    let day = local.flooredQuotient(by: 86_400)
    guard businessDays.contains(daysSinceEpoch: day) else { return .off }
    return holidays.isEmpty || !holidays.contains(CivilDate(daysSinceEpoch: day)) ? .business : .off
  }

  /// The night that a moment belongs to, named for the date of its evening: the date twelve hours earlier on the clock.
  public func night(of moment: Timestamp, in zone: TimeZoneRules) -> CivilDate {
    CivilDate(daysSinceEpoch: (zone.localSeconds(at: moment) - 43_200).flooredQuotient(by: 86_400))
  }

  /// The sleep hours of a night: from 22:00 on its date to 08:00 on the next, with the standard hours.
  ///
  /// Sleep hours that begin in the first half of the day are those of the following date.
  public func sleepHours(ofNight night: CivilDate, in zone: TimeZoneRules) -> Range<Timestamp> {
    let first = sleepHours.from < 43_200 ? night.adding(days: 1) : night
    let start = zone.instant(of: first, secondOfDay: sleepHours.from)
    let end = zone.instant(of: sleepHours.wraps ? first.adding(days: 1) : first, secondOfDay: sleepHours.to)
    return start..<max(start, end)
  }
}

/// Why hours cannot be used as a policy.
public enum HoursPolicyFault: Error, Hashable, Sendable {
  /// The window of these hours starts where it ends.
  case empty(HoursClass)
  /// The window of these hours starts outside 00:00...23:59:59 or ends outside 00:00...24:00.
  case outsideDay(HoursClass)
  /// Business hours end before they start.
  case businessOverMidnight

  /// The rule in words, lower case, without a full stop.
  public var message: String {
    switch self {
    case .empty(let hours): "the \(hours.rawValue) hours end when they start"
    case .outsideDay(let hours): "the \(hours.rawValue) hours are outside 00:00-24:00"
    case .businessOverMidnight: "the business hours end before they start"
    }
  }

  /// What a user can do about it.
  public var hint: String {
    switch self {
    case .empty(.sleep), .outsideDay(.sleep): "expected times of day such as from \"22:00\" to \"08:00\""
    case .empty, .outsideDay, .businessOverMidnight: "expected times of day such as from \"08:00\" to \"18:00\""
    }
  }

  static func check(_ window: ClockWindow, of hours: HoursClass) throws(HoursPolicyFault) {
    guard window.from != window.to else { throw .empty(hours) }
    guard (0..<86_400).contains(window.from), (0...86_400).contains(window.to) else { throw .outsideDay(hours) }
  }
}
