public import PagingModel

/// A half-open span of time that is reported on.
public struct Period: Hashable, Sendable {
  public var start: Timestamp
  public var end: Timestamp

  public init(start: Timestamp, end: Timestamp) {
    self.start = start
    self.end = end
  }

  public func contains(_ moment: Timestamp) -> Bool { start <= moment && moment < end }

  /// The same as a range; empty where it ends before it starts.
  public var span: Range<Timestamp> { start..<max(start, end) }

  public var length: Milliseconds { span.upperBound - span.lowerBound }

  /// What of it lies in another one; all of it without one. Where nothing does, it is empty.
  func cut(to other: Period?) -> Period {
    guard let other else { return self }
    let from = max(start, other.start)
    return Period(start: from, end: max(from, min(end, other.end)))
  }
}

/// Every figure of one period.
public struct PeriodValues: Sendable {
  public var period: Period
  /// The part of the period that the input covers: what rates run over.
  public var covered: Period
  public var summary = SummaryValues()
  public var response = ResponseValues()
  public var noise = NoiseValues()
  public var load = LoadValues()
  /// Whether pages were worth it; nil where they were not judged, or are not known.
  public var quality: QualityValues?
  /// By pages, then episodes, descending, then by the bytes of rule and service.
  public var rules: [RuleValues] = []
  /// By pages, then episodes, descending, then by the bytes of the name.
  public var services: [SegmentValues] = []
  /// As `services`. An episode of several teams counts in each team's row.
  public var teams: [SegmentValues] = []
  /// The most critical tier first, what has none last; empty where no service has a tier.
  public var tiers: [TierValues] = []
  /// Nil without a PagerDuty source in the input.
  public var pagerDuty: PagerDutyValues?

  public init(period: Period) {
    self.period = period
    covered = period
  }

  /// Whether it is known what reached people: told, or attributed by a schedule.
  public var knowsLoad: Bool { summary.interruptions != nil || load.isAttributed }
}

/// One calendar month in the report's zone.
public struct MonthValues: Sendable {
  /// `YYYY-MM`.
  public var month: String
  /// Whether the input or the period cuts the month.
  public var isPartial: Bool
  public var values: PeriodValues
  /// Of the people with a level at the end of the month, those whose load is high; nil where none has one, or it was not asked
  /// for.
  public var highLoad: Share?
  /// The people of whom no level is told; nil where it was not asked for.
  public var hiddenPeople: Int?
  /// How it stands to the month before; empty where that was not asked for.
  public var changes: [MonthChange] = []

  public init(month: String, isPartial: Bool, values: PeriodValues) {
    self.month = month
    self.isPartial = isPartial
    self.values = values
  }
}

/// PagerDuty's own aggregates over the pages of a period, under PagerDuty's names.
public struct PagerDutyValues: Hashable, Sendable {
  public var incidentCount = 0
  /// Nil where no source records notifications; `hours` is then not known either.
  public var interruptions: Int?
  public var hours = HoursCounts()
  /// Whole seconds, cut.
  public var meanSecondsToFirstAcknowledgement: Int64?
  public var meanSecondsToResolve: Int64?
  public var acknowledged = 0
  public var autoResolved = 0
  public var escalations = 0

  public init() {}
}
