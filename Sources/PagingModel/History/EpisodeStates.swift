/// How an episode ended.
public enum EpisodeEnd: UInt8, Hashable, Sendable {
  /// A person resolved it.
  case person
  /// The monitor saw the condition clear.
  case monitor
  /// The pager's timer closed it: not an end of the condition.
  case timeout
  /// It was merged into another incident.
  case merge
  /// It ended, and the source does not say how; with a newer firing of the same alert instead of an end, also when.
  case unknown

  /// The name in machine-readable output.
  public var name: String {
    switch self {
    case .person: "person"
    case .monitor: "monitor"
    case .timeout: "timeout"
    case .merge: "merge"
    case .unknown: "unknown"
    }
  }
}

/// How much somebody has to hurry, as the pager was told.
public enum Urgency: UInt8, Hashable, Sendable {
  case low, high, unknown

  /// The name in machine-readable output, or nil when it is not known.
  public var name: String? {
    switch self {
    case .low: "low"
    case .high: "high"
    case .unknown: nil
    }
  }
}

/// Whether an episode reached a person on an interrupting channel.
public enum PageState: UInt8, Hashable, Sendable {
  case page, notPage
  /// The source cannot know notifications.
  case unknown
}
