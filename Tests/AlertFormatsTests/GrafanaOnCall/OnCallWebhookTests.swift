import AlertFormats
import PagingModel
import Testing

private func decode(_ records: String...) -> Decoded { decode(records, by: GrafanaOnCallWebhook.self) }

private let ada = #"{"id":"U1","username":"ada","email":"ada@example.com"}"#

/// A webhook of the alert group Q1.
private func event(
  _ type: String, after seconds: Int? = 60, user: String = "null", group: [String] = [], payload: String = "{}",
  with members: [String] = []
) -> String {
  let time = seconds.map { #","time":"\#(at($0).replacing("Z", with: ".000250+00:00"))""# } ?? ""
  let group = object(
    [#""id":"Q1""#, #""created_at":"\#(at(0))""#, #""alerts_count":1"#, #""title":"Disk full""#] + group)
  return object(
    [
      #""event":{"type":"\#(type)"\#(time)}"#, #""user":\#(user)"#, #""alert_group":\#(group)"#,
      #""alert_group_id":"Q1""#, #""alert_payload":\#(payload)"#,
      #""integration":{"id":"C1","type":"alertmanager","name":"Main","team":"DB"}"#, #""notified_users":[\#(ada)]"#,
      #""users_to_be_notified":[]"#,
    ] + members)
}

/// The same as OnCall keeps it: in a string.
private func response(_ event: String, timestamp: String = at(90)) -> String {
  let data = event.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
  return #"{"timestamp":"\#(timestamp)","url":"x","request_trigger":"","status_code":200,"event_data":"\#(data)"}"#
}

@Suite("Grafana OnCall webhooks")
struct OnCallWebhookTests {
  @Test(arguments: [
    ("alert group created", "fired U1", "fired"), ("acknowledge", "acknowledged U1 person", "acknowledged automation"),
    ("resolve", "resolved U1 person", "resolved automation"), ("silence", "snoozed U1", "snoozed"),
    ("unsilence", "other U1", "other"), ("unresolve", "reopened U1 person", "reopened automation"),
    ("unacknowledge", "unacknowledged U1", "unacknowledged"),
    ("escalation", "escalated U1 person", "escalated automation"),
    ("personal notification", "notified U1 other", "other"), ("status change", "other U1", "other"),
    ("abduct", "other U1 1", "other 1"),
  ])
  func everyEventIsKept(type: String, byPerson: String, bySystem: String) {
    let person = decode(event(type, user: ada))
    #expect(person.result == .success(.used(first: start + .seconds(60), last: start + .seconds(60))))
    #expect(person.log.told() == ["60 \(byPerson)"])
    #expect(person.log.persons == ["U1=ada"])
    let system = decode(event(type))
    #expect(system.log.told() == ["60 \(bySystem)"])
    #expect(system.log.persons.isEmpty)
  }

  /// A webhook never says that it tells all notifications: what it does not tell is not known.
  @Test func notificationsAreNotSaidToBeAll() {
    let log = decode(event("personal notification", user: ada), event("resolve")).log
    #expect(log.occurrence()?.tellsNotifications == false)
  }

  @Test(arguments: [
    ("acknowledged", "acknowledged automation"), ("resolved", "resolved automation"), ("silenced", "snoozed"),
    ("firing", "other"),
  ])
  func stateTellsWhatChanged(state: String, told: String) {
    #expect(decode(event("status change", group: [#""state":"\#(state)""#])).log.told() == ["60 \(told)"])
  }

  // MARK: when

  @Test(arguments: [
    ("alert group created", "", "0 fired"), ("acknowledge", "acknowledged_at", "20 acknowledged automation"),
    ("resolve", "resolved_at", "20 resolved automation"), ("silence", "silenced_at", "20 snoozed"),
    // The wrapper knows when it came.
    ("escalation", "", "90 escalated automation"), ("unacknowledge", "", "90 unacknowledged"),
  ])
  func eventWithoutATimeHasThatOfItsGroupOrItsReceipt(type: String, name: String, told: String) {
    let record = event(
      type, after: nil, group: name.isEmpty ? [] : [#""\#(name)":"\#(at(20))""#],
      with: [#""received_at":"\#(at(90))""#])
    #expect(decode(record).log.told() == [told])
  }

  @Test func eventThatNobodyTimedTellsNoMoment() {
    let decoded = decode(event("escalation", after: nil))
    #expect(decoded.result == .success(.used(first: nil, last: nil)))
    #expect(decoded.log.told() == ["? other"])
    #expect(decoded.log.snapshot()?.createdAt == start)
  }

  @Test(arguments: [
    ("2026-03-01T09:31:00.442981+00:00", "60442 ms"), ("2026-03-01T10:31:00+01:00", "60"), (at(60), "60"),
  ])
  func timesComeInSeveralForms(time: String, told: String) {
    let record = event("resolve").replacing(at(60).replacing("Z", with: ".000250+00:00"), with: time)
    #expect(decode(record).log.told() == ["\(told) resolved automation"])
  }

  // MARK: what it is

  @Test(arguments: [
    ("{}", "title=Disk full service=C1 teams=DB"),
    (
      #"{"groupKey":"g","commonLabels":{"alertname":"D","severity":"page","service":"s"},"alerts":[]}"#,
      "title=Disk full rule=D key=cd0aa9856147b6c5b4ff2b7dfee5da20aa38253099ef1b4a64aced233c9afe29 severity=page "
        + "service=s teams=DB"
    ),
    (#"{"labels":{"alertname":"D"},"fingerprint":"aa"}"#, "title=Disk full rule=D key=aa service=C1 teams=DB"),
    (#"{"alerts":[{"fingerprint":"aa"}]}"#, "title=Disk full key=aa service=C1 teams=DB"),
    // Of several alerts none stands for the group.
    (#"{"alerts":[{"fingerprint":"aa"},{"fingerprint":"bb"}]}"#, "title=Disk full service=C1 teams=DB"),
    (#"{"ruleName":"D","commonLabels":7,"alerts":{}}"#, "title=Disk full rule=D service=C1 teams=DB"),
    ("[]", "title=Disk full service=C1 teams=DB"), (#""text""#, "title=Disk full service=C1 teams=DB"),
  ])
  func payloadTellsWhatFired(payload: String, description: String) throws {
    let log = decode(event("acknowledge", user: ada, payload: payload)).log
    let snapshot = try #require(log.snapshot())
    #expect(log.words(snapshot.description) == description)
    #expect(snapshot.createdAt == start)
    // A webhook's group tells neither acknowledgements nor an end.
    #expect(snapshot.acknowledgedAt == nil && snapshot.resolvedAt == nil)
    #expect(log.serviceNames == (description.contains("service=s") ? ["s"] : ["C1=Main"]))
  }

  // MARK: copies

  @Test func responsesHoldTheSameEvents() {
    let sent = event("acknowledge", user: ada, payload: #"{"groupKey":"{}:{a=\"b\"}"}"#)
    let kept = decode(response(sent))
    #expect(kept.result == .success(.used(first: start + .seconds(60), last: start + .seconds(60))))
    #expect(kept.log.everything == decode(sent).log.everything)
    #expect(decode(sent, response(sent), sent, response(sent)).log.told() == ["60 acknowledged U1 person"])
    #expect(decode(response(event("escalation", after: nil))).log.told() == ["90 escalated automation"])
  }

  @Test func eventsOfSeveralPeopleAreSeveral() {
    let bob = #"{"id":"U2","username":"bob"}"#
    let log = decode(event("personal notification", user: ada), event("personal notification", user: bob)).log
    #expect(log.told() == ["60 notified U1 other", "60 notified U2 other"])
  }

  @Test(arguments: [(#""name":"Main""#, #""name":"Other""#), (#""team":"DB""#, #""team":"Web""#), ("C1", "C2")])
  func groupsOfOneMomentTellTheSameInAnyOrder(old: String, new: String) throws {
    let records = [event("acknowledge", user: ada), event("acknowledge", user: ada).replacing(old, with: new)]
    let logs = [
      decode(records, by: GrafanaOnCallWebhook.self), decode(records.reversed(), by: GrafanaOnCallWebhook.self),
    ]
    let told = try logs.map { try $0.log.words(#require($0.log.snapshot()).description) }
    #expect(told[0] == told[1])
  }

  // MARK: records that lack something

  @Test(arguments: [
    (
      event("resolve").replacing(#""id":"Q1","#, with: "").replacing(
        #""alert_group_id":"Q1""#, with: #""alert_group_id":null"#),
      "'alert_group.id' is missing at 0"
    ),
    (response("{}"), "'event_data.event' is missing"),
    (response(#"{"event":{"type":"resolve"}"#), "'event_data.event' is missing"),
    (response("nonsense"), "expected an object"),
  ])
  func recordWithoutItsGroupIsRefused(record: String, refusal: String) {
    let decoded = decode(record)
    #expect(decoded.refusal?.hasPrefix(refusal) == true, "\(decoded.refusal ?? "not refused")")
    #expect(decoded.log.isEmpty)
  }

  @Test func badTimeIsRefused() {
    let record = event("resolve").replacing(at(60).replacing("Z", with: ".000250+00:00"), with: "soon")
    #expect(decode(record).refusal?.hasPrefix("'event.time' is not an RFC 3339 timestamp: 'soon'") == true)
    #expect(decode(record).log.isEmpty)
  }

  @Test(arguments: [
    "{}", #"{"event":{"type":"x","time":"y"}}"#, #"{"event":{"time":"y"},"alert_group":{}}"#,
    #"{"event":{"type":"x"},"alert_group":{}}"#, #"{"event":{"type":"x","time":"y"},"alert_group":"Q1"}"#,
    #"{"event_data":"{}"}"#, #"{"request_trigger":"","event_data":null}"#,
    webhook("incident.triggered", data: #"{"id":"Q1","type":"incident"}"#),
  ])
  func otherRecordIsAnotherFormat(record: String) {
    #expect(decode(record).isOther && decode(record).log.isEmpty)
  }

  @Test func pagesAndLinesAreRead() {
    let sent = event("resolve")
    let reading = read(sent + "\n" + #"{"count":1,"results":[\#(response(event("acknowledge")))],"next":null}"#)
    #expect(reading.counts == ["grafana-oncall-webhook used 2 ignored 0"])
    #expect(reading.log.told() == ["60 acknowledged automation", "60 resolved automation"])
  }

  @Test func membersComeInAnyOrder() {
    let members = [
      #""event":{"time":"\#(at(60))","type":"resolve"}"#, #""user":\#(ada)"#,
      #""alert_group":{"title":"t","created_at":"\#(at(0))","id":"Q1"}"#, #""integration":{"name":"n","id":"C1"}"#,
      #""alert_payload":{"labels":{"alertname":"D"}}"#,
    ]
    let expected = decode(object(members)).log.everything
    #expect(!expected.isEmpty)
    for shift in members.indices {
      let turned = object(Array(members[shift...] + members[..<shift]))
      #expect(decode(turned).log.everything == expected)
      #expect(read(turned).counts == ["grafana-oncall-webhook used 1 ignored 0"])
    }
  }
}
