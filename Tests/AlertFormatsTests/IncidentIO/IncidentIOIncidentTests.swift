import AlertFormats
import PagingModel
import Testing

private func decode(_ records: String...) -> Decoded { decode(records, by: IncidentIOIncidents.self) }

private func declared(_ category: String, mode: String = "standard", _ moments: (String, String)...) -> String {
  let values = moments.map { #"{"incident_timestamp":{"name":"\#($0.0)"},"value":{"value":"\#($0.1)"}}"# }
  return object([
    member("id", text("01I")), member("reference", text("INC-4")), member("mode", text(mode)),
    member("incident_status", #"{"category":\#(category)}"#), member("name", text("Checkout")),
    member("severity", #"{"name":"Major"}"#), member("created_at", text(at(0))),
    member("incident_timestamp_values", "[\(values.joined(separator: ","))]"),
  ])
}

@Suite("incident.io incidents")
struct IncidentIOIncidentTests {
  @Test(arguments: [
    ("triage", false), ("live", false), ("paused", false), ("learning", true), ("closed", true), ("declined", true),
    ("merged", true), ("canceled", true), ("purple", false),
  ])
  func categoryTellsWhetherItIsOver(category: String, isOver: Bool) throws {
    let state = try #require(decode(declared(text(category), ("Resolved at", at(60)))).log.state(of: "01I"))
    #expect(state.status == (isOver ? .resolved : .triggered))
    #expect(state.resolvedAt == (isOver ? start + .seconds(60) : nil))
    #expect(state.createdAt == start)
    #expect(state.resolver == (category == "merged" ? .merge : .unknown))
  }

  @Test func endIsTheResolutionElseTheClosing() {
    let closed = text("closed")
    func end(_ record: String) -> Timestamp? { decode(record).log.state(of: "01I")?.resolvedAt }
    #expect(end(declared(closed, ("Closed at", at(90)), ("Resolved at", at(60)))) == start + .seconds(60))
    #expect(end(declared(closed, ("Closed at", at(90)))) == start + .seconds(90))
    #expect(end(declared(closed, ("Impact started", at(30)))) == nil)
    // Before the beginning it was no end.
    #expect(end(declared(closed, ("Resolved at", at(-60)))) == nil)
    #expect(end(declared(closed, ("Resolved at", "noon"))) == nil)
  }

  @Test(arguments: [
    ("Resolved at", true), ("RESOLVED", true), ("Time resolved", true), ("resolved_at", true), ("Unresolved at", false),
    ("Resolvedness", false), ("Enclosed at", false), ("Customer notified (closed)", true),
    ("Re\\u0073olved at", true),
  ])
  func endIsToldByAWholeWord(name: String, isEnd: Bool) {
    let end = decode(declared(text("closed"), (name, at(60)))).log.state(of: "01I")?.resolvedAt
    #expect(end == (isEnd ? start + .seconds(60) : nil))
  }

  @Test(arguments: ["test", "tutorial"])
  func exerciseIsIgnored(mode: String) {
    #expect(decode(declared(text("live"), mode: mode)).isIgnored)
    #expect(decode(declared(text("live"), mode: mode)).log.isEmpty)
    #expect(decode(declared(text("live"), mode: "retrospective")).isUsed)
  }

  @Test func nameAndSeverityAreKept() {
    #expect(decode(declared("null")).log.about("01I") == "title=Checkout severity=Major")
  }

  @Test(arguments: [
    (#"{"reference":"INC-1","incident_status":{},"mode":"standard"}"#, "'id' is missing at 0"),
    (#"{"reference":"INC-1","incident_status":{},"mode":"standard","id":"i"}"#, "'created_at' is missing at 0"),
  ])
  func incidentIsRefused(record: String, refusal: String) {
    #expect(decode(record).refusal == refusal)
    #expect(decode(record).log.isEmpty)
  }

  @Test(arguments: [
    "{}", #"{"reference":"INC-1","incident_status":{}}"#, #"{"reference":"INC-1","mode":"standard"}"#,
    #"{"incident_status":{},"mode":"standard"}"#, #"{"reference":"INC-1","incident_status":"live","mode":"standard"}"#,
  ])
  func otherObjectIsAnotherFormat(record: String) {
    #expect(decode(record).isOther)
    #expect(read(record).counts.isEmpty)
  }
}
