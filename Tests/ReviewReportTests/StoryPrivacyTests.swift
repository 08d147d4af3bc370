import OncallMetrics
import PagingModel
import Testing

@testable import ReviewReport

@Suite struct StoryPrivacyTests {
  /// A story in which Ann, somebody and Bob were notified, and Ann acknowledged.
  private func story(hidden: Int, shown: [String], isSuppressed: Bool = false) -> ClusterStory {
    var story = Report.eventful.stories[0]
    let fired = story.alerts[0].firedAt
    story.timeline = [("notified", "ann"), ("notified", nil), ("notified", "bob"), ("acknowledged", "ann")].map {
      ClusterStory.Moment(at: fired, what: $0.0, episode: 1, person: $0.1)
    }
    story.value.isSuppressed = isSuppressed
    return StoryPrivacy(values(hidden: hidden, shown: shown)).told(story)
  }

  private func values(hidden: Int, shown: [String]) -> PeriodValues {
    var values = Report.eventful.values
    values.load.hidden.people = hidden
    // What has rows tells how soon it was answered.
    let alerts = Report.eventful.stories[0].alerts
    values.services = alerts.map { SegmentValues(name: $0.service) }
    values.rules = alerts.map { RuleValues(rule: $0.rule, service: $0.service) }
    values.load.people = shown.map { PersonLoad(person: $0, timeZone: "UTC") }
    return values
  }

  /// Who is hidden in the load would be told by what happened to clusters.
  @Test func peopleWhoAreHiddenInTheLoadAreNotInStories() {
    #expect(story(hidden: 1, shown: ["bob"]).timeline.map(\.person) == [nil, nil, "bob", nil])
  }

  @Test func whereNobodyIsHiddenEveryoneIsTold() {
    #expect(story(hidden: 0, shown: []).timeline.map(\.person) == ["ann", nil, "bob", "ann"])
  }

  /// Moments could be counted, and one without a person among others is that of whoever is hidden.
  @Test func whatHidesHowOftenItNotifiedHasNoNotifications() {
    let moments = story(hidden: 1, shown: ["bob"], isSuppressed: true).timeline
    #expect(moments.isEmpty)
  }

  /// The rule, or the service, of an alert hides how soon it was answered: so does what happened to the cluster.
  @Test(arguments: [true, false]) func answersOfHiddenRowsAreHiddenInStories(isOfRule: Bool) throws {
    var (story, values) = (Report.eventful.stories[0], values(hidden: 0, shown: []))
    let alert = story.alerts[0]
    story.alerts[0].acknowledgedAt = alert.firedAt
    story.timeline = ["acknowledged", "notified"].map {
      ClusterStory.Moment(at: alert.firedAt, what: $0, episode: alert.id, person: "ann")
    }
    var rule = RuleValues(rule: alert.rule, service: alert.service)
    rule.isSuppressed = isOfRule
    values.rules = [rule]
    let untold = StoryPrivacy(values).told(story)
    #expect(untold.alerts[0].hidesAnswer == isOfRule && (untold.alerts[0].acknowledgedAt == nil) == isOfRule)
    #expect(untold.timeline.map(\.what) == (isOfRule ? ["notified"] : ["acknowledged", "notified"]))
    let text = ClusterText.text(of: untold, in: .utc)
    #expect(text.replacing(#/\s+/#, with: " ").contains("acknowledgement hidden") == isOfRule, "\(text)")
  }
}
