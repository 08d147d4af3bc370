import PagingModel

/// What is collected from the firings of a log, before systems are joined.
struct DraftCollection: Sendable {
  var kinds = DistinctTable<EpisodeKind>()
  /// The episodes of pagers and of monitors.
  var pagers = HistoryList<Episode>()
  /// Until it is joined, a monitor's episode keeps the place of its groups where a pager's has that of its notifications:
  /// nobody is notified of it. One that notifies people itself has no groups, but a place among `reached`.
  var monitors = HistoryList<Episode>()
  /// The group keys of monitors' episodes.
  var groups: [GroupKey] = []
  /// The keys that pagers were given of monitors' firings, where those are not the alerts' keys.
  var firingKeys: [OccurrenceID: TextID] = [:]
  var notifications = HistoryList<Notification>()
  /// Whom monitors notified themselves; those of an episode stand behind each other, as in `notifications`.
  var reached: [Notification] = []
  var stray: [Notification] = []
  var joins: [JoinedFiring] = []
  /// The monitors' episodes that are part of a pager's, grouped by it.
  var members: [Int32] = []
  /// The members of joins that a history put together before tells, and how many such joins there are: they come first.
  var toldMembers: [UInt64] = []
  var toldJoinCount = 0
  /// What such a history calls incidents, by the firing's number; see `PagingHistory.toldIncidents`.
  var toldIncidents: [OccurrenceID: TextID?] = [:]
  /// What inputs tell of firings that belong together, and of which pager's firing a monitor's is part.
  var toldGroups = GroupTable()
  /// What files of labels say of pages.
  var labels = LabelTable()
  var owners: [OccurrenceID: OccurrenceID] = [:]
  var courses = EpisodeCourses()
  var works = EpisodeWorks()
  var notes = CorrelationNotes()

  init() {}
}

/// One of the groups that a monitor's episode belongs to.
struct GroupKey: Sendable {
  var text: TextID
  /// Whether it is the last one of the episode.
  var isLast = false
}
