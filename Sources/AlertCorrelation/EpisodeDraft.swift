import PagingModel

/// An episode before it has its place in the history.
struct EpisodeDraft: Sendable {
  var episode: Episode
  /// The firing it was made from.
  var occurrence: OccurrenceID
  /// Whether its rule is only its title, so that a monitor's name for the rule is better.
  var isRuleGuessed = false
  /// Its notifications among those collected.
  var notifications = 0..<0
  /// The group keys of a monitor's firing, among those collected.
  var groups = 0..<0
  /// Whether it is part of another one.
  var isMember = false
  /// The drafts of a monitor that are part of it.
  var members: [Int32] = []
}

/// A notification before its person's zone is looked at.
struct RawNotification: Sendable {
  var at: Timestamp
  var person: PersonID
  var channel: NotificationChannel
}

/// What is collected from the firings of a log.
struct DraftCollection: Sendable {
  var drafts: [EpisodeDraft] = []
  var notifications: [RawNotification] = []
  var groups: [TextID] = []
  var stray: [RawNotification] = []
  var notes = CorrelationNotes()

  init() {}
}
