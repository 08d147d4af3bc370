import AlertFormats
import PagingModel
import Testing

private func event(
  _ kind: String, _ action: String, after seconds: Int = 60, id: String = "e1", user: String = "7",
  source: String = "web", beside others: String...
) -> String {
  let attributes = object([
    member("kind", text(kind)), member("action", text(action)), member("source", text(source)),
    member("user_id", user), member("created_at", text(at(seconds))),
  ])
  return object(
    [member("id", text(id)), member("type", text("alert_events")), member("attributes", attributes)] + others)
}

private func page(_ events: String..., link: String = "https://api.rootly.com/v1/alerts/al-1/events?page=1") -> String {
  #"{"data":[\#(events.joined(separator: ","))],"links":{"self":"\#(link)","next":null},"meta":{"total_count":1}}"#
}

private func decode(_ records: String...) -> Decoded { decode(records, by: RootlyAlertEvents.self) }

@Suite("Rootly alert events")
struct RootlyEventTests {
  @Test(arguments: [
    ("notification", "emailed", "60 notified 7 email"), ("notification", "slacked", "60 notified 7 chat"),
    ("notification", "called", "60 notified 7 phone"), ("notification", "texted", "60 notified 7 sms"),
    ("notification", "notified", "60 notified 7 other"), ("notification", "answered", "60 other 7"),
    ("notification", "beamed", "60 other 2"), ("action", "acknowledged", "60 acknowledged 7 person"),
    ("status_update", "resolved", "60 resolved 7 person"), ("action", "escalated", "60 escalated 7 person"),
    ("action", "snoozed", "60 snoozed 7"), ("action", "retriggered", "60 reopened 7 person"),
    ("informational", "created", "60 fired 7"), ("status_update", "triggered", "60 fired 7"),
    ("informational", "paged", "60 other 2"), ("note", "added", "60 noted 7"),
    ("alert_urgency", "updated", "60 urgencyChanged 7"), ("alert_grouping", "attached", "60 other 7"),
    ("noise", "marked", "60 labelled 7 2"),
    ("noise", "not_marked", "60 labelled 7 1"), ("noise", "muted", "60 other 7"), ("action", "beamed", "60 other 1"),
    ("magic", "acknowledged", "60 other 1"),
  ])
  func kindAndActionTellWhatHappened(kind: String, action: String, fact: String) {
    #expect(decode(page(event(kind, action))).log.story(of: "al-1") == [fact])
  }

  @Test(arguments: [("known issue", "60 noted 7 2"), ("restarted it", "60 noted 7 1"), ("hm", "60 noted 7")])
  func detailsOfANoteTellOfNoiseAndOfActions(details: String, fact: String) {
    let note = event("note", "added").replacing(
      #""kind":"note""#, with: #""kind":"note","details":"\#(details)""#)
    #expect(decode(page(note)).log.story(of: "al-1") == [fact])
  }

  /// A notification of nobody known leaves open whether somebody was paged.
  @Test(arguments: [
    ("notification", "called", "web", "60 other 2"), ("action", "acknowledged", "slack", "60 acknowledged person"),
    ("action", "resolved", "workflow", "60 resolved automation"),
    ("status_update", "resolved", "alertmanager", "60 resolved automation"),
    ("noise", "marked", "slack", "60 labelled 2"), ("noise", "marked", "system", "60 other"),
    ("action", "resolved", "pagerduty", "60 resolved unknown"), ("action", "resolved", "jira", "60 resolved unknown"),
  ])
  func withoutAUserTheSourceTellsWho(kind: String, action: String, source: String, fact: String) {
    #expect(decode(page(event(kind, action, user: "null", source: source))).log.story(of: "al-1") == [fact])
  }

  @Test(arguments: [
    page(event("action", "resolved")), event("action", "resolved", beside: #""alert_id":"al-1""#),
    event("action", "resolved", beside: #""relationships":{"alert":{"data":{"id":"al-1","type":"alerts"}}}"#),
    event("action", "resolved").replacing(#""kind""#, with: #""alert_id":"al-1","kind""#),
    #"{"alert_id":"al-1","data":[\#(event("action", "resolved"))]}"#,
    #"[{"data":[\#(event("action", "resolved"))],"links":{"last":"https://x/v1/alerts/al-1/events"}}]"#,
  ])
  func alertIsToldByTheEventOrItsPage(file: String) {
    let reading = read(file)
    #expect(reading.counts == ["rootly-alert-events used 1 ignored 0"] && reading.refusals.isEmpty)
    #expect(reading.log.story(of: "al-1") == ["60 resolved 7 person"])
  }

  @Test(arguments: [event("action", "resolved"), page(event("action", "resolved"), link: "https://x/v1/alerts")])
  func eventOfNoKnownAlertIsRefused(file: String) {
    let reading = read(file)
    #expect(reading.refusals.map { $0.contains("neither 'alert_id' nor the address of a page") } == [true])
    #expect(reading.log.isEmpty)
  }

  @Test func copiesOfEventsTellThemOnce() {
    let (first, second) = (event("note", "added"), event("action", "resolved", after: 90, id: "e2"))
    let log = decode(page(first, second), page(second), event("note", "added", beside: #""alert_id":"al-1""#)).log
    #expect(log.story(of: "al-1") == ["60 noted 7", "90 resolved 7 person"])
  }

  @Test func notificationsAreToldFromTheBeginningOn() {
    #expect(decode(page(event("note", "added"))).log.firing("al-1")?.tellsNotifications == false)
    #expect(decode(page(event("informational", "created"))).log.firing("al-1")?.tellsNotifications == true)
  }
}
