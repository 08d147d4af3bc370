import LoadStatistics
public import PagingModel

/// Makes the figures of clusters and floods of periods out of a history.
public struct ClusterFigures: Sendable {
  let history: PagingHistory
  /// Of the whole history, by start.
  let floods: [Flood]

  /// O(n) in episodes.
  public init(of history: PagingHistory) {
    self.history = history
    floods = Floods.all(history.episodes.map(\.firedAt))
  }

  /// Everything about one cluster. O(its episodes and notifications).
  public func value(of cluster: Int) -> ClusterValue {
    let episodes = history.clusters.episodes(of: cluster).map { Int($0) }
    var tally = ClusterTally()
    for index in episodes { tally.add(history.episodes[index], history) }
    let isKnown = episodes.contains { history.episodes[$0].page != .unknown }
    return ClusterValue(
      number: cluster, episodes: episodes, startedAt: history.episodes[episodes[0]].firedAt, endedAt: tally.endedAt,
      pages: isKnown ? tally.pages : nil, notifications: isKnown ? tally.notifications : nil,
      interruptions: isKnown ? tally.interruptions : nil, people: isKnown ? tally.people.count : nil,
      services: names(tally.services), rules: names(tally.rules), teams: names(tally.teams),
      incidents: tally.incidents.sorted(by: ByteOrder.precedes), cause: history.clusters.cause(of: cluster),
      representative: history.clusters.representative(of: cluster), verdict: verdict(of: episodes),
      storm: storm(of: episodes))
  }

  /// The clusters whose first episode started in a period, in order. O(log n).
  public func clusters(in period: Period) -> Range<Int> {
    let clusters = history.clusters
    func first(_ moment: Timestamp) -> Int {
      (0..<clusters.count).partitioningIndex { history.episodes[clusters.first(of: $0)].firedAt >= moment }
    }
    return first(period.start)..<first(period.span.upperBound)
  }

  private func names(_ texts: Set<TextID>) -> [String] {
    texts.map { history.text($0) }.sorted(by: ByteOrder.precedes)
  }

  private func verdict(of episodes: [Int]) -> PageVerdict.Value? {
    let values = episodes.compactMap { history.verdicts[$0]?.value }
    return [.actionable, .unknown, .notActionable].first { values.contains($0) }
  }

  /// The first flood that holds one of these episodes, which are in order, as floods are. O(log n) for each.
  private func storm(of episodes: [Int]) -> Timestamp? {
    for episode in episodes {
      let next = floods.partitioningIndex { $0.episodes.upperBound > episode }
      if next < floods.count, floods[next].episodes.contains(episode) { return floods[next].start }
    }
    return nil
  }
}

/// What the episodes of a cluster have together.
private struct ClusterTally {
  var endedAt: Timestamp?
  var pages = 0
  var notifications = 0
  var interruptions = 0
  var people: Set<PersonID> = []
  var services: Set<TextID> = []
  var rules: Set<TextID> = []
  var teams: Set<TextID> = []
  var incidents: Set<String> = []

  mutating func add(_ episode: Episode, _ history: PagingHistory) {
    if episode.page == .page { pages += 1 }
    if let end = history.conditionEnd(of: episode) { endedAt = max(endedAt ?? end, end) }
    for notification in history.notifications(of: episode) {
      notifications += 1
      if notification.beginsInterruption { interruptions += 1 }
      if history.interruptingChannels.contains(notification.channel) { people.insert(notification.person) }
    }
    let kind = history.kind(of: episode)
    if let service = kind.service { services.insert(service) }
    if let rule = kind.rule { rules.insert(rule) }
    teams.formUnion(history.teamSets[Int(kind.teamSet)])
    if let incident = history.withPrintedIncident(of: episode, { String(copying: $0) }) { incidents.insert(incident) }
  }
}

extension String {
  /// The text of bytes; what is no UTF-8 is replaced.
  init(copying bytes: Span<UInt8>) {
    self = bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }
}
