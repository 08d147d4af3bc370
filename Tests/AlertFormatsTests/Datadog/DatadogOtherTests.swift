import AlertFormats
import PagingModel
import Testing

@Suite("Other Datadog objects")
struct DatadogOtherTests {
  private static let objects = [
    #"{"type":"downtime","id":"d1","attributes":{"scope":"env:x","status":"active"},"relationships":{}}"#,
    #"{"id":"m1","type":"downtime_match","attributes":{"groups":["*"],"scope":"*"}}"#,
    #"{"id":"t1","type":"incident_types","attributes":{"createdAt":"\#(at(0))","name":"n"}}"#,
    #"{"id":"i1","type":"incident_integrations","attributes":{"incident_id":"i","integration_type":1}}"#,
    #"{"id":"o1","type":"incident_todos","attributes":{"content":"c","assignees":[]}}"#,
    #"{"id":"p1","type":"monitor-config-policy","attributes":{"policy":{},"policy_type":"tag"}}"#,
    #"{"id":"s1","type":"schedules","attributes":{"name":"n"},"relationships":{"layers":{"data":[]}}}"#,
    #"{"id":"e1","type":"policies","attributes":{"name":"n","resolve_page_on_policy_end":true,"retries":1}}"#,
    #"{"id":"r1","type":"team_oncall_responders","relationships":{"escalations":{},"responders":{"data":[]}}}"#,
  ]

  @Test(arguments: objects)
  func settingsAreKnownAndIgnored(object: String) {
    let users = #""included":[{"type":"users","id":"u1","attributes":{"name":"Ada"}},\#(Self.objects[0])]"#
    let text = [
      object, #"{"data":\#(object)}"#, #"{"data":[\#(object)],"meta":{"page":{}},"links":{"next":"x"}}"#,
      #"{\#(users),"data":\#(object)}"#, #"{\#(users),"data":[\#(object)]}"#,
    ].joined(separator: "\n")
    let reading = read(text)
    #expect(reading.counts == ["datadog-other used 0 ignored 5"])
    #expect(reading.log.isEmpty && reading.unknown.isEmpty && reading.refusals.isEmpty)
  }

  /// What stands beside the records of a page is none of them.
  @Test func settingsBesideAnIncidentAreNotItsPage() {
    let incident = FormatSample.datadogIncident.record
    for text in [
      #"{"included":[\#(Self.objects[2])],"data":\#(incident)}"#,
      #"{"included":[\#(Self.objects[2])],"data":[\#(incident)]}"#,
    ] {
      #expect(read(text).counts == ["datadog-incidents used 1 ignored 0"])
    }
  }

  @Test(arguments: [
    #"{"id":"s1","type":"schedules","attributes":{"name":"n"}}"#,
    #"{"id":"x","type":"shifts","attributes":{"starts_at":"x"}}"#,
    #"{"id":"t1","type":"incident_types","attributes":{"name":"n"}}"#, #"{"type":"downtime","scope":"x"}"#,
    #"{"type":"downtime","attributes":[]}"#, #"{"type":"teams","attributes":{}}"#, "{}",
  ])
  func othersOfTheSameFormAreNot(record: String) {
    #expect(decode(record, by: DatadogOther.self).isOther && !read(record).isRecognised)
  }
}
