import PagingModel

/// Where notifications on interrupting channels are in a history, by person: stray ones first, then in the order of
/// episodes.
struct NotificationPlaces {
  private var places: [NotificationPlace]
  /// Where each person's begin in `places`, and where the last one's end.
  private var starts: [Int]

  /// O(n): counted first, then put in place.
  init(interruptingIn history: borrowing PagingHistory) {
    var ends = Array(repeating: 0, count: history.people.count)
    history.forEachInterrupting { person, _ in ends[person.position] += 1 }
    starts = []
    var count = 0
    for person in ends.indices {
      starts.append(count)
      count += ends[person]
      ends[person] = starts[person]
    }
    starts.append(count)
    var places = Array(repeating: NotificationPlace(stray: 0), count: count)
    history.forEachInterrupting { person, place in
      places[ends[person.position]] = place
      ends[person.position] += 1
    }
    self.places = places
  }

  /// The places of one person's.
  func of(_ person: Int) -> ArraySlice<NotificationPlace> { places[starts[person]..<starts[person + 1]] }
}

/// Where a notification is in a history, in four bytes.
struct NotificationPlace {
  private static let strayBit: UInt32 = 1 << 31
  private let bits: UInt32

  /// Among the stray ones.
  init(stray index: Int) { bits = UInt32(index) | NotificationPlace.strayBit }

  /// Among those of episodes. A log holds less than 2^31 facts.
  init(_ index: Int) { bits = UInt32(index) }

  var isStray: Bool { bits & NotificationPlace.strayBit != 0 }
  var index: Int { Int(bits & ~NotificationPlace.strayBit) }
}

extension PagingHistory {
  subscript(place: NotificationPlace) -> Notification {
    get { place.isStray ? strayNotifications[place.index] : notifications[place.index] }
    _modify {
      if place.isStray {
        yield &strayNotifications[place.index]
      } else {
        yield &notifications[place.index]
      }
    }
  }

  fileprivate func forEachInterrupting(_ body: (PersonID, NotificationPlace) -> Void) {
    for index in strayNotifications.indices where strayNotifications[index].channel.isInterrupting {
      body(strayNotifications[index].person, NotificationPlace(stray: index))
    }
    for episode in episodes {
      guard var index = episode.firstNotification?.position else { continue }
      while true {
        let notification = notifications[index]
        if notification.channel.isInterrupting { body(notification.person, NotificationPlace(index)) }
        if notification.isLastOfEpisode { break }
        index += 1
      }
    }
  }
}
