public import AlertClustering
public import OncallMetrics
public import PagingModel

/// One cluster as it is told: what belongs together, why, and what happened, with ids and words.
public struct ClusterStory: Hashable, Sendable {
  /// Why an episode belongs to an earlier one.
  public struct Link: Hashable, Sendable {
    public var episode: UInt64
    public var earlier: UInt64
    public var relation: String
    public var before: Milliseconds
    /// Triggered to fired by itself; nil for a refire.
    public var odds: Double?
    /// Why, with the numbers that machines hold it against, and as people read it.
    public var reason: String
    public var words: String
  }

  /// Something that happened.
  public struct Moment: Hashable, Sendable {
    public var at: Timestamp
    public var what: String
    public var episode: UInt64
    public var person: String?
  }

  /// An episode in words.
  public struct Alert: Hashable, Sendable {
    public var id: UInt64
    public var rule: String?
    public var service: String?
    public var title: String?
    public var firedAt: Timestamp
    /// When somebody was notified of it first; nil when nobody was, as far as it is known.
    public var notifiedAt: Timestamp?
    /// When a person acknowledged it first, and when it was over; nil when neither is known.
    public var acknowledgedAt: Timestamp?
    public var resolvedAt: Timestamp?
    /// Whether it is not told when it was acknowledged, see `StoryPrivacy`.
    public var hidesAnswer = false
  }

  /// The id of its first episode.
  public var id: UInt64
  /// Its services are also those that titles mention where alerts name none.
  public var value: ClusterValue
  /// Those of `value.episodes`, in their order.
  public var alerts: [Alert]
  public var cause: Alert
  public var causeReason: String
  public var representative: Alert
  /// By episode, the strongest of each first.
  public var links: [Link]
  /// By moment, then by episode.
  public var timeline: [Moment]
}

extension ClusterStory {
  /// - Parameters:
  ///   - linked: whose positions are the indices of the history's episodes.
  ///   - mostMoments: of a longer timeline the first ones.
  public init(_ value: ClusterValue, of history: PagingHistory, _ linked: LinkedAlerts, mostMoments: Int = .max) {
    self.value = value
    let services = ServicesOfAlerts(history, linked)
    self.value.services = services.all(of: value.episodes)
    let ids = Dictionary(uniqueKeysWithValues: value.episodes.map { ($0, history.id(ofEpisode: $0)) })
    alerts = value.episodes.map { Alert($0, ids[$0] ?? 0, history, services) }
    id = alerts[0].id
    cause = Alert(value.cause, ids[value.cause] ?? 0, history, services)
    causeReason = linked.clusters[value.number].cause.reason
    representative = Alert(value.representative, ids[value.representative] ?? 0, history, services)
    links = value.episodes.flatMap { episode in
      linked.links(of: episode).map { Link($0, ids, history, services) }
    }
    timeline = ClusterTimeline(history, value.episodes.map { ($0, ids[$0] ?? 0) }).moments(most: mostMoments)
  }
}

extension ClusterStory.Alert {
  /// What it is called: its rule, else its title, and its service; nil without any.
  var name: String? {
    let parts = [rule ?? title, service].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: " on ")
  }

  init(_ episode: Int, _ id: UInt64, _ history: PagingHistory, _ services: ServicesOfAlerts) {
    let told = history.episodes[episode]
    let kind = history.kind(of: told)
    self.init(
      id: id, rule: history.text(kind.rule), service: services.service(of: episode), title: history.text(told.title),
      firedAt: told.firedAt, notifiedAt: history.notifications(of: told).first?.at,
      acknowledgedAt: told.acknowledgedAt, resolvedAt: told.resolvedAt)
  }
}

extension ClusterStory.Link {
  init(_ link: AlertLink, _ ids: [Int: UInt64], _ history: PagingHistory, _ services: ServicesOfAlerts) {
    func service(_ episode: Int) -> String { services.service(of: episode) ?? "" }
    self.init(
      episode: ids[link.alert] ?? history.id(ofEpisode: link.alert),
      earlier: ids[link.earlier] ?? history.id(ofEpisode: link.earlier), relation: link.name,
      before: history.episodes[link.alert].firedAt - history.episodes[link.earlier].firedAt, odds: link.odds,
      reason: link.reason(earlier: service(link.earlier), later: service(link.alert)),
      words: link.words(earlier: service(link.earlier), later: service(link.alert)))
  }
}
