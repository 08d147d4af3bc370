import AlertFormats
import PagingModel
import Testing

private func decode(_ records: String...) -> Decoded { decode(records, by: DatadogEvents.self) }

/// An event of the monitor 71, whose aggregation key is k1.
private func event(
  title: String = "[Triggered] Disk", status: String = "error", after seconds: Int = 0, id: String = "A1",
  key: String? = "k1", monitor: String = "71", _ inner: String...
) -> String {
  let members =
    [
      member("title", text(title)), member("status", text(status)), member("timestamp", "\(milliseconds(seconds))"),
      member("monitor_id", monitor),
    ] + (key.map { [member("aggregation_key", text($0))] } ?? []) + inner
  return #"{"type":"event","id":"\#(id)","attributes":{"tags":[],"attributes":\#(object(members))}}"#
}

@Suite("Datadog events")
struct DatadogEventTests {
  @Test(arguments: [
    ("[Triggered] Disk", "error", "fired"), ("[Warn] Disk", "warning", "fired"), ("[No Data] Disk", "error", "fired"),
    ("[Recovered] Disk", "success", "resolved automation"), ("[Re-Triggered] Disk", "error", "other"),
    ("[Re-Warn] Disk", "warning", "other"), ("[Re-No Data] Disk", "error", "other"),
    ("[Renotify] Disk", "error", "other"),
    ("[Triggered on {host:web-1,az:[a]}] Disk", "error", "fired"),
    ("[P2] [Recovered on {host:x}] Disk", "error", "resolved automation"),
    // Without a transition the status tells.
    ("Disk", "error", "fired"), ("Disk", "warning", "fired"), ("Disk", "failure", "fired"),
    ("[prod] Disk", "success", "resolved automation"), ("", "error", "fired"), ("[Triggered", "error", "fired"),
    ("Disk", "purple", "other 1"),
  ])
  func titleElseStatusTellsWhatHappened(title: String, status: String, told: String) {
    let decoded = decode(event(title: title, status: status, after: 30))
    #expect(decoded.log.story(of: "k1") == ["30 \(told)"])
    #expect(decoded.result == .success(.used(first: start + .seconds(30), last: start + .seconds(30))))
  }

  @Test(arguments: ["info", "user_update", "recommendation", "snapshot", ""])
  func eventBesideTheCourseIsIgnored(status: String) {
    let decoded = decode(event(title: "Disk", status: status))
    #expect(decoded.isIgnored)
    #expect(decoded.log.isEmpty)
  }

