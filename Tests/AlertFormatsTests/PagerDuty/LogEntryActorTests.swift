import AlertFormats
import Testing

private func decode(_ record: String) -> Decoded { decode(record, by: PagerDutyLogEntries.self) }

/// Who did it, by agent and channel.
@Suite("PagerDuty log entries: who did it")
struct LogEntryActorTests {
  private static let ada = #"{"id":"P1","type":"user_reference","summary":"Ada"}"#
  private static let full = #"{"id":"P1","type":"user","name":"Ada","summary":"Ada L.","time_zone":"Europe/London"}"#
  private static let service = #"{"id":"S1","type":"service_reference","summary":"db"}"#
  private static let integration = #"{"id":"I1","type":"inbound_integration_reference"}"#
  private static let untyped = #"{"id":"P1","summary":"Ada"}"#
  private static let userPage = #"{"id":"P1","self":"https://api.pagerduty.com/users/P1"}"#
  private static let servicePage = #"{"id":"S1","self":"https://api.pagerduty.com/services/S1"}"#
  private static let escapedPage = #"{"id":"P1","self":"https:\/\/api.pagerduty.com\/users\/P1"}"#
  private static let escapedService = #"{"id":"S1","self":"https:\/\/api.pagerduty.com\/services\/S1"}"#

  @Test(arguments: [
    // A typed agent.
    (ada, nil, "P1 person"), (ada, "website", "P1 person"), (ada, "auto", "P1 person"), (ada, "timeout", "P1 person"),
    (full, nil, "P1 person"), (service, "auto", "automation"), (service, "timeout", "timer"),
    (service, "website", "automation"), (integration, "api", "automation"), (integration, nil, "automation"),
    // An agent without a type: its address, then its channel.
    (userPage, nil, "P1 person"), (userPage, "auto", "P1 person"), (escapedPage, nil, "P1 person"),
    (servicePage, "website", "automation"), (servicePage, "timeout", "timer"), (escapedService, nil, "automation"),
    (untyped, "website", "P1 person"), (untyped, "web_trigger", "P1 person"), (untyped, "mobile", "P1 person"),
    (untyped, "sms", "P1 person"), (untyped, "phone", "P1 person"), (untyped, "note", "P1 person"),
    (untyped, "timeout", "timer"), (untyped, "auto", "P1 untyped"), (untyped, nil, "P1 untyped"),
    (untyped, "email", "P1 untyped"), (#"{"id":"P1","type":null}"#, "web", "P1 person"),
    (#"{"id":"P1","type":""}"#, "api", "P1 untyped"), (#"{"id":"P1","type":7}"#, nil, "P1 untyped"),
    // No agent.
    (nil, "website", "person"), (nil, "mobile", "person"), (nil, "auto", "automation"), (nil, "api", "automation"),
    (nil, "nagios", "automation"), (nil, "timeout", "timer"), (nil, "email", "unknown"), (nil, nil, "unknown"),
    ("null", "auto", "automation"), ("null", nil, "unknown"), ("{}", nil, "unknown"), ("[]", "sms", "person"),
    (#""Ada""#, nil, "unknown"),
  ])
  func actorIsTheAgentElseTheChannel(agent: String?, channel: String?, told: String) {
    var members = [member("id", text("R1")), member("created_at", text(at(0))), member("incident", #"{"id":"Q1"}"#)]
    members += agent.map { [member("agent", $0)] } ?? []
    members += channel.map { [member("channel", #"{"type":"\#($0)"}"#)] } ?? []
    for (type, kind) in [
      ("acknowledge", "acknowledged"), ("resolve", "resolved"), ("escalate", "escalated"), ("reopen", "reopened"),
    ] {
      let record = object(members + [member("type", text(type + "_log_entry"))])
      #expect(decode(record).log.told() == ["0 \(kind) \(told)"])
    }
  }

  @Test(arguments: [
    (#"{"id":"Q1","resolve_reason":{"type":"merge_resolve_reason","incident":{"id":"Q9"}}}"#, "merge"),
    (#"{"id":"Q1","resolve_reason":"merged"}"#, "merge"),
    (#"{"resolve_reason":{"incident":{"id":"Q9","type":"x"},"type":"merge_resolve_reason"},"id":"Q1"}"#, "merge"),
    (#"{"id":"Q1","resolve_reason":null}"#, "P1 person"), (#"{"id":"Q1","resolve_reason":{}}"#, "P1 person"),
    (#"{"id":"Q1","resolve_reason":{"type":"other_resolve_reason"}}"#, "P1 person"),
    (#"{"id":"Q1","resolve_reason":7}"#, "P1 person"),
  ])
  func mergeEndsAnIncident(incident: String, told: String) {
    let agent = member("agent", Self.ada)
    #expect(decode(entry("resolve", incident: incident, agent)).log.told() == ["0 resolved \(told)"])
    // Only an end can be a merge.
    #expect(decode(entry("acknowledge", incident: incident, agent)).log.told() == ["0 acknowledged P1 person"])
  }

  @Test(arguments: [
    (ada, "website", ["P1=Ada"]), (full, nil, ["P1=Ada (Europe/London)"]), (untyped, "website", ["P1?=Ada"]),
    (untyped, "auto", ["P1?=Ada"]), (userPage, nil, ["P1?"]), (service, "auto", []), (untyped, "timeout", []),
  ])
  func onlyATypeMakesAPersonCertain(agent: String, channel: String?, persons: [String]) {
    let record = entry("acknowledge", member("agent", agent), member("channel", #"{"type":"\#(channel ?? "")"}"#))
    #expect(decode(record).log.persons == persons)
  }

  @Test func entriesOfOtherTypesTellNoActor() {
    let record = entry("annotate", member("agent", Self.ada), member("channel", #"{"type":"note","summary":"x"}"#))
    #expect(decode(record).log.told() == ["0 noted"])
  }

  @Test(arguments: [("mitigated", "0 noted 1"), ("forgot the silence", "0 noted 2")])
  func noteTellsWhatItMeans(text: String, told: String) {
    let record = entry(
      "annotate", member("agent", Self.ada), member("channel", #"{"type":"note","summary":"\#(text)"}"#))
    #expect(decode(record).log.told() == [told])
  }

  @Test func notifiedPersonIsTheUserAndNotTheAgent() {
    let record = entry("notify", member("agent", Self.ada), member("user", #"{"id":"P2","name":"Ben","type":"user"}"#))
    #expect(decode(record).log.told() == ["0 notified P2 other"])
    #expect(decode(record).log.persons == ["P2=Ben"])
  }
}
