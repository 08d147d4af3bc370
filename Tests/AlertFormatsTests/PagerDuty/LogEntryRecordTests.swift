import AlertFormats
import PagingModel
import Testing

private func decode(_ record: String) -> Decoded { decode(record, by: PagerDutyLogEntries.self) }

@Suite("PagerDuty log entries: records as they come")
struct LogEntryRecordTests {
  @Test func membersComeInAnyOrder() {
    let members = [
      #""id":"R1""#, #""type":"acknowledge_log_entry""#, #""created_at":"\#(at(30))""#,
      #""agent":{"summary":"Ada","type":"user_reference","id":"P1"}"#, #""channel":{"type":"website"}"#,
      #""service":{"id":"S1","summary":"db"}"#, #""incident":{"summary":"[#1] Disk","id":"Q1"}"#, #""teams":[]"#,
    ]
    let expected = decode(object(members))
    #expect(expected.log.told() == ["30 acknowledged P1 person"])
    for shift in members.indices {
      let turned = Array(members[shift...] + members[..<shift])
      #expect(decode(object(turned)).log.everything == expected.log.everything)
      #expect(decode(object(turned.reversed())).log.everything == expected.log.everything)
    }
  }

  @Test func spacesAndEscapedNamesChangeNothing() {
    let plain = decode(notification())
    let spaced = notification().replacing("\":", with: "\" :\t").replacing(",\"", with: "\r\n , \"")
    #expect(decode(spaced).log.everything == plain.log.everything)
    let escaped = notification().replacing("user\":", with: "\\u0075se\\u0072\":")
      .replacing("id\":", with: "i\\u0064\":").replacing("created_at", with: "created\\u005fat")
    #expect(decode(escaped).log.everything == plain.log.everything)
    #expect(spaced != notification() && escaped != notification())
  }

  @Test func referencesAndFullObjectsAreTheSame() {
    let user = #"{"id":"P1","type":"user","name":"Ada Lovelace","email":"a@x","time_zone":"UTC","contact_methods":[]}"#
    let whole = entry(
      "notify", incident: #"{"id":"Q1","type":"incident","incident_number":3,"assignments":[{"at":"x"}]}"#,
      member("user", user), member("service", #"{"id":"S1","type":"service","name":"db","teams":[{"id":"T9"}]}"#))
    let log = decode(whole).log
    #expect(log.told() == ["0 notified P1 other"])
    #expect(log.persons == ["P1=Ada Lovelace (UTC)"])
    #expect(log.serviceNames == ["S1=db"])
    #expect(log.teamNames.isEmpty)
  }

  private static let long = String(repeating: "x", count: EventLog.longestText + 1)

  @Test(arguments: [
    // What is required.
    (#"{"type":"trigger_log_entry","incident":{"id":"Q1"}}"#, "'created_at' is missing at 0"),
    (#"{"type":"trigger_log_entry","created_at":null,"incident":{"id":"Q1"}}"#, "'created_at' is missing at 0"),
    (#"{"type":"trigger_log_entry","created_at":"","incident":{"id":"Q1"}}"#, "'created_at' is missing at 0"),
    (#"{"type":"trigger_log_entry","created_at":1772357400,"incident":{"id":"Q1"}}"#, "'created_at' is missing at 0"),
    (#"{"type":"trigger_log_entry","created_at":"2026-03-01T09:30:00Z"}"#, "'incident.id' is missing at 0"),
    (
      #"{"type":"trigger_log_entry","created_at":"2026-03-01T09:30:00Z","incident":null}"#,
      "'incident.id' is missing at 0"
    ),
    (
      #"{"type":"trigger_log_entry","created_at":"2026-03-01T09:30:00Z","incident":{"id":7}}"#,
      "'incident.id' is missing at 0"
    ),
    (
      #"{"type":"notify_log_entry","created_at":"2026-03-01T09:30:00Z","incident":{"id":"Q"}}"#,
      "'user.id' is missing at 0"
    ),
    (
      #"{"type":"notify_log_entry","created_at":"2026-03-01T09:30:00Z","incident":{"id":"Q"},"user":{"id":""}}"#,
      "'user.id' is missing at 0"
    ),
    // Moments.
    (
      #"{"type":"trigger_log_entry","created_at":"2026-13-01T09:30:00Z","incident":{"id":"Q1"}}"#,
      "'created_at' is not an RFC 3339 timestamp: '2026-13-01T09:30:00Z' at 42"
    ),
    (
      #"{"created_at":"\u00fcüüüüüüüüüüüüüüüüüüüüüüü","type":"trigger_log_entry"}"#,
      "'created_at' is not an RFC 3339 timestamp: 'üüüüüüüüüüüüüüüüüüüü' at 15"
    ),
    // No JSON.
    (#"{"type":"trigger_log_entry","created_at":"x}"#, "the record ends in the middle of a value at 44"),
    (#"{"type":"trigger_log_entry" "x":1}"#, "expected ',' or the end of the object or array at 28"),
    (#"{"type":"trigger_log_entry","x":01}"#, "invalid number at 32"),
    (#"{"type":"trigger_log_entry","x":"\q"}"#, "invalid escape in a string at 33"),
    (#"{"type":"trigger_log_entry"} {}"#, "unexpected content after the value at 29"),
  ])
  func recordIsRefusedWithReasonAndOffset(record: String, refusal: String) {
    let decoded = decode(record)
    #expect(decoded.refusal == refusal)
    #expect(decoded.log.isEmpty)
  }

  @Test func idsThatAreTooLongAreRefused() {
    let incident = decode(entry("trigger", incident: #"{"id":"\#(Self.long)"}"#))
    #expect(incident.refusal == "'incident.id' is longer than an id can be at 92")
    #expect(incident.log.isEmpty)
    #expect(decode(entry("trigger", id: Self.long)).refusal == "'id' is longer than an id can be at 7")
    let user = decode(entry("notify", #""user":{"id":"\#(Self.long)"}"#))
    #expect(user.refusal?.hasPrefix("'user.id' is longer than an id can be at ") == true)
    #expect(user.log.isEmpty)
    #expect(decode(entry("trigger", incident: #"{"id":"\#(Self.long.dropFirst())"}"#)).isUsed)
  }

  @Test func referencesWithTooLongIDsAreLeftOut() {
    let reference = #"{"id":"\#(Self.long)","type":"user_reference","summary":"x"}"#
    let log = decode(
      entry("acknowledge", member("agent", reference), member("service", reference), member("teams", "[\(reference)]"))
    ).log
    #expect(log.told() == ["0 acknowledged person"])
    #expect(log.persons.isEmpty && log.serviceNames.isEmpty && log.teamNames.isEmpty)
  }

  @Test func longTextsAreCutBeforeACharacter() {
    let title = String(repeating: "é", count: 600)
    let log = decode(entry("trigger", member("channel", #"{"summary":"\#(title)x"}"#))).log
    #expect(log.trigger() == "title=" + title.prefix(512))
  }

  @Test func decoderGoesOnAfterARefusal() {
    let decoded = decode(
      [#"{"type":"trigger_log_entry","#, entry("trigger"), #"{"type":"resolve_log_entry"}"#, notification()],
      by: PagerDutyLogEntries.self)
    #expect(decoded.log.told() == ["0 fired", "60 notified P1 push"])
  }
}
