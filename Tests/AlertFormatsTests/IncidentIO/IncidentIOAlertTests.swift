import AlertFormats
import PagingModel
import Testing

private func decode(_ records: String...) -> Decoded { decode(records, by: IncidentIOAlerts.self) }

private func alert(_ members: String...) -> String {
  object(
    [
      member("id", text("01A")), member("deduplication_key", text("dk")), member("alert_source_id", text("01S")),
      member("created_at", text(at(0))),
    ] + members)
}

@Suite("incident.io alerts")
struct IncidentIOAlertTests {
  @Test(
    arguments: [
      (#""status":"firing""#, FiringSnapshot.Status.triggered, nil),
      (#""status":"resolved","resolved_at":"2026-03-01T09:31:00.5Z""#, .resolved, 60_500),
      // The moment counts before the word.
      (#""status":"firing","resolved_at":"2026-03-01T09:31:00.801578Z""#, .resolved, 60_801),
      (#""status":"resolved""#, .resolved, nil), (#""status":null,"resolved_at":null"#, .triggered, nil),
      (#""status":"purple""#, .triggered, nil),
    ] as [(String, FiringSnapshot.Status, Int?)])
  func statusOrMomentTellsTheEnd(members: String, status: FiringSnapshot.Status, end: Int?) throws {
    let state = try #require(decode(alert(members)).log.state(of: "01A"))
    #expect(state.status == status)
    #expect(state.resolvedAt.map { Int(($0 - start).count) } == end)
    #expect(state.resolver == .unknown)
  }

  @Test(arguments: [
    (#"{"attribute":{"name":"Service"},"value":{"label":"db","literal":"x"}}"#, "service=db"),
    (#"{"attribute":{"name":"service"},"value":{"literal":"db"}}"#, "service=db"),
    (#"{"attribute":{"name":"TEAM"},"value":{"catalog_entry":{"name":"DBA"},"literal":"x"}}"#, "teams=DBA"),
    (#"{"attribute":{"name":"Team"},"array_value":[{"label":""},{"label":"DBA"},{"label":"Web"}]}"#, "teams=DBA"),
    (#"{"attribute":{"name":"Steam"},"value":{"label":"x"}}"#, ""),
    (#"{"attribute":{"name":"Team"},"value":null}"#, ""),
    ("7", ""), (#"{"value":{"label":"x"}}"#, ""),
  ])
  func attributesNameServiceAndTeam(attribute: String, words: String) {
    let about = decode(alert(#""title":"CPU""#, member("attributes", "[\(attribute)]"))).log.about("01A")
    #expect(about == ("title=CPU key=dk " + words).trimmed)
  }

  @Test(arguments: [
    (#"{"deduplication_key":"k","alert_source_id":"s","created_at":"2026-03-01T09:30:00Z"}"#, "'id' is missing at 0"),
    (#"{"deduplication_key":"k","alert_source_id":"s","id":"a"}"#, "'created_at' is missing at 0"),
    (
      #"{"deduplication_key":"k","alert_source_id":"s","id":"a","created_at":"noon"}"#,
      "'created_at' is not an RFC 3339 timestamp: 'noon' at 70"
    ),
  ])
  func alertIsRefused(record: String, refusal: String) {
    #expect(decode(record).refusal == refusal)
    #expect(decode(record).log.isEmpty)
  }

  @Test(arguments: [
    "{}", #"{"deduplication_key":"k"}"#, #"{"alert_source_id":"s"}"#,
    #"{"id":"l","alert":{"deduplication_key":"k","alert_source_id":"s"},"incident":{"id":"i"}}"#,
  ])
  func otherObjectIsAnotherFormat(record: String) {
    #expect(decode(record).isOther)
    #expect(read(record).counts.isEmpty)
  }
}

extension String {
  /// Without blanks at the end.
  fileprivate var trimmed: String { hasSuffix(" ") ? String(dropLast()) : self }
}
