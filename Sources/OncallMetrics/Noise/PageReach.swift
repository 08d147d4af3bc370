import PagingModel

/// Whom one page reached on interrupting channels.
struct PageReach: Hashable, Sendable {
  /// Each once, in no order.
  private(set) var people: [PersonID] = []
  /// See `Renotification`.
  private(set) var isRenotified = false
  /// See `NoiseCost`: 1 where it is not known whom the page reached.
  var cost: Int { max(1, weights) }
  private var weights = 0

  /// Nobody yet.
  init() {}

  /// Counts the notifications of a page anew. O(k log k) in those notifications.
  mutating func read(_ notifications: some Sequence<Notification>, _ channels: InterruptingChannels) {
    people.removeAll(keepingCapacity: true)
    (isRenotified, weights) = (false, 0)
    for notification in notifications where channels.contains(notification.channel) {
      people.append(notification.person)
      weights += NoiseCost.weight(of: notification.hours)
    }
    let count = people.count
    if count > 1 { keepDistinct() }
    isRenotified = people.count < count
  }

  private mutating func keepDistinct() {
    people.sort { $0.index < $1.index }
    var kept = 1
    for index in people.indices.dropFirst() where people[index] != people[kept - 1] {
      people[kept] = people[index]
      kept += 1
    }
    people.removeSubrange(kept...)
  }
}
