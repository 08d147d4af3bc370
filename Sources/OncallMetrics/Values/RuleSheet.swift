public import LoadStatistics
public import PagingModel

/// Everything about one rule in a period.
public struct RuleSheet: Hashable, Sendable {
  /// Its row in the report; nil when it did not fire in the period.
  public var row: RuleValues?
  public var rule: String?
  public var service: String?
  /// Starts of its episodes by the clock of the report's zone: 24 hours of each of seven days, from Monday 00:00.
  public var heat: [Int] = Array(repeating: 0, count: 168)
  /// From fired to the end of the condition, where it is known.
  public var durations = DurationValues()
  /// Its pages by the hours class of their first notification on an interrupting channel.
  public var hours = HoursCounts()
  /// The 95 % interval of the actionable share of its pages; nil where that is no figure to show.
  public var interval: ConfidenceInterval?
  /// Its alert keys that fired.
  public var alertKeys = 0
  /// Its last episodes, the last first.
  public var latest: [RuleEpisode] = []
  /// Whether these do not tell how soon they were acknowledged, because that would tell of a small group.
  public var hidesAnswers = false

  public init(rule: String?, service: String?) {
    (self.rule, self.service) = (rule, service)
  }
}

/// One episode of a rule, as an example.
public struct RuleEpisode: Hashable, Sendable {
  /// As in `PagingHistory.episodeIDs`.
  public var id: UInt64
  public var firedAt: Timestamp
  public var title: String?
  /// See `Episode.duration`.
  public var duration: Milliseconds?
  /// Nil while open.
  public var endedBy: EpisodeEnd?
  public var page: PageState
  /// Nil when it is no page.
  public var hours: HoursClass?
  /// From fired to the first acknowledgement while open; nil without one.
  public var timeToAcknowledge: Milliseconds?
  /// Nil when it is no page, and where pages were not judged.
  public var verdict: PageVerdict.Value?
  public var isFlapping: Bool
  public var isRepeat: Bool
  public var isStale: Bool
}
