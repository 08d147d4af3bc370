import PagingModel

/// The order of notifications: time, person by label, channel.
struct NotificationOrder {
  /// The position of each person in the order of labels.
  let ranks: [Int32]

  /// Puts notifications in order. Those of an episode are few, and mostly in order already.
  func arrange(_ list: inout [Notification]) {
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
