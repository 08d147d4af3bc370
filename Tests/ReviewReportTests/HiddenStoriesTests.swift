import OncallMetrics
import Testing

@testable import ReviewReport

@Suite struct HiddenStoriesTests {
  private func people(hidden: Int, shown: [String]) -> [String?] {
    var report = Report.eventful
    report.stories[0].timeline = ["ann", nil, "bob"].map {
      ClusterStory.Moment(at: report.stories[0].alerts[0].firedAt, what: "notified", episode: 1, person: $0)
    }
    report.values.load.hidden.people = hidden
    report.values.load.people = shown.map { PersonLoad(person: $0, timeZone: "UTC") }
    report.hidePeopleInStories()
    return report.stories[0].timeline.map(\.person)
  }

  /// Who is hidden in the load would be told by what happened to the largest clusters.
  @Test func peopleWhoAreHiddenInTheLoadAreNotInStories() {
    #expect(people(hidden: 1, shown: ["bob"]) == [nil, nil, "bob"])
  }

  @Test func whereNobodyIsHiddenEveryoneIsTold() {
    #expect(people(hidden: 0, shown: []) == ["ann", nil, "bob"])
  }
}
