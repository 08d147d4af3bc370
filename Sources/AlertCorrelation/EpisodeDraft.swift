import PagingModel

/// An episode before it has its place in the history.
///
/// Until then the episode's `notificationStart` and `memberStart` are places in the collection's lists.
struct EpisodeDraft: Sendable {
  var episode: Episode
  /// The firing it was made from.
  var occurrence: OccurrenceID
  /// The group keys of a monitor's firing, in the collection's `groups`.
  var groupStart: UInt32 = 0
  var groupCount: UInt32 = 0
  /// The service's name without what tells it from another of the same name: what another system may call it, too.
  @Packed<TextTable> var serviceName: TextID?
  /// Whether its rule is only its title, so that a monitor's name for the rule is better.
  var isRuleGuessed = false
  /// Whether it is part of another one.
  var isMember = false

  init(episode: Episode, occurrence: OccurrenceID) {
    self.episode = episode
    self.occurrence = occurrence
    serviceName = episode.service
  }
}

/// A notification before its person's zone is looked at.
struct RawNotification: Sendable {
  var at: Timestamp
  var person: PersonID
  var channel: NotificationChannel
}

/// What is collected from the firings of a log.
struct DraftCollection: Sendable {
  /// The drafts of pagers and of monitors, each in the order of `DraftOrder`.
  var pagers: [EpisodeDraft] = []
  var monitors: [EpisodeDraft] = []
  /// The monitors' drafts that are part of a pager's, grouped by it.
  var members: [Int32] = []
  var notifications: [RawNotification] = []
  var groups: [TextID] = []
  var stray: [RawNotification] = []
  var notes = CorrelationNotes()

  init() {}
}

/// The order of episodes: start, alert key by bytes, the source's key of the firing by bytes.
struct DraftOrder {
  let texts: NameTable
  let occurrenceKeys: NameTable

  init(_ log: EventLog) {
    texts = log.texts
    occurrenceKeys = log.occurrenceKeys
  }

  func precedes(_ left: EpisodeDraft, _ right: EpisodeDraft) -> Bool {
    if left.episode.firedAt != right.episode.firedAt { return left.episode.firedAt < right.episode.firedAt }
    if left.episode.alertKey != right.episode.alertKey {
      return texts.precedes(left.episode.alertKey.position, right.episode.alertKey.position)
    }
    return occurrenceKeys.precedes(left.occurrence.position, right.occurrence.position)
  }
}
