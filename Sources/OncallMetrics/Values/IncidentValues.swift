public import PagingModel

/// How pages and the incidents of a record go together in a period.
public struct IncidentValues: Hashable, Sendable {
  /// Every incident of the record is in exactly one of these.
  public struct Bins: Hashable, Sendable {
    /// Parts of another incident.
    public var merged = 0
    /// Of PagerDuty, without a priority: alerts like any other.
    public var withoutPriority = 0
    /// Of a priority that is not among those that count.
    public var otherPriority = 0
    /// With an end before its start, so that one of the two is wrong.
    public var endBeforeStart = 0
    public var outsidePeriod = 0
    /// In a part of the period that the input does not cover.
    public var outsideInput = 0
    /// Of the period, and without a service.
    public var withoutService = 0
    /// Of the period, and of services alone that neither the history nor the configuration names.
    public var unknownService = 0
    /// Of the period, and without an end.
    public var withoutEnd = 0
    /// Of the period, and held against pages.
    public var judged = 0

    public init() {}

    public var all: Int {
      merged + withoutPriority + otherPriority + endBeforeStart + outsidePeriod + outsideInput + ofPeriod
    }
    /// Those that began in the period.
    public var ofPeriod: Int { withoutService + unknownService + withoutEnd + judged }
  }

  /// Pages of the period that are not held against the record.
  public struct UnjudgedPages: Hashable, Sendable {
    /// Without a service.
    public var withoutService = 0
    /// In the time of an incident of which the end or the services are not known, and of no other.
    public var undecided = 0

    public init() {}

    public var all: Int { withoutService + undecided }
  }

  public var bins = Bins()
  /// The starts of the record's first and last incident.
  public var first: Timestamp?
  public var last: Timestamp?
  /// The priorities that count; empty for any.
  public var priorities: [String] = []
  /// The names of services that nothing else names, by bytes.
  public var unknownServices: [String] = []
  /// Pages in the time of an incident, of those judged; nil where pages are not known, or no incident touches the period.
  public var precision: Share?
  public var unjudgedPages = UnjudgedPages()
  /// Incidents with a page in their time, of those judged; nil where pages are not known.
  public var recall: Share?
  /// Of the same those whose first page came before their start.
  public var pagedBeforeStart: Share?
  public var detection = DetectionValues()
  /// All of the period, then by severity in order of bytes; what has none comes last.
  public var all = SeverityValues(severity: nil)
  public var severities: [SeverityValues] = []
  /// Incidents that were judged, without a page in their time, by start.
  public var missed: [MissedIncident] = []

  public init() {}
}

/// From the start of an incident to its first page.
public struct DetectionValues: Hashable, Sendable {
  public var times = DurationValues()
  /// Incidents that no page was on.
  public var notPaged = 0
  /// Incidents whose first page came before their start, as the record has it: how long that took is not known.
  public var pagedBeforeStart = 0

  public init() {}
}

/// How long something took from the start of incidents, and those of which it is not known.
public struct CourseTimes: Hashable, Sendable {
  public var times = DurationValues()
  /// The record does not tell when.
  public var notTold = 0
  /// Told for a moment before the start.
  public var beforeStart = 0

  public init() {}
}

/// The incidents of one severity that began in a period, or all of them.
public struct SeverityValues: Hashable, Sendable {
  /// Nil for what has none.
  public var severity: String?
  public var incidents = 0
  public var timeToDetect = CourseTimes()
  public var timeToAcknowledge = CourseTimes()
  public var timeToMitigate = CourseTimes()
  public var timeToRestore = CourseTimes()

  public init(severity: String?) { self.severity = severity }
}

/// An incident that no page was on.
public struct MissedIncident: Hashable, Sendable {
  public var id: String
  /// The name of the system that told it.
  public var source: String
  public var title: String?
  public var severity: String?
  public var services: [String]
  public var startedAt: Timestamp
  public var endedAt: Timestamp
}
