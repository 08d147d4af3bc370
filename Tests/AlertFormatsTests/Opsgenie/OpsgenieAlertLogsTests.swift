import AlertFormats
import LogInput
import PagingModel
import Testing

/// A line of the log, a minute after `start`.
private func line(
  _ log: String, owner: String = "ada@x.example", type: String = "system", after seconds: Int = 60,
  offset: String = "1_1", _ members: String...
) -> String {
  object(
    [
      member("log", text(log)), member("type", text(type)), member("owner", text(owner)),
      member("createdAt", text(at(seconds))), member("offset", text(offset)),
    ] + members)
}

/// An answer of Opsgenie's for the alert a-1.
private func page(_ lines: String..., from address: String = "https://api.opsgenie.com/v2/alerts/a-1/logs?offset=0")
  -> String
{
  #"{"data":[\#(lines.joined(separator: ","))],"paging":{"first":"\#(address)"},"requestId":"r"}"#
}

private func decode(_ records: String...) -> Decoded { decode(records, by: OpsgenieAlertLogs.self) }

@Suite("Opsgenie alert logs")
struct OpsgenieAlertLogsTests {
  @Test(arguments: [
    ("Alert acknowledged via web", "60 acknowledged ada@x.example person"),
    ("ALERT ACKNOWLEDGED", "60 acknowledged ada@x.example person"),
    ("Alert unacknowledged via [web]", "60 unacknowledged ada@x.example"),
    ("Alert closed via mobile", "60 resolved ada@x.example person"),
    ("Alert created via [API[Default]]", "60 fired ada@x.example"),
    ("Alert escalated to next", "60 escalated ada@x.example person"),
    ("Alert snoozed until 10:00", "60 snoozed ada@x.example"), ("Snooze ended", "60 other ada@x.example"),
    ("Alert assigned to bob@x.example", "60 assigned ada@x.example"), ("Added note: closed", "60 noted ada@x.example"),
    // What is written tells of noise, or of an action; names of rules before it do not.
    ("Added note: False alarm", "60 noted ada@x.example 2"),
    ("Note added via [web]: Restarted it", "60 noted ada@x.example 1"),
    ("Rule[noise] Added note [see INC-4]", "60 noted ada@x.example 1"),
    ("Alert reopened", "60 reopened ada@x.example person"), ("Viewed on [web]", "60 other ada@x.example"),
    ("Added tags [closed]", "60 other ada@x.example"),
    ("Updated priority to P1", "60 urgencyChanged ada@x.example"),
    // What is in brackets, behind a doubt, or of something else does not count.
    ("Ran [Alert closed]", "60 other 3"), ("Policy says it will be closed soon", "60 other 3"),
    ("Jira issue closed", "60 other 3"), ("", "60 other 3"), ("[", "60 other 3"),
    ("Alert acknowledged, notifications stopped", "60 acknowledged ada@x.example person"),
  ])
  func lineIsToldByItsFirstWordThatTellsSomething(log: String, fact: String) {
    #expect(decode(page(line(log))).log.story(of: "a-1") == [fact])
  }

  /// Wordings differ: the stem of the word tells, in whatever form it stands.
  @Test(arguments: [
    ("[ada@x.example] acknowledges the alert", "60 acknowledged ada@x.example person"),
    ("Acknowledging alert via Slack", "60 acknowledged ada@x.example person"),
    ("Alert acknowledgement received", "60 acknowledged ada@x.example person"),
    ("Alert unacknowledge via API", "60 unacknowledged ada@x.example"),
    ("UnAcknowledged", "60 unacknowledged ada@x.example"),
    ("Closing alert via API", "60 resolved ada@x.example person"),
    ("Alert close action executed", "60 resolved ada@x.example person"),
    ("Creating alert", "60 fired ada@x.example"), ("Created by a rule of incidents", "60 fired ada@x.example"),
    ("Escalating to team", "60 escalated ada@x.example person"),
    ("Escalation started", "60 escalated ada@x.example person"),
    ("Alert snooze until 10:00", "60 snoozed ada@x.example"), ("Views alert", "60 other ada@x.example"),
    ("Assigning to [bob@x.example]", "60 assigned ada@x.example"),
    ("Alert reassigned to bob@x.example", "60 assigned ada@x.example"),
    ("Alert un-assigned", "60 other ada@x.example"), ("Alert unsnoozed", "60 other ada@x.example"),
  ])
  func stemOfAWordTellsWhatHappened(log: String, fact: String) {
    #expect(decode(page(line(log))).log.story(of: "a-1") == [fact])
  }

  /// What was refused, is wished for or belongs to something else did not happen.
  @Test(arguments: [
    "Alert was not acknowledged", "Nobody acknowledges the alert: no acknowledgement", "Acknowledge requested",
    "Request to acknowledge", "Waiting for acknowledgement", "Acknowledgement required", "Failed to close",
    "Closing of the alert failed", "Escalation skipped", "Escalation policy applied", "Unable to assign",
    "Created Jira issue [X-1]", "Creating ticket", "Value close to the limit", "Disclosed by a closest neighbour",
    "Incident closed", "Snooze cancelled",
  ])
  func whatDidNotHappenToTheAlertIsNotTold(log: String) {
    #expect(decode(page(line(log))).log.story(of: "a-1") == ["60 other 3"])
  }

