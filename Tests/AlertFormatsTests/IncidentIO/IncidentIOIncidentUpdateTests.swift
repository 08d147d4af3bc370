import AlertFormats
import PagingModel
import Testing

private func update(_ members: String..., id: String = "01U", after seconds: Int = 60) -> String {
  object(
    [member("id", text(id)), member("incident_id", text("01I")), member("created_at", text(at(seconds)))] + members)
}

private func status(_ category: String) -> String { #""new_incident_status":{"category":"\#(category)","name":"x"}"# }
private let ada = #""updater":{"user":{"id":"U1","name":"Ada"}}"#

private func decode(_ records: String...) -> Decoded { decode(records, by: IncidentIOIncidentUpdates.self) }

@Suite("incident.io incident updates")
struct IncidentIOIncidentUpdateTests {
  @Test(arguments: [
    ("learning", "60 resolved U1 person"), ("closed", "60 resolved U1 person"), ("declined", "60 resolved U1 person"),
    ("canceled", "60 resolved U1 person"), ("merged", "60 resolved U1 merge"), ("triage", "60 reopened U1 person"),
    ("live", "60 reopened U1 person"), ("paused", "60 reopened U1 person"),
  ])
  func statusTellsWhetherItIsOver(category: String, fact: String) {
    #expect(decode(update(status(category), ada)).log.story(of: "01I") == [fact, "60 other U1"])
  }

  @Test func whatElseAnUpdateTells() {
    let record = update(
      #""merged_into_incident_id":"01J""#, #""new_severity":{"name":"Minor"}"#, #""message":"Same as that""#, ada)
    #expect(
      decode(record).log.story(of: "01I")
        == ["60 noted U1", "60 urgencyChanged U1", "60 resolved U1 merge"].sorted {
          rank($0) < rank($1)
        })
  }

  /// The order in which facts of one moment are told: that of their kinds.
  private func rank(_ fact: String) -> Int {
    fact.contains("noted") ? 0 : fact.contains("urgency") ? 1 : 2
  }

  @Test(arguments: [
    (#""updater":{"workflow":{"id":"w","name":"x"}}"#, "automation"),
    (#""updater":{"api_key":{"id":"k"}}"#, "automation"),
    (#""updater":null"#, "unknown"), (ada, "U1 person"),
  ])
  func whoDidItIsTheUpdater(updater: String, actor: String) {
    #expect(decode(update(status("closed"), updater)).log.story(of: "01I").first == "60 resolved \(actor)")
  }

  @Test func sameUpdateIsToldOnce() {
    let record = update(status("closed"), ada)
    let log = decode(record, record, update(ada, status("closed"))).log
    #expect(log.story(of: "01I") == ["60 resolved U1 person", "60 other U1"])
    #expect(log.repeatedRecordCount == 1)
  }

  @Test(arguments: [
    (#"{"incident_id":null,"new_incident_status":null}"#, "'incident_id' is missing at 0"),
    (#"{"incident_id":"i","updater":{}}"#, "'created_at' is missing at 0"),
  ])
  func updateIsRefused(record: String, refusal: String) {
    #expect(decode(record).refusal == refusal)
    #expect(decode(record).log.isEmpty)
  }

  @Test(arguments: ["{}", #"{"incident_id":"i"}"#, #"{"new_incident_status":{}}"#, #"{"incident_id":"i","updater":7}"#])
  func otherObjectIsAnotherFormat(record: String) {
    #expect(decode(record).isOther)
  }
}
