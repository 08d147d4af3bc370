public import PagingModel

/// Writes a history as events of version 1, one a line: who there is, what work was planned, then what happened, in the
/// order of time.
///
/// What reads these lines gets the same episodes again. Lines are made in batches; beside one batch it needs 16 bytes for
/// each event. O(n log n) in the events.
public struct EventLines: Sendable {
  private let history: PagingHistory
  private let names: AlertNames
  private let groups: EventGroups
  private let places: [EventPlace]
  /// The people by the bytes of their ids, and how many of them are written.
  private let people: [Person]
  private var nextPerson = 0
  private var nextWindow = 0
  private var nextStray = 0
  private var next = 0
  /// The notification that was written last, and how many equal ones stand before it.
  private var lastNotified = (index: -2, copies: 0)
  private var json = JSONWriter(.compact)
  /// How often the same notification without a start was written.
  private var strays: [PagingModel.Notification: Int] = [:]

  /// - Parameter history: with ids and courses.
  public init(of history: PagingHistory) {
    self.history = history
    names = AlertNames(history)
    groups = EventGroups(of: history)
    places = EventPlace.all(of: history)
    people = history.people.filter { $0.mergedInto == nil }.sorted { $0.id.precedes($1.id) }
    json.reserve(EpisodeLines.batchSize + EpisodeLines.batchSize / 4)
  }

  /// The next whole lines, or nil after the last one.
  public mutating func nextBatch() -> [UInt8]? {
    json.removeWritten()
    while json.bytes.count < EpisodeLines.batchSize, writeNext() {}
    return json.bytes.isEmpty ? nil : json.bytes
  }

  /// Writes one line; false when there is none.
  private mutating func writeNext() -> Bool {
    if nextPerson < people.count {
      writePerson(people[nextPerson])
      nextPerson += 1
    } else if nextWindow < history.maintenance.count {
      write(history.maintenance[nextWindow])
      nextWindow += 1
    } else if nextStray < history.strayNotifications.count {
      writeStray(history.strayNotifications[nextStray])
      nextStray += 1
    } else if next < places.count {
      write(places[next])
      next += 1
    } else {
      return false
    }
    return true
  }

  private mutating func begin(_ type: StaticString, at moment: Timestamp) {
    json.beginObject()
    json.key("v")
    json.integer(1)
    json.member("t", moment)
    json.key("type")
    json.string(type.description)
  }

  private mutating func end() {
    json.endObject()
    json.endLine()
  }

  // MARK: people, planned work, and notifications of what began before the input

  private mutating func writePerson(_ person: Person) {
    begin("person", at: history.first ?? Timestamp(milliseconds: 0))
    json.member("user", person.id)
    json.member("name", person.label)
    if person.zoneOrigin != .report { json.member("timeZone", history.zones[person.zone].identifier) }
    end()
  }

  private mutating func write(_ window: MaintenanceWindow) {
    begin("maintenance.window", at: window.start)
    json.key("service")
    history.withPrinted(window.service) { json.string(utf8: $0) }
    json.member("start", window.start)
    json.member("end", window.end)
    end()
  }

  private mutating func writeStray(_ notification: PagingModel.Notification) {
    begin("page.notified", at: notification.at)
    let count = strays[notification, default: 0] + 1
    strays[notification] = count
    json.member("alert", "without-start-\(count)")
    writeNotified(notification)
    end()
  }

  private mutating func writeNotified(_ notification: PagingModel.Notification) {
    json.member("user", history.people[notification.person.position].id)
    json.member("channel", notification.channel.name)
  }

  // MARK: what happened to episodes

  private mutating func write(_ place: EventPlace) {
    let episode = history.episodes[place.episode]
    switch place.slot {
    case .fired:
      begin("alert.fired", at: place.moment)
      writeAlert(place)
      EventDescription(history: history, episode: episode).write(to: &json)
      groups.write(episode, to: &json)
    case .acknowledged:
      begin("page.acked", at: place.moment)
      writeAlert(place)
      writeUser(episode.acknowledgedBy)
    case .course(let index):
      let course = history.courses[episode]
      write(course[course.startIndex + index], place)
    case .notified(let index):
      begin("page.notified", at: place.moment)
      writeAlert(place)
      writeNotified(history.notifications[index])
      writeCopy(index, of: episode)
    case .ended: writeEnd(of: episode, place)
    }
    end()
  }

  /// Counts what would be the same line as the one before: equal notifications of an episode stand behind each other.
  private mutating func writeCopy(_ index: Int, of episode: Episode) {
    let (last, notification) = (lastNotified.index, history.notifications[index])
    let isCopy =
      last == index - 1 && last >= episode.firstNotification?.position ?? 0
      && history.notifications[last].isSameAttempt(as: notification)
    lastNotified = (index, isCopy ? lastNotified.copies + 1 : 0)
    if isCopy { json.member("copy", lastNotified.copies) }
  }

  private mutating func writeAlert(_ place: EventPlace) {
    json.key("alert")
    names.write(history.episodes[place.episode], id: history.episodeIDs[place.episode], of: history, to: &json)
  }

  private mutating func writeUser(_ person: PersonID?) {
    if let person { json.member("user", history.people[person.position].id) }
  }

  private mutating func write(_ fact: EventFact, _ place: EventPlace) {
    begin(fact.isHandOver ? "page.reassigned" : fact.kind.eventType, at: place.moment)
    writeAlert(place)
    if fact.kind != .acknowledged || fact.actor == .person { writeUser(fact.person) }
    switch fact.kind {
    case .acknowledged where fact.actor != .person: json.member("automatic", true)
    case .escalated:
      if fact.actor == .person { json.member("reason", "manual") }
      if fact.actor == .timer { json.member("reason", "timeout") }
    case .labelled:
      if let isWorth = fact.isActionable { json.member("value", isWorth ? "actionable" : "not_actionable") }
    case .noted:
      // What was written is told no further.
      if fact.noteMeaning.contains(.noise) {
        json.member("tells", "noise")
      } else if fact.noteMeaning.contains(.action) {
        json.member("tells", "action")
      }
    default: break
    }
  }

  private mutating func writeEnd(of episode: Episode, _ place: EventPlace) {
    begin(episode.endedBy == .merge ? "alert.merged" : "alert.resolved", at: place.moment)
    writeAlert(place)
    switch episode.endedBy {
    case .person: json.member("by", "user")
    case .monitor: json.member("by", "monitor")
    case .timeout: json.member("by", "timeout")
    case .merge, .unknown, nil: break
    }
    writeUser(episode.resolvedBy)
    if episode.resolvedAt == nil { json.strings("untold", ["end"]) }
  }
}

extension PagingModel.Notification {
  fileprivate func isSameAttempt(as other: Self) -> Bool {
    at == other.at && person == other.person && channel == other.channel
  }
}

extension EventKind {
  /// What events of version 1 call it.
  fileprivate var eventType: StaticString {
    switch self {
    case .fired, .reopened: "alert.fired"
    case .notified: "page.notified"
    case .acknowledged: "page.acked"
    case .unacknowledged: "page.unacked"
    case .assigned: "page.assigned"
    case .escalated: "page.escalated"
    case .snoozed: "page.snoozed"
    case .noted: "note.added"
    case .ticketed: "ticket.linked"
    case .declared: "incident.linked"
    case .labelled: "label"
    case .resolved: "alert.resolved"
    case .urgencyChanged, .grouped, .seen, .cleared, .part, .named, .lasted, .alertBegan, .alertEnded, .other:
      "other"
    }
  }
}
