import AlertFormats
import PagingModel
import Testing

private func decode(_ records: String...) -> Decoded { decode(records, by: Icinga2Events.self) }

private func event(_ type: String, after seconds: Int = 0, service: String? = "Disk", _ members: String...) -> String {
  object(
    [
      member("type", text(type)), member("timestamp", "\(1_772_357_400 + seconds).25"), member("host", text("db1")),
    ] + (service.map { [member("service", text($0))] } ?? []) + members)
}

@Suite("Icinga 2 events")
struct Icinga2EventTests {
  @Test(arguments: [
    ("2", "1", ["250 ms fired"]), ("1.0", "1.0", ["250 ms fired"]), ("3", "1", ["250 ms fired"]), ("2", "0", []),
    ("0", "1", ["250 ms resolved automation"]), ("0.0", "1.00", ["250 ms resolved automation"]), ("0", "0", []),
  ])
  func settledStatesAreEvents(state: String, type: String, told: [String]) {
    for service in ["Disk", nil] {
      let record = event("StateChange", service: service, #""state":\#(state),"state_type":\#(type)"#)
      #expect(decode(record).log.story(of: service == nil ? "db1" : "db1;Disk") == told)
      #expect(decode(record).isUsed == !told.isEmpty && decode(record).log.isEmpty == told.isEmpty)
    }
  }

  @Test func firingsAreThoseOfTheLog() {
    let record = event("StateChange", #""state":2,"state_type":1"#)
    let line = readLines([nagios("SERVICE ALERT: db1;Disk;CRITICAL;HARD;3;x")]).log
    #expect(decode(record).log.about("db1;Disk") == line.about("db1;Disk"))
    #expect(decode(record).log.firing("db1;Disk")?.source == line.firing("db1;Disk")?.source)
  }

  @Test(arguments: [
    ("PROBLEM", ["250 ms notified ann sms", "250 ms notified bob sms"]), ("RECOVERY", []), ("CUSTOM", []),
    ("FLAPPINGSTART", []), ("FLAPPINGEND", []), ("DOWNTIMEREMOVED", []),
    ("ACKNOWLEDGEMENT", ["250 ms acknowledged eve person"]),
    ("MOONRISE", ["250 ms other 1"]),
  ])
  func problemsNotifyEveryUser(type: String, told: [String]) {
    let record = event(
      "Notification",
      #""notification_type":"\#(type)","users":["ann","bob","",7],"command":"sms-service","author":"eve","text":"x""#)
    let log = decode(record, record).log
    #expect(log.story(of: "db1;Disk") == told)
    #expect(log.repeatedRecordCount == (told.isEmpty ? 0 : 1))
  }

  @Test(arguments: [
    ("AcknowledgementSet", "250 ms acknowledged ann person"), ("AcknowledgementCleared", "250 ms unacknowledged"),
  ])
  func peopleAct(type: String, told: String) {
    #expect(decode(event(type, #""author":"ann","comment":"on it","state":2"#)).log.story(of: "db1;Disk") == [told])
  }

  @Test(arguments: [
    ("CommentAdded", "comment", "250 ms noted ann"), ("DowntimeAdded", "downtime", "250 ms snoozed ann"),
  ])
  func commentsAndDowntimeStandInside(type: String, name: String, told: String) {
    let inner = #"{"host_name":"db1","service_name":"Disk","author":"ann"}"#
    let record = #"{"type":"\#(type)","timestamp":1772357400.25,"\#(name)":\#(inner)}"#
    #expect(decode(record).log.story(of: "db1;Disk") == [told])
    #expect(
      decode(record.replacing(#""service_name":"Disk""#, with: #""service_name":"""#)).log.story(of: "db1") == [told])
    #expect(decode(record.replacing("host_name", with: "x")).refusal == "'host' is missing at 0")
  }

  @Test func aCommentTellsWhatItMeans() {
    let inner = #"{"host_name":"db1","service_name":"Disk","author":"ann","text":"a known issue"}"#
    let record = #"{"type":"CommentAdded","timestamp":1772357400.25,"comment":\#(inner)}"#
    #expect(decode(record).log.story(of: "db1;Disk") == ["250 ms noted ann 2"])
  }

  @Test(arguments: [
    "CheckResult", "CommentRemoved", "DowntimeStarted", "DowntimeTriggered", "DowntimeRemoved", "Flapping",
    "ObjectModified",
  ])
  func otherTypesAreKnownAndNotNeeded(type: String) {
    #expect(decode(event(type)).isIgnored && decode(event(type)).log.isEmpty)
    #expect(read(event(type)).counts == ["icinga2-events used 0 ignored 1"])
  }

  @Test(arguments: [
    (#"{"type":"StateChange","timestamp":1772357400,"host":"db1","state_type":1}"#, "'state' is missing at 0"),
    (#"{"type":"StateChange","timestamp":1772357400,"host":"db1","state":1}"#, "'state_type' is missing at 0"),
    (#"{"type":"StateChange","timestamp":1772357400,"host":"","state":1}"#, "'host' is missing at 0"),
    (
      #"{"type":"StateChange","timestamp":"noon","host":"db1"}"#,
      "'timestamp' is not an RFC 3339 timestamp: 'noon' at 35"
    ),
    (
      #"{"type":"StateChange","timestamp":1772357400,"host":"db1","state":1.5,"state_type":1}"#,
      "'state' is not a whole number: '1.5' at 66"
    ),
    (#"{"type":"Notification","timestamp":1772357400,"host":"db1"}"#, "'notification_type' is missing at 0"),
  ])
  func eventIsRefused(record: String, refusal: String) {
    #expect(decode(record).refusal == refusal)
    #expect(decode(record).log.isEmpty)
  }

  @Test(arguments: [
    "{}", #"{"type":"Notification","MessageId":"x"}"#, #"{"type":"StateChange","host":"db1"}"#,
    #"{"type":"Birth","timestamp":1,"host":"x"}"#,
  ])
  func otherRecordIsAnotherFormat(record: String) { #expect(decode(record).isOther) }
}
