import AlertFormats
import PagingModel
import Testing

/// A decoder remembers what recurs, so as not to read it again; what it makes of a record depends on nothing before it.
@Suite struct RememberingTests {
  /// Picks from lists, the same in every run.
  private struct Choices {
    var state: UInt64

    mutating func pick(_ values: [String]) -> String {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return values[Int(state >> 33) % values.count]
    }
  }

  /// Decodes all records into one log.
  private func decode<Format: InputFormat>(_ records: [String], by: Format.Type, isFresh: Bool) -> [String] {
    var log = EventLog()
    var decoder = Format()
    var refusals: [String] = []
    for record in records {
      if isFresh { decoder = Format() }
      let bytes = Array(record.utf8)
      do throws(RecordError) {
        _ = try decoder.decode(bytes.span, file: 0, into: &log)
      } catch { refusals.append("\(error.reason.message) at \(error.offset)") }
    }
    return log.everything + refusals
  }

  private static let teams = [
    "[]", "null", "[\(reference("T1", "team_reference", "Core"))]", "[\(reference("T2", "team_reference", "Web"))]",
    "[ \(reference("T1", "team_reference", "Core")) ]", reference("T1", "team_reference", "Core"),
    "[\(reference("T1", "team_reference", "Core")),\(reference("T2", "team_reference", "Web"))]",
    "[\(reference("T1", "team_reference", "Core, renamed"))]", "[[\(reference("T1", "team_reference", "Core"))]]",
  ]
  private static let people = [
    "null", reference("P1", "user_reference", "Ann"), reference("P1", "user_reference", "Anne"),
    reference("P2", "user_reference", #"Z\u00f6e \"Z\""#), #"{"id":"P2","type":"user","name":"Zoe","time_zone":"UTC"}"#,
    reference("S1", "service_reference", "db"), #"[{"id":"P3","type":"user_reference","summary":"In a list"}]"#, "7",
  ]
  private static let incidents = [
    reference("Q1", "incident_reference", "[#1] Disk full"), reference("Q2", "incident_reference", "[#2] Slow"),
    reference("Q1", "incident_reference", "[#1] Disk fuller"), "null", #"{"id":"Q3"}"#,
  ]
  private static let channels = [
    #"{"type":"auto","notification":{"type":"android_push_notification"}}"#, #"{"type":"mobile"}"#,
    #"{"type":"auto","notification":{"address":null,"type":"sms"}}"#, #"{"notification":{},"type":"PHONE_CALL"}"#,
    #"{"type":"api","summary":"Disk","details":{"alertname":"DiskFull","severity":"critical","cluster":"eu1","node":"n1"}}"#,
    #"{"type":"api","details":{"severity":"warning","x":[1,2],"check":"df"},"summary":"Disk \u2013 full"}"#,
    #"{"type":"api","summary":"Disk","details":{"alertname":"DiskFull","node":"n2","cluster":"eu2"}}"#,
    #"{"type":"api","cef_details":{"details":{"rule":"r","host":"h"},"severity":"info"}}"#, "{}", "null",
  ]

  @Test(arguments: 1...15 as ClosedRange<UInt64>)
  func logEntries(seed: UInt64) {
    var choices = Choices(state: seed)
    let types = ["trigger", "notify", "acknowledge", "resolve", "assign", "escalate", "odd"]
    let records = (0..<300).map { number in
      var members = [
        #""teams":\#(choices.pick(Self.teams))"#, #""agent":\#(choices.pick(Self.people))"#,
        #""channel":\#(choices.pick(Self.channels))"#, #""user":\#(choices.pick(Self.people))"#,
        #""service":\#(choices.pick([reference("S1", "service_reference", "db"), reference("S2", "service", "web")]))"#,
      ]
      if choices.pick(["", "x"]).isEmpty { members.swapAt(0, 3) }
      if choices.pick(["", "x"]).isEmpty { members.remove(at: 1) }
      let entry = entry(
        choices.pick(types), after: number, id: "R\(number)", incident: choices.pick(Self.incidents),
        members.joined(separator: choices.pick([",", ", "])))
      return entry
    }
    #expect(
      decode(records, by: PagerDutyLogEntries.self, isFresh: false)
        == decode(records, by: PagerDutyLogEntries.self, isFresh: true))
  }

  @Test(arguments: 1...15 as ClosedRange<UInt64>)
  func webhookBodies(seed: UInt64) {
    var choices = Choices(state: seed)
    let labels = [
      #"{"alertname":"A","service":"s","team":"t"}"#, #"{"alertname":"B","service":"s","severity":"page"}"#,
      #"{"severity":"page","alertname":"A","job":"j"}"#, #"{"alertname":"\u0041","owner":"t"}"#, "{}", "null",
    ]
    let records = (0..<200).map { number in
      group(
        alert(
          choices.pick(["aa", "bb", "cc"]), status: choices.pick(["firing", "resolved"]),
          startsAt: at(number % 7), endsAt: at(number % 7 + 60), labels: choices.pick(labels)),
        alert(nil, startsAt: at(number % 5), labels: choices.pick(labels)),
        groupKey: choices.pick(["g1", "g2", #"{}:{a=\"\u00e9\"}"#]),
        with: [#""externalURL":"http://\#(number)""#])
    }
    #expect(
      decode(records, by: AlertmanagerWebhook.self, isFresh: false)
        == decode(records, by: AlertmanagerWebhook.self, isFresh: true))
  }

  /// A firing that is told again and again, with more facts than are looked at one by one.
  @Test func factsOfLongLivedFiringsAreTheSameOnce() {
    let groups = (0..<60).map { "route \($0)" }
    let once = groups.map { group(alert("aa"), groupKey: $0) }
    let (log, twice) = (
      AlertFormatsTests.decode(once, by: AlertmanagerWebhook.self).log,
      AlertFormatsTests.decode(once + once.reversed() + once, by: AlertmanagerWebhook.self).log
    )
    #expect(log.facts.count == 61)
    #expect(twice.firings == log.firings && twice.facts.count == 61)
  }
}
