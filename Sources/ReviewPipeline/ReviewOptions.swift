public import PagingModel

/// What is to be reported.
public struct ReviewOptions: Sendable {
  public var period = PeriodChoice.whole
  /// The report's zone.
  public var zone = TimeZoneRules.utc
  /// Whether the zone was asked for.
  public var isZoneGiven = false

  /// The zones that a configuration gives to people.
  public var assignedZones = AssignedZones()

  /// Interrupting notifications to one person this long after the first count as one interruption.
  public var interruptionFold = Milliseconds.seconds(60)
  /// An interrupting notification later than this after the person's previous one is a disturbance.
  public var disturbanceGap = Milliseconds.minutes(10)

  /// Whether episodes get their ids, which only their own list shows.
  public var assignsIDs = true

  /// Whether what happened to episodes on the way is kept, which only the list of events shows.
  public var keepsCourses = false

  /// How people appear in everything that is printed.
  public var names = PeopleNames.shown

  public init() {}
}