  @Test(arguments: ["null", "0", #""""#, "[]"])
  func eventOfNoMonitorIsIgnored(monitor: String) {
    #expect(decode(event(monitor: monitor)).isIgnored)
    #expect(decode(event(monitor: monitor)).log.isEmpty)
  }

  @Test func firingsOfAnAlertAreOneSeries() {
    let log = decode(
      event(after: 0, id: "A1"), event(title: "[Recovered] Disk", status: "success", after: 60, id: "A2"),
      event(after: 90, id: "A3")
    ).log
    #expect(log.story(of: "k1") == ["0 fired", "60 resolved automation", "90 fired"])
    #expect(log.firing("k1")?.shape == .series)
    #expect(log.firing("k1")?.source == .dataDog)
  }

  @Test func withoutAggregationKeyTheMonitorAndItsGroupsAreTheAlert() {
    let log = decode(
      event(key: nil, #""monitor_groups":["host:b","env:a"]"#),
      event(id: "A2", key: nil, #""monitor":{"groups":["env:a","host:b"]}"#),
      event(id: "A3", key: nil)
    ).log
    #expect(log.story(of: "71 env:a host:b") == ["0 fired", "0 fired"])
    #expect(log.story(of: "71") == ["0 fired"])
  }

  @Test(.timeLimit(.minutes(5))) func anyNumberOfGroupsIsRefusedAtOnce() {
    let groups = Array(repeating: text("g"), count: 3_000_000).joined(separator: ",")
    let decoded = decode(event(key: nil, member("monitor_groups", "[\(groups)]")))
    #expect(decoded.refusal == "'attributes.attributes.monitor_groups' is longer than an id can be at 0")
    #expect(decoded.log.isEmpty)
  }

  @Test(arguments: [
    (#""timestamp":1772357401500"#, "", "1500 ms"), ("", #""timestamp":"2026-03-01T09:30:02Z","#, "2"),
    (#""date_happened":1772357403"#, "", "3"), (#""timestamp":null,"date_happened":1772357403"#, "", "3"),
    (#""timestamp":1772357404000"#, #""timestamp":"2026-03-01T09:30:02.000Z","#, "4"),
  ])
  func everyFormOfTheMomentIsRead(inner: String, outer: String, seconds: String) {
    let members = [#""monitor_id":"71","aggregation_key":"k1","status":"error""#, inner].filter { !$0.isEmpty }
    let record = #"{"type":"event","id":"A","attributes":{\#(outer)"attributes":\#(object(members))}}"#
    #expect(decode(record).log.story(of: "k1") == ["\(seconds) fired"])
  }

  @Test func descriptionIsThatOfTheMonitor() {
    let named = event(
      title: "[P1] [Triggered on {host:a}] Disk on a", #""monitor":{"name":"Disk","tags":["team:db"]}"#,
      #""service":"undefined","tags":["env:x","service:mail"]"#)
    #expect(
      decode(named).log.about("k1") == "title=Disk on a rule=Disk key=k1 severity=error service=mail teams=db")
    #expect(
      decode(event(title: "[prod] Disk", #""service":"web""#)).log.about("k1")
        == "title=[prod] Disk rule=[prod] Disk key=k1 severity=error service=web")
    #expect(decode(event(title: "[Triggered]")).log.about("k1") == "rule=71 key=k1 severity=error")
    // What a recovery says counts only where no firing is told.
    #expect(
      decode(event(title: "[Recovered] Disk", status: "success")).log.about("k1") == "title=Disk rule=Disk key=k1")
  }

  @Test(arguments: [
    (#"{"type":"event","attributes":{"attributes":{"monitor_id":1}}}"#, "'attributes.timestamp' is missing at 0"),
    (
      #"{"type":"event","attributes":{"attributes":{"monitor_id":1,"timestamp":"noon"}}}"#,
      "'attributes.attributes.timestamp' is not an RFC 3339 timestamp: 'noon' at 72"
    ),
    (
      #"{"type":"event","attributes":{"attributes":{"monitor_id":1},"timestamp":"noon"}}"#,
      "'attributes.timestamp' is not an RFC 3339 timestamp: 'noon' at 73"
    ),
  ])
  func eventIsRefusedWithReasonAndOffset(record: String, refusal: String) {
    #expect(decode(record).refusal == refusal)
    #expect(decode(record).log.isEmpty)
  }

  @Test(arguments: [
    "{}", #"{"type":"event"}"#, #"{"type":"event","attributes":{}}"#,
    #"{"type":"event","attributes":{"attributes":[]}}"#,
    #"{"type":"events","attributes":{"attributes":{"monitor_id":1}}}"#,
    #"{"attributes":{"attributes":{"monitor_id":1}}}"#,
  ])
  func otherObjectIsAnotherFormat(record: String) {
    #expect(decode(record).isOther)
    #expect(read(record).counts.isEmpty)
  }

  @Test func pageIsReadWhateverComesFirst() {
    let page = #""data":[\#(event()),\#(event(after: 5, id: "A2"))]"#
    for text in [#"{"meta":{"page":{"after":"x"}},\#(page)}"#, #"{\#(page),"links":{"next":"y"},"meta":{}}"#] {
      #expect(read(text).counts == ["datadog-events-v2 used 2 ignored 0"])
    }
  }
}
