/// The totals of a period. Nil where no source of the input can know the number.
public struct SummaryValues: Hashable, Sendable {
  /// Alert episodes that started in the period.
  public var episodes = 0
  /// Episodes that reached at least one person on an interrupting channel.
  public var pages: Int?
  /// Attempts to reach one person on one channel.
  public var notifications: Int?
  /// Interrupting notifications, folded within 60 s per person.
  public var interruptions: Int?
  /// Interrupting notifications more than 10 min after the same person's previous one.
  public var disturbances: Int?
  /// People with at least one interruption.
  public var people: Int?
  /// Clusters of episodes that belong together, and those with a page; nil where nothing was put together.
  public var clusters: Int?
  public var pagingClusters: Int?

  public init() {}
}
