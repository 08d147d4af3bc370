public import OncallMetrics

/// Takes people who are hidden in the load out of what happened to clusters: their part of a small group would be told there.
public struct StoryPrivacy: Sendable {
  /// What those are called who are told of; nil where nobody is hidden.
  private let shown: Set<String>?

  /// - Parameter load: of the period.
  public init(_ load: LoadValues) {
    shown = load.hidden.people > 0 ? Set(load.people.map(\.person)) : nil
  }

  /// The story without those who are hidden; of a cluster that hides how often it notified, without the notifications, which
  /// could be counted.
  public func told(_ story: ClusterStory) -> ClusterStory {
    var story = story
    if story.value.isSuppressed { story.timeline.removeAll { $0.what == ClusterTimeline.What.notified.word } }
    guard let shown else { return story }
    for index in story.timeline.indices {
      if let person = story.timeline[index].person, !shown.contains(person) { story.timeline[index].person = nil }
    }
    return story
  }
}
