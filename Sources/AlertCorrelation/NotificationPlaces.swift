import PagingModel

/// The places of notifications on interrupting channels, by person: stray ones first, then in the order of episodes.
///
/// A place is a number: those of stray notifications come first, then those of `PagingHistory.notifications`. A log holds
/// less than 2^31 facts.
struct NotificationPlaces {
  private var places: [UInt32]
  /// Where each person's begin in `places`, and where the last one's end.
  private var starts: [Int]
  private let channels: InterruptingChannels

  /// O(n): counted first, then put in place.
  init(interruptingIn history: borrowing PagingHistory) {
    channels = history.interruptingChannels
    let channels = channels
    var ends = Array(repeating: 0, count: history.people.count)
    for notification in history.strayNotifications where channels.contains(notification.channel) {
      ends[notification.person.position] += 1
    }
    history.notifications.forEach { if channels.contains($0.channel) { ends[$0.person.position] += 1 } }
    starts = [0]
    for person in ends.indices {
      starts.append(starts[person] + ends[person])
      ends[person] = starts[person]
    }
    places = Array(repeating: 0, count: starts[ends.count])
    for (place, notification) in history.strayNotifications.enumerated() { put(notification, place, &ends) }
    for episode in history.episodes {
      guard var index = episode.firstNotification?.position else { continue }
      while put(history.notifications[index], history.strayNotifications.count + index, &ends) { index += 1 }
    }
  }

  /// Notes the place of a notification that interrupts; tells whether its episode has more.
  @discardableResult
  private mutating func put(_ notification: Notification, _ place: Int, _ ends: inout [Int]) -> Bool {
    if channels.contains(notification.channel) {
      places[ends[notification.person.position]] = UInt32(place)
      ends[notification.person.position] += 1
    }
    return !notification.isLastOfEpisode
  }

  /// The places of one person's.
  func of(_ person: Int) -> ArraySlice<UInt32> { places[starts[person]..<starts[person + 1]] }
}

extension PagingHistory {
  /// The moment of the notification at a place.
  func moment(at place: UInt32) -> Timestamp {
    let index = Int(place) - strayNotifications.count
    return index < 0 ? strayNotifications[Int(place)].at : notifications[index].at
  }
}
