import AlertFormats
import Testing

private func decode(_ records: String...) -> Decoded { decode(records, by: PagerDutyWebhookV2.self) }

/// The offset in bytes of a part of a record.
private func offset(of part: String, in record: String) -> Int {
  record.ranges(of: part).first.map { record.utf8.distance(from: record.startIndex, to: $0.lowerBound) } ?? -1
}

@Suite("PagerDuty webhooks v2: what is refused")
struct WebhookV2RefusalTests {
  @Test(arguments: [
    (#"{"event":null,"incident":{"id":"Q1"}}"#, "'messages[].event' is missing", "{\"event"),
    (message("incident.trigger", incident: "null"), "'messages[].incident.id' is missing", "{\"event"),
    (message("incident.trigger", incident: #"{"id":7}"#), "'messages[].incident.id' is missing", "{\"event"),
    (message("incident.trigger", incident: #"[{"id":"Q1"}]"#), "'messages[].incident.id' is missing", "{\"event"),
    (
      #"{"event":"incident.trigger","incident":{"id":"Q1"},"created_on":null}"#,
      "'messages[].created_on' is missing", "{\"event"
    ),
    (
      #"{"event":"incident.trigger","incident":{"id":"Q1"},"created_on":"yesterday"}"#,
      "'messages[].created_on' is not an RFC 3339 timestamp: 'yesterday'", "yesterday"
    ),
    (
      message("incident.trigger", incident: #"{"id":"Q1","created_at":"soon"}"#),
      "'created_at' is not an RFC 3339 timestamp: 'soon'", "soon"
    ),
    (
      message(
        "incident.trigger", incident: incident(), entries: [#"{"type":"trigger_log_entry","created_at":"late"}"#]),
      "'created_at' is not an RFC 3339 timestamp: 'late'", "late"
    ),
    (
      message("incident.trigger", incident: incident(), entries: [#"{"type":"trigger_log_entry","id":"R1"}"#]),
      "'created_at' is missing", #"{"type":"trigger_log_entry"#
    ),
    (
      message("incident.trigger", incident: incident(), entries: [entry("notify", #""user":null"#)]),
      "'user.id' is missing", #"{"id":"R1"#
    ),
  ])
  func bodyIsRefusedWithReasonAndPlace(bad: String, reason: String, place: String) {
    let good = message("incident.trigger", id: "m0", incident: incident(id: "Q0"), entries: [entry("assign", id: "R0")])
    let record = messages(good, bad)
    let decoded = decode(record)
    let start = record.utf8.count - bad.utf8.count - 2
    #expect(decoded.refusal == "\(reason) at \(start + offset(of: place, in: bad))")
    // Not even the message before it is kept.
    #expect(decoded.log.isEmpty)
    // The decoder goes on.
    #expect(decode(record, messages(good)).log.incidents == ["Q0", "Q1"])
  }

  @Test(arguments: ["incident", "id", "entry", "entry's incident"])
  func longIDIsRefused(place: String) {
    let long = String(repeating: "x", count: 1025)
    let id = { (name: String) in place == name ? long : "Q1" }
    let record = messages(
      message(
        "incident.trigger", id: id("id"), incident: #"{"id":"\#(id("incident"))"}"#,
        entries: [entry("trigger", id: id("entry"), incident: #"{"id":"\#(id("entry's incident"))"}"#)]))
    #expect(decode(record).refusal?.contains("is longer than an id can be") == true)
    #expect(decode(record).log.isEmpty)
    let cut = record.replacing(long, with: String(long.dropLast()))
    #expect(decode(cut).isUsed)
  }

  @Test func everyCutIsRefused() {
    let record = messages(message("incident.trigger", incident: incident(), entries: [notification()]))
    let bytes = Array(record.utf8)
    for end in 1..<bytes.count {
      let decoded = decode(String(decoding: bytes[..<end], as: UTF8.self))
      #expect(decoded.refusal?.hasPrefix("the record ends in the middle of a value") == true, "the first \(end) bytes")
      #expect(decoded.log.isEmpty)
    }
    #expect(decode(record).isUsed)
  }
}
