import OncallMetrics
import PagingModel
import ReviewPipeline
import Testing

/// Opsgenie and Jira Service Management, from their records to the figures.
@Suite struct OpsgenieReviewTests {
  private static let alert =
    #"{"values":[{"id":"a-1","tinyId":"7","alias":"disk/db1","message":"Disk full","status":"closed","acknowledged":true,"#
    + #""createdAt":"2026-10-05T02:00:00Z","updatedAt":"2026-10-05T02:30:00Z","integrationType":"API","#
    + #""report":{"ackTime":60000,"closeTime":600000,"acknowledgedBy":"ann@x.example","closedBy":"System"}}]}"# + "\n"

  private static func entry(_ person: String, _ seconds: Int, _ channel: String, _ rule: String) -> String {
    #"{"created":"2026-10-05T02:0\#(seconds / 60):\#(seconds % 60 + 10)Z","category":"Notifications","level":"Information","#
      + #""summary":"Rule[\#(rule)] -> [\#(channel)] notification to [\#(person)] Submitted to provider.","details":"{}"}"#
      + "\n"
  }

  /// No entry of the audit log tells its alert: people have their load, and no alert becomes a page, or none.
  @Test func auditLogIsTheLoadOfPeopleAndMakesNoPage() throws {
    let audit =
      Self.entry("ann@x.example", 10, "sms", "New") + Self.entry("ann@x.example", 30, "voice", "New")
      + Self.entry("ann@x.example", 200, "sms", "New") + Self.entry("bob@x.example", 20, "email", "New")
      + Self.entry("bob@x.example", 20, "sms", "Schedule Start")
    for files in [["a.json": Self.alert, "b.json": audit], ["a.json": Self.alert + audit, "b.json": ""]] {
      let reviewed = try PipelineFolder(files).review("a.json", "b.json")
      var options = ReviewOptions()
      options.load.tellsEveryone = true
      let review = try reviewed.review(options)
      #expect(review.history.episodes.map(\.page) == [.unknown] && !review.history.knowsPages)
      let summary = review.values.summary
      #expect(summary.pages == nil && summary.notifications == 4 && summary.interruptions == 2 && summary.people == 1)
      #expect(review.values.load.people.map(\.person) == ["ann@x.example", "bob@x.example"])
      #expect(review.values.load.people.map(\.notifications) == [3, 1] && !review.values.load.people[0].isAttributed)
      #expect(review.values.response.unit == .episodes)
      let note = reviewed.notes.first { $0.field == "summary.pages" }
      #expect(note?.reason.hasPrefix("of 4 notifications in an audit log the input does not tell the alert") == true)
      #expect(!reviewed.notes.contains { $0.reason.contains("does not tell the start") })
    }
  }

  /// The log of an alert.
  private static func log(_ alert: String, _ lines: [(String, String)]) -> String {
    var told: [String] = []
    for (log, owner) in lines {
      let moment = "2026-10-05T02:00:\(told.count + 10)Z"
      told.append(#"{"log":"\#(log)","owner":"\#(owner)","createdAt":"\#(moment)","offset":"\#(told.count)"}"#)
    }
    return #"{"alertId":"\#(alert)","logs":[\#(told.joined(separator: ","))]}"# + "\n"
  }

  private static let begun: (String, String) = ("Alert created via API", "System")
  private static let paged: (String, String) = ("-> [sms] notification to [ann@x.example] Submitted", "System")
  private static let closed: (String, String) = ("Alert closed via API", "System")

  /// Somebody did something, in words that are not known: it may have been an acknowledgement.
  @Test(
    arguments: [
      ([], true), ([("Took care of it", "ann@x.example")], false), ([("Took care of it", "System")], true),
      ([("Took care", ""), ("Alert acknowledged", "ann@x.example")], true),
      ([("Sent to @here", "ann@x.example")], true), ([("Added note: x", "ann@x.example")], true),
    ] as [([(String, String)], Bool)])
  func unknownWordsLeaveOpenWhetherAnybodyAcknowledged(lines: [(String, String)], isKnown: Bool) throws {
    let other = [Self.begun, Self.paged, ("Alert acknowledged", "ann@x.example"), Self.closed]
    let content = Self.log("a-1", [Self.begun, Self.paged] + lines + [Self.closed]) + Self.log("a-2", other)
    let reviewed = try PipelineFolder(["a.json": content]).review("a.json")
    let episodes = reviewed.history.episodes.filter { $0.acknowledgedAt == nil }
    #expect(episodes.allSatisfy { $0.knowsPeople == isKnown && $0.page == .page })
    let response = try reviewed.review(ReviewOptions()).values.response
    let isAcknowledged = lines.contains { $0.0 == "Alert acknowledged" }
    #expect(response.timeToAcknowledge?.neverAcknowledged == (isKnown && !isAcknowledged ? 1 : 0))
    let notes = reviewed.notes.filter { $0.field == "response.timeToAcknowledge" }
    #expect(notes.isEmpty == isKnown)
  }

  /// A script that fetches log after log writes no address, but names its files.
  @Test func fileNamedByAnAlertHoldsItsLog() throws {
    let id = "70413a06-38d6-4c85-92b8-5ebc900d42e2-1517470274837"
    let lines = Self.log("a-1", [Self.begun, Self.paged, Self.closed]).replacing(#""alertId":"a-1","#, with: "")
    let reviewed = try PipelineFolder(["\(id).json": lines, "logs.json": lines]).review("\(id).json", "logs.json")
    #expect(reviewed.history.episodes.map(\.page) == [.page])
    #expect(reviewed.dataQuality.records.used == 1 && reviewed.dataQuality.records.refused == 1)
  }
}
