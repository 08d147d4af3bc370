public import LoadStatistics
public import PagingModel

/// How many of some pages were worth it.
public struct QualityMeasure: Hashable, Sendable {
  public var verdicts: VerdictTally
  /// The 95 % interval of the actionable share; nil where only the bounds say something, and without a decided page.
  public var interval: ConfidenceInterval?
  /// How many independent pages would tell as much; nil where there is no interval.
  public var effectiveCount: Double?
  public var target: QualityTarget

  public init(verdicts: VerdictTally, interval: ConfidenceInterval?, target: QualityTarget) {
    (self.verdicts, self.interval, self.target) = (verdicts, interval, target)
  }

  /// Whether the share is no figure to show: too many pages are unknown, or of teams that leave few traces.
  public var isBoundsOnly: Bool { verdicts.statement != .share }

  /// How far the share is from its target; nil where it is no figure to show.
  public var gap: Int? { isBoundsOnly ? nil : target.gap(of: verdicts.share) }

  /// Of fewer pages with a verdict the share is not held against its target.
  public static let leastToJudge = 10

  /// Whether there are enough verdicts to hold the share against its target.
  public var isJudged: Bool { gap != nil && verdicts.decided >= Self.leastToJudge }

  /// Whether chance explains on which side of the target's edge the share is: its interval reaches beyond it.
  public var isWithinChance: Bool {
    guard let interval, let gap else { return false }
    let (low, high) = (Double(target.low) / 1000, Double(target.high) / 1000)
    if gap < 0 { return interval.high >= low }
    return gap > 0 ? interval.low <= high : interval.low < low || interval.high > high
  }
}

/// Whether the pages of a period were worth it.
public struct QualityValues: Hashable, Sendable {
  /// One team, service or severity.
  public struct NamedRow: Hashable, Sendable {
    /// Nil for pages without one.
    public var name: String?
    public var measure: QualityMeasure

    public init(name: String?, measure: QualityMeasure) { (self.name, self.measure) = (name, measure) }
  }

  /// One tier; nil for services without one.
  public struct TierRow: Hashable, Sendable {
    public var tier: Int?
    public var measure: QualityMeasure

    public init(tier: Int?, measure: QualityMeasure) { (self.tier, self.measure) = (tier, measure) }
  }

  /// One hours class.
  public struct HoursRow: Hashable, Sendable {
    public var hours: HoursClass
    public var measure: QualityMeasure

    public init(hours: HoursClass, measure: QualityMeasure) { (self.hours, self.measure) = (hours, measure) }
  }

  public var all: QualityMeasure
  public var labels = LabelValues(pages: 0, agreement: Share(count: 0, of: 0), kappa: nil)
  /// What labels say of the weights of evidence, in the whole input; of months nothing.
  public var estimate = WeightEstimate()
  /// Of the pages whose source records people; nil without any.
  public var acknowledged: Share?
  public var selfResolved: Share?
  /// Of the pages whose duration is known; nil without any.
  public var shorterThan5Minutes: Share?
  /// Teams that leave few traces of what they do, in the whole input; by bytes.
  public var silentTeams: [String] = []
  /// The most critical first, what has none last; empty where no service has a tier, as the following are in months.
  public var byTier: [TierRow] = []
  /// By pages, descending, then by bytes; a page of several teams is in the row of each.
  public var byTeam: [NamedRow] = []
  public var byService: [NamedRow] = []
  public var bySeverity: [NamedRow] = []
  /// Business, off, sleep.
  public var byHours: [HoursRow] = []

  public init(all: QualityMeasure) { self.all = all }
}

/// The rows of services or teams by their names.
public struct QualityRowsByName: Sendable {
  private var measures: [String?: QualityMeasure] = [:]
  /// Names that several have, as where what tells them apart is hidden.
  private var repeated: Set<String?> = []

  public init(_ rows: [QualityValues.NamedRow]) {
    for row in rows where measures.updateValue(row.measure, forKey: row.name) != nil { repeated.insert(row.name) }
  }

  /// The measure of a name; nil where none has it, or several have. O(1).
  public subscript(name: String?) -> QualityMeasure? { repeated.contains(name) ? nil : measures[name] }
}

/// What people said of pages, against what is estimated without it.
public struct LabelValues: Hashable, Sendable {
  /// Pages that people labelled: as many labels either way are none.
  public var pages: Int
  /// Those of which both say the same, of those of which both say something.
  public var agreement: Share
  /// Cohen's kappa; nil where there is nothing to compare, or both always say the same one thing.
  public var kappa: Double?

  public init(pages: Int, agreement: Share, kappa: Double?) {
    (self.pages, self.agreement, self.kappa) = (pages, agreement, kappa)
  }
}
