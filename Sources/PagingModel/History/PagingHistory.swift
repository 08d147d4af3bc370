/// A whole history, put together: every episode and notification, whatever files they came from.
///
/// The same facts give the same history, whatever the order of files and records, overlap and repetition; but for the
/// numbers of texts, kinds and notifications, and the order of notifications of different episodes.
public struct PagingHistory: Sendable {
  /// All texts that episodes refer to.
  public var texts: NameTable
  /// The keys of firings, see `Episode.occurrence`: a byte for the source, and what the source calls it.
  public var occurrenceKeys = NameTable()
  /// Everyone that the input knows, by `PersonID`.
  public var people: [Person] = []
  /// Takes people's names out of texts that are printed; nil where names are shown.
  public var redactor: NameRedactor?
  /// The zones of people and of the report, see `Person.zone`.
  public var zones: [TimeZoneRules]
  /// The hours and holidays of people, see `Person.policy`; the first is that of everyone of whom nothing else is said.
  public var policies: [HoursPolicy] = [.standard]
  /// The channels by which people are interrupted.
  public var interruptingChannels = InterruptingChannels.standard
  /// How what reached people on them was, and is, folded.
  public var interruptionRule = InterruptionRule()
  /// The teams that exports tell of people; in no order.
  public var memberships: [PersonID: [TextID]] = [:]
  /// The tiers of services, by their names; 0 for the most critical. Services of which none is known are left out.
  public var tiers: [TextID: Int] = [:]
  /// The sets of team names that episodes have, each ordered by the names' bytes; the first is empty.
  public var teamSets: [[TextID]] = [[]]
  /// Rule, service, severity and teams of episodes, see `Episode.kind`.
  public var kinds: [EpisodeKind] = []
  /// Ordered by start, then the bytes of the alert key, then the occurrence's id.
  public var episodes = HistoryList<Episode>()
  /// The ids of `episodes`, in their order; empty when they were not asked for. The first eight bytes of SHA-256 over
  /// alert key, line feed, start: the same in every run.
  public var episodeIDs: [UInt64] = []
  /// Grouped by episode, see `Episode.firstNotification`, with the interruptions marked.
  public var notifications = HistoryList<Notification>()
  /// Notifications of incidents whose start is not in the input: they count for the load of people only. Ordered by
  /// time, person, channel.
  public var strayNotifications: [Notification] = []
  /// What monitors saw of pagers' episodes, see `Episode.join`.
  public var joins: [JoinedFiring] = []
  /// The monitors' episodes that are part of a pager's, by id; see `JoinedFiring.memberStart`.
  public var members: [UInt64] = []
  /// What the pager calls the incidents of firings, where a history that was put together before tells; nil where none does.
  public var toldIncidents: [OccurrenceID: TextID?] = [:]
  /// Which episodes the inputs themselves tell to belong together.
  public var groups = ToldGroups()
  /// What happened to pagers' episodes on the way; empty when it was not asked for.
  public var courses = EpisodeCourses()
  /// What is planned: shifts by start, end, source, level and ids, and what each is for.
  public var shifts: [RotaShift] = []
  public var rotas: [Rota] = []
  /// Who was on call when, resolved, by start, end, rota, then by the person's id; whole, also beyond the history.
  public var duties: [Duty] = []
  /// What there is to be on call for, by the bytes of the name, then by role.
  public var dutyRotas: [DutyRota] = []
  /// Which episodes belong together; empty where that was not asked for.
  public var clusters = ClusterTable()
  /// Whether each page was worth it; empty where that was not asked for.
  public var verdicts = VerdictTable()
  /// What people did with episodes beyond the first acknowledgement.
  public var works = EpisodeWorks()
  /// What people said of episodes, by their index: in events, and in files of labels. See `arrangeLabels`.
  public var labels: [Int: [PageLabel]] = [:]
  /// When services are announced to be worked on, by start, end, source and id of the service.
  public var maintenance: [MaintenanceWindow] = []
  /// The incidents that pages are held against; nil where no record was given.
  public var incidentRecord: IncidentRecord?
  /// What was deployed, by moment, then by bytes; nil where nobody told.
  public var deployments: [RecordedDeployment]?
  /// The first and the last start or notification, or nil for an empty history: what the default period covers.
  public var first: Timestamp?
  public var last: Timestamp?
  /// The systems that the input speaks for, even where no episode is known.
  public var sources: AlertSources = []
  /// Whether any source records notifications and the alerts that they are of: without one, pages are not known.
  public var knowsPages = false
  /// Whether any source records notifications, though none may tell its alert: without one, interruptions are not known.
  public var knowsNotifications = false
  /// Whether any source records who acknowledged and resolved.
  public var knowsPeople = false

  public init(texts: NameTable, zones: [TimeZoneRules]) {
    self.texts = texts
    self.zones = zones
  }
}

extension PagingHistory {
  /// Rule, service, severity and teams of an episode.
  public func kind(of episode: Episode) -> EpisodeKind { kinds[episode.kind.position] }

  /// What the monitor saw of an episode, or nil when it is not a joined one.
  public func joined(_ episode: Episode) -> JoinedFiring? { episode.join.map { joins[$0.position] } }

  /// When the monitor saw the condition clear: known for monitors and joined episodes only.
  public func clearedAt(_ episode: Episode) -> Timestamp? {
    if let joined = joined(episode) { return joined.clearedAt }
    return episode.source.isPager ? nil : episode.resolvedAt
  }

  /// When the condition of an episode was over: the monitor's end, else that of the pager, but for its timer's.
  public func conditionEnd(of episode: Episode) -> Timestamp? {
    if let joined = joined(episode) { return joined.clearedAt }
    return episode.endedBy == .timeout || episode.endedBeforeFired ? nil : episode.resolvedAt
  }

  /// The notifications of an episode, ordered by time, person, channel. O(number of them).
  public func notifications(of episode: Episode) -> Slice<HistoryList<Notification>> {
    guard let first = episode.firstNotification?.position else { return notifications[0..<0] }
    var last = first
    while !notifications[last].isLastOfEpisode { last += 1 }
    return notifications[first..<last + 1]
  }

  /// Calls `body` with the bytes of the pager's incident id; returns nil for an episode that no pager saw.
  public func withIncident<Result>(of episode: Episode, _ body: (Span<UInt8>) -> Result) -> Result? {
    guard let occurrence = episode.occurrence else { return nil }
    if let told = toldIncidents[occurrence] {
      return told.map { texts.withBytes(of: $0.position, body) }
    }
    return occurrenceKeys.withBytes(of: occurrence.position) { key in
      guard let source = FiringKey.source(key[0]), source.isPager else { return nil }
      guard source != .events || episode.isOfPager else { return nil }
      return body(key.extracting(1..<key.count))
    }
  }
}
