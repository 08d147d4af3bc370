/// What happened to episodes beside what `Episode` tells of them: kept only where events are written.
///
/// Its size is that of what it keeps; looking an episode up is O(1).
public struct EpisodeCourses: Sendable {
  private struct Key: Hashable, Sendable {
    var occurrence: OccurrenceID
    var firedAt: Timestamp
  }

  private var ranges: [Key: Range<Int>] = [:]
  private var facts: [EventFact] = []

  public init() {}

  /// Keeps what happened to the firing of an occurrence that began at this moment. In the order of time; every fact has a
  /// moment, and the detail of an acknowledgement is whether it was a person's.
  public mutating func keep(_ course: [EventFact], of occurrence: OccurrenceID, firedAt: Timestamp) {
    guard !course.isEmpty else { return }
    ranges[Key(occurrence: occurrence, firedAt: firedAt)] = facts.count..<facts.count + course.count
    facts.append(contentsOf: course)
  }

  /// Puts these labels in the place of those that are kept; of one moment last. O(length of its course).
  public mutating func setLabels(_ labels: [EventFact], of episode: Episode) {
    guard let occurrence = episode.occurrence else { return }
    var course = self[episode].filter { $0.kind != .labelled }
    for fact in labels {
      let place = course.firstIndex { EpisodeCourses.isLater($0, than: fact) } ?? course.count
      course.insert(fact, at: place)
    }
    keep(course, of: occurrence, firedAt: episode.firedAt)
  }

  private static func isLater(_ fact: EventFact, than other: EventFact) -> Bool {
    guard let at = fact.at, let otherAt = other.at else { return false }
    return at > otherAt
  }

  /// What happened to an episode, in the order of time.
  public subscript(episode: Episode) -> ArraySlice<EventFact> {
    guard let occurrence = episode.occurrence,
      let range = ranges[Key(occurrence: occurrence, firedAt: episode.firedAt)]
    else { return [] }
    return facts[range]
  }
}
