/// What makes a period noisy.
public struct NoiseValues: Hashable, Sendable {
  /// So many rules with most pages are looked at together.
  public static let loudest = 10
  /// So many noisy rules a meeting can talk about.
  public static let mostFound = 10

  /// Episodes, see `Flapping` and `Chattering`.
  public var flapping = 0
  public var chattering = 0
  /// Episodes of the period that were ever open for over a day, and the most of all that were so on one day of it.
  public var stale = 0
  public var staleOnWorstDay = 0
  public var severities = SeverityMix()
  /// See `Pareto`; nil where pages are not known.
  public var topTen: Share?
  /// Rules with a page.
  public var pagingRules = 0
  /// Whether pages were judged, so that rules have a rank.
  public var isJudged = false

  public init() {}
}
