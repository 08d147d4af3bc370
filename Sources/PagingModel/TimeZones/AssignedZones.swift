/// The zones that a configuration gives to people, by whatever name or id a history calls them.
public struct AssignedZones: Sendable {
  /// The zones of one person.
  public struct Entry: Sendable {
    /// The person's own, which counts more than what a history says.
    public var own: TimeZoneRules?
    /// The team's, which counts less.
    public var team: TimeZoneRules?
  }

  /// By the bytes of a name: what Unicode takes for the same may be two people.
  private var entries: [[UInt8]: Entry] = [:]

  public init() {}

  /// Gives zones to everyone who is called so; what was given first stays.
  public mutating func assign(own: TimeZoneRules?, team: TimeZoneRules?, to name: String) {
    guard own != nil || team != nil, entries[Array(name.utf8)] == nil else { return }
    entries[Array(name.utf8)] = Entry(own: own, team: team)
  }

  /// The zones of somebody with this id, else with this name.
  public func entry(id: String, name: String) -> Entry? {
    if entries.isEmpty { return nil }
    return entries[Array(id.utf8)] ?? entries[Array(name.utf8)]
  }
}
