public import PagingModel

/// What makes a rule noise. What needs to know pages is nil where they are not known.
public struct RuleNoise: Hashable, Sendable {
  /// Episodes, see `Flapping`, `Chattering`, `Repeats` and `StaleAlerts`.
  public var flapping = 0
  public var chattering = 0
  public var repeats = 0
  public var stale = 0
  /// See `ChatterIndex`; nil where no key of it fired twice.
  public var chatterIndex: Double?
  /// Pages in sleep hours.
  public var sleepPages: Int?
  /// People whom its pages reached on interrupting channels.
  public var people: Int?
  /// Pages that notified one person more than once.
  public var renotified: Int?
  /// Pages that nobody acknowledged; nil also where no source of its pages records people.
  public var neverAcknowledged: Int?
  /// Pages that resolved themselves in under 5 minutes; as `neverAcknowledged`.
  public var selfResolvedUnder5Minutes: Int?
  /// Its pages and those of all rules with more.
  public var cumulativePages: Int?
  /// What its pages were worth; nil where nothing was judged.
  public var judged: JudgedNoise?
  /// The place by score, from 1 on; nil where nothing was judged.
  public var rank: Int?
  /// The months of the report, oldest first; empty in the rows of a month.
  public var months: [RuleMonth] = []
  /// The pages of each day that the input covers; empty of rules that are not found noisy, and of periods with too many days.
  public var days: [Int] = []

  public init() {}
}

/// What a rule's pages were worth, and what those that were not worth it cost.
public struct JudgedNoise: Hashable, Sendable {
  public var verdicts = VerdictTally()
  /// By pages, descending, then by the bytes of the key; what holds of any page is left out.
  public var evidence: [RuleEvidence] = []
  /// See `NoiseCost`.
  public var cost = 0
  public var score = 0.0

  public init() {}
}

/// Something that speaks for or against pages of a rule.
public struct RuleEvidence: Hashable, Sendable {
  public var evidence: VerdictEvidence
  public var pages: Int

  public init(evidence: VerdictEvidence, pages: Int) { (self.evidence, self.pages) = (evidence, pages) }
}

/// One rule in one month.
public struct RuleMonth: Hashable, Sendable {
  /// `YYYY-MM`.
  public var month: String
  public var episodes: Int
  /// Nil where no source of the rule's episodes knows pages.
  public var pages: Int?

  public init(month: String, episodes: Int, pages: Int?) {
    (self.month, self.episodes, self.pages) = (month, episodes, pages)
  }
}
