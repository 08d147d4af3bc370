import AlertFormats
import LogInput
import PagingModel
import Testing

@Suite("Incident records: what the exports of systems tell")
struct IncidentRecordTests {
  @Test(arguments: [
    (#"{"id":"P","type":"priority","summary":"P1","name":"P1"}"#, "P1"),
    (#"{"id":"P","type":"priority_reference","summary":"P2"}"#, "P2"), ("null", "-"),
  ])
  func pagerDutyTellsThePriority(priority: String, severity: String) {
    let incident = object([
      member("id", text("Q1")), member("type", text("incident")), member("incident_number", "7"),
      member("status", text("resolved")), member("created_at", text(at(0))), member("resolved_at", text(at(90))),
      member("service", reference("S1", "service_reference", "checkout")), member("priority", priority),
    ])
    #expect(told(incident, by: PagerDutyIncidents.self) == ["Q1 checkout \(severity) 0 - - - - 90 "])
  }

  @Test func fireHydrantTellsMilestonesAndAllServices() {
    let milestones = [
      ("started", 10), ("detected", 20), ("acknowledged", 30), ("mitigated", 60), ("resolved", 90),
    ].map { #"{"type":"\#($0)","occurred_at":"\#(at($1))"}"# }.joined(separator: ",")
    let incident = object([
      member("id", text("fh1")), member("number", "6"), member("current_milestone", text("resolved")),
      member("created_at", text(at(25))), member("milestones", "[\(milestones)]"), member("severity", text("SEV1")),
      member("services", #"[{"id":"1","name":"web"},{"id":"2","name":"db"}]"#),
    ])
    #expect(told(incident, by: FireHydrantIncidents.self) == ["fh1 db+web SEV1 10 20 30 60 - 90 "])
  }

  /// What was entered afterwards is no alert of that time, and an incident all the same.
  @Test(arguments: [("normal", true), ("backfilled", true), ("test", false), ("scheduled", false)])
  func rootlyTellsItsCourse(kind: String, isTold: Bool) {
    let attributes = object([
      member("slug", text("s")), member("title", text("Down")), member("kind", text(kind)),
      member("created_at", text(at(0))), member("started_at", text(at(5))), member("detected_at", text(at(6))),
      member("acknowledged_at", text(at(7))), member("mitigated_at", text(at(8))), member("resolved_at", text(at(9))),
      member("severity", #"{"data":{"attributes":{"name":"SEV0"}}}"#),
      member("services", #"[{"id":"1","name":"web"},{"data":{"id":"2","attributes":{"name":"db"}}}]"#),
    ])
    let incident = #"{"id":"r1","type":"incidents","attributes":\#(attributes)}"#
    #expect(told(incident, by: RootlyIncidents.self) == (isTold ? ["r1 db+web SEV0 5 6 7 8 - 9 "] : []))
  }

  @Test func incidentIOTellsTimestampsAndTheFieldOfServices() {
    let moments = [("Detected at", 5), ("Accepted at", 6), ("Fixed at", 7), ("Resolved at", 8)].map {
      #"{"incident_timestamp":{"name":"\#($0)"},"value":{"value":"\#(at($1))"}}"#
    }
    let services = #"[{"value_catalog_entry":{"name":"web"}},{"value_option":{"value":"db"}}]"#
    let incident = object([
      member("id", text("01I")), member("reference", text("INC-4")), member("mode", text("standard")),
      member("incident_status", #"{"category":"closed"}"#), member("name", text("Checkout")),
      member("severity", #"{"name":"Major"}"#), member("created_at", text(at(0))),
      member("incident_timestamp_values", "[\(moments.joined(separator: ","))]"),
      member(
        "custom_field_entries",
        #"[{"custom_field":{"name":"Affected Services"},"values":\#(services)},"#
          + #"{"custom_field":{"name":"Affected Team"},"values":[{"value_option":{"value":"ops"}}]}]"#),
    ])
    #expect(told(incident, by: IncidentIOIncidents.self) == ["INC-4 db+web Major 0 5 6 7 - 8 "])
  }

  @Test func datadogTellsAllServices() {
    let incident =
      #"{"type":"incidents","id":"i1","attributes":{"public_id":"9","created":"\#(at(0))","modified":"\#(at(90))","#
      + #""detected":"\#(at(3))","state":"resolved","resolved":"\#(at(60))","severity":"SEV-2","#
      + #""fields":{"services":{"type":"autocomplete","value":["web","db"]}}}}"#
    #expect(told(incident, by: DatadogIncidents.self) == ["i1 db+web SEV-2 0 3 - - - 60 "])
  }

  @Test(arguments: [("", ""), (#","parent_incident":"INC9""#, "merged")])
  func serviceNowTellsPriorityAndParents(parent: String, word: String) {
    let incident =
      #"{"sys_id":"1","number":"INC7","opened_at":"2026-03-01 09:30:00","resolved_at":"2026-03-01 09:31:30","#
      + #""state":"6","priority":"1","business_service":"web"\#(parent)}"#
    #expect(told(incident, by: ServiceNowIncidents.self) == ["INC7 web 1 0 - - - - 90 \(word)"])
  }

  /// Whatever else an export tells is not needed of a record.
  @Test func onlyWhatTellsOfIncidentsIsUsed() {
    var reader = RecordReader(log: EventLog(ofRecord: .incidents), file: 3, format: nil)
    let place = RecordPlace(file: 3, line: 1, column: 1)
    let incident = object([
      member("id", text("Q1")), member("type", text("incident")), member("incident_number", "7"),
      member("status", text("resolved")), member("created_at", text(at(0))), member("resolved_at", text(at(90))),
    ])
    for record in [entry("trigger"), incident, incident] { _ = reader.take(Array(record.utf8).span, at: place) }
    #expect(
      reader.counts.map { "\($0.format.rawValue) \($0.used) \($0.ignored)" } == [
        "pagerduty-log-entries 0 1", "pagerduty-incidents 2 0",
      ])
    #expect(reader.log.record?.incidents.count == 1 && reader.log.record?.duplicates == [3: 1])
  }
}
