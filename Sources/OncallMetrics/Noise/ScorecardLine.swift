/// One figure that is held against a published limit.
public struct ScorecardLine: Hashable, Sendable {
  public enum ID: String, Hashable, Sendable, CaseIterable {
    case floodTime, windowsOverLimit, peakRate, topTen, chattering, flapping, stale, severityHigh, severityMedium
    case severityLow, actionable, acknowledged, selfResolved, shorterThan5Minutes
  }

  public enum Value: Hashable, Sendable {
    case share(Share)
    case count(Int)
  }

  public enum Unit: String, Hashable, Sendable {
    case percent, episodes
  }

  /// What there are so many of.
  public enum Counted: String, Hashable, Sendable {
    case episodes, episodesWithSeverity, staleEpisodes, pages, pagesWithVerdict, storms, windows
  }

  public var id: ID
  public var title: String
  /// Nil where the input does not tell.
  public var value: Value?
  public var unit: Unit
  /// What it is counted over; nil where that is not known.
  public var count: Int?
  public var counted: Counted
  /// Pages that are left out of it, as nobody knows whether they were worth it; nil where that is no question.
  public var unknown: Int?
  /// In words; nil without a published one.
  public var target: String?
  /// Nil without a target, and where there is too little to judge.
  public var isMet: Bool?
  public var source: String

  /// What the value is counted from, of time in milliseconds; nil of a value that is a count, and where it is not known.
  public var share: Share? { if case .share(let share) = value { share } else { nil } }
  /// Whether the counts of `share` are milliseconds.
  public var isTime: Bool { id == .floodTime }
}
