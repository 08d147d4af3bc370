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
    /// By its index in the history's notifications.
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
    let notified = history.notifications(of: episode)
    for number in notified.indices {
      places.append(EventPlace(at: notified[number].at, episode: index, .notified(number)))
    }
    var isAcknowledged = false
    var told = ToldFacts(history.courses[episode])
    for (number, fact) in history.courses[episode].enumerated() {
      guard let at = fact.at, told.isNew(fact) else { continue }
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
}

/// Which facts of a course would be the same line as another, or the same without the person who did it: a log may tell
/// once what somebody commanded, and again what it sent of that.
private struct ToldFacts {
  private struct Line: Hashable {
    var at: Timestamp?
    var kind: EventKind
    var detail: UInt8
    var person: PersonID?

    init(_ fact: EventFact, _ person: PersonID?) {
      (at, kind, detail, self.person) = (fact.at, fact.kind, fact.plainDetail, person)
    }
  }
  /// Without their persons, those that have one.
  private var attributed: Set<Line> = []
  private var lines: Set<Line> = []

  init(_ course: ArraySlice<EventFact>) {
    for fact in course where fact.person != nil { attributed.insert(Line(fact, nil)) }
  }

  /// Whether nothing tells the fact yet; it does from then on.
  mutating func isNew(_ fact: EventFact) -> Bool {
    if fact.person == nil && attributed.contains(Line(fact, nil)) { return false }
    return lines.insert(Line(fact, fact.person)).inserted
  }
}
