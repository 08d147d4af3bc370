/// Tells the hours classes of many moments in a few zones.
///
/// Moments of one zone mostly lie between the same two changes of its clocks: the offset is looked up once for all of
/// them.
public struct HoursClock: Sendable {
  private let policies: [HoursPolicy]
  private let zones: [TimeZoneRules]
  /// The offset that was looked up last, by zone.
  private var spans: [OffsetSpan]

  public init(_ policies: [HoursPolicy], zones: [TimeZoneRules]) {
    self.policies = policies
    self.zones = zones
    spans = Array(repeating: OffsetSpan(offset: 0, from: 0, to: 0), count: zones.count)
  }

  /// The hours class of a moment by the policy and in the zone with these indices; as `HoursPolicy.hoursClass(of:in:)`.
  public mutating func hoursClass(of moment: Timestamp, by policy: Int = 0, inZone zone: Int) -> HoursClass {
    let seconds = moment.wholeSeconds
    if !spans[zone].contains(seconds) { spans[zone] = zones[zone].offsetSpan(at: seconds) }
    return policies[policy].hoursClass(atLocal: seconds + spans[zone].offset)
  }
}

/// A span of time without a change of the clocks, in seconds since the epoch, half-open.
struct OffsetSpan: Hashable, Sendable {
  /// Seconds east of UTC.
  var offset: Int64
  var from: Int64
  var to: Int64

  func contains(_ seconds: Int64) -> Bool { from <= seconds && seconds < to }
}
