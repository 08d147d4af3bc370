import AlertFormats
import PagingModel
import Testing

private func decode(_ records: String...) -> Decoded { decode(records, by: DatadogIncidents.self) }

/// An incident that was created at `start`.
private func declared(_ attributes: String..., id: String = "i1", created: String = at(0)) -> String {
  let members =
    [member("public_id", "9"), member("created", text(created)), member("modified", text(at(90)))] + attributes
  return #"{"type":"incidents","id":"\#(id)","attributes":\#(object(members))}"#
}

private func search(_ incidents: String...) -> String {
  let found = incidents.map { #"{"data":\#($0)}"# }.joined(separator: ",")
  return #"{"data":{"type":"incidents_search_results","attributes":{"total":2,"facets":{"state":[{"name":"x"}]},"#
    + #""incidents":[\#(found)]}},"meta":{"pagination":{}},"included":[{"type":"users","id":"u"}]}"#
}

@Suite("Datadog incidents")
struct DatadogIncidentTests {
  @Test(
    arguments: [
      (#""state":"active""#, FiringSnapshot.Status.triggered, nil), (#""state":"stable""#, .triggered, nil),
      (#""state":"resolved","resolved":"2026-03-01T09:31:00.500000+00:00""#, .resolved, 60_500),
      (#""state":"completed","resolved":"2026-03-01T09:31:00Z""#, .resolved, 60_000),
      // It is over, and nobody noted when.
      (#""state":"resolved","resolved":null"#, .resolved, nil), (#""state":"purple""#, .triggered, nil),
      (
        #""fields":{"state":{"type":"dropdown","value":"resolved"}},"resolved":"2026-03-01T09:31:00Z""#, .resolved,
        60_000
      ),
      // It went on after it had been resolved.
      (#""state":"active","resolved":"2026-03-01T09:31:00Z""#, .triggered, nil), (#""state":null"#, .triggered, nil),
    ] as [(String, FiringSnapshot.Status, Int?)])
  func stateTellsHowFarItCame(attributes: String, status: FiringSnapshot.Status, resolved: Int?) throws {
    let state = try #require(decode(declared(attributes)).log.state(of: "i1"))
    #expect(state.status == status)
    #expect(state.createdAt == start)
    #expect(state.resolvedAt.map { Int(($0 - start).count) } == resolved)
    #expect(state.resolver == .unknown && state.resolvedBy == nil && state.acknowledgedAt == nil)
  }

  @Test func incidentEnteredAfterItsEndBeganWhenItWasDeclared() throws {
    let end = #""state":"resolved","resolved":"\#(at(300))""#
    let late = at(900)
    let byDeclaration = decode(declared(end, #""declared":"\#(at(120))","detected":"\#(at(60))""#, created: late))
    #expect(byDeclaration.log.state(of: "i1")?.createdAt == start + .seconds(120))
    let byDetection = decode(declared(end, #""declared":null,"detected":"\#(at(60))""#, created: late))
    #expect(byDetection.log.state(of: "i1")?.createdAt == start + .seconds(60))
    let usual = decode(declared(end, #""declared":"\#(at(-60))""#))
    #expect(usual.log.state(of: "i1")?.createdAt == start)
  }

  @Test func fieldsTellWhatItIs() {
    let record = declared(
      #""title":"Checkout","severity":"SEV-2""#,
      #""fields":{"services":{"value":["shop","cart"]},"teams":{"value":["web","db"]}}"#)
    #expect(decode(record).log.about("i1") == "title=Checkout severity=SEV-2 service=shop teams=db+web")
    #expect(decode(declared(#""severity":"UNKNOWN","fields":{"services":{"value":null}}"#)).log.about("i1") == "")
  }

  @Test func searchHoldsSeveralIncidentsInOneRecord() {
    let text = search(declared(id: "i1"), declared(id: "i2", created: at(30)), "7", #"{"type":"users"}"#)
    let decoded = decode(text)
    #expect(decoded.result == .success(.used(first: start, last: start + .seconds(90))))
    #expect(decoded.log.state(of: "i1")?.createdAt == start)
    #expect(decoded.log.state(of: "i2")?.createdAt == start + .seconds(30))
    #expect(read(text).counts == ["datadog-incidents used 1 ignored 0"])
    #expect(decode(text, text).log.repeatedRecordCount == 1)
  }

  @Test func incidentOfASearchAndOfAListIsTheSame() {
    let log = decode(search(declared(#""state":"active""#)), declared(#""state":"resolved""#)).log
    #expect(log.occurrences.count == 1)
    #expect(log.state(of: "i1")?.status == .resolved)
  }

  @Test(arguments: [search(), search("null"), declared(#""is_test":true"#), search(declared(#""is_test":true"#))])
  func testsAndEmptyAnswersAreIgnored(record: String) {
    #expect(decode(record).isIgnored)
    #expect(decode(record).log.isEmpty)
  }

  @Test(arguments: [
    (#"{"type":"incidents","attributes":{"public_id":1,"created":"2026-03-01T09:30:00Z"}}"#, "'id' is missing at 0"),
    (#"{"type":"incidents","id":"a","attributes":{"public_id":1}}"#, "'attributes.created' is missing at 0"),
    (
      #"{"type":"incidents","id":"a","attributes":{"public_id":1,"created":"noon"}}"#,
      "'attributes.created' is not an RFC 3339 timestamp: 'noon' at 68"
    ),
  ])
  func incidentIsRefused(record: String, refusal: String) {
    #expect(decode(record).refusal == refusal)
    #expect(decode(record).log.isEmpty)
    // One that is damaged spoils the answer it stands in.
    let answer = decode(search(declared(), record))
    #expect(answer.refusal != nil && answer.log.isEmpty)
  }

  @Test(arguments: [
    "{}", #"{"type":"incidents","id":"a","attributes":{}}"#, #"{"type":"incident","attributes":{"public_id":1}}"#,
    #"{"data":{"type":"incident_todos","id":"a","attributes":{}}}"#, #"{"data":{"type":"users"}}"#,
  ])
  func otherObjectIsAnotherFormat(record: String) {
    #expect(decode(record).isOther)
    #expect(read(record).counts.isEmpty)
  }

  @Test func singleIncidentStandsBesideWhatItIncludes() {
    let text = #"{"data":\#(declared()),"included":[{"type":"users","id":"u","attributes":{"name":"Ada"}}]}"#
    #expect(read(text).counts == ["datadog-incidents used 1 ignored 0"])
  }
}
