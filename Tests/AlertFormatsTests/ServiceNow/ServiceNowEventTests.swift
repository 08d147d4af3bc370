import AlertFormats
import PagingModel
import Testing

private func decode(_ records: [String]) -> EventLog { decode(records, by: ServiceNowEvents.self).log }

private func event(_ members: String..., key: String? = "k1", at time: String? = "2026-03-01 09:30:00") -> String {
  object(
    [member("source", text("SCOM")), member("node", text("db1")), member("event_class", text("SCOM on s1"))]
      + (key.map { [member("message_key", text($0))] } ?? [])
      + (time.map { [member("time_of_event", text($0))] } ?? []) + members)
}

private func listed(
  _ members: String..., number: String = "Alert7", state: String = "Open", first: String = "2026-03-01 09:30:00",
  last: String = "2026-03-01 09:30:00"
) -> String {
  object(
    [
      member("number", text(number)), member("message_key", text("k1")), member("state", text(state)),
      member("initial_event_time", text(first)), member("last_event_time", text(last)),
      member("event_count", text("2")),
    ] + members)
}

@Suite("ServiceNow events and alerts")
struct ServiceNowEventTests {
  @Test func eventsOfOneKeyAreTheCourseOfAnAlert() throws {
    let events = [
      event(#""severity":"2","description":"Disk full","metric_name":"Free space""#, #""resolution_state":"New""#),
      event(#""severity":"1""#, at: "2026-03-01 09:31:00"), event(#""severity":"0""#, at: "2026-03-01 09:40:00"),
      event(#""severity":"3""#, at: "2026-03-01 10:30:00"),
      event(#""severity":"3","resolution_state":"Closing""#, at: "2026-03-01 10:40:00"),
    ]
    let story = ["0 fired", "60 fired", "600 resolved automation", "3600 fired", "4200 resolved automation"]
    for records in [events, events.reversed()] {
      let log = decode(records)
      #expect(log.story(of: "k1") == story && log.occurrences.count == 1)
      #expect(log.firing("k1")?.shape == .series && log.firing("k1")?.source == .serviceNowEvents)
      #expect(log.about("k1")?.hasPrefix("title=Disk full rule=Free space key=k1 severity=2") == true)
    }
  }

  @Test(
    arguments: [
      ("0", "", "resolved"), ("1", "", "fired"), ("2", "New", "fired"), ("3", "", "fired"), ("4", "", "fired"),
      // It opens an alert there, too.
      ("5", "New", "fired"), ("1", "Closing", "resolved"), ("0", "New", "resolved"), ("", "Closing", "resolved"),
    ])
  func severityAndResolutionStateTell(severity: String, resolution: String, kind: String) {
    let log = decode([event(member("severity", text(severity)), member("resolution_state", text(resolution)))])
    #expect(log.story(of: "k1").first?.contains(kind) == true)
    let number = event(
      member("severity", severity.isEmpty ? "null" : severity), member("resolution_state", text(resolution)))
    #expect(decode([number]).story(of: "k1") == log.story(of: "k1"))
  }

  @Test func withoutAMessageKeyItIsMadeOfWhatServiceNowMakesItOf() {
    let parts = #""type":"Disk","resource":"C:","severity":"1""#
    let log = decode([event(parts, key: nil), event(parts, key: "", at: "2026-03-01 09:31:00")])
    #expect(log.story(of: "SCOM\u{1F}db1\u{1F}Disk\u{1F}C:\u{1F}") == ["0 fired", "60 fired"])
    #expect(
      decode([event(parts, key: nil), event(#""type":"Disk C:","severity":"1""#, key: nil)]).occurrences.count == 2)
  }

  @Test func withoutItsTimeItHappenedWhenItWasReceived() {
    let received = event(#""severity":"1","received_at":"\#(at(30))""#, at: nil)
    #expect(decode([received]).story(of: "k1") == ["30 fired"])
    let never = decode([event(#""severity":"1""#, at: nil)], by: ServiceNowEvents.self)
    #expect(never.result == .success(.used(first: nil, last: nil)))
    #expect(never.log.story(of: "k1") == ["? other"])
  }

  @Test(arguments: [

    (event(), "'severity' is missing at 0"),
    (event(#""severity":"1""#, at: "noon"), "'time_of_event' is not an RFC 3339 timestamp: 'noon' at 93"),
    (
      #"{"source":"","node":"","event_class":"","message_key":"","severity":"1"}"#, "'message_key' is missing at 0"
    ),
  ])
  func eventIsRefused(record: String, refusal: String) {
    let decoded = decode([record], by: ServiceNowEvents.self)
    #expect(decoded.refusal == refusal)
    #expect(decoded.log.isEmpty)
  }

  @Test func severityThatDoesNotExistIsNotedAsUnknown() {
    let log = decode([event(#""severity":"9""#)])
    #expect(log.story(of: "k1") == ["0 other 1"] && log.unknownTypeCount == 1)
  }

  @Test func pushesAndAnswersAreRead() {
    let one = event(#""severity":"1""#)
    #expect(read(#"{"records":[\#(one),\#(one)]}"#).counts == ["servicenow-em-event used 2 ignored 0"])
    #expect(read(#"{"records":[]}"#).isRecognised)
    #expect(
      read(#"{"result":[\#(listed()),\#(one)]}"#).counts == [
        "servicenow-em-alert used 1 ignored 0", "servicenow-em-event used 1 ignored 0",
      ])
  }

  // MARK: alerts

  @Test(arguments: [("Open", false), ("Reopen", false), ("Flapping", false), ("Closed", true), ("", false)])
  func alertTellsItsStartAndWhetherItIsOver(state: String, isOver: Bool) throws {
    let record = listed(
      #""severity":"1","description":"Disk full","type":"Disk""#, state: state, last: "2026-03-01 09:40:00")
    let log = decode(record, by: ServiceNowAlerts.self).log
    #expect(log.story(of: "k1") == ["0 fired"] + (isOver ? ["600001 ms resolved unknown"] : []))
    var untimed = 0
    log.forEachFact(of: OccurrenceID(0)) { if $0.isUntimed { untimed += 1 } }
    #expect(untimed == (isOver ? 1 : 0))
    #expect(log.about("k1") == "title=Disk full rule=Disk key=k1 severity=1")
  }

  @Test func newerCopyOfAnAlertChangesWhatChanged() {
    let open = listed(#""sys_updated_on":"2026-03-01 09:31:00""#)
    let closed = listed(#""sys_updated_on":"2026-03-01 12:00:00""#, state: "Closed")
    let touched = listed(#""sys_updated_on":"2026-03-04 12:00:00""#, state: "Closed")
    for records in [[open, closed, touched], [touched, closed, open]] {
      let log = decode(records, by: ServiceNowAlerts.self).log
      #expect(log.story(of: "k1") == ["0 fired", "1 ms resolved unknown"] && log.facts.count == 2)
      #expect(log.repeatedRecordCount == 0)
    }
  }

  @Test func alertAndItsEventsAreOneFiring() throws {
    var log = decode([event(#""severity":"2""#), event(#""severity":"0""#, at: "2026-03-01 09:40:00")])
    var alerts = ServiceNowAlerts()
    let record = Array(listed(state: "Closed", last: "2026-03-01 09:40:00").utf8)
    _ = try alerts.decode(record.span, file: 1, into: &log)
    #expect(log.occurrences.count == 1)
    #expect(
      log.story(of: "k1") == ["0 fired", "0 fired", "600 resolved automation", "600001 ms resolved unknown"])
  }

  @Test func alertIsRefused() {
    let decoded = decode(listed(first: "noon"), by: ServiceNowAlerts.self)
    #expect(decoded.refusal?.hasPrefix("'initial_event_time' is not an RFC 3339 timestamp: 'noon'") == true)
    #expect(decode(listed(first: ""), by: ServiceNowAlerts.self).refusal == "'initial_event_time' is missing at 0")
    let shown = listed(#""cmdb_ci":{"display_value":"db1","link":"https://x"}"#)
    #expect(decode(shown, by: ServiceNowAlerts.self).refusal?.hasPrefix("times are display values") == true)
    #expect(decode(listed(#""sys_created_on":"2026-03-01 09:30:30""#, first: ""), by: ServiceNowAlerts.self).isUsed)
  }
}
