/// How much a page disturbs by the time of day at which it comes, in the responder's own zone.
public enum HoursClass: String, CaseIterable, Hashable, Sendable {
  /// Working hours of a working day.
  case business
  /// Neither working hours nor sleep hours.
  case off
  /// Sleep hours, on every day.
  case sleep
}

/// A set of weekdays.
public struct Weekdays: OptionSet, Hashable, Sendable {
  /// Bit 0 is Monday, bit 6 is Sunday.
  public let rawValue: UInt8

  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// The day with this number after ISO 8601: 1 is Monday, 7 is Sunday.
  public init(weekday: Int) {
    precondition((1...7).contains(weekday), "weekday \(weekday) is outside 1...7")
    rawValue = 1 << UInt8(weekday - 1)
  }

  /// Monday to Friday.
  public static let mondayToFriday = Weekdays(rawValue: 0b001_1111)
  /// Monday to Sunday.
  public static let all = Weekdays(rawValue: 0b111_1111)

  /// Whether the set holds the weekday with this number after ISO 8601.
  public func contains(weekday: Int) -> Bool {
    rawValue >> UInt8(weekday - 1) & 1 == 1
  }
}

/// A part of every day on the clock, half-open; it may reach over midnight.
public struct ClockWindow: Hashable, Sendable {
  /// The first second, in seconds after 00:00, 0..<86 400.
  public var from: Int
  /// The first second that is no longer part, in seconds after 00:00, 0...86 400.
  public var to: Int

  /// A window between two times of day in seconds after 00:00.
  public init(from: Int, to: Int) {
    self.from = from
    self.to = to
  }

  /// A window between two full hours.
  public static func hours(from: Int, to: Int) -> ClockWindow {
    ClockWindow(from: from * 3600, to: to * 3600)
  }

  /// Whether the window reaches over midnight.
  public var wraps: Bool { to < from }

  /// Whether a time of day, in seconds after 00:00, lies in the window.
  public func contains(_ secondOfDay: Int) -> Bool {
    wraps ? secondOfDay >= from || secondOfDay < to : from <= secondOfDay && secondOfDay < to
  }
}
