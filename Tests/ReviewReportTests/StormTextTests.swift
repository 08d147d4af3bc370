import PagingModel
import Testing

@testable import OncallMetrics
@testable import ReviewReport

/// What is said of the cause of a storm: never that it began the storm when it fired later.
@Suite struct StormTextTests {
  private let start = Timestamp.day(20_730)

  private func storm(_ episodes: Int, largest: Int) -> Storm {
    var storm = Storm(
      flood: Flood(start: start, end: start + .minutes(90), peak: 12, episodes: 0..<episodes), pages: 3, services: 2,
      teams: 1, people: 3)
    storm.largestClusterEpisodes = largest
    return storm
  }

  private func cause(_ after: Milliseconds) -> StormCause {
    StormCause(
      cluster: 1,
      alert: ClusterStory.Alert(id: 1, rule: "DiskFull", service: "search", title: nil, firedAt: start + after))
  }

  @Test(arguments: [
    (Milliseconds(0), "fired when the storm began"), (.seconds(-237), "fired 3 min 57 s before the storm began"),
    (.minutes(65), "fired 1 h 05 min after the storm began"),
  ])
  func theMomentOfTheCauseIsTold(after: Milliseconds, words: String) {
    #expect(StormText.moment(cause(after), of: storm(40, largest: 12)) == words)
  }

  @Test func theCauseIsThatOfAPart() {
    #expect(StormText.part(storm(40, largest: 12)) == "12 of 40 alerts")
    #expect(StormText.part(storm(1, largest: 1)) == "1 of 1 alert")
  }

  @Test func noAcknowledgementIsToldOnlyWhereTheSourceRecordsThem() throws {
    var report = Report.eventful
    report.stormStories[0].lanes[0].alerts[0].acknowledgedAt = nil
    report.stormStories[0].lanes[0].alerts[1].acknowledgedAt = nil
    report.stormStories[0].lanes[0].alerts[1].knowsPeople = false
    let rows = try ParsedPage(report).rows(of: "storm-0-table")
    #expect(rows[0][3] == "no" && rows[1][3] == "not known")
  }

  /// The rule Hidden keeps how soon it was answered: neither the drawing nor the table has it.
  @Test func answersOfHiddenRowsAreNotDrawn() throws {
    var (report, values) = (Report.eventful, Report.eventful.values)
    values.load.hidden.people = 0
    let lane = try #require(report.stormStories[0].lanes.first)
    let alert = try #require(lane.alerts.first)
    report.stormStories[0].lanes[0].alerts[0].namedRule = "Hidden"
    var rule = RuleValues(rule: "Hidden", service: lane.service)
    (values.rules, values.services) = ([rule], [SegmentValues(name: lane.service)])
    let told = StoryPrivacy(values).told(report.stormStories[0])
    #expect(told == report.stormStories[0] && alert.acknowledgedAt != nil)
    rule.isSuppressed = true
    values.rules = [rule]
    report.stormStories[0] = StoryPrivacy(values).told(report.stormStories[0])
    #expect(report.stormStories[0].lanes[0].alerts[0].acknowledgedAt == nil)
    #expect(try ParsedPage(report).rows(of: "storm-0-table")[0][3] == "hidden")
  }

  @Test func aLaneNamesOneRuleAndCountsTheRest() throws {
    var report = Report.eventful
    let alert = report.stormStories[0].lanes[0].alerts[0]
    report.stormStories[0].lanes[0].alerts = (0..<20).map { number in
      var other = alert
      (other.id, other.rule) = (UInt64(100 + number), "RuleWithAnEvenLongerName\(number % 3)")
      return other
    }
    report.stormStories[0].cause = nil
    let page = try ParsedPage(report).text
    #expect(page.contains("RuleWithAnEvenLongerName0 and 2 more rules; 6 alerts not drawn"), "\(page)")
  }

  @Test func everyFormSaysOfWhatItIsTheCause() throws {
    var report = Report.eventful
    report.stormCauses[0]?.alert.firedAt = start + .minutes(80)
    let rows = try ParsedPage(report).rows(of: "storms")
    // The storm began seven minutes after the day.
    #expect(rows[0].last == "DiskFull on search9 of 12 alerts; fired 1 h 13 min after the storm began")
    let page = try ParsedPage(report).text
    #expect(page.contains("Probable cause of its largest incident") && !page.contains("robably began with"))
    #expect(page.contains("The ring is the probable cause of its largest incident, 9 of 12 alerts."))
    let markdown = MarkdownRenderer.text(of: report)
    #expect(markdown.contains("9 of 12 alerts | fired 1 h 13 min after the storm began |"))
    #expect(
      Agenda.happened(of: report)?.decisions[0].question.plain.hasSuffix(
        "12 alerts; its largest incident, 9 of 12 alerts, was probably set off by DiskFull on search") == true)
  }

  /// 2 columns of a service, 14 of the cause and 36 of counts leave all 26 of the rule; beside a service of 26 it has the least.
  @Test(arguments: [("db", "KafkaConsumerGroupLagIsHig"), ("a-service-of-26-characters", "KafkaCo…gIsHig")])
  func aLaneGivesTheRuleTheRoomThatIsLeft(service: String, rule: String) throws {
    var report = Report.eventful
    let alert = report.stormStories[0].lanes[0].alerts[0]
    report.stormStories[0].lanes = [report.stormStories[0].lanes[0]]
    report.stormStories[0].lanes[0].service = service
    report.stormStories[0].lanes[0].alerts = (0..<16).map { number in
      var other = alert
      (other.id, other.rule) = (UInt64(100 + number), number == 1 ? "Other" : "KafkaConsumerGroupLagIsHig")
      return other
    }
    report.stormStories[0].cause = 100
    let page = try ParsedPage(report).text
    #expect(page.contains("\(rule) and 1 more rule; 2 alerts not drawn"), "\(page)")
  }
}
