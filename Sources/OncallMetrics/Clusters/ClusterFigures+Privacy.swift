import PagingModel

/// What clusters and storms may tell of people.
extension ClusterFigures {
  /// The clusters of a period that would tell of people who are hidden, by number: all clusters make up the totals of the
  /// period, so that one alone could be computed from the others.
  ///
  /// O(n log n) in episodes where anybody is hidden, else O(1).
  func hidden(in period: Period, _ privacy: RowPrivacy) -> Set<Int> {
    guard privacy.hidesAnybody else { return [] }
    let numbers = clusters(in: period)
    let rows = numbers.map { number in
      RowPrivacy.Row(people: people(of: history.clusters.episodes(of: number).lazy.map { Int($0) }))
    }
    return Set(zip(numbers, privacy.hidden(among: rows)).filter(\.1).map(\.0))
  }

  func suppress(_ storm: inout Storm, _ privacy: RowPrivacy) {
    guard storm.people != nil, privacy.hides(people(of: storm.flood.episodes)) else { return }
    storm.isSuppressed = true
    storm.people = nil
  }

  /// Everyone whom episodes notified on interrupting channels.
  private func people(of episodes: some Sequence<Int>) -> PersonSet {
    var people = PersonSet.empty
    for index in episodes {
      for notification in history.notifications(of: history.episodes[index])
      where history.interruptingChannels.contains(notification.channel) {
        people.insert(notification.person)
      }
    }
    return people
  }
}

extension ClusterValue {
  /// Leaves out what it says of people; a cluster of which that is not known hides nothing.
  public mutating func suppress() {
    guard people != nil else { return }
    isSuppressed = true
    (notifications, interruptions, people) = (nil, nil, nil)
  }
}
