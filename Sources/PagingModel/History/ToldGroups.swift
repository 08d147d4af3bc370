/// Which episodes the inputs themselves tell to belong together; of most nothing is told.
public struct ToldGroups: Sendable {
  /// The group of an episode.
  public struct Group: Hashable, Sendable {
    /// The same for all episodes of a group, and for those alone.
    public var number: Int
    public var reasons: GroupReasons

    public init(number: Int, reasons: GroupReasons) { (self.number, self.reasons) = (number, reasons) }
  }

  private var groups: [OccurrenceID: Group]

  public init(_ groups: [OccurrenceID: Group] = [:]) { self.groups = groups }

  public var isEmpty: Bool { groups.isEmpty }

  /// The group of an episode; nil where none is told.
  public subscript(episode: Episode) -> Group? {
    groups.isEmpty ? nil : episode.occurrence.flatMap { groups[$0] }
  }
}
