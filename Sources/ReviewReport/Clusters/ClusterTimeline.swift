import OncallMetrics
import PagingModel

/// Everything that happened to the episodes of a cluster.
struct ClusterTimeline {
  /// What may happen, in the order of the words.
  enum What: UInt8, CaseIterable {
    case acknowledged, escalated, fired, incident, label, note, notified, reassigned, resolved, ticket

    var word: String { String(describing: self) }

    /// Nil for what other parts of the history tell, and what is told of nobody.
    init?(_ kind: EventKind) {
      switch kind {
      case .acknowledged: self = .acknowledged
      case .escalated: self = .escalated
      case .assigned: self = .reassigned
      case .noted: self = .note
      case .ticketed: self = .ticket
      case .declared: self = .incident
      case .labelled: self = .label
      default: return nil
      }
    }
  }

  /// Something that happened, in numbers: a cluster may have more than are told.
  private struct Entry {
    var at: Timestamp
    var episode: UInt64
    var what: What
    @Packed<PersonTable> var person: PersonID?
  }

  private let history: PagingHistory
  private var entries: [Entry] = []

  /// - Parameter episodes: their indices and ids.
  init(_ history: PagingHistory, _ episodes: [(index: Int, id: UInt64)]) {
    self.history = history
    for (index, id) in episodes { add(history.episodes[index], id) }
  }

  /// The first of them by moment, episode, word and the bytes of the person's label. O(n log n).
  func moments(most: Int) -> [ClusterStory.Moment] {
    entries.sorted(by: precedes).prefix(most).map { entry in
      ClusterStory.Moment(
        at: entry.at, what: entry.what.word, episode: entry.episode,
        person: entry.person.map { history.people[$0.position].label })
    }
  }

  private mutating func add(_ episode: Episode, _ id: UInt64) {
    func entry(_ what: What, _ at: Timestamp, _ person: PersonID? = nil) -> Entry {
      Entry(at: at, episode: id, what: what, person: person)
    }
    entries.append(entry(.fired, episode.firedAt))
    for notification in history.notifications(of: episode) {
      entries.append(entry(.notified, notification.at, notification.person))
    }
    let course = history.courses[episode]
    for fact in course {
      if let at = fact.at, let what = What(fact.kind) { entries.append(entry(what, at, fact.person)) }
    }
    // Without its course the first acknowledgement is all that is known.
    if course.isEmpty, let at = episode.acknowledgedAt {
      entries.append(entry(.acknowledged, at, episode.acknowledgedBy))
    }
    if let at = episode.resolvedAt { entries.append(entry(.resolved, at, episode.resolvedBy)) }
  }

  private func precedes(_ left: Entry, _ right: Entry) -> Bool {
    if left.at != right.at { return left.at < right.at }
    if left.episode != right.episode { return left.episode < right.episode }
    if left.what != right.what { return left.what.rawValue < right.what.rawValue }
    return label(left).precedes(label(right))
  }

  private func label(_ entry: Entry) -> String { entry.person.map { history.people[$0.position].label } ?? "" }
}
