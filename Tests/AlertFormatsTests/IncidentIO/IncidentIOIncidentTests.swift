import AlertFormats
import PagingModel
import Testing

private func decode(_ records: String...) -> Decoded { decode(records, by: IncidentIOIncidents.self) }

private func declared(_ category: String, mode: String = "standard", _ moments: (String, String)...) -> String {
  declared(category, mode: mode, moments)
}

private func declared(_ category: String, mode: String = "standard", _ moments: [(String, String)]) -> String {
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

  /// What was declined, merged or canceled ended then, whatever else is noted.
  @Test(
    arguments: [
      ("declined", "Declined at", 60), ("merged", "Merged at", 60), ("canceled", "Canceled at", 60),
      ("canceled", "Cancelled at", 60), ("declined", "DECLINED", 60),
      // Another one's moment is none of its end.
      ("declined", "Merged at", nil), ("closed", "Declined at", nil), ("learning", "Merged at", nil),
      ("live", "Declined at", nil),
    ] as [(String, String, Int64?)])
  func endWithoutResolutionIsThatOfItsCategory(category: String, name: String, seconds: Int64?) throws {
    func end(_ moments: (String, String)...) -> Timestamp? {
      decode(declared(text(category), moments)).log.state(of: "01I")?.resolvedAt
    }
    let moment = seconds.map { start + .seconds($0) }
    #expect(end((name, at(60))) == moment)
    if moment != nil {
      #expect(end(("Resolved at", at(30)), (name, at(60)), ("Closed at", at(90))) == moment)
      #expect(end(("Resolved at", at(30)), ("Closed at", at(90))) == start + .seconds(30))
      #expect(end((name, at(-60)), ("Closed at", at(90))) == start + .seconds(90))
    }
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
