public import AlertClustering
public import OncallMetrics
public import PagingModel

/// A storm as it is drawn: its alerts, service by service, and what is thought to have set them off.
public struct StormStory: Hashable, Sendable {
  /// One alert of the storm.
  public struct Alert: Hashable, Sendable {
    public var id: UInt64
    /// Its rule, else its title.
    public var rule: String?
    /// Nil where only the title names it.
    public var namedRule: String?
    public var firedAt: Timestamp
    /// The end of the condition; nil while open, and where it is not known.
    public var endedAt: Timestamp?
    /// Nil where it is not known whether it reached anybody.
    public var isPage: Bool?
    /// The first acknowledgement by a person while it was open.
    public var acknowledgedAt: Timestamp?
    /// Whether its source records who acknowledges: where it does not, no acknowledgement says nothing.
    public var knowsPeople = true
    /// Whether it is not told when it was acknowledged, see `HiddenAnswers`.
    public var hidesAnswer = false
  }

  /// The alerts of one service, by their starts.
  public struct Lane: Hashable, Sendable {
    /// Nil for alerts that name none.
    public var service: String?
    public var alerts: [Alert]
  }

  /// An alert and the earlier one that it is thought to come of.
  public struct Link: Hashable, Sendable {
    public var alert: UInt64
    public var earlier: UInt64
  }

  public var storm: Storm
  /// By the start of the first alert, then by the bytes of the service.
  public var lanes: [Lane]
  /// The strongest of each alert, where both are of the storm; by alert.
  public var links: [Link]
  /// What most of it probably came of; nil where nothing was put together, or it is no alert of the storm.
  public var cause: UInt64?
}

extension StormStory {
  /// O(alerts of the storm), with their links.
  public init(_ storm: Storm, of history: PagingHistory, _ linked: LinkedAlerts?) {
    self.storm = storm
    let ids = Dictionary(uniqueKeysWithValues: storm.flood.episodes.map { ($0, history.id(ofEpisode: $0)) })
    var lanes: [String?: [Alert]] = [:]
    for index in storm.flood.episodes {
      let episode = history.episodes[index]
      let service = history.text(history.kind(of: episode).service)
      lanes[service, default: []].append(Alert(episode, ids[index] ?? 0, history))
    }
    self.lanes = lanes.map { Lane(service: $0, alerts: $1.sorted(by: Alert.precedes)) }.sorted(by: Lane.precedes)
    links = storm.flood.episodes.compactMap { index in
      // Storms of two places stay two clusters although links are known between them.
      let clusters = history.clusters.numbers
      guard let link = linked?.links(of: index).first(where: { clusters[$0.earlier] == clusters[index] }),
        let earlier = ids[link.earlier], let id = ids[index]
      else { return nil }
      return Link(alert: id, earlier: earlier)
    }
    cause = storm.cause.flatMap { ids[$0] }
  }
}

extension StormStory.Alert {
  fileprivate init(_ episode: Episode, _ id: UInt64, _ history: PagingHistory) {
    let rule = history.text(history.kind(of: episode).rule)
    self.init(
      id: id, rule: rule ?? history.text(episode.title), namedRule: rule, firedAt: episode.firedAt,
      endedAt: history.conditionEnd(of: episode),
      isPage: episode.page == .unknown ? nil : episode.page == .page, acknowledgedAt: episode.acknowledgedWhileOpenAt,
      knowsPeople: episode.knowsPeople)
  }

  fileprivate static func precedes(_ left: Self, _ right: Self) -> Bool {
    left.firedAt != right.firedAt ? left.firedAt < right.firedAt : left.id < right.id
  }
}

extension StormStory.Lane {
  fileprivate static func precedes(_ left: Self, _ right: Self) -> Bool {
    let (first, second) = (left.alerts[0], right.alerts[0])
    if first.firedAt != second.firedAt { return first.firedAt < second.firedAt }
    guard let service = left.service, let other = right.service else {
      return left.service == nil && right.service != nil
    }
    return service.utf8.lexicographicallyPrecedes(other.utf8)
  }
}
