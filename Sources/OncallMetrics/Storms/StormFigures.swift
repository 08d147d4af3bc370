import PagingModel

extension ClusterFigures {
  /// The floods that began in a period. O(episodes of the period and of the floods).
  public func storms(in period: Period) -> StormValues {
    var values = StormValues()
    values.whole = period.end - period.start
    for flood in floods where period.contains(flood.start) {
      values.time.count += (min(flood.end, period.end) - flood.start).count
      values.list.append(storm(flood))
    }
    let first = history.episodes.partitioningIndex { $0.firedAt >= period.start }
    let starts = history.episodes[first...].lazy.map(\.firedAt).prefix { $0 < period.end }
    values.windowsOverLimit = FullWindows.share(starts, in: period)
    values.peakRate = max(values.peak, PeakRate.value(history.episodes.lazy.map(\.firedAt), in: period))
    return values
  }

  private func storm(_ flood: Flood) -> Storm {
    var (services, teams, people): (Set<TextID>, Set<TextID>, Set<PersonID>) = ([], [], [])
    var pages = 0
    for index in flood.episodes {
      let episode = history.episodes[index]
      let kind = history.kind(of: episode)
      if let service = kind.service { services.insert(service) }
      teams.formUnion(history.teamSets[Int(kind.teamSet)])
      if episode.page == .page { pages += 1 }
      for notification in history.notifications(of: episode)
      where history.interruptingChannels.contains(notification.channel) {
        people.insert(notification.person)
      }
    }
    let isKnown = flood.episodes.contains { history.episodes[$0].page != .unknown }
    var storm = Storm(
      flood: flood, pages: isKnown ? pages : nil, services: services.count, teams: teams.count,
      people: isKnown ? people.count : nil)
    setCause(of: &storm)
    return storm
  }

  /// The cluster with most of the flood's episodes; of equals the first.
  private func setCause(of storm: inout Storm) {
    guard !history.clusters.isEmpty else { return }
    var sizes: [UInt32: Int] = [:]
    for index in storm.flood.episodes { sizes[history.clusters.numbers[index], default: 0] += 1 }
    storm.clusters = sizes.count
    guard let largest = sizes.min(by: { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }) else { return }
    storm.largestCluster = Int(largest.key)
    storm.largestClusterEpisodes = largest.value
    storm.cause = history.clusters.cause(of: Int(largest.key))
  }
}
