import AlertFormats
import PagingModel
import Testing

private func decode(_ records: String...) -> Decoded { decode(records, by: PagerDutyLogEntries.self) }

@Suite("PagerDuty log entries: what happened")
struct LogEntryTypeTests {
  @Test(arguments: [
    ("trigger", "fired"), ("acknowledge", "acknowledged unknown"), ("unacknowledge", "unacknowledged"),
    ("assign", "assigned"), ("reassign", "assigned"), ("delegate", "assigned 1"), ("escalate", "escalated unknown"),
    ("resolve", "resolved unknown"), ("snooze", "snoozed"), ("annotate", "noted"),
    ("urgency_change", "urgencyChanged"), ("reopen", "reopened unknown"), ("exhaust_escalation_path", "other"),
    ("reach_ack_limit", "other"), ("reach_trigger_limit", "other"), ("repeat_escalation_path", "other"),
    ("field_value_change", "other"), ("custom_field_value_change", "other"), ("link", "other"), ("unlink", "other"),
    ("priority_change", "other"), ("status_update", "other"), ("event_rule_action", "other"),
    ("responder_request", "other"), ("merge", "other"), ("unsnooze", "other"),
  ])
  func everyTypeIsKept(type: String, told: String) {
    let decoded = decode(entry(type, after: 90))
    #expect(decoded.result == .success(.used(first: start + .seconds(90), last: start + .seconds(90))))
    #expect(decoded.log.told() == ["90 \(told)"])
    #expect(decoded.log.unknownTypeCount == 0)
  }

  @Test func notificationNamesThePerson() {
    let decoded = decode(notification(after: 60, user: "P7", type: "phone"))
    #expect(decoded.log.told() == ["60 notified P7 phone"])
    #expect(decoded.log.persons == ["P7=Name of P7"])
    #expect(decoded.log.sourcesWithoutNotifications.isEmpty)
  }

  @Test func plainLogEntryIsKept() {
    let decoded = decode(entry("x").replacing("x_log_entry", with: "log_entry"))
    #expect(decoded.log.told() == ["0 other"])
    #expect(decoded.log.unknownTypeCount == 0)
  }

  @Test(arguments: ["teleport", "re_page_everyone", "x"])
  func unknownTypeIsKeptAndCounted(type: String) {
    let decoded = decode(entry(type))
    #expect(decoded.isUsed)
    #expect(decoded.log.told() == ["0 other \(EventFact.unknownType)"])
    #expect(decoded.log.unknownTypeCount == 1)
  }

  @Test(arguments: [
    "trigger_log_entry_reference", "Trigger_log_entry", "trigger-log_entry", "incident", "log_entries", "",
    "trigger2_log_entry", "http://x_log_entry",
  ])
  func otherTypeIsAnotherFormat(type: String) {
    let decoded = decode(#"{"id":"R1","type":"\#(type)","created_at":"\#(at(0))","incident":{"id":"Q1"}}"#)
    #expect(decoded.isOther)
    #expect(decoded.log.isEmpty)
  }

  /// The words of live data and of the documentation.
  @Test(arguments: [
    ("push", "push"), ("ios_push_notification", "push"), ("android_push_notification", "push"),
    ("push_notification", "push"), ("phone", "phone"), ("phone_notification", "phone"), ("sms", "sms"),
    ("sms_notification", "sms"), ("email", "email"), ("short_email", "email"), ("email_notification", "email"),
    ("slack", "chat"), ("msteams_chat", "chat"), ("pigeon", "other"), ("", "other"),
  ])
  func channelIsTheWayToAPerson(type: String, channel: String) {
    #expect(decode(notification(type: type)).log.told() == ["60 notified P1 \(channel)"])
  }

  @Test func notificationMayStandBesideTheChannel() {
    let user = #""user":{"id":"P1"}"#
    let beside = entry("notify", user, #""notification":{"type":"sms"}"#, #""channel":{"type":"auto"}"#)
    #expect(decode(beside).log.told() == ["0 notified P1 sms"])
    let both = entry(
      "notify", user, #""channel":{"notification":{"type":"phone"}}"#, #""notification":{"type":"sms"}"#)
    #expect(decode(both).log.told() == ["0 notified P1 phone"])
    #expect(decode(entry("notify", user)).log.told() == ["0 notified P1 other"])
    #expect(decode(entry("notify", user, #""channel":{"notification":"sms"}"#)).log.told() == ["0 notified P1 other"])
  }

  @Test func factsOfOneIncidentComeFromSeveralEntries() {
    let decoded = decode(
      entry("resolve", after: 600, id: "R9"), notification(after: 10, id: "R2", user: "P1"),
      notification(after: 70, id: "R3", user: "P2", type: "sms"), entry("trigger", id: "R1"),
      entry("trigger", after: 5, id: "R4", incident: #"{"id":"Q2"}"#))
    #expect(decoded.log.incidents == ["Q1", "Q2"])
    #expect(
      decoded.log.told() == ["0 fired", "10 notified P1 push", "70 notified P2 sms", "600 resolved unknown"])
    #expect(decoded.log.told(of: "Q2") == ["5 fired"])
  }

  @Test func copiesOfAnEntryAreTheSameFactAndOthersAreNot() {
    let log = decode(notification(id: "R2"), notification(id: "R2"), notification(id: "R3")).log
    #expect(log.facts.count == 2)
    #expect(log.repeats == [0: 1])
    #expect(!log.facts[0].repeats(log.facts[1]))
  }

  @Test func entriesWithoutAnIDAreToldApartByTheirText() {
    let one = #"{"type":"annotate_log_entry","created_at":"\#(at(0))","incident":{"id":"Q1"},"note":"one"}"#
    let log = decode(one, one, one.replacing("one", with: "two")).log
    #expect(log.facts.count == 2)
    #expect(log.repeats == [0: 1])
    #expect(!log.facts[0].repeats(log.facts[1]))
  }

  @Test func dumpWithoutNotificationsShows() {
    #expect(decode(entry("trigger")).log.sourcesWithoutNotifications == AlertSources(.pagerDuty))
    #expect(decode(entry("trigger"), notification()).log.sourcesWithoutNotifications.isEmpty)
  }
}
