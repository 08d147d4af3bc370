/// A set of weekdays.
public struct Weekdays: OptionSet, Hashable, Sendable {
  /// Bit 0 is Monday, bit 6 is Sunday.
  public let rawValue: UInt8

  /// The set with these bits; the highest one means nothing.
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

  /// Whether the set holds the weekday with this number after ISO 8601.
  public func contains(weekday: Int) -> Bool {
    rawValue >> UInt8(weekday - 1) & 1 == 1
  }

  /// Whether the set holds the weekday of the day that is so many days after 1970-01-01, a Thursday.
  func contains(daysSinceEpoch days: Int64) -> Bool {
    contains(weekday: Int((days + 3).flooredRemainder(by: 7)) + 1)
  }
}
