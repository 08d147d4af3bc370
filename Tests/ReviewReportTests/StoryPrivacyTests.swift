import OncallMetrics
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
    var load = LoadValues()
    load.hidden.people = hidden
    load.people = shown.map { PersonLoad(person: $0, timeZone: "UTC") }
    return StoryPrivacy(load).told(story)
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
    #expect(moments.map(\.what) == ["acknowledged"] && moments[0].person == nil)
  }
}
