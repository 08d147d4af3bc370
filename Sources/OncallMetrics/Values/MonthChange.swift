public import LoadStatistics

/// How a figure of a month stands to the month before, and to the median of the whole months.
public struct MonthChange: Hashable, Sendable {
  public enum Metric: String, Hashable, CaseIterable, Sendable {
    /// In percent; its changes are in points.
    case actionableShare
    /// In pages; its changes are in percent.
    case pagesPerDay
    /// In percent of the primary shifts; its changes are in points.
    case shiftsOverLimit
  }

  public var metric: Metric
  /// Of the month and of the one before; nil where it is not known, or no figure to show.
  public var value: Double?
  public var previous: Double?
  /// What they are counted from: the actionable of the pages with a verdict, pages and the days in which they came, or shifts
  /// over their limit of all.
  public var counted: Share?
  public var previousCounted: Share?
  /// Nil where either is not known.
  public var toPrevious: Double?
  public var toMedian: Double?
  /// How many times as often as in the month before, with the 95 % interval; nil of shares.
  public var rateRatio: Double?
  public var interval: ConfidenceInterval?
  /// By chance alone, two-sided, in 0...1; nil without a month to compare.
  public var p: Double?

  public init(_ metric: Metric) { self.metric = metric }

  /// Whether the change to the month before exceeds chance: p < .05.
  public var isSignificant: Bool? { p.map { $0 < 0.05 } }
}
