import PagingModel

extension PagerEpisodes {
  /// Adds whom a pager notified, and says whether that makes a page.
  ///
  /// - Parameters:
  ///   - isTold: whether notifications would be known.
  ///   - isUnclear: whether there are others, of whom or how is not told.
  func addNotifications(
    _ episode: inout Episode, isTold: Bool, isUnclear: Bool, _ collection: inout DraftCollection
  ) {
    episode.firstNotification = notified.isEmpty ? nil : NotificationID(collection.notifications.count)
    for notification in notified { collection.notifications.append(notification) }
    if !notified.isEmpty { collection.notifications[collection.notifications.count - 1].isLastOfEpisode = true }
    let isUnclear = isUnclear || notified.contains { $0.channel == .other }
    if isUnclear { collection.notes.unclearSources.insert(AlertSources(episode.source)) }
    if setPage(&episode, isTold: isTold && !isUnclear) {
      if isUnclear { collection.notes.unclearPages += 1 }
    } else if isUnclear {
      collection.notes.unclearEpisodes += 1
    }
  }

  /// Adds whom a monitor notified itself: until systems are joined they are kept apart from those of pagers.
  func addReached(_ episode: inout Episode, isTold: Bool, _ collection: inout DraftCollection) {
    let isUnclear = notified.contains { $0.channel == .other }
    _ = setPage(&episode, isTold: isTold && !isUnclear)
    guard !notified.isEmpty else { return }
    episode.firstNotification = NotificationID(collection.reached.count)
    collection.reached.append(contentsOf: notified)
    collection.reached[collection.reached.count - 1].isLastOfEpisode = true
  }

  /// Makes it a page when somebody was notified on an interrupting channel, and says whether it is one.
  private func setPage(_ episode: inout Episode, isTold: Bool) -> Bool {
    guard let first = notified.first(where: { channels.contains($0.channel) }) else {
      episode.setNoPage(isKnown: isTold)
      return false
    }
    episode.setPage(first.hours)
    return true
  }
}
