public import OncallMetrics

/// Takes out of what happened to clusters what the report of the period hides: who is hidden in the load, and how soon alerts
/// were answered whose row keeps it, or whose cluster does. Their part of a small group would be told there.
public struct StoryPrivacy: Sendable {
  /// What those are called who are told of; nil where nobody is hidden.
  private let shown: Set<String>?
  private let answers: HiddenAnswers

  /// - Parameters: as those of `HiddenAnswers`.
  public init(_ values: PeriodValues, _ months: [MonthValues] = [], beside other: LoadValues? = nil) {
    shown = values.load.hidden.people > 0 ? Set(values.load.people.map(\.person)) : nil
    answers = HiddenAnswers(values, months, beside: other)
  }

  /// The storm without that.
  public func told(_ story: StormStory) -> StormStory { answers.told(story) }

  /// The story without that; of a cluster that hides how often it notified also without the notifications, which could be
  /// counted.
  public func told(_ story: ClusterStory) -> ClusterStory {
    var story = story
    let hidesAll = story.value.isSuppressed
    func told(_ alert: ClusterStory.Alert) -> ClusterStory.Alert {
      guard hidesAll || answers.hides(rule: alert.rule, on: alert.service, firedAt: alert.firedAt) else { return alert }
      var alert = alert
      (alert.acknowledgedAt, alert.hidesAnswer) = (nil, true)
      return alert
    }
    story.alerts = story.alerts.map(told)
    (story.cause, story.representative) = (told(story.cause), told(story.representative))
    let quiet = Set(story.alerts.filter(\.hidesAnswer).map(\.id))
    story.timeline.removeAll { moment in
      switch moment.what {
      case ClusterTimeline.What.notified.word: hidesAll
      case ClusterTimeline.What.acknowledged.word: quiet.contains(moment.episode)
      default: false
      }
    }
    guard let shown else { return story }
    for index in story.timeline.indices {
      if let person = story.timeline[index].person, !shown.contains(person) { story.timeline[index].person = nil }
    }
    return story
  }
}
