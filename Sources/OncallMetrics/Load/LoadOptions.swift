import PagingModel

/// What loads are held against, and how much of them is told.
public struct LoadOptions: Sendable {
  /// The smallest group of people that is broken down by person.
  public var smallestGroup = 5
  /// Whether everyone is told of, however small the group.
  public var tellsEveryone = false
  /// The most incidents of a shift of 12 hours; longer shifts in proportion.
  public var incidentsPerShift = 2
  /// The largest share of one's time on call, in tenths of a percent.
  public var onCallShare = 250

  public init() {}

  /// Whether so many people are too few to tell of what they carried; nobody is no group.
  func isTooFew(_ count: Int) -> Bool { !tellsEveryone && count > 0 && count < smallestGroup }
}

enum LoadConstants {
  static let hour = Milliseconds.minutes(60)
  /// After so long a storm wakes again.
  static let stormHour = hour
  static let day = Milliseconds.minutes(1440)
  /// What a shift's limit is told for.
  static let limitHours = 12
  /// Less than so much between two incidents is no time to recover.
  static let recoveryGap = Milliseconds.minutes(48 * 60)
  /// Less than so much rest before a working day is a breach: 2003/88/EC, article 3.
  static let leastRest = Milliseconds.minutes(11 * 60)
  /// The nights after a disturbed one that it takes to recover.
  static let recoveryNights: Int64 = 2
  /// Beyond so many days nights are not looked at one by one.
  static let mostDays = 3660
}
