public import PagingModel

/// One rule of one service in a period.
public struct RuleValues: Hashable, Sendable {
  /// Which rule of the history it is; nil of one that no history tells.
  public var id: RuleID?
  /// The rule's name, or nil when the input does not tell.
  public var rule: String?
  public var service: String?
  /// The team of most of its episodes; ties by bytes. Of a rule without a service, only a team of more than half of them.
  public var team: String?
  /// The tier of its service; nil where none is known.
  public var tier: Int?
  public var episodes = 0
  /// Nil where no source of the rule's episodes knows pages.
  public var pages: Int?
  /// Pages acknowledged by a person while open; nil like `pages`.
  public var acknowledged: Int?
  /// Closed by automation and never acknowledged: of the pages; where pages are not known, of the episodes whose source
  /// records people; nil where none does, because then nobody knows what was acknowledged.
  public var selfResolved: Int?
  /// What `selfResolved` is a part of.
  public var selfResolvedOf = 0
  /// The nearest-rank median duration of its episodes; ends by the pager's timer are no ends.
  public var medianDuration: Milliseconds?
  /// The severity of most of its episodes, in the source's words; of equals the first by bytes.
  public var severity: String?
  public var noise = RuleNoise()
  /// Whether what it would say of people is not told, see `RowPrivacy`.
  public var isSuppressed = false

  public init(rule: String?, service: String?) {
    self.rule = rule
    self.service = service
  }
}

/// One service or team in a period.
public struct SegmentValues: Hashable, Sendable {
  /// The service's or team's name, or nil for episodes without one.
  public var name: String?
  /// For a service: the team of most of its episodes.
  public var team: String?
  /// For a service: its tier, nil where none is known.
  public var tier: Int?
  /// Episodes that started in the period; none in a row that is here for the notifications of an older page.
  public var episodes = 0
  /// Nil where no source of its episodes knows pages, and so are the following counts.
  public var pages: Int?
  /// Notifications of the period for its episodes, whenever these started.
  public var notifications: Int?
  /// Interruptions of the period whose first notification belongs to one of its pages.
  public var interruptions: Int?
  /// `interruptions` by hours class.
  public var hours = HoursCounts()
  /// People with at least one of these interruptions.
  public var people: Int?
  /// Pages in sleep hours.
  public var sleepPages: Int?
  /// Pages acknowledged by a person while open.
  public var acknowledged: Int?
  /// As in `RuleValues`.
  public var selfResolved: Int?
  public var selfResolvedOf = 0
  public var medianDuration: Milliseconds?
  /// Distinct (rule, service) pairs.
  public var rules = 0
  /// Clusters of its episodes, and of its pages; nil where they are not known, as in months.
  public var clusters: Int?
  public var pagingClusters: Int?
  /// Of its pages, or episodes where no source knows pages; without hours classes. Nil in months.
  public var response: ResponseValues?
  /// Whether what it would say of people is not told, see `RowPrivacy`: notifications, interruptions, people and the response are
  /// nil then.
  public var isSuppressed = false

  public init(name: String?) {
    self.name = name
  }

  mutating func suppress() {
    isSuppressed = true
    (notifications, interruptions, people, response) = (nil, nil, nil, nil)
    hours = HoursCounts()
  }
}

/// The services of one tier in a period.
public struct TierValues: Hashable, Sendable {
  /// 0 for the most critical; nil for what has none.
  public var tier: Int?
  /// Without a name.
  public var values: SegmentValues

  public init(tier: Int?, values: SegmentValues) {
    self.tier = tier
    self.values = values
  }
}