  /// What the system does itself is no acknowledgement by a person, however it says so.
  @Test(arguments: [("System", "60 other 1"), ("ada@x.example", "60 other 3"), ("", "60 other 3")])
  func unknownWordsMayBeAnAcknowledgementUnlessTheSystems(owner: String, fact: String) {
    #expect(decode(page(line("Took care of it", owner: owner))).log.story(of: "a-1") == [fact])
  }

  @Test(arguments: [
    ("[sms] notification sent to bob@x.example", "60 notified bob@x.example sms"),
    (
      "Rule[Email first][new] -> [mobile] notification to [bob@x.example] Submitted to provider.",
      "60 notified bob@x.example push"
    ),
    ("-> [email] notification to [Bob@Mail.example]", "60 notified Bob@Mail.example email"),
    ("Notification sent to bob@x.example via voice.", "60 notified bob@x.example phone"),
    ("Notified [bob@x.example] by Slack", "60 notified bob@x.example chat"),
    ("bob@x.example was notified", "60 notified bob@x.example other"),
    ("Ada@x.example sent notification to bob@x.example", "60 notified bob@x.example other"),
    // Nothing was sent.
    ("[sms] notification to [bob@x.example] not sent because the alert is acknowledged", "60 other ada@x.example"),
    ("Skipped [voice] notification to [bob@x.example]", "60 other ada@x.example"),
    (
      "Rule[Schedule Start][x] -> [email] notification to [bob@x.example] Submitted to provider.",
      "60 other ada@x.example"
    ),
    // It is not clear what was sent, or to whom.
    ("[mobile] notification to [bob@x.example] delivered", "60 other 2"),
    ("[sms] notification sent to [team db]", "60 other 2"), ("Notification sent", "60 other 2"),
    ("Notification rule ran for bob@x.example", "60 other 2"),
    // Nor is everything one that is sent, or speaks of some.
    ("Sent to @here", "60 other 1"), ("Sent [Create] to [Slack]", "60 other 1"),
    ("Notification policy [Wait] applied", "60 other 1"), ("Ran notification rule [first]", "60 other 1"),
    ("Notifications of the policy are sent later", "60 other 1"),
  ])
  func notificationIsTheAddresseesByItsChannel(log: String, fact: String) {
    #expect(decode(page(line(log))).log.story(of: "a-1") == [fact])
  }

  @Test func lineOfARecipientIsTheOwners() {
    let log = decode(page(line("Notification sent via [sms]", type: "alertRecipient"))).log
    #expect(log.story(of: "a-1") == ["60 notified ada@x.example sms"])
    let system = decode(page(line("Notification sent via [sms]", owner: "System", type: "alertRecipient"))).log
    #expect(system.story(of: "a-1") == ["60 other 2"])
  }

  @Test(arguments: [
    ("ada@x.example", "ada@x.example person"), ("System", "automation"), ("Prometheus", "Prometheus untyped"),
    ("", "unknown"),
  ])
  func whoDidItIsTheOwner(owner: String, actor: String) {
    #expect(decode(page(line("Alert closed", owner: owner))).log.story(of: "a-1") == ["60 resolved \(actor)"])
  }

  // MARK: which alert it is

