/// Placeholder until the zones work lands.
public struct TimeZoneRules: Hashable, Sendable {
  public var name: String
}
