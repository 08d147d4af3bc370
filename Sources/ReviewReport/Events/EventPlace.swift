import PagingModel

/// Where in a history an event stands: 16 bytes. Events are ordered by time, then as their episodes are.
struct EventPlace: Hashable, Comparable, Sendable {
  /// Which of an episode's events it is.
  enum Slot: Hashable, Sendable {
    case fired
    /// The first acknowledgement, where nothing of the course tells it.
    case acknowledged
    /// By its index in the episode's course.
    case course(Int)
    /// By its index among the episode's notifications.
    case notified(Int)
    case ended
  }

  private let at: Int64
  private let number: UInt32
  private let code: UInt32

  init(at moment: Timestamp, episode: Int, _ slot: Slot) {
    at = moment.milliseconds
    number = UInt32(episode)
    code =
      switch slot {
      case .fired: 0
      case .acknowledged: 1
      case .course(let index): UInt32(index) << 1 + 2
      case .notified(let index): UInt32(index) << 1 + 3
      case .ended: .max
      }
  }

  var moment: Timestamp { Timestamp(milliseconds: at) }

  /// The index of the episode.
  var episode: Int { Int(number) }

  var slot: Slot {
    switch code {
    case 0: .fired
    case 1: .acknowledged
    case .max: .ended
    default: code & 1 == 0 ? .course(Int(code - 2) >> 1) : .notified(Int(code - 3) >> 1)
    }
  }

  static func < (left: EventPlace, right: EventPlace) -> Bool {
    left.at != right.at ? left.at < right.at : (left.number, left.code) < (right.number, right.code)
  }
}

extension EventPlace {
  /// The places of all events of episodes, in order. O(n log n).
  static func all(of history: PagingHistory) -> [EventPlace] {
    var places: [EventPlace] = []
    for index in history.episodes.indices { append(index, of: history, to: &places) }
    places.sort()
    return places
  }

  private static func append(_ index: Int, of history: PagingHistory, to places: inout [EventPlace]) {
    let episode = history.episodes[index]
    places.append(EventPlace(at: episode.firedAt, episode: index, .fired))
    for (number, notification) in history.notifications(of: episode).enumerated() {
      places.append(EventPlace(at: notification.at, episode: index, .notified(number)))
    }
    var isAcknowledged = false
    let course = Array(history.courses[episode])
    for (number, fact) in course.enumerated() {
      guard let at = fact.at, !isTold(number, in: course) else { continue }
      places.append(EventPlace(at: at, episode: index, .course(number)))
      if fact.kind == .acknowledged && at == episode.acknowledgedAt && fact.actor == .person { isAcknowledged = true }
    }
    if let at = episode.acknowledgedAt, !isAcknowledged {
      places.append(EventPlace(at: at, episode: index, .acknowledged))
    }
    if episode.endedBy != nil {
      places.append(EventPlace(at: episode.resolvedAt ?? episode.firedAt, episode: index, .ended))
    }
  }

  /// Whether another fact of that moment would be the same line, or the same with the person who did it: a log may tell
  /// once what somebody commanded, and again what it sent of that.
  private static func isTold(_ number: Int, in course: [EventFact]) -> Bool {
    let fact = course[number]
    func isSame(_ other: EventFact) -> Bool {
      other.kind == fact.kind && other.actor == fact.actor && other.detail == fact.detail
    }
    let before = course[..<number].reversed().prefix { $0.at == fact.at }
    let after = course[(number + 1)...].prefix { $0.at == fact.at }
    return before.contains { isSame($0) && ($0.person == fact.person || fact.person == nil) }
      || after.contains { isSame($0) && $0.person != nil && fact.person == nil }
  }
}
