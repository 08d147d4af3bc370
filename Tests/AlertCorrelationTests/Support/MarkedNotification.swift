import PagingModel

/// A notification that an interruption begins with, or that is a disturbance.
struct MarkedNotification {
  var at: Timestamp
  var person: PersonID
  var hours: HoursClass
  /// The index of its episode; -1 for a stray one.
  var episode: Int
}

extension PagingHistory {
  /// Ordered by moment, then the label of the person.
  var interruptions: [MarkedNotification] { marked { $0.beginsInterruption } }

  /// As `interruptions`.
  var disturbances: [MarkedNotification] { marked { $0.isDisturbance } }

  private func marked(_ isMarked: (Notification) -> Bool) -> [MarkedNotification] {
    var list: [MarkedNotification] = []
    func add(_ notification: Notification, _ episode: Int) {
      guard isMarked(notification) else { return }
      list.append(
        MarkedNotification(
          at: notification.at, person: notification.person, hours: notification.hours, episode: episode))
    }
    for notification in strayNotifications { add(notification, -1) }
    for episode in known { for notification in episode.notifications { add(notification, episode.index) } }
    return list.sorted { left, right in
      (left.at.milliseconds, people[left.person.position].label)
        < (right.at.milliseconds, people[right.person.position].label)
    }
  }
}
