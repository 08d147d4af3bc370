import PagingModel

/// What is counted of the alerts of a list: the figures that lead to it are among these.
public struct ListCounts: Hashable, Sendable {
  public internal(set) var pages = 0
  /// Pages by the hours class of whom they reached first.
  public internal(set) var pageHours = HoursCounts()
  /// Pages by what they were worth.
  public internal(set) var verdicts = VerdictTally()
  /// Pages that a person acknowledged while they were open.
  public internal(set) var acknowledged = 0
  /// As in `SegmentValues`.
  public internal(set) var selfResolved = 0
  /// Interruptions that began with one of the alerts, whenever that fired; not of lists of what fired together.
  public internal(set) var interruptions = HoursCounts()
  /// Notifications of the alerts: only of the list of all that notified somebody.
  public internal(set) var notifications = 0

  public init() {}

  mutating func add(_ facts: AlertFacts) {
    if facts.isSelfResolved { selfResolved += 1 }
    guard facts.isPage else { return }
    pages += 1
    if let hours = facts.hours { pageHours.add(hours) }
    if let verdict = facts.verdict { verdicts.add(verdict) }
    if facts.isAcknowledged { acknowledged += 1 }
  }
}

/// What lists count of one alert.
struct AlertFacts {
  var isPage = false
  var hours: HoursClass?
  var verdict: PageVerdict?
  var isAcknowledged = false
  var isSelfResolved = false
}

extension AlertFacts {
  init(_ index: Int, of history: PagingHistory, _ evidence: Evidence) {
    let episode = history.episodes[index]
    isPage = episode.page == .page
    hours = episode.hours
    verdict = history.verdicts[index]
    isAcknowledged = episode.acknowledgedWhileOpenAt != nil
    // Where some sources tell who acknowledged, what others resolved may have been acknowledged.
    let isCounted = evidence.knowsPages ? isPage : episode.knowsPeople
    isSelfResolved = episode.isSelfResolved && isCounted && (episode.knowsPeople || !evidence.knowsPeople)
  }
}
