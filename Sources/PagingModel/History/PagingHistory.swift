/// A whole history, put together: every episode, notification and interruption, whatever files it came from.
///
/// The same facts give the same history, whatever the order of files and records, overlap and repetition.
public struct PagingHistory: Sendable {
  /// All texts that episodes refer to.
  public var texts: NameTable
  /// Everyone that the input knows, by `PersonID`.
  public var people: [Person]
  /// The zones of people and of the report, see `Person.zone`.
  public var zones: [TimeZoneRules]
  /// The sets of team names that episodes have, each ordered by the names' bytes; the first is empty.
  public var teamSets: [[TextID]]
  /// Ordered by start, then the bytes of the alert key, then the occurrence's id.
  public var episodes: [Episode]
  /// Grouped by episode, in the order of episodes; see `Episode.notificationStart`.
  public var notifications: [Notification]
  /// Notifications of incidents whose start is not in the input: they count for the load of people only. Ordered by
  /// time, person, channel.
  public var strayNotifications: [Notification]
  /// The monitors' episodes that are part of a pager's, by id; see `Episode.memberStart`.
  public var members: [UInt64]
  /// Ordered by moment, then the label of the person. An interruption that begins with a stray notification belongs to
  /// no episode: its `episode` is -1.
  public var interruptions: [Interruption]
  /// As `interruptions`: notifications more than ten minutes after the same person's previous one.
  public var disturbances: [Interruption]
  /// The first and the last start or notification, or nil for an empty history: what the default period covers.
  public var first: Timestamp?
  public var last: Timestamp?
  /// The systems that the input speaks for, even where no episode is known.
  public var sources: AlertSources
  /// Whether any source records notifications: without one, pages and interruptions are not known.
  public var knowsPages: Bool
  /// Whether any source records who acknowledged and resolved.
  public var knowsPeople: Bool

  public init(texts: NameTable, zones: [TimeZoneRules]) {
    self.texts = texts
    self.zones = zones
    people = []
    teamSets = [[]]
    episodes = []
    notifications = []
    strayNotifications = []
    members = []
    interruptions = []
    disturbances = []
    sources = []
    knowsPages = false
    knowsPeople = false
  }

  /// The notifications of an episode, ordered by time, person, channel.
  public func notifications(of episode: Episode) -> ArraySlice<Notification> {
    notifications[Int(episode.notificationStart)..<Int(episode.notificationStart + episode.notificationCount)]
  }

  /// The text with this number.
  public func text(_ id: TextID) -> String { texts.text(id.position) }

  /// The text with this number, or nil without one.
  public func text(_ id: TextID?) -> String? { id.map { texts.text($0.position) } }
}
