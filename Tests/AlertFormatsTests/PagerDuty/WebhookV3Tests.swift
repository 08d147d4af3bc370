import AlertFormats
import PagingModel
import Testing

private func decode(_ records: String...) -> Decoded { decode(records, by: PagerDutyWebhookV3.self) }

@Suite("PagerDuty webhooks v3")
struct WebhookV3Tests {
  private static let ada = #"{"id":"P1","type":"user_reference","summary":"Ada"}"#
  private static let rule = #"{"id":"W1","type":"workflow_reference"}"#
  private static let incident = #"{"id":"Q1","type":"incident","number":7,"status":"triggered"}"#
  private static let note = #"{"id":"N1","type":"incident_note","content":"x","incident":{"id":"Q1","type":"x"}}"#

  @Test(arguments: [
    ("triggered", "fired", "fired"), ("acknowledged", "acknowledged P1 person", "acknowledged automation"),
    ("unacknowledged", "unacknowledged", "unacknowledged"), ("reassigned", "assigned", "assigned"),
    ("delegated", "assigned 1", "assigned 1"), ("escalated", "escalated P1 person", "escalated timer"),
    ("resolved", "resolved P1 person", "resolved automation"),
    ("reopened", "reopened P1 person", "reopened automation"), ("annotated", "noted", "noted"),
    ("priority_updated", "other", "other"), ("conference_bridge.updated", "other", "other"),
    ("custom_field_values.updated", "other", "other"), ("incident_type.changed", "other", "other"),
    ("responder.added", "other", "other"), ("responder.replied", "other", "other"), ("role.assigned", "other", "other"),
    ("service_updated", "other", "other"), ("status_update_published", "other", "other"),
    ("task.created", "other", "other"), ("workflow.started", "other", "other"),
    ("action_invocation.created", "other", "other"), ("abducted", "other", "other"),
  ])
  func everyEventIsKept(type: String, byPerson: String, bySystem: String) {
    let person = decode(webhook("incident." + type, after: 30, agent: Self.ada, data: Self.incident))
    #expect(person.result == .success(.used(first: start + .seconds(30), last: start + .seconds(30))))
    #expect(person.log.told() == ["30 \(byPerson)"])
    let system = decode(webhook("incident." + type, after: 30, data: Self.incident))
    #expect(system.log.told() == ["30 \(bySystem)"])
    #expect(system.log.persons.isEmpty)
  }

  @Test(arguments: [("rolled back", "30 noted 1"), ("known issue", "30 noted 2"), ("looking", "30 noted")])
  func noteTellsWhatItMeans(content: String, told: String) {
    let note = #"{"id":"N1","type":"incident_note","content":"\#(content)","incident":{"id":"Q1","type":"x"}}"#
    #expect(decode(webhook("incident.annotated", after: 30, agent: Self.ada, data: note)).log.told() == [told])
  }

