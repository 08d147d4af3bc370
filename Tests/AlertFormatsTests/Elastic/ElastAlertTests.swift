import AlertFormats
import PagingModel
import Testing

private func decode(_ records: String...) -> Decoded { decode(records, by: ElastAlertAlerts.self) }

/// A sent alert of the rule `errors`: it matched 30 s after `start`, and was sent so many seconds after it.
private func sent(
  _ seconds: Int = 60, isSent: String = "true", info: String = #"{"type":"email","recipients":["ada@example.org"]}"#,
  body: String = #"{"num_hits":7,"host":"a"}"#, _ members: String...
) -> String {
  object(
    [
      #""rule_name":"errors""#, #""alert_sent":\#(isSent)"#, #""alert_time":"\#(at(seconds))""#,
      #""match_time":"\#(at(30))""#, #""@timestamp":"\#(at(seconds))""#, #""match_body":\#(body)"#,
      #""alert_info":\#(info)"#,
    ] + members)
}

extension EventLog {
  fileprivate var told: [[String]] { occurrences.map { facts($0) } }
}

@Suite("ElastAlert")
struct ElastAlertTests {
  @Test func sentAlertFiredWhenTheRuleMatchedAndNobodyTellsTheEnd() {
    let decoded = decode(sent())
    #expect(decoded.result == .success(.used(first: start + .seconds(30), last: start + .seconds(60))))
    #expect(decoded.log.told == [["30 fired", "60 notified ada@example.org email"]])
    #expect(decoded.log.occurrences.map(\.shape) == [.incident])
    #expect(
      decoded.log.occurrences.map { decoded.log.words(decoded.log.trigger(of: $0)) } == [
        "title=errors rule=errors key=errors host=a"
      ])
  }

  @Test(arguments: [
    (#"{"type":"email","recipients":"a@x.org"}"#, ["60 notified a@x.org email"]),
    (#"{"type":"email","recipients":[]}"#, []), (#"{"type":"slack","recipients":["a@x.org"]}"#, []),
    (#"{"type":"pagerduty"}"#, []), ("null", []), ("7", []),
  ])
  func onlyMailsNamePeople(info: String, told: [String]) {
    #expect(decode(sent(info: info)).log.told == [["30 fired"] + told])
  }

  /// It is written anew when it is sent; of several matches the first tells the alert.
  @Test(arguments: [
    sent(isSent: "false"), sent(isSent: "null"),
    sent(isSent: "false", info: "{}", #""alert_exception":"refused""#), sent(isSent: "true", #""aggregate_id":"AV1""#),
  ])
  func alertThatWasNotSentOrIsPartOfAnotherIsIgnored(record: String) {
    #expect(decode(record).isIgnored && decode(record).log.isEmpty)
  }

  @Test func copiesAreOneAlertAndOthersAreNot() {
    let turned = sent(body: #"{"host":"a","num_hits":7}"#)
    #expect(decode(sent(), sent(), turned).log.told.count == 1)
    #expect(decode(sent(), sent(), turned).log.repeatedRecordCount == 2)
    // Of one moment, but another match; of the same match, but another moment.
    #expect(decode(sent(), sent(body: #"{"num_hits":7,"host":"b"}"#), sent(61)).log.told.count == 3)
  }

  @Test(arguments: [
    (sent().replacing(#""match_time":"\#(at(30))""#, with: #""x":1"#), "60 fired"),
    (sent().replacing("alert_time", with: "x"), "30 fired"),
    (sent().replacing(at(30), with: "1772357407"), "7 fired"),
  ])
  func momentIsTheBestThatIsTold(record: String, told: String) {
    #expect(decode(record).log.told.first?.first == told)
  }

  @Test(arguments: [
    (sent().replacing(#""errors""#, with: "null"), "'rule_name' is missing at 0"),
    (#"{"rule_name":"r","alert_sent":true,"match_body":{}}"#, "'alert_time' is missing at 0"),
  ])
  func alertWithoutWhatItNeedsIsRefused(record: String, refusal: String) {
    #expect(decode(record).refusal == refusal && decode(record).log.isEmpty)
  }

  @Test(arguments: [
    #"{"rule_name":"r","starttime":"\#(at(0))","endtime":"\#(at(60))","hits":3,"matches":0,"time_taken":0.1}"#,
    #"{"exponent":0,"rule_name":"r.host-a","until":"\#(at(60))","@timestamp":"\#(at(0))"}"#,
    #"{"message":"m","traceback":["a","b"],"data":{"rule":"r"},"@timestamp":"\#(at(0))"}"#,
  ])
  func otherDocumentsAreKnownAndIgnored(record: String) {
    let reading = read(record + "\n" + #"{"_index":"elastalert_status","_id":"x","_source":\#(record)}"#)
    #expect(reading.counts == ["elastalert-status used 0 ignored 2"])
    #expect(reading.log.isEmpty && reading.unknown.isEmpty)
  }

  @Test(arguments: [
    #"{"rule_name":"r","match_body":{}}"#, #"{"rule_name":"r","starttime":"x","endtime":"x"}"#,
    #"{"rule_name":"r","until":"x"}"#, #"{"message":"m","traceback":"a","data":{}}"#, #"{"alert_sent":true}"#,
  ])
  func strangerIsUnknown(record: String) {
    #expect(decode(record).isOther && !read(record).isRecognised)
    #expect(AlertFormatsTests.decode(record, by: ElastAlertOther.self).isOther)
  }
}