  @Test(arguments: [
    page(line("Alert closed")), #"{"alertId":"a-1","logs":[\#(line("Alert closed"))]}"#,
    line("Alert closed", #""alertId":"a-1""#), #"{"data":[\#(line("Alert closed", #""alertId":"a-1""#))]}"#,
    #"{"data":[\#(line("Alert closed"))],"paging":{"next":"https:\/\/x\/v2\/alerts\/a-1\/logs"}}"#,
    page(line("Alert closed"), from: "https://x/v2/alerts/a-1/logs?identifierType=id&offset=1"),
    #"[{"took":1,"paging":{"last":"https://x/v2/alerts/a-1/logs"},"data":[null,7,\#(line("Alert closed"))]}]"#,
  ])
  func alertIsAMemberOrInAnAddress(file: String) {
    let reading = read(file)
    #expect(reading.counts == ["opsgenie-alert-logs used 1 ignored 0"] && reading.refusals.isEmpty)
    #expect(reading.log.story(of: "a-1") == ["60 resolved ada@x.example person"])
  }

  @Test(arguments: [
    line("Alert closed"), #"{"data":[\#(line("Alert closed"))],"took":1}"#,
    page(line("Alert closed"), from: "https://x/v2/alerts/77/logs?identifierType=tiny"),
    page(line("Alert closed"), from: "https://x/v2/alerts/a%20b/logs"),
    page(line("Alert closed"), from: "https://x/v2/alerts/a-1/notes"),
    page(line("Alert closed"), from: "https://x/v2/alerts//logs"), page(line("Alert closed"), from: "x"),
    #"[\#(line("Alert closed"))]"#,
  ])
  func linesOfNoKnownAlertAreRefusedWithAWayOut(file: String) throws {
    let reading = read(file)
    #expect(reading.refusals.map { $0.contains("neither 'alertId' nor the address of a page") } == [true])
    #expect(reading.log.isEmpty)
    #expect(RecordError.Reason.unattributed("alertId").hint.contains("jq --arg id ID '.alertId = $id'"))
  }

  private static let id = "70413a06-38d6-4c85-92b8-5ebc900d42e2-1517470274837"

  @Test(arguments: [
    "\(id).json", "logs/alert-\(id)-logs.json.gz", "\(id)/logs.json", "b/1_\(id).ndjson",
    "20413a06-38d6-4c85-92b8-5ebc900d42e2-1517470274837/\(id)",
  ])
  func linesWithoutAnAddressAreOfTheAlertThatTheFileIsNamedBy(path: String) {
    let files = [
      #"{"data":[\#(line("Alert closed"))],"took":1}"#, line("Alert closed"), #"[\#(line("Alert closed"))]"#,
    ]
    for file in files {
      for format in [nil, FormatID.opsgenieAlertLogs] {
        let reading = read(file, format: format, path: InputPath(path))
        #expect(reading.refusals.isEmpty)
        #expect(reading.log.story(of: Self.id) == ["60 resolved ada@x.example person"])
      }
    }
    let jsm = read(#"{"values":[\#(line("Alert closed"))]}"#, path: InputPath(path))
    #expect(jsm.log.story(of: Self.id) == ["60 resolved ada@x.example person"])
  }

  @Test func alertThatARecordNamesCountsWhateverTheFileIsCalled() {
    for file in [page(line("Alert closed")), line("Alert closed", #""alertId":"a-1""#)] {
      let log = read(file, path: InputPath(Self.id)).log
      #expect(log.story(of: "a-1") == ["60 resolved ada@x.example person"] && log.story(of: Self.id).isEmpty)
    }
  }

  /// Every other name may be anything.
  @Test(arguments: [
    "-", "a-1.json", "70413a06-38d6-4c85-92b8-5ebc900d42e2.json", "a\(id).json", "\(id)0.json",
    "70413a06-38d6-4c85-92b8-5ebc900d42eX-1517470274837", "70413a06-38d6-4c85-92b8-5ebc900d42e2-15174702748a7",
  ])
  func fileOfAnotherNameLeavesLinesUnattributed(path: String) {
    #expect(read(line("Alert closed"), path: InputPath(path)).refusals.count == 1)
  }

  @Test func recordWithoutAMomentIsRefusedWhole() {
    let decoded = decode(page(line("Alert closed"), #"{"log":"x","owner":"y","createdAt":"soon","offset":"2"}"#))
    #expect(decoded.refusal?.hasPrefix("'createdAt' is not an RFC 3339 timestamp: 'soon'") == true)
    #expect(decoded.log.isEmpty)
  }

  // MARK: copies and parts

  @Test func pagesThatOverlapTellEachLineOnce() {
    let (first, second) = (line("Alert acknowledged", offset: "2_2"), line("Alert closed", after: 90, offset: "3_3"))
    let log = decode(
      page(second, first), page(first), line("Alert closed", after: 90, offset: "3_3", #""alertId":"a-1""#)
    ).log
    #expect(log.story(of: "a-1") == ["60 acknowledged ada@x.example person", "90 resolved ada@x.example person"])
    #expect(log.repeatedRecordCount == 0)
    #expect(decode(page(first), page(first)).log.repeatedRecordCount == 1)
  }

  /// The newest lines come first: that a page tells no notification says nothing while older lines are missing.
  @Test func notificationsAreToldFromTheCreationOn() {
    #expect(decode(page(line("Alert closed"))).log.firing("a-1")?.tellsNotifications == false)
    #expect(decode(page(line("Alert created via API"))).log.firing("a-1")?.tellsNotifications == true)
  }

  @Test func jiraServiceManagementTellsTheSameLines() {
    let values = #"{"values":[\#(line("Alert closed"))],"links":{"next":"/v1/alerts/a-1/logs?after=1"}}"#
    let reading = read(page(line("Alert closed")) + "\n" + values)
    #expect(reading.counts == ["jsm-alert-logs used 1 ignored 0", "opsgenie-alert-logs used 1 ignored 0"])
    #expect(reading.log.story(of: "a-1") == ["60 resolved ada@x.example person"])
  }

  @Test(arguments: [
    "{}", #"{"log":"x","owner":"y","createdAt":"z"}"#, #"{"data":[{"log":"x","offset":"y"}]}"#, #"{"data":[]}"#,
    #"{"data":{"log":"x"}}"#,
  ])
  func otherObjectIsAnotherFormat(record: String) {
    #expect(decode(record).isOther)
  }
}
