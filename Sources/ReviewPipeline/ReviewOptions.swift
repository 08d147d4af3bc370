public import PagingModel

/// What is to be reported.
public struct ReviewOptions: Sendable {
  public var period = PeriodChoice.whole
  /// The report's zone.
  public var zone = TimeZoneRules.utc
  /// Whether the zone was asked for.
  public var isZoneGiven = false

  public init() {}
}
