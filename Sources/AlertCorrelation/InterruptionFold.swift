import PagingModel

/// Marks what each person lived through among the notifications: interruptions and disturbances, over the whole history.
enum InterruptionFold {
  /// Marks everyone's notifications, stray ones too. Of one person's at one moment a stray one comes first, then that of
  /// the first episode.
  ///
  /// O(n) when notifications come mostly in the order of time, as those of ordered episodes do; O(n log n) at worst.
  static func mark(_ history: inout PagingHistory) {
    let places = NotificationPlaces(interruptingIn: history)
    var marks = [Mark](repeating: [], count: history.strayNotifications.count + history.notifications.count)
    var hits: [Hit] = []
    for person in history.people.indices {
      hits.removeAll(keepingCapacity: true)
      for place in places.of(person) {
        hits.append(Hit(at: history.moment(at: place), order: UInt32(hits.count), place: place))
      }
      guard !hits.isEmpty else { continue }
      Hit.sort(&hits)
      mark(hits, by: history.interruptionRule, in: &marks)
    }
    history.set(marks)
  }

  private static func mark(_ hits: [Hit], by rule: InterruptionRule, in marks: inout [Mark]) {
    var course = rule.course
    for hit in hits {
      let (begins, disturbs) = course.next(at: hit.at)
      marks[Int(hit.place)] = Mark(begins: begins, disturbs: disturbs)
    }
  }
}

/// What becomes of a notification.
private struct Mark: OptionSet {
  let rawValue: UInt8
  static let beginsInterruption = Mark(rawValue: 1)
  static let isDisturbance = Mark(rawValue: 2)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(begins: Bool, disturbs: Bool) { rawValue = (begins ? 1 : 0) | (disturbs ? 2 : 0) }
}

extension PagingHistory {
  /// Sets the marks of stray notifications and of those of episodes, in the order of places.
  fileprivate mutating func set(_ marks: [Mark]) {
    func set(_ mark: Mark, _ notification: inout Notification) {
      notification.beginsInterruption = mark.contains(.beginsInterruption)
      notification.isDisturbance = mark.contains(.isDisturbance)
    }
    let first = strayNotifications.count
    for index in strayNotifications.indices { set(marks[index], &strayNotifications[index]) }
    notifications.update { index, notification in
      if !marks[first + index].isEmpty { set(marks[first + index], &notification) }
    }
  }
}

/// A notification on an interrupting channel.
private struct Hit {
  var at: Timestamp
  /// Which comes first of one moment.
  var order: UInt32
  var place: UInt32

  /// Puts hits in the order of time: by insertion as long as that takes few moves.
  static func sort(_ hits: inout [Hit]) {
    var moves = hits.count * 8
    for position in hits.indices.dropFirst() where precedes(hits[position], hits[position - 1]) {
      let hit = hits[position]
      var place = position
      while place > 0 && precedes(hit, hits[place - 1]) {
        hits[place] = hits[place - 1]
        place -= 1
      }
      hits[place] = hit
      moves -= position - place
      if moves < 0 { return hits.sort(by: precedes) }
    }
  }

  private static func precedes(_ left: Hit, _ right: Hit) -> Bool {
    left.at != right.at ? left.at < right.at : left.order < right.order
  }
}
