import PagingModel

/// What clusters and storms may tell of people.
extension ClusterFigures {
  func suppress(_ cluster: inout ClusterValue, _ privacy: RowPrivacy) {
    guard cluster.people != nil, privacy.hides(people(of: cluster.episodes)) else { return }
    cluster.isSuppressed = true
    (cluster.notifications, cluster.interruptions, cluster.people) = (nil, nil, nil)
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
