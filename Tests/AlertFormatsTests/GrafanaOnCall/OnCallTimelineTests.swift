import AlertFormats
import PagingModel
import Testing

private func decode(_ records: String...) -> Decoded { decode(records, by: GrafanaOnCallTimeline.self) }

private let ada = #"{"pk":"U1","username":"ada","avatar":"x"}"#

private func logged(
  _ realm: String, _ type: String, after seconds: Int = 60, author: String = "null", action: String = "did it",
  ago: String = "5 minutes"
) -> String {
  #"{"time":"\#(ago)","action":"\#(action)","realm":"\#(realm)","type":\#(type),"created_at":"\#(at(seconds))","author":\#(author)}"#
}

/// The alert group Q1 as OnCall's own pages load it.
private func detail(_ entries: String..., with members: [String] = []) -> String {
  object(
    [
      #""pk":"Q1""#, #""alerts_count":3"#, #""started_at":"\#(at(0))""#, #""status":0"#,
      #""alert_receive_channel":{"id":"C1","verbal_name":"Main"}"#, #""render_for_web":{"title":"Disk full"}"#,
      #""render_after_resolve_report_json":[\#(entries.joined(separator: ","))]"#,
    ] + members)
}

@Suite("Grafana OnCall timelines")
struct OnCallTimelineTests {
  @Test(arguments: [
    (0, "acknowledged U1 person", "acknowledged automation"), (1, "unacknowledged U1", "unacknowledged"),
    (2, "other U1", "other"), (3, "other U1", "other"), (4, "other U1", "other"), (5, "other U1", "other"),
    (6, "other U1", "other"), (7, "snoozed U1", "snoozed"), (8, "other", "other"), (9, "other U1", "other"),
    (10, "other U1", "other"), (11, "unacknowledged U1", "unacknowledged"), (12, "other U1", "other"),
    (13, "resolved U1 person", "resolved automation"), (14, "reopened U1 person", "reopened automation"),
    (15, "other U1", "other"), (16, "other U1", "other"), (17, "other U1", "other"), (18, "other U1", "other"),
    (19, "other U1", "other"), (20, "other U1", "other"), (21, "fired U1", "fired"), (22, "other U1", "other"),
    (23, "other U1", "other"), (24, "other U1", "other"), (25, "other U1", "other"), (26, "other 1", "other 1"),
    (-1, "other 1", "other 1"),
  ])
  func everyTypeOfAGroupIsKept(type: Int, byPerson: String, bySystem: String) {
    let person = decode(detail(logged("alert_group", "\(type)", author: ada)))
    #expect(person.result == .success(.used(first: start, last: start + .seconds(60))))
    #expect(person.log.told() == ["60 \(byPerson)"])
    #expect(person.log.persons == ["U1=ada"])
    let system = decode(detail(logged("alert_group", "\(type)"))).log
    #expect(system.told() == ["60 \(bySystem)"])
    #expect(system.persons.isEmpty)
  }

  @Test(arguments: [
    ("sent sms to {{author}}", "notified U1 sms"), ("called {{author}} by phone", "notified U1 phone"),
    ("invited {{author}} in Slack", "notified U1 chat"), ("sent telegram message to {{author}}", "notified U1 chat"),
    ("sent mobile push message to {{author}}", "notified U1 push"),
    ("sent mobile push important message to ada", "notified U1 push"),
    ("sent push critical notifications to {{author}}", "notified U1 push"),
    ("sent email message to {{author}}", "notified U1 email"),
    ("sent microsoft teams message to {{author}}", "notified U1 chat"),
    // Backends write their names as they like.
    ("sent Mobile push message to {{author}}", "notified U1 push"),
    ("sent Mobile push important message to ada", "notified U1 push"), ("Sent SMS to ada", "notified U1 sms"),
    ("sent Telegram message to ada", "notified U1 chat"), ("Called ada by phone", "notified U1 phone"),
    ("invited ada in slack", "notified U1 chat"), ("sent Email message to ada", "notified U1 email"),
    ("sent Microsoft Teams message to ada", "notified U1 chat"), ("sent MSTeams message to ada", "notified U1 chat"),
    ("sent M\\u006fbile push message to ada", "notified U1 push"),
    // Names do not tell channels.
    ("sent email message to push sms", "notified U1 email"), ("sent pager message to push sms", "notified U1 other"),
    ("invited {{author}} but notification channel is unspecified", "notified U1 other"),
    // Nothing was sent: the rules begin, or they wait.
    ("escalation triggered for {{author}}", "other U1"), ("", "other U1"), ("sms", "other U1"),
  ])
  func notificationIsToldByItsAction(action: String, told: String) {
    let log = decode(detail(logged("user_notification", "0", author: ada, action: action))).log
    #expect(log.told() == ["60 \(told)"])
    #expect(log.occurrence()?.tellsNotifications == true)
  }

  @Test(arguments: [("1", "other U1"), ("2", "other U1"), ("3", "other U1"), ("4", "other 1"), ("null", "other 1")])
  func whatBecameOfANotificationIsNone(type: String, told: String) {
    let log = decode(detail(logged("user_notification", type, author: ada, action: "sent sms to ada"))).log
    #expect(log.told() == ["60 \(told)"])
  }

  @Test func notificationOfNobodyIsNone() {
    #expect(decode(detail(logged("user_notification", "0", action: "sent sms to ada"))).log.told() == ["60 other"])
  }

