/// What people left behind that worked on an episode, as far as its verdict asks: one byte.
public struct EpisodeTraces: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Somebody wrote something about it.
  public static let noted = EpisodeTraces(rawValue: 1)
  /// A note tells of something that was done, and of no noise.
  public static let actionNoted = EpisodeTraces(rawValue: 2)
  /// A note says that there was nothing to do.
  public static let noiseNoted = EpisodeTraces(rawValue: 4)
  /// A ticket was linked to it.
  public static let ticketed = EpisodeTraces(rawValue: 8)
  /// An incident was declared for it.
  public static let declared = EpisodeTraces(rawValue: 16)
  /// A person escalated it.
  public static let escalatedByPerson = EpisodeTraces(rawValue: 32)
  /// The pager's timer escalated it: nobody had acknowledged.
  public static let escalatedByTimer = EpisodeTraces(rawValue: 64)
  /// It was handed to another team.
  public static let handedOver = EpisodeTraces(rawValue: 128)

  /// Whether there is nothing that anybody wrote down.
  public var areUnwritten: Bool { isDisjoint(with: [.noted, .ticketed, .declared]) }
}
