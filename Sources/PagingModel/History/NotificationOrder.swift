/// The order of notifications: time, person by label, channel.
public struct NotificationOrder: Sendable {
  /// The position of each person in the order of labels.
  public let ranks: [Int32]

  public init(ranks: [Int32]) { self.ranks = ranks }

  /// By what people are called, as it is printed.
  public init(_ people: [Person]) {
    let order = people.indices.sorted {
      people[$0].label.precedes(people[$1].label)
    }
    var ranks = [Int32](repeating: 0, count: people.count)
    for (rank, person) in order.enumerated() { ranks[person] = Int32(rank) }
    self.init(ranks: ranks)
  }

  /// Puts notifications in order. Those of an episode are few, and mostly in order already.
  public func arrange(_ list: inout [Notification]) {
    guard let first = list.indices.dropFirst().first(where: { precedes(list[$0], list[$0 - 1]) }) else { return }
    guard list.count <= 64 else { return list.sort { precedes($0, $1) } }
    for position in first..<list.count {
      let notification = list[position]
      var place = position
      while place > 0 && precedes(notification, list[place - 1]) {
        list[place] = list[place - 1]
        place -= 1
      }
      list[place] = notification
    }
  }

  private func precedes(_ left: Notification, _ right: Notification) -> Bool {
    if left.at != right.at { return left.at < right.at }
    let (a, b) = (ranks[left.person.position], ranks[right.person.position])
    return a != b ? a < b : left.channel.rawValue < right.channel.rawValue
  }
}

extension PagingHistory {
  /// Puts the notifications of every episode, and those of none, in the order that people's labels have now. O(n) where
  /// few are at the same moment.
  public mutating func arrangeNotifications() {
    let order = NotificationOrder(people)
    order.arrange(&strayNotifications)
    var first = 0
    while first < notifications.count {
      var end = first + 1
      while !notifications[end - 1].isLastOfEpisode { end += 1 }
      if end - first > 1 { arrange(first..<end, order) }
      first = end
    }
  }

  private mutating func arrange(_ range: Range<Int>, _ order: NotificationOrder) {
    var own = Array(notifications[range])
    own[own.count - 1].isLastOfEpisode = false
    order.arrange(&own)
    own[own.count - 1].isLastOfEpisode = true
    for (index, notification) in zip(range, own) { notifications[index] = notification }
  }
}
