import AlertFormats
import PagingModel
import Testing

private func decode(_ records: String...) -> Decoded { decode(records, by: PagerDutyWebhookV2.self) }

private let ada = #"{"id":"P1","type":"user_reference","summary":"Ada"}"#
private let service = #"{"id":"S1","type":"service_reference","summary":"db"}"#
private let plain = incident()

@Suite("PagerDuty webhooks v2")
struct WebhookV2Tests {
  // MARK: log entries

  @Test(arguments: [
    ("trigger", "trigger", "30 fired"), ("acknowledge", "acknowledge", "30 acknowledged P1 person"),
    ("unacknowledge", "unacknowledge", "30 unacknowledged"), ("resolve", "resolve", "30 resolved P1 person"),
    ("assign", "assign", "30 assigned"), ("assign", "reassign", "30 assigned"),
    ("delegate", "delegate", "30 assigned 1"),
    ("escalate", "escalate", "30 escalated P1 person"), ("annotate", "annotate", "30 noted"),
    // What an event says that is not known is in its entries.
    ("abduct", "snooze", "30 snoozed"), ("abduct", "abduct", "30 other 1"),
  ])
  func entryTellsWhatHappened(event: String, type: String, told: String) {
    let body = messages(
      message("incident." + event, after: 31, incident: plain, entries: [entry(type, after: 30, #""agent":\#(ada)"#)]))
    let decoded = decode(body)
    #expect(decoded.result == .success(.used(first: start + .seconds(30), last: start + .seconds(30))))
    #expect(decoded.log.told() == [told])
    #expect(decoded.log.incidents == ["Q1"])
  }

  @Test func entryIsTheSameAsInTheLog() throws {
    let acknowledgement = entry("acknowledge", after: 5, #""agent":\#(ada)"#)
    var (log, entries, webhooks) = (EventLog(), PagerDutyLogEntries(), PagerDutyWebhookV2())
    let body = Array(messages(message("incident.acknowledge", incident: plain, entries: [acknowledgement])).utf8)
    let record = Array(acknowledgement.utf8)
    _ = try entries.decode(record.span, file: 0, into: &log)
    _ = try webhooks.decode(body.span, file: 0, into: &log)
    #expect(log.told() == ["5 acknowledged P1 person"])
    #expect(log.repeats == [0: 1])
  }

  @Test func entriesOfOneMessageAreAllKept() {
    let entries = [
      entry("escalate", after: 60, id: "R1", #""agent":\#(service),"channel":{"type":"timeout"}"#),
      entry("assign", after: 60, id: "R2"), notification(after: 62, id: "R3"),
      #"{"id":"R4","type":"notify_log_entry_reference"}"#, "null", "7",
    ]
    let decoded = decode(messages(message("incident.escalate", after: 60, incident: plain, entries: entries)))
    #expect(decoded.result == .success(.used(first: start + .seconds(60), last: start + .seconds(62))))
    #expect(decoded.log.told() == ["60 assigned", "60 escalated timer", "62 notified P1 push"])
  }

  /// Webhooks are sent of a few types of entries only.
  @Test func bodyDoesNotShowThatNobodyWasNotified() throws {
    let log = decode(messages(message("incident.trigger", incident: plain, entries: [entry("trigger")]))).log
    #expect(try #require(log.occurrence()).tellsNotifications == false)
    #expect(log.sourcesWithoutNotifications.isEmpty)
  }

  @Test func triggerTellsWhatTheIncidentIs() {
    let trigger = entry(
      "trigger", #""channel":{"type":"api","subject":"Disk full","details":{"alertname":"DiskFull"}}"#,
      #""service":\#(service)"#, #""teams":[{"id":"T1","type":"team_reference","summary":"DB"}]"#)
    let log = decode(messages(message("incident.trigger", incident: plain, entries: [trigger]))).log
    #expect(log.trigger() == "title=Disk full rule=DiskFull service=S1 teams=T1")
    #expect(log.serviceNames == ["S1=db"])
    #expect(log.teamNames == ["T1=DB"])
  }

  @Test(arguments: [
    (#"{"id":"Q2"}"#, ["Q1", "Q2"], ["0 resolved P1 person"]), ("null", ["Q1"], []),
    (#"{"id":""}"#, ["Q1"], []), (#"{"id":7}"#, ["Q1"], []),
  ])
  func entryWithoutAnIncidentIsOfTheMessages(named: String, incidents: [String], other: [String]) {
    let resolved = entry("resolve", incident: named, #""agent":\#(ada)"#)
    let log = decode(messages(message("incident.resolve", incident: plain, entries: [resolved]))).log
    #expect(log.incidents == incidents)
    #expect(log.told(of: "Q2") == other)
    #expect(log.told() == (other.isEmpty ? ["0 resolved P1 person"] : []))
  }

  @Test(arguments: [
    (#""merged""#, "merge"), (#"{"type":"merge_resolve_reason","incident":{"id":"Q9"}}"#, "merge"),
    ("null", "P1 person"), (#""other""#, "P1 person"),
  ])
  func mergeEndsAnIncident(reason: String, told: String) {
    let merged = incident(#""resolve_reason":\#(reason)"#, status: "resolved")
    let entries = [entry("resolve", #""agent":\#(ada)"#)]
    #expect(
      decode(messages(message("incident.resolve", incident: merged, entries: entries))).log.told()
        == ["0 resolved \(told)"])
    let acknowledged = [entry("acknowledge", #""agent":\#(ada)"#), entries[0]]
    let log = decode(messages(message("incident.resolve", incident: merged, entries: acknowledged))).log
    #expect(log.told() == ["0 acknowledged P1 person", "0 resolved \(told)"])
  }

  // MARK: messages without entries

  @Test(arguments: [
    ("trigger", "triggered", "30 fired"), ("acknowledge", "acknowledged", "30 acknowledged P1 person"),
    ("acknowledge", "triggered", "30 acknowledged unknown"), ("acknowledge", "resolved", "30 acknowledged unknown"),
    ("resolve", "resolved", "30 resolved P1 person"), ("resolve", "acknowledged", "30 resolved unknown"),
    ("unacknowledge", "triggered", "30 unacknowledged"), ("assign", "triggered", "30 assigned"),
    ("delegate", "triggered", "30 assigned 1"), ("escalate", "triggered", "30 escalated unknown"),
    ("annotate", "triggered", "30 noted"), ("abduct", "triggered", "30 other 1"),
  ])
  func eventTellsWhatNoEntryDoes(event: String, status: String, told: String) {
    let changed = incident(
      #""last_status_change_by":\#(ada)"#, #""last_status_change_at":"\#(at(29))""#, status: status)
    let decoded = decode(messages(message("incident." + event, after: 30, incident: changed)))
    #expect(decoded.result == .success(.used(first: start + .seconds(30), last: start + .seconds(30))))
    #expect(decoded.log.told() == [told])
  }

  @Test(arguments: [
    (#"{"id":"P1","type":"user_reference"}"#, 30, "P1 person"), (service, 30, "automation"),
    (#"{"id":"P1","summary":"Ada"}"#, 30, "P1 untyped"), ("null", 30, "unknown"), ("[]", 30, "unknown"),
    // The change of state may be another one.
    (ada, 90, "P1 person"), (ada, 91, "unknown"), (ada, -30, "P1 person"), (ada, -31, "unknown"),
  ])
  func lastChangeTellsWhoEndedIt(by: String, changedAt: Int, told: String) {
    let ended = incident(
      #""last_status_change_by":\#(by)"#, #""last_status_change_at":"\#(at(changedAt))""#, status: "resolved")
    #expect(
      decode(messages(message("incident.resolve", after: 30, incident: ended))).log.told() == ["30 resolved \(told)"])
  }

  @Test func entriesOfAnotherKindAreKeptBesideTheEvent() {
    let ended = incident(#""last_status_change_by":\#(ada)"#, status: "resolved")
    let body = messages(
      message("incident.resolve", after: 9, incident: ended, entries: [entry("annotate", after: 8)]))
    #expect(decode(body).log.told() == ["8 noted", "9 resolved P1 person"])
    let merged = incident(#""resolve_reason":"merged""#, #""last_status_change_by":\#(ada)"#, status: "resolved")
    #expect(decode(messages(message("incident.resolve", incident: merged))).log.told() == ["0 resolved merge"])
  }

  @Test func webhookMarksWhatALogMayTellToo() {
    let escalated = messages(message("incident.escalate", incident: plain))
    #expect(decode(escalated).log.facts[0].isFromWebhook)
    let logged = messages(message("incident.escalate", incident: plain, entries: [entry("escalate")]))
    #expect(!decode(logged).log.facts[0].isFromWebhook)
  }

  @Test(arguments: [
    (#""2026-03-01T09:30:30Z""#, 30), (#""2026-03-01T01:30:30-08:00""#, 30), (#""2026-03-01T10:30:30+0100""#, 30),
    (#""2026-03-01T09:30:30.999Z""#, 30), (#""2026-03-01T09:30:30""#, 30), (#""2026-03-01 09:30:30""#, 30),
    ("1772357430", 30), (#""1772357430000""#, 30),
  ])
  func momentComesInAnyForm(written: String, seconds: Int64) {
    let body = #"{"messages":[{"event":"incident.assign","incident":\#(plain),"created_on":\#(written)}]}"#
    guard case .success(.used(let first?, _)) = decode(body).result else {
      Issue.record("not used")
      return
    }
    #expect((first - start).count / 1000 == seconds)
  }

  // MARK: the incident

  @Test func incidentTellsWhatItIsAndNotHowItEnded() throws {
    let whole = incident(
      #""incident_key":"k","title":"Disk full","urgency":"high","service":\#(service),"teams":[{"id":"T1"}]"#,
      #""acknowledgements":[{"at":"\#(at(1))","acknowledger":\#(ada)}],"last_status_change_by":\#(ada)"#,
      #""last_status_change_at":"\#(at(5))""#, status: "resolved")
    let log = decode(messages(message("incident.resolve", after: 60, incident: whole, entries: [entry("resolve")]))).log
    let occurrence = try #require(log.occurrence())
    #expect(log.listSnapshot(of: occurrence) == nil)
    let snapshot = try #require(log.webhookSnapshot(of: occurrence))
    #expect(log.words(snapshot.description) == "title=Disk full key=k service=S1 teams=T1 urgency=high")
    #expect(snapshot.createdAt == start)
    #expect(snapshot.updatedAt == (start + .seconds(60)).milliseconds)
    #expect(snapshot.resolvedAt == nil && snapshot.acknowledgedAt == nil)
  }

  @Test(arguments: [
    (#""incident_key":null,"alerts":[{"alert_key":"a"},{"alert_key":"b"}]"#, "key=a"),
    (#""incident_key":"k","alerts":[{"alert_key":"a"}]"#, "key=k"), (#""incident_key":"","alerts":[]"#, ""),
    (#""alerts":[null,{"alert_key":null},{"x":[],"alert_key":"b"}]"#, "key=b"), (#""alerts":{"alert_key":"a"}"#, ""),
  ])
  func keyIsTheIncidentsElseThatOfItsFirstAlert(members: String, told: String) throws {
    let log = decode(messages(message("incident.trigger", incident: incident(members)))).log
    let snapshot = try #require(log.snapshot())
    #expect(log.words(snapshot.description) == told)
  }

  // MARK: bodies

  @Test func bodyMayHoldSeveralMessages() {
    let body = messages(
      message("incident.trigger", id: "m1", incident: incident(), entries: [entry("trigger")]), "null", "[]",
      message("incident.acknowledge", after: 4, id: "m2", incident: incident(id: "Q2"), entries: []),
      message("pagey.ping", id: "m3", incident: "null"))
    let decoded = decode(body)
    #expect(decoded.result == .success(.used(first: start, last: start + .seconds(4))))
    #expect(decoded.log.told() == ["0 fired"])
    #expect(decoded.log.told(of: "Q2") == ["4 acknowledged unknown"])
  }

  @Test func repeatedDeliveryIsTheSameFact() {
    let told = messages(message("incident.trigger", incident: plain, entries: [entry("trigger")]))
    let untold = messages(message("incident.trigger", after: 1, id: "m2", incident: plain))
    let log = decode(told, untold, told, untold).log
    #expect(log.facts.count == 2)
    #expect(log.repeats == [0: 2])
  }

  /// The decoder remembers what recurs.
  @Test func whatWasReadBeforeChangesNothing() throws {
    let other = ada.replacing("P1", with: "P2").replacing("Ada", with: "Bo")
    let bodies = [
      messages(
        message("incident.resolve", id: "m1", incident: plain, entries: [entry("resolve", #""agent":\#(ada)"#)])),
      messages(message("incident.assign", id: "m2", incident: "null")),
      messages(
        message(
          "incident.acknowledge", id: "m3", incident: incident(id: "Q2"),
          entries: [entry("acknowledge", id: "R3", incident: "null", #""agent":\#(other),"teams":[{"id":"T1"}]"#)])),
      messages(message("incident.annotate", after: 3, id: "m4", incident: incident(id: "Q2"))),
      messages(
        message("incident.annotate", after: 4, id: "m5", incident: incident(#""teams":[{"id":"T2"}]"#, id: "Q3"))),
    ]
    var (log, fresh) = (EventLog(), EventLog())
    var decoder = PagerDutyWebhookV2()
    for body in bodies + bodies.reversed() {
      let bytes = Array(body.utf8)
      var new = PagerDutyWebhookV2()
      let result = try? decoder.decode(bytes.span, file: 0, into: &log)
      let again = try? new.decode(bytes.span, file: 0, into: &fresh)
      #expect(again == result)
    }
    #expect(log.everything == fresh.everything)
    #expect(log.told(of: "Q2") == ["0 acknowledged P2 person", "3 noted"])
  }

  @Test func membersComeInAnyOrder() {
    let members = [
      #""event":"incident.acknowledge""#, #""incident":\#(incident(#""title":"Disk full""#))"#, #""id":"m1""#,
      #""log_entries":[\#(entry("acknowledge", after: 9, #""agent":\#(ada)"#))]"#, #""created_on":"\#(at(9))""#,
      #""webhook":{"id":"W1","event":"x"}"#,
    ]
    func told(_ members: [String]) -> [String] {
      let log = decode(#"{"x":[{}],"messages":[\#(object(members))],"y":1}"#).log
      return log.told() + log.persons + [log.snapshot().map { log.words($0.description) } ?? ""]
    }
    let expected = told(members)
    #expect(expected == ["9 acknowledged P1 person", "P1=Ada", "title=Disk full"])
    for shift in members.indices { #expect(told(Array(members[shift...] + members[..<shift])) == expected) }
  }

  @Test func testOfASubscriptionIsIgnored() {
    let decoded = decode(messages(#"{"event":"pagey.ping","incident":null,"id":"m1"}"#))
    #expect(decoded.isIgnored)
    #expect(decoded.log.isEmpty)
  }

  @Test(arguments: [
    "{}", #"{"messages":null}"#, #"{"messages":[]}"#, #"{"messages":[7]}"#, #"{"messages":[{}]}"#,
    #"{"messages":[{"event":"incident.trigger"}]}"#, #"{"messages":[{"event":7,"incident":{}}]}"#,
    #"{"messages":[{"event":"sent","incident":{"id":"Q1"}}]}"#,
    messages(oldMessage("incident.trigger", incident: #"{"id":"Q1"}"#)),
    #"{"event":{"event_type":"incident.triggered","occurred_at":"2026-03-01T09:30:00Z","data":{"id":"Q1"}}}"#,
  ])
  func otherBodyIsAnotherFormat(record: String) {
    #expect(decode(record).isOther)
    #expect(decode(record).log.isEmpty)
  }
}
