import PagingModel
import Testing

@testable import AlertFormats

@Suite("Channels by the names of commands")
struct ChannelWordTests {
  @Test(arguments: [
    ("notify-service-by-email", NotificationChannel.email), ("mail-host-notification", .email),
    ("Notify_By_EMAIL", .email), ("notify-by-sms", .sms), ("sms_gateway", .sms), ("notify-by-email-to-sms", .sms),
    ("notify-service-by-phone", .phone), ("voice_call", .phone), ("call-oncaller.sh", .other), ("call-admin", .phone),
    ("recall", .other), ("notify-by-pushover", .push), ("slack_notify", .chat), ("notify-teams", .chat),
    ("steamsale", .other), ("notify-by-telegram", .chat), ("notify-service-by-pagerduty", .other),
    ("opsgenie-email", .other), ("victorops", .other), ("notify-by-epager", .other),
    ("notify-by-email-and-slack", .other),
    ("notify-by-sms-and-call", .other), ("host-notify", .other), ("", .other),
  ])
  func plainWordsTellTheChannel(name: String, channel: NotificationChannel) {
    #expect(ChannelWords.channel(Array(name.utf8).span) == channel, "\(name)")
  }

  @Test func longNamesAreCut() {
    let name = String(repeating: "x", count: 100_000) + "email"
    #expect(ChannelWords.channel(Array(name.utf8).span) == .other)
  }
}