  @Test(arguments: [
    (rule, "automation"), (#"{"id":"P1","summary":"Ada"}"#, "P1 untyped"), ("{}", "automation"),
    (#"{"self":"https:\/\/api.pagerduty.com\/users\/P1","id":"P1"}"#, "P1 person"),
  ])
  func agentActs(agent: String, told: String) {
    let event = webhook("incident.resolved", agent: agent, data: Self.incident)
    #expect(decode(event).log.told() == ["0 resolved \(told)"])
  }

  @Test(arguments: [#"{"type":"merge_resolve_reason","incident":{"id":"Q9"}}"#, #""merged""#])
  func mergeEndsAnIncident(reason: String) {
    let data = #"{"resolve_reason":\#(reason),"id":"Q1","type":"incident"}"#
    #expect(decode(webhook("incident.resolved", agent: Self.ada, data: data)).log.told() == ["0 resolved merge"])
  }

  @Test func incidentTellsWhatItIsAndNotHowItEnded() throws {
    let data = """
      {"number":7,"status":"resolved","incident_key":"k","created_at":"\(at(-60))","title":"Disk full","urgency":"high",\
      "service":{"id":"S1","type":"service_reference","summary":"db"},"teams":[{"id":"T1","summary":"DB"}],\
      "resolved_at":"\(at(5))","acknowledgements":[{"at":"\(at(1))","acknowledger":\(Self.ada)}],\
      "last_status_change_by":\(Self.ada),"resolve_reason":null,"type":"incident","id":"Q1"}
      """
    let log = decode(webhook("incident.resolved", after: 60, data: data)).log
    let snapshot = try #require(log.snapshot())
    #expect(log.words(snapshot.description) == "title=Disk full key=k service=S1 teams=T1 urgency=high")
    #expect(snapshot.createdAt == start - .seconds(60))
    #expect(snapshot.updatedAt == (start + .seconds(60)).milliseconds)
    #expect(snapshot.resolvedAt == nil && snapshot.resolvedBy == nil && snapshot.resolver == .unknown)
    #expect(snapshot.acknowledgedAt == nil && snapshot.acknowledgedBy == nil)
  }

  @Test func noteBelongsToItsIncident() {
    let log = decode(webhook("incident.annotated", data: Self.note)).log
    #expect(log.incidents == ["Q1"])
    #expect(log.told() == ["0 noted"])
    #expect(log.snapshot() == nil)
  }

  @Test func noteWithoutAnIncidentIsRefused() {
    let decoded = decode(webhook("incident.annotated", data: #"{"id":"N1","type":"incident_note","incident":null}"#))
    #expect(decoded.refusal == "'event.data.id' is missing at 0")
    #expect(decoded.log.isEmpty)
  }

  @Test func dataWithoutATypeIsTheIncidents() {
    #expect(decode(webhook("incident.triggered", data: #"{"id":"Q1"}"#)).log.told() == ["0 fired"])
  }

  @Test(arguments: [
    ("pagey.ping", #"{"message":"Hello from your friend Pagey!","type":"ping"}"#), ("service.created", #"{"id":"S1"}"#),
    ("service.updated", #"{"id":"S1","type":"service"}"#), ("service.deleted", "null"),
    ("incident.workflow.started", #"{"id":"W1","type":"incident_workflow_instance"}"#), ("incidents", "{}"),
  ])
  func eventOfNoIncidentIsIgnored(type: String, data: String) {
    let decoded = decode(webhook(type, data: data))
    #expect(decoded.isIgnored)
    #expect(decoded.log.isEmpty)
  }

  @Test func repeatedDeliveryIsTheSameFact() {
    let event = webhook("incident.triggered", data: Self.incident)
    let log = decode(event, event, webhook("incident.triggered", after: 1, data: Self.incident)).log
    #expect(log.facts.count == 2)
    #expect(log.repeats == [0: 1])
    #expect(!log.facts[0].repeats(log.facts[1]))
  }

  @Test func membersComeInAnyOrder() {
    let members = [
      #""data":\#(Self.incident)"#, #""agent":\#(Self.ada)"#, #""occurred_at":"\#(at(9))""#,
      #""event_type":"incident.acknowledged""#, #""id":"01E""#, #""client":{"name":"x"}"#,
    ]
    let expected = decode(#"{"event":\#(object(members))}"#).log.everything
    for shift in members.indices {
      let event = object(Array(members[shift...] + members[..<shift]))
      #expect(decode(#"{"x":[{}],"event":\#(event),"y":1}"#).log.everything == expected)
    }
  }

  @Test(arguments: [
    (
      #"{"event":{"event_type":"incident.triggered","occurred_at":null,"data":{"id":"Q"}}}"#,
      "'event.occurred_at' is missing at 0"
    ),
    (
      #"{"event":{"event_type":"incident.triggered","occurred_at":5,"data":{"id":"Q"}}}"#,
      "'event.occurred_at' is missing at 0"
    ),
    (#"{"event":{"event_type":null,"occurred_at":"x","data":{"id":"Q"}}}"#, "'event.event_type' is missing at 0"),
    (
      #"{"event":{"event_type":"incident.triggered","occurred_at":"2026-03-01T09:30:00Z","data":[]}}"#,
      "'event.data.id' is missing at 0"
    ),
    (
      #"{"event":{"event_type":"incident.triggered","occurred_at":"yesterday","data":{"id":"Q"}}}"#,
      "'event.occurred_at' is not an RFC 3339 timestamp: 'yesterday' at 59"
    ),
    (
      #"{"event":{"event_type":"incident.triggered","occurred_at":"2026-03-01T09:30:00Z","data":{"id":"Q","type":"incident","title":"T","created_at":"x"}}}"#,
      "'created_at' is not an RFC 3339 timestamp: 'x' at 142"
    ),
    (
      #"{"event":{"event_type":"incident.triggered","occurred_at":"x","data":{"id":"Q"}"#,
      "the record ends in the middle of a value at 79"
    ),
  ])
  func eventIsRefusedWithReasonAndOffset(record: String, refusal: String) {
    let decoded = decode(record)
    #expect(decoded.refusal == refusal)
    #expect(decoded.log.isEmpty)
  }

  @Test(arguments: [
    "{}", #"{"event":null}"#, #"{"event":{"id":"R","type":"rotation","name":"x"}}"#, #"{"event":[]}"#,
    #"{"event":{"type":"trigger","time":"2026-03-01T09:30:00Z"},"alert_group":{}}"#,
    #"{"event_type":"x","occurred_at":"y"}"#,
  ])
  func otherBodyIsAnotherFormat(record: String) {
    #expect(decode(record).isOther)
    #expect(decode(record).log.isEmpty)
  }
}
