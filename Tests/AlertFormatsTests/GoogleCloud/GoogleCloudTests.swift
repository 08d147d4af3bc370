import AlertFormats
import PagingModel
import Testing

private func decode(_ records: String...) -> Decoded { decode(records, by: GoogleCloudIncident.self) }

private func notification(_ members: String..., beside: String = "") -> String {
  #"{"version":"1.2",\#(beside)"incident":\#(object([member("incident_id", text("0.n1"))] + members))}"#
}

@Suite("Google Cloud Monitoring notifications")
struct GoogleCloudTests {
  private static let began = #""started_at":1772357400"#

  @Test(arguments: ["open", "OPEN"])
  func openIncidentHasBegun(state: String) throws {
    let found = try #require(
      decode(notification(Self.began, member("state", text(state)), #""ended_at":null"#)).log.state(of: "0.n1"))
    #expect(found.status == .triggered && found.createdAt == start && found.resolvedAt == nil)
  }

  @Test(arguments: ["closed", "CLOSED"])
  func closedIncidentHasEndedByNobodyKnowsWhom(state: String) throws {
    let found = try #require(
      decode(notification(Self.began, member("state", text(state)), #""ended_at":1772357460"#)).log.state(of: "0.n1"))
    #expect(found.status == .resolved && found.createdAt == start && found.resolvedAt == start + .seconds(60))
    #expect(found.resolver == .unknown && found.resolvedBy == nil)
  }

  @Test func bothNotificationsAreOneFiring() {
    let open = notification(Self.began, #""state":"open""#)
    let closed = notification(Self.began, #""state":"closed","ended_at":1772357460"#)
    for records in [[open, closed], [closed, open]] {
      let log = decode(records, by: GoogleCloudIncident.self).log
      #expect(log.occurrences.count == 1)
      #expect(log.state(of: "0.n1")?.status == .resolved)
    }
  }

  @Test(arguments: ["", #","started_at":1772357400"#])
  func closingWithoutItsMomentIsAnEndThatIsNotKnown(started: String) throws {
    let open = notification(Self.began, #""state":"open""#)
    let closed = notification(#""state":"CLOSED"\#(started)"#)
    for records in [[open, closed], [closed, open]] {
      let log = decode(records, by: GoogleCloudIncident.self).log
      let state = try #require(log.state(of: "0.n1"))
      #expect(state.status == .resolved && state.resolvedAt == nil)
      #expect(try log.webhookSnapshot(of: #require(log.firing("0.n1")))?.createdAt == start)
    }
    let timed = notification(#""state":"closed","ended_at":1772357460"#)
    #expect(decode(closed, timed, open).log.state(of: "0.n1")?.resolvedAt == start + .seconds(60))
  }

  @Test func withoutAStartTheArchivesMomentCountsWhileOpen() {
    let beside = #""received_at":"\#(at(5))","#
    func begin(_ record: String) -> Timestamp? { decode(record).log.state(of: "0.n1")?.createdAt }
    #expect(begin(notification(#""state":"open""#, beside: beside)) == start + .seconds(5))
    #expect(begin(notification(#""state":"closed","ended_at":1772357460"#, beside: beside)) == nil)
    #expect(
      begin(notification(#""state":"open""#, beside: #""received_at":"noon","timestamp":"\#(at(6))","#)) == start
        + .seconds(6))
    let untimed = decode(notification(#""state":"open""#))
    #expect(untimed.result == .success(.used(first: nil, last: nil)))
  }

  @Test func policyIsTheRule() {
    let record = notification(
      #""policy_name":"CPU policy","condition_name":"CPU > 80 %","summary":"CPU is high","severity":"Critical""#,
      #""policy_user_labels":{"service":"shop","team":"web"}"#)
    #expect(
      decode(record).log.about("0.n1")
        == "title=CPU is high rule=CPU policy key=CPU policy CPU > 80 % severity=Critical service=shop teams=web")
    #expect(
      decode(notification(#""condition_name":"CPU > 80 %""#)).log.about("0.n1") == "rule=CPU > 80 % key=CPU > 80 %")
  }

  /// The incident has another id each time.
  @Test func firingsOfAnAlertShareTheirKey() {
    func told(_ id: String, condition: String = "p/1/conditions/2", instance: String = "web-1", code: String = "500")
      -> String?
    {
      let record = notification(
        #""policy_name":"CPU","condition":{"name":"\#(condition)"},"metric":{"type":"m","labels":{"code":"\#(code)"}}"#,
        #""resource":{"type":"r","labels":{"zone":"a","instance_id":"\#(instance)"}}"#)
      return decode(record.replacing("0.n1", with: id)).log.about(id)
    }
    #expect(told("0.a") == "rule=CPU key=p/1/conditions/2 instance_id=web-1 zone=a code=500")
    #expect(told("0.b") == told("0.a"))
    for other in [told("0.a", condition: "p/1/conditions/3"), told("0.a", instance: "web-2"), told("0.a", code: "404")]
    {
      #expect(other != told("0.a"))
    }
  }

  @Test(arguments: [
    (#""policy_name":"CPU","condition_name":"high","resource_id":"web-1","resource_name":"x""#, "CPU high web-1"),
    (#""policy_name":"CPU","condition":{},"resource":{"labels":{}},"resource_id":"","resource_name":"x""#, "CPU x"),
    (#""resource":{"labels":{"zone":"a"}}"#, "0.n1"), (#""policy_name":"CPU","resource":[],"metric":7"#, "CPU"),
  ])
  func alertIsToldByWhatThereIs(members: String, key: String) {
    let about = decode(notification(members)).log.about("0.n1") ?? ""
    #expect(about == (key == "0.n1" ? "key=0.n1" : "rule=CPU key=\(key)"))
  }

  @Test(arguments: [
    (#"{"version":"1.2","incident":{"incident_id":null}}"#, "'incident.incident_id' is missing at 0"),
    (
      #"{"version":"1.2","incident":{"incident_id":"a","started_at":"noon"}}"#,
      "'incident.started_at' is not an RFC 3339 timestamp: 'noon' at 61"
    ),
  ])
  func notificationIsRefused(record: String, refusal: String) {
    #expect(decode(record).refusal == refusal)
    #expect(decode(record).log.isEmpty)
  }

  @Test(arguments: [
    "{}", #"{"incident":{"incident_id":"a"}}"#, #"{"version":"1.2","incident":{}}"#,
    #"{"version":"1.2","incident":[]}"#,
  ])
  func otherObjectIsAnotherFormat(record: String) { #expect(decode(record).isOther) }
}
