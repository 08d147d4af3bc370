/// Someone who was notified or who acted.
public struct Person: Hashable, Sendable {
  /// The id in the source.
  public var id: String
  /// What the report calls the person: the name in the input, else the id; where two people share a name, the id in
  /// brackets behind it. Distinct for distinct people.
  public var label: String
  /// The index of the zone that the person's hours are counted in, into `PagingHistory.zones`.
  public var zone: Int
  /// Where that zone comes from.
  public var zoneOrigin: ZoneOrigin

  public init(id: String, label: String, zone: Int, zoneOrigin: ZoneOrigin) {
    self.id = id
    self.label = label
    self.zone = zone
    self.zoneOrigin = zoneOrigin
  }
}

/// Where a person's zone comes from, best first.
public enum ZoneOrigin: String, Hashable, CaseIterable, Sendable {
  case configuration, export, team, report
}
