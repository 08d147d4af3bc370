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
  /// What events tell that people said of it, whether it was worth it.
  public var labels: [PageLabel] = []

  public init() {}

  public var isEmpty: Bool { acknowledgements.isEmpty && snoozes.isEmpty && labels.isEmpty }
}

/// The work of those episodes of which there is any to tell: O(1) to look up, and no more memory than they need.
public struct EpisodeWorks: Sendable {
  private struct Key: Hashable, Sendable {
    var occurrence: OccurrenceID
    var firedAt: Timestamp
  }

  private var works: [Key: EpisodeWork] = [:]
  /// Whether there is a label on any episode.
  public private(set) var holdLabels = false

  public init() {}

  public var isEmpty: Bool { works.isEmpty }

  /// Keeps the work of the firing of an occurrence that began at this moment, if there is any.
  public mutating func keep(_ work: EpisodeWork, of occurrence: OccurrenceID, firedAt: Timestamp) {
    if work.isEmpty { return }
    works[Key(occurrence: occurrence, firedAt: firedAt)] = work
    if !work.labels.isEmpty { holdLabels = true }
  }

  /// The work of an episode; nil where there is none to tell.
  public subscript(episode: Episode) -> EpisodeWork? {
    guard !works.isEmpty, let occurrence = episode.occurrence else { return nil }
    return works[Key(occurrence: occurrence, firedAt: episode.firedAt)]
  }
}
