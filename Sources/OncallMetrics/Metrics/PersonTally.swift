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
        the input cannot know notifications: with a schedule each alert counts for whoever was on call for its team when \
        it fired, folded as notifications are; without one the person appears by acknowledging or resolving, and what \
        reached the person is not known
        """,
      source: "own"),
  ]
}
