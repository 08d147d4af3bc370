import AlertFormats
import PagingModel
import Testing

private func decode(_ records: String...) -> Decoded { decode(records, by: PagerDutyWebhookV1.self) }

private let ada =
  #"{"id":"P1","name":"Ada","email":"ada@example.org","html_url":"https://acme.pagerduty.com/users/P1"}"#

private func old(_ members: String..., status: String = "triggered") -> String {
  object([member("id", text("Q1")), member("status", text(status))] + members)
}

@Suite("PagerDuty webhooks v1")
struct WebhookV1Tests {
  @Test(arguments: [
    ("trigger", "triggered", "30 fired"), ("acknowledge", "acknowledged", "29 acknowledged P1 person"),
    ("acknowledge", "triggered", "30 acknowledged unknown"), ("unacknowledge", "triggered", "30 unacknowledged"),
    ("resolve", "resolved", "29 resolved P1 person"), ("resolve", "triggered", "30 resolved unknown"),
    ("assign", "triggered", "30 assigned"), ("escalate", "triggered", "30 escalated unknown"),
    ("delegate", "triggered", "30 assigned 1"), ("annotate", "acknowledged", "30 noted"),
    ("abduct", "triggered", "30 other 1"),
  ])
  func everyEventIsKept(type: String, status: String, told: String) {
    let incident = old(
      #""last_status_change_by":\#(ada)"#, #""last_status_change_on":"\#(at(29))""#, status: status)
    let decoded = decode(messages(oldMessage("incident." + type, after: 30, incident: incident)))
    let moment = start + .seconds(told.hasPrefix("29") ? 29 : 30)
    #expect(decoded.result == .success(.used(first: moment, last: moment)))
    #expect(decoded.log.told() == [told])
    #expect(decoded.log.persons == (told.contains("P1") ? ["P1=Ada"] : []))
  }

  @Test(arguments: [
    (#""last_status_change_by":\#(ada)"#, "P1 person"),
    (#""last_status_change_by":{"id":"P1","email":"a@example.org"}"#, "P1 person"),
    (#""last_status_change_by":{"id":"P1","html_url":"https://acme.pagerduty.com/users/P1"}"#, "P1 person"),
    (#""last_status_change_by":{"id":"P1","html_url":"https:\/\/acme.pagerduty.com\/users\/P1"}"#, "P1 person"),
    (#""last_status_change_by":{"id":"S1","html_url":"https://acme.pagerduty.com/services/S1"}"#, "automation"),
    (#""last_status_change_by":{"id":"P1","name":"Ada"}"#, "P1 untyped"),
    (#""last_status_change_by":{"name":"Ada","email":"a@example.org"}"#, "unknown"),
    (#""last_status_change_by":null"#, "unknown"), (#""last_status_change_by":"Ada""#, "unknown"),
    (#""last_status_change_by":[]"#, "unknown"), (#""assigned_to_user":\#(ada)"#, "unknown"),
    (#""resolved_by_user":\#(ada),"last_status_change_by":null"#, "P1 person"),
    (#""resolved_by_user":{"id":"P2","name":"Bo"},"last_status_change_by":\#(ada)"#, "P2 person"),
    (#""resolved_by_user":null,"last_status_change_by":\#(ada)"#, "P1 person"),
    // The change of state may be another one.
    (#""last_status_change_by":\#(ada),"last_status_change_on":"\#(at(-60))""#, "P1 person"),
    (#""last_status_change_by":\#(ada),"last_status_change_on":"\#(at(-61))""#, "unknown"),
  ])
  func lastChangeTellsWhoEndedIt(members: String, told: String) {
    let log = decode(messages(oldMessage("incident.resolve", incident: old(members, status: "resolved")))).log
    #expect(log.told().map { $0.drop { $0 != " " } } == [" resolved \(told)"])
    #expect(log.persons.allSatisfy { $0.contains("?") == told.hasSuffix("untyped") })
  }

  @Test(arguments: [
    // The trigger is when the incident says it was created.
    ("trigger", #""created_on":"\#(at(-5))""#, at(0), -5), ("trigger", #""created_on":null"#, at(0), 0),
    ("trigger", #""created_on":"2026-03-01T01:29:55-08:00""#, at(0), -5),
    ("acknowledge", #""created_on":"\#(at(-5))""#, at(0), 0),
    // A change of state is when the incident says it was, unless that is another one.
    ("acknowledge", #""last_status_change_on":"\#(at(7))""#, at(9), 7),
    ("acknowledge", #""last_status_change_on":"\#(at(7))""#, at(68), 68),
    ("resolve", #""last_status_change_on":"\#(at(7))""#, at(9), 9),
    ("annotate", #""last_status_change_on":"\#(at(7))""#, at(9), 9),
    // Without a moment of its own a change of state is the incident's last one.
    ("acknowledge", #""last_status_change_on":"\#(at(7))""#, "", 7),
    ("acknowledge", #""last_status_change_on":"2026-03-01T01:30:07-08:00""#, "", 7),
  ])
  func momentIsTheIncidentsElseTheMessages(type: String, members: String, sent: String, seconds: Int64) {
    let message =
      #"{"type":"incident.\#(type)","id":"m1","created_on":"\#(sent)","#
      + #""data":{"incident":\#(old(members, status: "acknowledged"))}}"#
    let told = decode(messages(message)).result
    #expect(told == .success(.used(first: start + .seconds(seconds), last: start + .seconds(seconds))))
  }

  @Test(arguments: [
    (#""trigger_summary_data":{"subject":"Disk full","description":"x"}"#, "title=Disk full"),
    (#""trigger_summary_data":{"description":"Disk full","subject":null}"#, "title=Disk full"),
    (#""trigger_summary_data":null"#, ""), (#""trigger_summary_data":{}"#, ""), (#""trigger_summary_data":"x""#, ""),
    (#""incident_key":"k","urgency":"high""#, "key=k urgency=high"), (#""incident_key":null,"urgency":"x""#, ""),
    (#""service":{"id":"S1","name":"db","deleted_at":null}"#, "service=S1"), (#""service":null"#, ""),
    (#""service":{"name":"db"}"#, ""), (#""teams":[{"id":"T1","name":"DB"},null]"#, "teams=T1"), (#""teams":7"#, ""),
  ])
  func incidentTellsWhatItIs(members: String, told: String) throws {
    let log = decode(
      messages(oldMessage("incident.trigger", incident: old(members, #""created_on":"\#(at(-9))""#)))
    ).log
    let occurrence = try #require(log.occurrence())
    let snapshot = try #require(log.webhookSnapshot(of: occurrence))
    #expect(log.words(snapshot.description) == told)
    #expect(snapshot.createdAt == start - .seconds(9))
    #expect(snapshot.status == .triggered)
    #expect(log.serviceNames.isEmpty || log.serviceNames == ["S1=db"])
  }

  @Test func namesAreKept() {
    let members = #""service":{"id":"S1","name":"db"},"teams":[{"id":"T1","name":"DB"}]"#
    let log = decode(messages(oldMessage("incident.assign", incident: old(members)))).log
    #expect(log.serviceNames == ["S1=db"])
    #expect(log.teamNames == ["T1=DB"])
  }

  @Test func webhookMarksWhatALogMayTellToo() {
    let log = decode(messages(oldMessage("incident.escalate", incident: old()))).log
    #expect(log.facts[0].isFromWebhook)
  }

  @Test func repeatedDeliveryIsTheSameFact() {
    let body = messages(oldMessage("incident.assign", incident: old()))
    let log = decode(body, body, messages(oldMessage("incident.assign", id: "m2", incident: old()))).log
    #expect(log.facts.count == 2)
    #expect(log.repeats == [0: 1])
  }

  @Test func bodyMayHoldSeveralMessages() {
    let decoded = decode(
      messages(
        oldMessage("incident.trigger", incident: old()), "null", oldMessage("pagey.ping", incident: "null"),
        oldMessage("incident.resolve", after: 60, id: "m2", incident: old(status: "resolved"))))
    #expect(decoded.result == .success(.used(first: start, last: start + .seconds(60))))
    #expect(decoded.log.told() == ["0 fired", "60 resolved unknown"])
  }

  @Test func membersComeInAnyOrder() {
    let incident = [
      #""id":"Q1""#, #""status":"acknowledged""#, #""last_status_change_by":\#(ada)"#, #""urgency":"low""#,
    ]
    let message = [#""type":"incident.acknowledge""#, #""created_on":"\#(at(9))""#, #""id":"m1""#]
    for shift in incident.indices {
      let data = #""data":{"x":1,"incident":\#(object(Array(incident[shift...] + incident[..<shift])))}"#
      for place in 0...message.count {
        let members = message[..<place] + [data] + message[place...]
        let log = decode(#"{"messages":[\#(object(Array(members)))]}"#).log
        #expect(log.told() == ["9 acknowledged P1 person"])
      }
    }
  }

  @Test(arguments: [
    (oldMessage("incident.trigger", incident: "null"), "'messages[].data.incident.id' is missing at 13"),
    (oldMessage("incident.trigger", incident: #"{"id":""}"#), "'messages[].data.incident.id' is missing at 13"),
    (
      #"{"type":"incident.trigger","data":{"incident":{"id":"Q1"}}}"#, "'messages[].created_on' is missing at 13"
    ),
    (
      #"{"type":"incident.trigger","data":{"incident":{"id":"Q1"}},"created_on":"now"}"#,
      "'messages[].created_on' is not an RFC 3339 timestamp: 'now' at 86"
    ),
    (
      #"{"type":"incident.assign","data":{"incident":{"id":"Q1","status":"resolved","last_status_change_on":1772357400}}}"#,
      "'messages[].created_on' is missing at 13"
    ),
  ])
  func bodyIsRefusedWithReasonAndPlace(bad: String, refusal: String) {
    let decoded = decode(messages(bad, oldMessage("incident.trigger", incident: old())))
    #expect(decoded.refusal == refusal)
    #expect(decoded.log.isEmpty)
    #expect(decode(messages(oldMessage("incident.trigger", incident: old()), bad)).log.isEmpty)
  }

  @Test func testOfASubscriptionIsIgnored() {
    #expect(decode(messages(#"{"type":"pagey.ping","data":{}}"#)).isIgnored)
  }

  @Test(arguments: [
    "{}", #"{"messages":[]}"#, #"{"messages":[{"type":"message","data":{}}]}"#,
    #"{"messages":[{"type":"incident.trigger","data":"x"}]}"#, #"{"messages":[{"type":7,"data":{}}]}"#,
    #"{"messages":{"type":"incident.trigger","data":{}}}"#, messages(message("incident.trigger", incident: incident())),
  ])
  func otherBodyIsAnotherFormat(record: String) {
    #expect(decode(record).isOther)
    #expect(decode(record).log.isEmpty)
  }
}
