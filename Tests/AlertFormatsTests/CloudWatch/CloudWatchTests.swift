import AlertFormats
import PagingModel
import Testing

/// A change of state, of which a part may be missing.
struct StateChange: Sendable {
  var old: String?
  var new: String?
  /// The fact; nil when there is none.
  var told: String?

  static let all = [
    StateChange(old: "OK", new: "ALARM", told: "0 fired"),
    StateChange(old: "INSUFFICIENT_DATA", new: "ALARM", told: "0 fired"),
    StateChange(old: nil, new: "ALARM", told: "0 fired"),
    StateChange(old: "ALARM", new: "OK", told: "0 resolved automation"),
    StateChange(old: "INSUFFICIENT_DATA", new: "OK", told: "0 resolved automation"),
    StateChange(old: nil, new: "OK", told: "0 resolved automation"), StateChange(old: "ALARM", new: "ALARM", told: nil),
    StateChange(old: "OK", new: "OK", told: nil), StateChange(old: "ALARM", new: "INSUFFICIENT_DATA", told: nil),
    StateChange(old: "OK", new: "PURPLE", told: "0 other 1"),
  ]
}

private func quoted(_ json: String) -> String {
  "\"" + json.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
}

@Suite("CloudWatch alarms")
struct CloudWatchTests {
  private func check(_ decoded: Decoded, _ change: StateChange, key: String) {
    #expect(decoded.log.story(of: key) == (change.told.map { [$0] } ?? []))
    #expect(decoded.isUsed == (change.told != nil))
    #expect(decoded.isIgnored == (change.told == nil))
    if change.told == nil { #expect(decoded.log.isEmpty) } else { #expect(decoded.log.firing(key)?.shape == .series) }
  }

  // MARK: history

  private func item(type: String = "StateUpdate", timestamp: String = text(at(0)), _ members: String...) -> String {
    object(
      [member("AlarmName", text("cpu")), member("HistoryItemType", text(type)), member("Timestamp", timestamp)]
        + members)
  }

  @Test(arguments: StateChange.all)
  func historyTellsChanges(change: StateChange) {
    let old = change.old.map { #""oldState":{"stateValue":"\#($0)"},"# } ?? ""
    let data = #"{"version":"1.0",\#(old)"newState":{"stateValue":"\#(change.new ?? "")"}}"#
    check(decode(item(member("HistoryData", quoted(data))), by: CloudWatchAlarmHistory.self), change, key: "cpu")
    if let old = change.old, let new = change.new {
      let summary = #""HistorySummary":"Alarm updated from \#(old) to \#(new)","HistoryData":"no JSON""#
      check(decode(item(summary), by: CloudWatchAlarmHistory.self), change, key: "cpu")
    }
  }

  @Test(arguments: ["ConfigurationUpdate", "Action", "AlarmContributorStateUpdate"])
  func historyOfOtherThingsIsIgnored(type: String) {
    let decoded = decode(item(type: type), by: CloudWatchAlarmHistory.self)
    #expect(decoded.isIgnored && decoded.log.isEmpty)
  }

  @Test(arguments: [
    ("\"2026-03-01T09:30:01.500Z\"", "1500 ms"), ("1772357402.25", "2250 ms"),
    ("\"2026-03-01T10:30:03.000+01:00\"", "3"),
    ("\"2026-03-01T09:30:04.123+0000\"", "4123 ms"), ("1772357405", "5"),
  ])
  func historyHasMomentsOfEveryClient(timestamp: String, told: String) {
    let record = item(timestamp: timestamp, #""HistorySummary":"Alarm updated from OK to ALARM""#)
    #expect(decode(record, by: CloudWatchAlarmHistory.self).log.story(of: "cpu") == ["\(told) fired"])
  }

  @Test(arguments: [
    #""HistorySummary":"Alarm created""#, #""HistorySummary":null"#, #""HistorySummary":"Alarm updated from OK""#,
    #""HistorySummary":"Alarm updated from OK to ""#, #""HistorySummary":"Alarm updated from ""#,
    #""HistoryData":"{}""#,
    #""HistoryData":"[]""#, #""HistoryData":"{\"newState\":7}""#,
  ])
  func historyWithoutStatesIsRefused(member: String) {
    let decoded = decode(item(member), by: CloudWatchAlarmHistory.self)
    #expect(decoded.refusal == "'HistoryData' is missing at 0")
    #expect(decoded.log.isEmpty)
  }

  @Test func historyIsAPage() {
    let page =
      #"{"AlarmHistoryItems":[\#(item(#""HistorySummary":"Alarm updated from OK to ALARM""#))],"NextToken":"x"}"#
    #expect(read(page).counts == ["cloudwatch-alarm-history used 1 ignored 0"])
  }

  // MARK: events

  private func event(_ change: StateChange, time: String = #""timestamp":"2026-03-01T09:30:00.000+0000""#) -> (
    String, String
  ) {
    let state = #""state":{"value":"\#(change.new ?? "")",\#(time)}"#
    let old = change.old.map { #","previousState":{"value":"\#($0)"}"# } ?? ""
    let alarm = #"{"alarmName":"cpu",\#(state)\#(old),"configuration":{"description":"CPU is high"}}"#
    return (
      #"{"source":"aws.cloudwatch","detail-type":"CloudWatch Alarm State Change","time":"\#(at(0))","resources":["arn:cpu"],"detail":\#(alarm)}"#,
      #"{"source":"aws.cloudwatch","alarmArn":"arn:cpu","time":"\#(at(0))","alarmData":\#(alarm)}"#
    )
  }

  @Test(arguments: StateChange.all)
  func eventsTellChanges(change: StateChange) {
    let (bridge, lambda) = event(change)
    for record in [bridge, lambda, event(change, time: #""timestamp":null"#).0] {
      check(decode(record, by: CloudWatchEventBridge.self), change, key: "arn:cpu")
    }
  }

  @Test func arnIsTheKeyAndTheNameTheRule() {
    let (bridge, lambda) = event(StateChange.all[0])
    for record in [bridge, lambda] {
      let log = decode(record, by: CloudWatchEventBridge.self).log
      #expect(log.about("arn:cpu") == "title=CPU is high rule=cpu key=arn:cpu")
    }
    let plain = bridge.replacing(#""resources":["arn:cpu"],"#, with: "")
    #expect(decode(plain, by: CloudWatchEventBridge.self).log.story(of: "cpu") == ["0 fired"])
  }

  @Test func eventOfAnotherKindIsIgnored() {
    let record = event(StateChange.all[0]).0.replacing("Alarm State Change", with: "Alarm Configuration Change")
    let decoded = decode(record, by: CloudWatchEventBridge.self)
    #expect(decoded.isIgnored && decoded.log.isEmpty)
  }

  @Test(arguments: [
    (#"{"source":"aws.cloudwatch","detail":{}}"#, "'alarmName' is missing at 0"),
    (#"{"source":"aws.cloudwatch","detail":{"alarmName":"a"}}"#, "'time' is missing at 0"),
    (#"{"source":"aws.cloudwatch","detail":{"alarmName":"a"},"time":"\#(at(0))"}"#, "'state.value' is missing at 0"),
    (
      #"{"source":"aws.cloudwatch","time":"noon","detail":{"alarmName":"a"}}"#,
      "'time' is not an RFC 3339 timestamp: 'noon' at 35"
    ),
  ])
  func eventIsRefused(record: String, refusal: String) {
    let decoded = decode(record, by: CloudWatchEventBridge.self)
    #expect(decoded.refusal == refusal && decoded.log.isEmpty)
  }

  // MARK: notifications

  private func message(_ change: StateChange, _ members: String...) -> String {
    object(
      [
        member("AlarmName", text("cpu")), member("AlarmArn", text("arn:cpu")),
        member("NewStateValue", text(change.new ?? "")),
      ]
        + (change.old.map { [member("OldStateValue", text($0))] } ?? []) + members)
  }

  private func notification(_ message: String, sentAt: String = at(9)) -> String {
    #"{"Type":"Notification","TopicArn":"arn:topic","Subject":"x","Timestamp":"\#(sentAt)","Message":\#(quoted(message))}"#
  }

  @Test(arguments: StateChange.all)
  func notificationsTellChanges(change: StateChange) {
    let plain = notification(message(change, #""StateChangeTime":"2026-03-01T09:30:00.000+0000""#))
    let wrapped = #"{"EventSource":"aws:sns","Sns":\#(plain)}"#
    for record in [plain, wrapped, notification(message(change), sentAt: at(0))] {
      check(decode(record, by: CloudWatchSNS.self), change, key: "arn:cpu")
    }
    let expected = change.told == nil ? "used 0 ignored 1" : "used 1 ignored 0"
    let records = #"{"Records":[\#(wrapped)]}"#
    #expect(read(records).counts == ["cloudwatch-sns \(expected)"])
    let document = read(#"{"_index":"sns","_id":"1","_source":\#(records)}"#)
    #expect(document.counts == ["cloudwatch-sns \(expected)"])
    #expect(document.log.everything == read(records).log.everything)
  }

  @Test func notificationTellsWhatTheAlarmIs() {
    let record = notification(message(StateChange.all[0], #""AlarmDescription":"CPU is \"high\"""#))
    #expect(decode(record, by: CloudWatchSNS.self).log.about("arn:cpu") == #"title=CPU is "high" rule=cpu key=arn:cpu"#)
  }

  @Test(arguments: [
    "", "hello", "{}", #"{"AlarmName":"cpu"}"#, #"{"AlarmName":"cpu""#, "[]", #"{"NewStateValue":"ALARM"}"#,
  ])
  func notificationOfAnotherThingIsIgnored(message: String) {
    for record in [notification(message), #"{"EventSource":"aws:sns","Sns":\#(notification(message))}"#] {
      let decoded = decode(record, by: CloudWatchSNS.self)
      #expect(decoded.isIgnored && decoded.log.isEmpty)
      #expect(read(record).counts == ["cloudwatch-sns used 0 ignored 1"])
    }
  }

  @Test(arguments: ["SubscriptionConfirmation", "UnsubscribeConfirmation"])
  func confirmationOfASubscriptionIsIgnored(type: String) {
    let record =
      #"{"Type":"\#(type)","MessageId":"1","Token":"2","TopicArn":"arn:topic","Message":"You have chosen to subscribe.","#
      + #""SubscribeURL":"https://sns.example/","Timestamp":"\#(at(0))","SignatureVersion":"1"}"#
    let decoded = decode(record, by: CloudWatchSNS.self)
    #expect(decoded.isIgnored && decoded.log.isEmpty)
    let reading = read(record + "\n" + notification(message(StateChange.all[0])))
    #expect(reading.counts == ["cloudwatch-sns used 1 ignored 1"] && reading.refusals.isEmpty)
  }

  @Test(arguments: [
    #"{"Type":"Invoice","TopicArn":"t","Message":"x"}"#, #"{"TopicArn":"t","Message":"x"}"#,
    #"{"Type":"Notification","Message":"x"}"#, #"{"Type":"Notification","TopicArn":"t","Message":{}}"#,
    #"{"Type":"Notification","TopicArn":"t"}"#,
  ])
  func otherRecordIsAnotherFormat(record: String) {
    #expect(decode(record, by: CloudWatchSNS.self).isOther)
    #expect(read(record).counts.isEmpty)
  }

  @Test func notificationIsRefusedAtItsMessage() {
    let record = notification(message(StateChange.all[0], #""StateChangeTime":"noon""#))
    let decoded = decode(record, by: CloudWatchSNS.self)
    #expect(decoded.refusal == "'StateChangeTime' is not an RFC 3339 timestamp: 'noon' at 106")
    #expect(decoded.log.isEmpty)
    let nameless = notification(#"{"AlarmName":"","NewStateValue":"ALARM"}"#)
    #expect(decode(nameless, by: CloudWatchSNS.self).refusal == "'AlarmName' is missing at 106")
  }
}
