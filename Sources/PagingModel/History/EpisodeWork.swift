/// What people did with one episode, beyond being the first to acknowledge it.
public struct EpisodeWork: Hashable, Sendable {
  /// Somebody who acknowledged after somebody else had.
  public struct Acknowledgement: Hashable, Sendable {
    public var person: PersonID
    /// The first by this person.
    public var at: Timestamp

    public init(person: PersonID, at: Timestamp) {
      self.person = person
      self.at = at
    }
  }

  /// By moment, each person once, without `Episode.acknowledgedBy`.
  public var acknowledgements: [Acknowledgement] = []
  /// When it was put off: until somebody took it up again, or it came back.
  public var snoozes = TimeSpans()
  /// How many people said that it was worth it, and that it was not.
  public var actionableLabels = 0
  public var notActionableLabels = 0

  public init() {}

  public var isEmpty: Bool {
    acknowledgements.isEmpty && snoozes.isEmpty && actionableLabels == 0 && notActionableLabels == 0
  }

  /// What people said of it: worth it or not, and not known where as many said this as that; nil where nobody said.
  public var label: PageVerdict.Value? {
    if actionableLabels + notActionableLabels == 0 { return nil }
    if actionableLabels == notActionableLabels { return .unknown }
    return actionableLabels > notActionableLabels ? .actionable : .notActionable
  }
}

/// The work of those episodes of which there is any to tell: O(1) to look up, and no more memory than they need.
public struct EpisodeWorks: Sendable {
  private struct Key: Hashable, Sendable {
    var occurrence: OccurrenceID
    var firedAt: Timestamp
  }

  private var works: [Key: EpisodeWork] = [:]

  public init() {}

  public var isEmpty: Bool { works.isEmpty }

  /// Keeps the work of the firing of an occurrence that began at this moment, if there is any.
  public mutating func keep(_ work: EpisodeWork, of occurrence: OccurrenceID, firedAt: Timestamp) {
    if !work.isEmpty { works[Key(occurrence: occurrence, firedAt: firedAt)] = work }
  }

  /// Counts what somebody said of an episode, beside its work.
  public mutating func label(_ episode: Episode, isActionable: Bool) {
    guard let occurrence = episode.occurrence else { return }
    let key = Key(occurrence: occurrence, firedAt: episode.firedAt)
    var work = works[key] ?? EpisodeWork()
    if isActionable { work.actionableLabels += 1 } else { work.notActionableLabels += 1 }
    works[key] = work
  }

  /// The work of an episode; nil where there is none to tell.
  public subscript(episode: Episode) -> EpisodeWork? {
    guard !works.isEmpty, let occurrence = episode.occurrence else { return nil }
    return works[Key(occurrence: occurrence, firedAt: episode.firedAt)]
  }
}
