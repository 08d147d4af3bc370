/// One firing of one alert, from fired to resolved: 64 bytes. Texts are numbers in `PagingHistory.texts`.
public struct Episode: Hashable, Sendable {
  /// When it fired: the pager's moment for a joined episode.
  public var firedAt: Timestamp
  /// First acknowledgement by a person, or nil when there is none or it cannot be known (`knowsPeople`).
  @PackedTime public var acknowledgedAt: Timestamp?
  /// The pager's end, the monitor's without a pager; nil while open, or when the moment is not known.
  @PackedTime public var resolvedAt: Timestamp?
  public var alertKey: TextID
  @Packed<TextTable> public var title: TextID?
  /// The index into `PagingHistory.kinds`: its rule, service, severity and teams.
  public var kind: KindID
  @Packed<PersonTable> public var acknowledgedBy: PersonID?
  @Packed<PersonTable> public var resolvedBy: PersonID?
  /// The first of its notifications in `PagingHistory.notifications`, ordered by time, person, channel; nil without any.
  @Packed<NotificationTable> public var firstNotification: NotificationID?
  /// The firing that it was made of, in `PagingHistory.occurrenceKeys`: the pager's for a joined episode.
  @Packed<OccurrenceTable> public var occurrence: OccurrenceID?
  /// What the monitor saw, in `PagingHistory.joins`: joined episodes only.
  @Packed<JoinTable> public var join: JoinID?
  /// The systems that saw it, 24 bits, and what traces it left, 8.
  private var sourcesAndTraces: UInt32
  /// The system that saw it first.
  public var source: AlertSource
  /// How often it was escalated, 255 for more often.
  public var escalationCount: UInt8 = 0
  private var reach = Reach.unknown
  /// Urgency, whether people are known, how it ended: 2, 1 and 3 bits.
  private var states = UInt8(Urgency.unknown.rawValue) | Self.isOpen << 3

  /// What stands for no end.
  private static let isOpen: UInt8 = 7

  /// An episode of which nothing more is known.
  public init(source: AlertSource, alertKey: TextID, kind: KindID, firedAt: Timestamp) {
    self.source = source
    sourcesAndTraces = AlertSources(source).rawValue
    self.alertKey = alertKey
    self.kind = kind
    self.firedAt = firedAt
    acknowledgedAt = nil
    resolvedAt = nil
    title = nil
    acknowledgedBy = nil
    resolvedBy = nil
    firstNotification = nil
    occurrence = nil
    join = nil
  }

  /// The systems that saw it.
  public var sources: AlertSources {
    get { AlertSources(rawValue: sourcesAndTraces & 0xFF_FFFF) }
    set { sourcesAndTraces = sourcesAndTraces & ~0xFF_FFFF | newValue.rawValue & 0xFF_FFFF }
  }

  /// What people left behind that worked on it.
  public var traces: EpisodeTraces {
    get { EpisodeTraces(rawValue: UInt8(sourcesAndTraces >> 24)) }
    set { sourcesAndTraces = sourcesAndTraces & 0xFF_FFFF | UInt32(newValue.rawValue) << 24 }
  }

  public var urgency: Urgency {
    get { Urgency(rawValue: states & 0b11) ?? .unknown }
    set { states = states & ~0b11 | newValue.rawValue }
  }

  /// Whether a source of it records who acknowledged and who resolved.
  public var knowsPeople: Bool {
    get { states & 0b100 != 0 }
    set { states = states & ~0b100 | (newValue ? 0b100 : 0) }
  }

  /// How it ended; nil while open.
  public var endedBy: EpisodeEnd? {
    get { EpisodeEnd(rawValue: states >> 3) }
    set { states = states & 0b111 | (newValue?.rawValue ?? Self.isOpen) << 3 }
  }

  /// Whether it reached somebody, and at what hours: one byte.
  private enum Reach: Hashable, Sendable {
    case page(HoursClass?), notPage, unknown
  }

  public var page: PageState {
    switch reach {
    case .page: .page
    case .notPage: .notPage
    case .unknown: .unknown
    }
  }

  /// The hours class of its first notification on an interrupting channel; nil when it is no page.
  public var hours: HoursClass? {
    if case .page(let hours) = reach { hours } else { nil }
  }

  /// Makes it a page, with the hours class of its first notification on an interrupting channel.
  public mutating func setPage(_ hours: HoursClass?) { reach = .page(hours) }

  /// Makes it no page, for all that its source knows or because the source cannot know.
  public mutating func setNoPage(isKnown: Bool) { reach = isKnown ? .notPage : .unknown }
}

/// The table of notifications.
public enum NotificationTable {}
/// A notification: an index into the history's notifications.
public typealias NotificationID = Handle<NotificationTable>

extension Episode {
  /// Whether a pager knows it, so far as the systems that saw it and a page tell; a monitor may page people itself.
  public var isOfPager: Bool {
    !sources.isDisjoint(with: .pagers) || page != .unknown && !source.isNotifyingMonitor
  }

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

  /// From fired to the pager's end, or nil while open and when the moment is not known: an end before it fired, by clocks
  /// that differ, tells no time. Never below 0.
  public var timeToResolve: Milliseconds? {
    guard let resolvedAt, !endedBeforeFired else { return nil }
    return max(Milliseconds(0), resolvedAt - firedAt)
  }

  /// Whether its end is told for a moment before its start, so that one of the two is wrong. An end in whole seconds may
  /// be of the second in which it fired.
  public var endedBeforeFired: Bool {
    guard let resolvedAt else { return false }
    return resolvedAt < (resolvedAt == resolvedAt.cutToSecond ? firedAt.cutToSecond : firedAt)
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
  ///
  /// - Parameter joined: what the monitor saw of a joined episode.
  public func duration(_ joined: JoinedFiring?) -> Milliseconds? {
    if let clearedAt = joined?.clearedAt { return max(Milliseconds(0), clearedAt.cutToSecond - firedAt) }
    return endedBy == .timeout ? nil : timeToResolve
  }
}
