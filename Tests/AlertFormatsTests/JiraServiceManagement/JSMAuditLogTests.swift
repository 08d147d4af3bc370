import AlertFormats
import PagingModel
import Testing

private func entry(_ summary: String, category: String = "Notifications", created: String = at(60)) -> String {
  object([
    member("created", text(created)), member("category", text(category)), member("summary", text(summary)),
    member("level", text("Information")), member("details", text("{}")),
  ])
}

private func decode(_ records: String...) -> Decoded { decode(records, by: JSMAuditLogs.self) }

@Suite("Jira Service Management audit logs")
struct JSMAuditLogTests {
  @Test(arguments: [
    ("Rule[Default][New Alert] -> [sms] notification to [ada@x.example] Submitted to provider.", "sms"),
    ("Rule[x] -> [email] notification to [ada@x.example] Submitted to provider.", "email"),
    ("-> [mobile] notification to [ada@x.example]", "push"), ("-> [voice] notification to [ada@x.example]", "phone"),
    ("-> [pigeon] notification to [ada@x.example]", "other"),
  ])
  func notificationIsTheAddressees(summary: String, channel: String) {
    for category in ["Notifications", "notifications"] {
      let decoded = decode(entry(summary, category: category))
      #expect(decoded.log.stories.joined().contains("60 notified ada@x.example \(channel)"))
      #expect(decoded.result == .success(.used(first: start + .seconds(60), last: start + .seconds(60))))
      #expect(decoded.log.sourcesWithoutNotifications.isEmpty)
    }
  }

  /// The beginning of a shift is no page; nor is what was not sent, or is not of the notifications.
  @Test(arguments: [
    (
      "Rule[Schedule Start][scheduleStart] -> [sms] notification to [ada@x.example] Submitted to provider.",
      "Notifications"
    ),
    ("Rule[x] -> [sms] notification to [ada@x.example] not sent. Reason: quiet hours.", "Notifications"),
    ("Rule[x] -> [sms] notification to [team db] Submitted to provider.", "Notifications"),
    ("Rule[x] -> [sms] notification to [ada@x.example] Submitted to provider.", "Configuration Changes"),
    ("Schedule rotation updated.", "Notifications"),
  ])
  func otherEntryIsIgnored(summary: String, category: String) {
    let decoded = decode(entry(summary, category: category))
    #expect(decoded.isIgnored && decoded.log.isEmpty)
  }

  @Test func entryWithoutAMomentIsRefused() {
    let decoded = decode(entry("-> [sms] notification to [ada@x.example]", created: "soon"))
    #expect(decoded.refusal?.hasPrefix("'created' is not an RFC 3339 timestamp: 'soon'") == true)
    #expect(decoded.log.isEmpty)
  }
}
