import AlertFormats
import PagingModel
import Testing

private func decode(_ records: String...) -> Decoded { decode(records, by: ZabbixAlerts.self) }

private func alert(_ members: String..., id: String = "9", sendto: String = "ann@example.com") -> String {
  object(
    [
      member("alertid", text(id)), member("eventid", text("42")), member("clock", text("1772357460")),
      member("sendto", text(sendto)),
    ] + members)
}

private let sent = #""userid":"7","status":"1","alerttype":"0","p_eventid":"0","acknowledgeid":"0","esc_step":"1""#

@Suite("Zabbix alerts")
struct ZabbixAlertTests {
  @Test func aMessageThatWasSentIsANotification() {
    let log = decode(alert(sent)).log
    #expect(log.story(of: "42") == ["60 notified 7 email"])
    #expect(log.persons == ["7"])
    #expect(log.firing("42")?.tellsNotifications == true && log.firing("42")?.source == .zabbix)
  }

  @Test(arguments: [
    (#""status":"1""#, #""status":"0""#), (#""status":"1""#, #""status":"2""#), (#""status":"1""#, #""status":"3""#),
    (#""alerttype":"0""#, #""alerttype":"1""#), (#""p_eventid":"0""#, #""p_eventid":"41""#),
    (#""acknowledgeid":"0""#, #""acknowledgeid":"3""#),
  ])
  func whatIsNoMessageOfTheProblemIsIgnored(from: String, to: String) {
    let record = alert(sent.replacing(from, with: to))
    #expect(decode(record).isIgnored && decode(record).log.isEmpty)
  }

  @Test(arguments: [
    ("ann@example.com", "", NotificationChannel.email), ("a@b.org, c@d.org", "", .email), ("+49 30 1234", "", .other),
    ("@ann.lee", "", .other), ("ann@host", "", .other), ("#ops", "", .other),
    ("+49 30 1234", #"{"mediatypeid":"3","type":"2","name":"x"}"#, .sms), ("x", #"{"type":"0","name":"x"}"#, .email),
    ("x", #"{"type":"4","name":"Slack"}"#, .chat), ("x", #"{"type":"4","name":"PagerDuty"}"#, .other),
    ("ann@example.com", #"{"type":"1","name":"call.sh"}"#, .phone), ("ann@example.com", #"{"type":"1"}"#, .other),
    ("x", #"{"type":"2"},{"type":"0"}"#, .other),
  ])
  func channelIsThatOfTheMediaOrOfAnAddress(sendto: String, media: String, channel: NotificationChannel) {
    let record = alert(sent + (media.isEmpty ? "" : #","mediatypes":[\#(media)]"#), sendto: sendto)
    #expect(decode(record).log.story(of: "42") == ["60 notified 7 \(channel.name)"])
  }

  @Test func usersHaveNamesWhereTheyWereAskedFor() {
    let log = decode(alert(sent + #","users":[{"userid":"8","username":"bob"},{"userid":"7","username":"ann"}]"#)).log
    #expect(log.persons == ["7=ann"])
  }

  @Test func userZeroIsNobodySoThatTheAddressStandsForThePerson() {
    let log = decode(alert(sent.replacing(#""userid":"7""#, with: #""userid":"0""#))).log
    #expect(log.story(of: "42") == ["60 notified ann@example.com email"])
  }

  @Test func alertsBelongToTheProblemOfTheOtherExports() {
    var log = decode(alert(sent)).log
    var events = ZabbixEvents()
    let event = Array(
      #"{"eventid":"42","objectid":"1","clock":"1772357400","ns":"0","value":"1","r_eventid":"0"}"#.utf8)
    #expect((try? events.decode(event.span, file: 0, into: &log)) != nil)
    var export = ZabbixRealtimeExport()
    let exported = Array(#"{"clock":1772357400,"ns":0,"value":1,"eventid":42,"name":"Disk"}"#.utf8)
    #expect((try? export.decode(exported.span, file: 0, into: &log)) != nil)
    #expect(log.occurrences.count == 1)
    #expect(log.story(of: "42") == ["0 fired", "60 notified 7 email"])
  }

  @Test func answersOfTheAPIAreRead() {
    let page = #"{"jsonrpc":"2.0","result":[\#(alert(sent)),\#(alert(sent, id: "10"))],"id":1}"#
    #expect(read(page).counts == ["zabbix-alert-get used 2 ignored 0"])
  }

  @Test(arguments: [
    (#"{"alertid":"","eventid":"1","sendto":"x"}"#, "'alertid' is missing at 0"),
    (#"{"alertid":"1","eventid":null,"sendto":"x"}"#, "'eventid' is missing at 0"),
    (#"{"alertid":"1","eventid":"1","sendto":"x"}"#, "'clock' is missing at 0"),
    (#"{"alertid":"1","eventid":"1","sendto":"x","clock":"1772357460"}"#, "'status' is missing at 0"),
    (#"{"alertid":"1","eventid":"1","sendto":"","clock":"1772357460","status":"1"}"#, "'sendto' is missing at 0"),
  ])
  func alertIsRefused(record: String, refusal: String) {
    #expect(decode(record).refusal == refusal)
    #expect(decode(record).log.isEmpty)
  }
}
