import PagingModel

/// What one person carried in a period.
struct PersonTally: Mergeable {
  static let empty = PersonTally()

  var notifications = 0
  var hours = HoursCounts()
  var disturbances = 0
  /// First acknowledgements of pages, or of episodes where no source knows pages.
  var acknowledged = 0
  /// Pages that the person resolved; it only decides who appears where notifications are not known.
  var resolved = 0

  mutating func add(_ notification: Notification) {
    notifications += 1
    if notification.isDisturbance { disturbances += 1 }
    if notification.beginsInterruption { hours.add(notification.hours) }
  }

  mutating func merge(_ other: PersonTally) {
    notifications += other.notifications
    hours.merge(other.hours)
    disturbances += other.disturbances
    acknowledged += other.acknowledged
    resolved += other.resolved
  }

  /// The person's row, or nil when there is nothing to say of the person.
  ///
  /// Where notifications are not known, people are known by what they did, and the row says so.
  func load(of person: Person, in history: PagingHistory, _ evidence: Evidence) -> PersonLoad? {
    let isAttributed = !evidence.knowsNotifications
    let figures = [notifications, hours.total, disturbances, acknowledged, isAttributed ? resolved : 0]
    guard figures.contains(where: { $0 > 0 }) else { return nil }
    var load = PersonLoad(person: person.label, timeZone: history.zones[person.zone].identifier)
    load.notifications = notifications
    load.interruptions = hours.total
    load.disturbances = disturbances
    load.hours = hours
    load.acknowledged = acknowledged
    load.isAttributed = isAttributed
    return load
  }
}

/// What everyone carried in a period, by person.
typealias PeopleTally = TallyTable<PersonTally>

extension PeopleTally {
  /// Counts who acknowledged and who resolved one page, or episode where no source knows pages.
  mutating func add(_ episode: Episode) {
    if let person = episode.acknowledgedBy { update(person.position) { $0.acknowledged += 1 } }
    if let person = episode.resolvedBy { update(person.position) { $0.resolved += 1 } }
  }

  /// Everyone's interruptions by hours class.
  var hours: HoursCounts { rows.reduce(into: .empty) { $0.merge($1.hours) } }

  /// The rows: by interruptions, descending, then by the bytes of the name.
  func loads(in history: PagingHistory, _ evidence: Evidence) -> [PersonLoad] {
    let loads = zip(rows, history.people).compactMap { $0.load(of: $1, in: history, evidence) }
    return loads.sorted { left, right in
      left.interruptions == right.interruptions
        ? ByteOrder.precedes(left.person, right.person) : left.interruptions > right.interruptions
    }
  }
}

extension PersonTally {
  static let definitions = [
    MetricDefinition(
      id: "acknowledgedByPerson", title: "Acknowledged by a person", unit: "pages",
      text: "first acknowledgements by this person of pages that started in the period, whenever they came",
      source: "own"),
    MetricDefinition(
      id: "attributed", title: "Attributed", unit: "",
      text: """
        the input cannot know notifications: the person appears by acknowledging or resolving, and what reached the \
        person is not known
        """,
      source: "own"),
  ]
}
