/// What makes a period noisy.
public struct NoiseValues: Hashable, Sendable {
  /// So many rules with most pages are looked at together.
  public static let loudest = 10

  /// Episodes, see `Flapping` and `Chattering`.
  public var flapping = 0
  public var chattering = 0
  /// Episodes of the period that were ever open for over a day, and the most of all that were so on one day of it.
  public var stale = 0
  public var staleOnWorstDay = 0
  public var severities = SeverityMix()
  /// Pages acknowledged while open, self-resolved, and shorter than five minutes; nil where that is not known.
  public var acknowledged: Share?
  public var selfResolved: Share?
  public var shorterThan5Minutes: Share?
  /// See `Pareto`; nil where pages are not known.
  public var topTen: Share?
  /// Rules with a page.
  public var pagingRules = 0
  /// What pages were worth; nil where nothing was judged.
  public var verdicts: VerdictTally?

  public init() {}
}
