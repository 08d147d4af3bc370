public import PagingModel

/// How much less there is to read, and what fired together.
public struct ClusterValues: Hashable, Sendable {
  /// How much less there is of one thing than of another.
  public struct Reduction: Hashable, Sendable {
    public var before: Int
    public var after: Int
  }

  /// Nil where nothing was put together, or it is not known.
  public var alerts: Reduction?
  public var notifications: Reduction?
  public var pages: Reduction?
  /// The clusters with most episodes, at most 20; then by start.
  public var largest: [ClusterValue] = []
  /// Rules that fired together again and again; most often first, at most 20.
  public var patterns: [ClusterPattern] = []

  public init() {}
}

/// One cluster: episodes that belong together.
public struct ClusterValue: Hashable, Sendable {
  /// The number in `PagingHistory.clusters`.
  public var number: Int
  /// Indices of episodes, ascending.
  public var episodes: [Int]
  public var startedAt: Timestamp
  /// The last end that is known; nil without any.
  public var endedAt: Timestamp?
  /// Nil, as are the three that follow, where no source of its episodes knows pages.
  public var pages: Int?
  public var notifications: Int?
  /// Interruptions that began with one of its pages.
  public var interruptions: Int?
  /// People whom it notified on an interrupting channel.
  public var people: Int?
  /// Whether notifications, interruptions and people are not told, see `RowPrivacy`.
  public var isSuppressed = false
  /// By bytes, each once.
  public var services: [String]
  public var rules: [String]
  public var teams: [String]
  /// What pagers call its incidents, by bytes.
  public var incidents: [String]
  /// Indices of episodes: what probably came first, and the one to read.
  public var cause: Int
  public var representative: Int
  /// Actionable where any page is, else unknown where any is; nil without a page, and where pages were not judged.
  public var verdict: PageVerdict.Value?
  /// When the first flood began that holds one of its starts; nil without one.
  public var storm: Timestamp?
}

/// Rules that made up several clusters.
public struct ClusterPattern: Hashable, Sendable {
  public struct Rule: Hashable, Sendable {
    public var rule: String?
    public var service: String?
  }

  /// Two or more, by bytes.
  public var rules: [Rule]
  public var times: Int
  /// `YYYY-MM` in the report's zone, ascending, each once.
  public var months: [String]
  /// The median of the time from the first to the last start, by nearest rank.
  public var medianSpan: Milliseconds
  /// The numbers in `PagingHistory.clusters`, ascending.
  public var clusters: [Int] = []
}

/// Floods of alerts.
public struct StormValues: Hashable, Sendable {
  /// By start.
  public var list: [Storm] = []
  /// The time in floods, cut to the period.
  public var time = Milliseconds(0)
  /// The length of the period.
  public var whole = Milliseconds(0)
  public var windowsOverLimit = Share(count: 0, of: 0)
  /// The most episodes that started in ten minutes, see `PeakRate`: also where that was no flood.
  public var peakRate = 0

  public init() {}

  public var episodes: Int { list.reduce(0) { $0 + $1.flood.episodes.count } }
  public var peak: Int { list.map(\.flood.peak).max() ?? 0 }
}

/// One flood, with what it held.
public struct Storm: Hashable, Sendable {
  public var flood: Flood
  /// Nil where no source of its episodes knows pages.
  public var pages: Int?
  public var services: Int
  public var teams: Int
  /// People whom it notified on an interrupting channel; nil as `pages`, and where they are not told.
  public var people: Int?
  /// Whether people are not told, see `RowPrivacy`.
  public var isSuppressed = false
  /// Nil where nothing was put together, and so is the cause.
  public var clusters: Int?
  /// The cluster with most of its episodes, how many those are, and the index of its probable cause.
  public var largestCluster: Int?
  public var largestClusterEpisodes = 0
  public var cause: Int?
}
