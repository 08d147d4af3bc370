/// What a monitor saw of a pager's episode.
public struct JoinedFiring: Hashable, Sendable {
  /// When the monitor saw the condition begin.
  public var firedAt: Timestamp
  /// When the monitor saw the condition clear, in all its parts; nil while any of them is not known to be over.
  @PackedTime public var clearedAt: Timestamp?
  /// The monitor's episodes that it is made of, in `PagingHistory.members`, ordered by id.
  public var memberStart: UInt32
  public var memberCount: UInt32

  public init(firedAt: Timestamp, clearedAt: Timestamp?, memberStart: UInt32, memberCount: UInt32) {
    self.firedAt = firedAt
    self.memberStart = memberStart
    self.memberCount = memberCount
    self.clearedAt = clearedAt
  }
}

/// The table of what monitors saw of pagers' episodes.
public enum JoinTable {}
/// What a monitor saw of an episode: an index into the history's joins.
public typealias JoinID = Handle<JoinTable>