  @Test func timelineWithoutNotificationsTellsThatThereWereNone() {
    let log = decode(detail()).log
    #expect(log.occurrence()?.tellsNotifications == true)
    #expect(log.sourcesWithoutNotifications == AlertSources(.grafanaOnCall))
  }

  @Test func notesAndStrangersAreKept() {
    let log = decode(
      detail(logged("resolution_note", "0", author: ada), logged("martian", "0", after: 61), "7", "null")
    ).log
    #expect(log.told() == ["60 noted U1", "61 other 1"])
  }

  // MARK: how it ended

  @Test(arguments: [("0", "automation"), ("3", "timer"), ("4", "automation"), ("null", "automation")])
  func lastStepOfTheChainIsATimer(code: String, told: String) {
    let members = [#""resolved_by":\#(code)"#, #""resolved_at":"\#(at(60))""#]
    let log = decode(detail(logged("alert_group", "13"), with: members)).log
    #expect(log.told() == ["60 resolved \(told)"])
    #expect(log.snapshot()?.resolvedAt == start + .seconds(60) && log.snapshot()?.status == .resolved)
  }

  @Test func personWhoResolvesIsNoTimer() {
    let log = decode(detail(logged("alert_group", "13", author: ada), with: [#""resolved_by":3"#])).log
    #expect(log.told() == ["60 resolved U1 person"])
  }

  /// Both groups say that one was attached; only that which belongs to another one is over.
  @Test(arguments: [(#"{"pk":"Q9"}"#, "60 resolved merge"), ("null", "60 other")])
  func attachedGroupIsMerged(root: String, told: String) {
    let log = decode(detail(logged("alert_group", "8", author: ada), with: [#""root_alert_group":\#(root)"#])).log
    #expect(log.told() == [told])
  }

  // MARK: copies

  /// How long ago it was changes from one fetch to the next.
  @Test func timelineThatIsFetchedAgainTellsNothingNew() {
    func page(_ ago: String) -> String {
      detail(
        logged("alert_group", "21", after: 0, ago: ago),
        logged("user_notification", "0", author: ada, action: "sent sms to x", ago: ago),
        logged("user_notification", "0", author: #"{"pk":"U2","username":"bob"}"#, action: "sent sms to x", ago: ago))
    }
    let log = decode(page("1 minute"), page("2 hours"), page("1 minute")).log
    #expect(log.told() == ["0 fired", "60 notified U1 sms", "60 notified U2 sms"])
  }

  @Test func onlyAPageThatTellsNothingNewIsARepeat() {
    let begun = logged("alert_group", "21", after: 0)
    let pages = [
      detail(begun), detail(begun, logged("user_notification", "0", author: ada, action: "sent sms to x")),
      detail(begun, logged("alert_group", "0", author: ada), logged("alert_group", "13", after: 90)), detail(begun),
    ]
    for records in [pages, pages.reversed()] {
      let log = decode(records, by: GrafanaOnCallTimeline.self).log
      #expect(log.repeatedRecordCount == 1)
      #expect(
        log.told() == ["0 fired", "60 notified U1 sms", "60 acknowledged U1 person", "90 resolved automation"])
    }
  }

  @Test func sameAlertGroupAsInLists() throws {
    var log = decode(detail()).log
    var decoder = GrafanaOnCallAlertGroups()
    let listed = Array(
      #"{"id":"Q1","alerts_count":3,"integration_id":"C1","state":"new","created_at":"\#(at(0))"}"#.utf8)
    _ = try decoder.decode(listed.span, file: 0, into: &log)
    #expect(log.incidents == ["Q1"])
  }

  @Test func detailTellsWhatItIs() throws {
    let payload = #""last_alert":{"payload":{"commonLabels":{"alertname":"D"},"groupKey":"g"}}"#
    let log = decode(detail(with: [payload])).log
    #expect(
      try log.words(#require(log.snapshot()).description)
        == "title=Disk full rule=D key=cd0aa9856147b6c5b4ff2b7dfee5da20aa38253099ef1b4a64aced233c9afe29 service=C1")
  }

  // MARK: records that lack something

  @Test(arguments: [
    (detail().replacing(#""pk":"Q1""#, with: #""pk":null"#), "'pk' is missing at 0"),
    (detail().replacing(at(0), with: ""), "'started_at' is missing at 0"),
    (
      detail(logged("alert_group", "0").replacing(at(60), with: "")),
      "'render_after_resolve_report_json[].created_at' is missing at 0"
    ),
  ])
  func recordWithoutWhatItNeedsIsRefused(record: String, refusal: String) {
    #expect(decode(record).refusal == refusal)
    #expect(decode(record).log.isEmpty)
  }

  @Test(arguments: ["pk", "alerts_count", "render_after_resolve_report_json"])
  func withoutAMemberOfItsSignatureItIsAnother(name: String) {
    let record = detail().replacing("\"\(name)\":", with: "\"x\":")
    #expect(decode(record).isOther && decode(record).log.isEmpty)
    #expect(!read(record).isRecognised)
  }

  @Test func membersComeInAnyOrder() {
    let members = [
      #""pk":"Q1""#, #""alerts_count":3"#, #""started_at":"\#(at(0))""#, #""resolved_by":3"#,
      #""render_after_resolve_report_json":[\#(logged("alert_group", "13"))]"#, #""resolved_at":"\#(at(60))""#,
    ]
    for shift in members.indices {
      let turned = object(Array(members[shift...] + members[..<shift]))
      let reading = read(turned)
      #expect(reading.counts == ["grafana-oncall-timeline used 1 ignored 0"])
      #expect(reading.log.told() == ["60 resolved timer"])
    }
  }
}
