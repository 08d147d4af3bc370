import AlertFormats
import PagingModel
import Testing

private func record(_ type: String, _ attributes: String...) -> String {
  object([member("id", text("x-1")), member("type", text(type)), member("attributes", object(attributes))])
}

private func alert(_ members: String...) -> Decoded {
  decode(
    object([
      member("id", text("x-1")), member("type", text("alerts")),
      member(
        "attributes",
        object([#""source":"alertmanager""#, #""summary":"Disk full""#, #""created_at":"\#(at(10))""#] + members)),
    ]), by: RootlyAlerts.self)
}

private func incident(_ members: String...) -> Decoded {
  decode(
    object([
      member("id", text("x-1")), member("type", text("incidents")),
      member("attributes", object([#""slug":"s""#, #""title":"Down""#, #""created_at":"\#(at(10))""#] + members)),
    ]), by: RootlyIncidents.self)
}

@Suite("Rootly alerts, incidents and shifts")
struct RootlyTests {
  @Test(arguments: [
    (#""status":"open""#, FiringSnapshot.Status.triggered, nil as Int?), (#""status":"triggered""#, .triggered, nil),
    (#""status":"acknowledged""#, .acknowledged, nil),
    (#""status":"resolved","ended_at":"\#(at(90))""#, .resolved, 90), (#""status":"resolved""#, .resolved, nil),
    (#""ended_at":"\#(at(90))""#, .resolved, 90),
    // It was opened again.
    (#""status":"open","ended_at":"\#(at(90))""#, .triggered, nil),
  ])
  func statusTellsHowFarAnAlertCame(members: String, status: FiringSnapshot.Status, end: Int?) throws {
    let state = try #require(alert(members).log.state(of: "x-1"))
    #expect(state.status == status && state.createdAt == start + .seconds(10))
    #expect(state.resolvedAt == end.map { start + .seconds(Int64($0)) })
    #expect(state.resolver == .unknown && state.acknowledgedAt == nil)
  }

  /// Somebody's verdict on the alert; that it has none says nothing.
  @Test(arguments: [
    ("\"noise\"", ["60 labelled 2"]), ("\"not_noise\"", ["60 labelled 1"]), ("null", []), ("\"loud\"", []),
  ])
  func noiseIsAVerdictOnTheAlert(noise: String, facts: [String]) {
    let decoded = alert(#""noise":\#(noise)"#, #""updated_at":"\#(at(60))""#)
    #expect(decoded.log.story(of: "x-1") == facts)
  }

  @Test func alertIsDescribed() {
    let decoded = alert(
      #""external_id":"k""#, #""services":[{"id":"s1","name":"db"},{"id":"s2"}]"#, #""groups":[{"id":"g1"}]"#,
      #""labels":[{"key":"alertname","value":"DiskFull"},{"key":"severity","value":"page"}]"#,
      #""started_at":"\#(at(0))""#)
    #expect(decoded.log.about("x-1")?.contains("title=Disk full rule=DiskFull key=k severity=page") == true)
    #expect(decoded.log.state(of: "x-1")?.createdAt == start)
    #expect(decoded.log.serviceNames.count == 1)
  }

  @Test(arguments: [
    (#""resolved_at":"\#(at(90))""#, 90 as Int?, EventActor.unknown), (#""cancelled_at":"\#(at(50))""#, 50, .unknown),
    (#""duplicate_incident_id":"d","resolved_at":"\#(at(90))""#, 90, .merge),
    (#""duplicate_incident_id":"d""#, nil, .merge),
  ])
  func incidentEnds(members: String, end: Int?, resolver: EventActor) throws {
    let state = try #require(incident(members).log.state(of: "x-1"))
    #expect(state.status == .resolved && state.resolver == resolver)
    #expect(state.resolvedAt == end.map { start + .seconds(Int64($0)) })
  }

  @Test(arguments: [
    (#""acknowledged_at":"\#(at(40))""#, FiringSnapshot.Status.acknowledged),
    (#""acknowledged_at":"\#(at(40))","resolved_at":"\#(at(90))""#, .resolved),
  ])
  func incidentIsAcknowledgedBySomebody(members: String, status: FiringSnapshot.Status) throws {
    let state = try #require(incident(members).log.state(of: "x-1"))
    #expect(state.acknowledgedAt == start + .seconds(40) && state.acknowledger == .person)
    #expect(state.status == status)
  }

  @Test func mitigatedIncidentIsOpen() {
    #expect(incident(#""mitigated_at":"\#(at(90))""#).log.state(of: "x-1")?.status == .triggered)
  }

  @Test(arguments: ["test", "test_sub", "example", "tutorial", "backfilled", "scheduled"])
  func exerciseIsIgnored(kind: String) {
    let decoded = incident(#""kind":"\#(kind)""#)
    #expect(decoded.isIgnored && decoded.log.isEmpty)
    #expect(incident(#""kind":"normal_sub""#).isUsed)
  }

  @Test(arguments: [
    (record("alerts", #""source":"x""#, #""summary":"y""#), "'attributes.created_at' is missing at 0"),
    (#"{"type":"alerts","attributes":{"source":"x","summary":"y"}}"#, "'id' is missing at 0"),
  ])
  func alertIsRefused(record: String, refusal: String) {
    #expect(decode(record, by: RootlyAlerts.self).refusal == refusal)
  }

  @Test func shiftTellsWhoWasOnCallAndWhoStoodIn() {
    func shift(_ members: String...) -> Decoded {
      decode(
        record(
          "shifts", #""schedule_id":"s","starts_at":"\#(at(0))","ends_at":"\#(at(60))""#, members.joined(separator: ",")
        ),
        by: RootlyShifts.self)
    }
    let ada = #""user":{"data":{"id":"7","attributes":{"full_name":"Ada"}}}"#
    #expect(shift(ada, #""is_override":false,"rotation_id":"r""#).log.shifts == ["s 7: 0 to 60"])
    #expect(shift(ada, #""is_override":true"#).log.shifts == ["s 7 override: 0 to 60"])
    #expect(shift(#""user":{"data":{"id":"7"}}"#).log.shifts == ["s 7: 0 to 60"])
    #expect(shift(#""user":null"#).isIgnored && shift(#""user":null"#).log.shifts.isEmpty)
    let empty = record("shifts", #""schedule_id":"s","starts_at":"\#(at(9))","ends_at":"\#(at(9))""#, ada)
    #expect(decode(empty, by: RootlyShifts.self).log.shifts.isEmpty)
  }

  @Test func shiftTellsAName() {
    let user = #""user":{"data":{"id":"7","attributes":{"name":"Ada"}}}"#
    let shift = record("shifts", #""schedule_id":"s""#, #""starts_at":"\#(at(0))""#, user)
    #expect(decode(shift, by: RootlyShifts.self).log.persons.contains { $0.contains("Ada") })
    #expect(decode(record("shifts", #""schedule_id":"s""#, #""starts_at":"x""#), by: RootlyShifts.self).isIgnored)
  }
}
