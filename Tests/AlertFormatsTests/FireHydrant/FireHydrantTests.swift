import AlertFormats
import PagingModel
import Testing

private func decode(_ records: String...) -> Decoded { decode(records, by: FireHydrantIncidents.self) }

private func outage(_ milestones: (String, String)..., current: String = "started", with members: [String] = [])
  -> String
{
  let list = milestones.map { #"{"type":"\#($0.0)","occurred_at":\#($0.1)}"# }.joined(separator: ",")
  return object(
    [
      member("id", text("fh1")), member("number", "6"), member("current_milestone", text(current)),
      member("created_at", text(at(0))), member("milestones", "[\(list)]"),
    ] + members)
}

@Suite("FireHydrant incidents")
struct FireHydrantTests {
  @Test func milestonesTellTheCourseAndNobodysName() throws {
    let record = outage(
      ("started", text(at(1))), ("acknowledged", text(at(30))), ("mitigated", text(at(60))),
      ("resolved", text(at(90))), ("closed", text(at(120))), ("retrospective_started", text(at(200))),
      current: "retrospective_started")
    let decoded = decode(record)
    let state = try #require(decoded.log.state(of: "fh1"))
    #expect(state.status == .resolved)
    #expect(state.createdAt == start && state.acknowledgedAt == start + .seconds(30))
    #expect(state.resolvedAt == start + .seconds(90))
    #expect(state.acknowledger == .person && state.acknowledgedBy == nil && state.resolver == .unknown)
    #expect(decoded.result == .success(.used(first: start, last: start + .seconds(200))))
  }

  @Test(arguments: [
    ("started", FiringSnapshot.Status.triggered), ("mitigated", .triggered), ("resolved", .resolved),
    ("closed", .resolved),
    ("purple", .triggered),
  ])
  func currentMilestoneTellsTheEndWithoutItsMoment(current: String, status: FiringSnapshot.Status) throws {
    let state = try #require(decode(outage(current: current)).log.state(of: "fh1"))
    #expect(state.status == status && state.resolvedAt == nil)
  }

  @Test(arguments: [
    ("started", FiringSnapshot.Status.acknowledged), ("investigating", .acknowledged), ("mitigated", .acknowledged),
    ("resolved", .resolved), ("retrospective_completed", .resolved), ("purple", .resolved), ("", .resolved),
  ])
  func resolutionCountsUnlessItWentBack(current: String, status: FiringSnapshot.Status) throws {
    let record = outage(("acknowledged", text(at(30))), ("resolved", text(at(90))), current: current)
    let state = try #require(decode(record).log.state(of: "fh1"))
    #expect(state.status == status)
    #expect(state.resolvedAt == (status == .resolved ? start + .seconds(90) : nil))
    #expect(state.acknowledgedAt == start + .seconds(30) && state.acknowledger == .person)
  }

  @Test func closingIsTheEndWithoutAResolution() {
    #expect(
      decode(outage(("closed", text(at(9))), current: "closed")).log.state(of: "fh1")?.resolvedAt == start + .seconds(9)
    )
  }

  @Test(arguments: [#""None""#, "null", #""""#, "{}"])
  func milestoneWithoutAMomentTellsNothing(moment: String) {
    let state = decode(outage(("resolved", moment))).log.state(of: "fh1")
    #expect(state?.status == .triggered)
  }

  @Test func wordNoneIsNothing() {
    let named = outage(with: [
      #""name":"Outage","severity":"SEV2","services":[null,{"id":"s1","name":"db"},{"id":"s2"}]"#
    ])
    let log = decode(named).log
    #expect(log.about("fh1") == "title=Outage severity=SEV2 service=s1")
    #expect(log.serviceNames == ["s1=db"])
    #expect(decode(outage(with: [#""name":"None","severity":"None","services":[]"#])).log.about("fh1") == "")
  }

  @Test(arguments: [
    (#"{"number":1,"current_milestone":"x","milestones":[]}"#, "'id' is missing at 0"),
    (#"{"number":1,"current_milestone":"x","milestones":[],"id":"a"}"#, "'created_at' is missing at 0"),
    (
      #"{"number":1,"current_milestone":"x","milestones":[{"type":"resolved","occurred_at":"noon"}],"id":"a","created_at":"\#(at(0))"}"#,
      "'milestones[].occurred_at' is not an RFC 3339 timestamp: 'noon' at 84"
    ),
  ])
  func incidentIsRefused(record: String, refusal: String) {
    #expect(decode(record).refusal == refusal)
    #expect(decode(record).log.isEmpty)
  }

  @Test(arguments: [
    "{}", #"{"number":1,"milestones":[]}"#, #"{"number":1,"current_milestone":"x"}"#,
    #"{"current_milestone":"x","milestones":[]}"#, #"{"number":1,"current_milestone":"x","milestones":{}}"#,
  ])
  func otherObjectIsAnotherFormat(record: String) { #expect(decode(record).isOther) }
}
