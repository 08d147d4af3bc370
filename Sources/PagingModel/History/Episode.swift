/// How an episode ended.
public enum EpisodeEnd: UInt8, Hashable, Sendable {
  /// A person resolved it.
  case person
  /// The monitor saw the condition clear.
  case monitor
  /// The pager's timer closed it: not an end of the condition.
  case timeout
  /// It was merged into another incident.
  case merge
  /// It ended, and the source does not say how; with a newer firing of the same alert instead of an end, also when.
  case unknown

  /// The name in machine-readable output.
  public var name: String {
    switch self {
    case .person: "person"
    case .monitor: "monitor"
    case .timeout: "timeout"
    case .merge: "merge"
    case .unknown: "unknown"
    }
  }
}

/// How much somebody has to hurry, as the pager was told.
public enum Urgency: UInt8, Hashable, Sendable {
  case low, high, unknown

  /// The name in machine-readable output, or nil when it is not known.
  public var name: String? {
    switch self {
    case .low: "low"
    case .high: "high"
    case .unknown: nil
    }
  }
}

/// Whether an episode reached a person on an interrupting channel.
public enum PageState: UInt8, Hashable, Sendable {
  case page, notPage
  /// The source cannot know notifications.
  case unknown
}

/// One firing of one alert, from fired to resolved. Texts are numbers in `PagingHistory.texts`.
public struct Episode: Hashable, Sendable {
  /// The first eight bytes of SHA-256 over alert key, line feed, start: the same in every run; 0 when not asked for.
  public var id: UInt64
  /// When it fired: the pager's moment for a joined episode.
  public var firedAt: Timestamp
  /// First acknowledgement by a person, or nil when there is none or it cannot be known (`knowsPeople`).
  @PackedTime public var acknowledgedAt: Timestamp?
  /// The pager's end, the monitor's without a pager; nil while open, or when the moment is not known.
  @PackedTime public var resolvedAt: Timestamp?
  /// When the monitor saw the condition clear: known for monitors and joined episodes only.
  @PackedTime public var clearedAt: Timestamp?
  /// When the monitor saw the condition begin: joined episodes only.
  @PackedTime public var monitorFiredAt: Timestamp?
  public var alertKey: TextID
  /// The pager's incident id.
  @Packed<TextTable> public var incident: TextID?
  @Packed<TextTable> public var title: TextID?
  @Packed<TextTable> public var rule: TextID?
  /// The service's name.
  @Packed<TextTable> public var service: TextID?
  @Packed<TextTable> public var severity: TextID?
  /// The index into `PagingHistory.teamSets`; 0 is the empty set.
  public var teamSet: UInt32 = 0
  @Packed<PersonTable> public var acknowledgedBy: PersonID?
  @Packed<PersonTable> public var resolvedBy: PersonID?
  /// Its notifications in `PagingHistory.notifications`, ordered by time, person, channel.
  public var notificationStart: UInt32 = 0
  public var notificationCount: UInt32 = 0
  /// The monitor's episodes that are part of it, in `PagingHistory.members`, ordered by id.
  public var memberStart: UInt32 = 0
  public var memberCount: UInt32 = 0
  /// How often it was escalated.
  public var escalationCount: UInt16 = 0
  public var urgency = Urgency.unknown
  /// How it ended; nil while open.
  public var endedBy: EpisodeEnd?
  public var page = PageState.unknown
  /// The hours class of its first notification on an interrupting channel; nil when it is no page.
  public var hours: HoursClass?
  /// The system that saw it first, and all.
  public var source: AlertSource
  public var sources: AlertSources
  /// Whether a source of it records who acknowledged and who resolved.
  public var knowsPeople = false

  public init(source: AlertSource, alertKey: TextID, firedAt: Timestamp) {
    self.id = 0
    self.source = source
    self.sources = AlertSources(source)
    self.alertKey = alertKey
    self.firedAt = firedAt
    acknowledgedAt = nil
    resolvedAt = nil
    clearedAt = nil
    monitorFiredAt = nil
    incident = nil
    title = nil
    rule = nil
    service = nil
    severity = nil
    acknowledgedBy = nil
    resolvedBy = nil
  }
}

extension Episode {
  /// The first acknowledgement by a person while it was open, or nil.
  public var acknowledgedWhileOpenAt: Timestamp? {
    guard let acknowledgedAt else { return nil }
    guard let resolvedAt else { return acknowledgedAt }
    // An end in whole seconds is compared with what the other source would have recorded in whole seconds.
    let compared = resolvedAt == resolvedAt.cutToSecond ? acknowledgedAt.cutToSecond : acknowledgedAt
    return compared <= resolvedAt ? acknowledgedAt : nil
  }

  /// From fired to the first acknowledgement by a person while it was open, or nil. An acknowledgement before it fired,
  /// by clocks that differ, took 0.
  public var timeToAcknowledge: Milliseconds? {
    acknowledgedWhileOpenAt.map { max(Milliseconds(0), $0 - firedAt) }
  }

  /// From fired to the pager's end, or nil while open and when the moment is not known; never below 0.
  public var timeToResolve: Milliseconds? {
    resolvedAt.map { max(Milliseconds(0), $0 - firedAt) }
  }

  /// Closed by automation (monitor or the pager's timer) and never acknowledged.
  public var isSelfResolved: Bool {
    (endedBy == .monitor || endedBy == .timeout) && acknowledgedAt == nil
  }

  /// From fired to the end of the condition: the monitor's end for a joined episode, else the end.
  ///
  /// The two systems of a joined episode have different precision: the monitor's end is cut to the pager's whole
  /// seconds, and a condition that cleared before the pager fired lasted 0. Nil while open, when the end's moment is not
  /// known, and when the pager's timer closed it.
  public var duration: Milliseconds? {
    if monitorFiredAt != nil, let clearedAt { return max(Milliseconds(0), clearedAt.cutToSecond - firedAt) }
    return endedBy == .timeout ? nil : timeToResolve
  }
}
