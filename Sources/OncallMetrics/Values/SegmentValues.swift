public import PagingModel

/// One rule of one service in a period.
public struct RuleValues: Hashable, Sendable {
  /// The rule's name, or nil when the input does not tell.
  public var rule: String?
  public var service: String?
  /// The team of most of its episodes; ties by bytes.
  public var team: String?
  public var episodes = 0
  /// Nil where no source of the rule's episodes knows pages.
  public var pages: Int?
  /// Pages acknowledged by a person while open; nil like `pages`.
  public var acknowledged: Int?
  /// Closed by automation and never acknowledged: of the pages, or of the episodes where pages are not known.
  public var selfResolved = 0
  /// What `selfResolved` is a part of: the pages, or the episodes where pages are not known.
  public var selfResolvedOf = 0
  /// The nearest-rank median duration of its episodes; ends by the pager's timer are no ends.
  public var medianDuration: Milliseconds?

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
  public var episodes = 0
  public var pages: Int?
  public var notifications: Int?
  /// Interruptions whose first notification belongs to one of its pages.
  public var interruptions: Int?
  public var hours = HoursCounts()
  /// People with at least one of these interruptions.
  public var people: Int?
  /// Pages acknowledged by a person while open.
  public var acknowledged: Int?
  public var selfResolved = 0
  public var selfResolvedOf = 0
  public var medianDuration: Milliseconds?
  /// Distinct (rule, service) pairs.
  public var rules = 0

  public init(name: String?) {
    self.name = name
  }
}
