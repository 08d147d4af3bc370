public import OncallMetrics
public import PagingModel

/// The alerts behind a figure of the report.
public struct ReportList: Hashable, Sendable {
  public var kind: EpisodeList.Kind
  /// What the alerts have in common.
  var title: Phrase
  /// All of them, listed or not.
  public var total: Int
  /// What is told of all of them.
  public var counts = ListedCounts()
  /// What else the row says whose numbers lead here, in words; see `ListFacts`.
  var facts: [String] = []
  /// The ids of at most `EpisodeList.Kind.most`: in order of time, but for what took long, where the longest are first, and
  /// for days and months, where pages are.
  public var episodes: [UInt64]
  /// Whether any may be named: with their moments some would tell in which zones people live.
  public var namesAlerts = true

  /// Distinct in the report: `sleepPages`, `rule-3`.
  public var id: String { kind.id }
}

/// An alert that lists name, in words.
public struct ListedAlert: Hashable, Sendable {
  public var id: UInt64
  public var firedAt: Timestamp
  public var rule: String?
  public var service: String?
  public var title: String?
  /// Nil where it is not known whether it reached anybody.
  public var isPage: Bool?
  /// The hours class of a page.
  public var hours: HoursClass?
  /// Nil of what nobody acknowledged while it was open, and where that is not known.
  public var timeToAcknowledge: Milliseconds?
  /// From fired to the end of the condition; nil where that is not known.
  public var duration: Milliseconds?
  /// Nil of what is no page, and where pages were not judged.
  public var verdict: PageVerdict.Value?
  /// What weighs most in the verdict, in words.
  public var evidence: String?
}
