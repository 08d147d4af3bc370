import PagingModel

/// One interruption of one person, at the moment of the notification that it begins with.
struct Interruption {
  var person: PersonID
  var at: Timestamp
  var hours: HoursClass
}

/// The interruptions that begin with each episode, asked for in the order of episodes.
struct InterruptionsOfEpisodes {
  private let history: PagingHistory
  /// Where alerts stand for notifications: those attributed to people, by episode; nil where notifications are known.
  private let attributed: [(episode: Int32, interruption: Interruption)]?
  private var next = 0

  /// O(1); O(n log n) where alerts stand for notifications.
  init(_ load: LoadHistory) {
    history = load.history
    guard load.isAttributed else {
      attributed = nil
      return
    }
    var all: [(episode: Int32, interruption: Interruption)] = []
    for (person, record) in load.records.enumerated() {
      for hit in record.hits where hit.beginsInterruption && hit.episode != PersonHit.noEpisode {
        all.append((hit.episode, Interruption(person: PersonID(person), at: hit.at, hours: hit.hours)))
      }
    }
    all.sort { left, right in
      left.episode != right.episode
        ? left.episode < right.episode
        : left.interruption.person.index < right.interruption.person.index
    }
    attributed = all
  }

  /// Those of an episode that is behind the one asked for before.
  mutating func of(_ index: Int, into found: inout [Interruption]) {
    found.removeAll(keepingCapacity: true)
    guard let attributed else {
      for notification in history.notifications(of: history.episodes[index]) where notification.beginsInterruption {
        found.append(Interruption(notification))
      }
      return
    }
    while next < attributed.count, attributed[next].episode <= Int32(index) {
      if attributed[next].episode == Int32(index) { found.append(attributed[next].interruption) }
      next += 1
    }
  }
}

extension Interruption {
  init(_ notification: Notification) {
    self.init(person: notification.person, at: notification.at, hours: notification.hours)
  }
}
