import AlertFormats
import PagingModel
import Testing

private func decode(_ records: String...) -> Decoded { decode(records, by: ElasticWatcherHistory.self) }

/// A check of the watch `cpu`, so many seconds after `start`.
///
/// - Parameter lastMet: when the condition was met last, as the watch's status tells it; nil for never.
private func check(
  _ seconds: Int, met: String = "true", lastMet: Int? = 0, states: String = "{}", actions: String = "[]",
  watch: String = "cpu", _ members: String...
) -> String {
  let last = lastMet.map { #","last_met_condition":"\#(at($0))""# } ?? ""
  return object(
    [
      #""watch_id":"\#(watch)""#, #""node":"n1""#, #""state":"executed""#, #""messages":[]"#,
      #""trigger_event":{"type":"schedule","triggered_time":"\#(at(seconds))","schedule":{}}"#,
      #""status":{"version":1,"last_checked":"\#(at(seconds))"\#(last),"actions":\#(states)}"#,
      #""result":{"execution_time":"\#(at(seconds))","execution_duration":12,"#
        + #""condition":{"type":"compare","met":\#(met),"status":"success"},"actions":\#(actions)}"#,
    ] + members)
}

private func mail(to: String, status: String = "success", type: String = "email") -> String {
  #"[{"id":"m","type":"\#(type)","status":"\#(status)","email":{"account":"work","message":{"id":"x","to":\#(to)}}}]"#
}

@Suite("Elastic Watcher")
struct WatcherTests {
  @Test func checkTellsHowThingsStand() {
    let moment = start + .seconds(60)
    let (met, idle) = (decode(check(60)), decode(check(60, met: "false")))
    #expect(met.result == .success(.used(first: moment, last: moment)))
    #expect(met.log.firings == ["cpu": [["60 fired"]]])
    #expect(idle.result == .success(.used(first: moment, last: moment)))
    #expect(idle.log.firings == ["cpu": [["60 resolved automation"]]])
    #expect(met.log.occurrences.map(\.shape) == [.series] && met.log.occurrences.map(\.source) == [.elastic])
  }

  /// Most checks of most watches: nothing fires, and nothing ever did.
  @Test func watchThatWasNeverMetIsIgnoredAndKeepsNothing() {
    let decoded = decode(check(60, met: "false", lastMet: nil))
    #expect(decoded.isIgnored && decoded.log.isEmpty)
    // Old documents do not tell when it was met last.
    let old = check(60, met: "false", lastMet: nil).replacing("last_checked", with: "x")
    #expect(decode(old).log.firings == ["cpu": [["60 resolved automation"]]])
  }

  @Test(arguments: [
    ("executed", "60 fired"), ("throttled", "60 fired"), ("acknowledged", "60 fired"),
    ("execution_not_needed", "60 resolved automation"),
  ])
  func withoutAConditionTheStateTells(state: String, told: String) {
    let record = check(60).replacing(#""met":true"#, with: #""x":1"#).replacing("executed", with: state)
    #expect(decode(record).log.firings == ["cpu": [[told]]])
    // The condition's own word counts more.
    #expect(decode(check(60).replacing("executed", with: state)).log.firings == ["cpu": [["60 fired"]]])
  }

  @Test(arguments: [
    "failed", "not_executed_watch_missing", "not_executed_already_queued", "deleted_while_queued", "odd", "",
  ])
  func watchThatDidNotComeToItsConditionIsIgnored(state: String) {
    let record = check(60).replacing(#""met":true"#, with: #""x":1"#).replacing("executed", with: state)
    #expect(decode(record).isIgnored && decode(record).log.isEmpty)
  }

  @Test(arguments: [
    (#"["ada@example.org"]"#, ["60 notified ada@example.org email"]),
    (#""Ada <ada@example.org>""#, ["60 notified ada@example.org email"]),
    (
      #"["a@x.org","B <b@x.org>"],"cc":["c@x.org"],"bcc":"d@x.org""#,
      ["a", "b", "c", "d"].map { "60 notified \($0)@x.org email" }
    ),
    (#"["nobody","",7,null]"#, []), ("null", []), (#"["a@x.org","a@x.org"]"#, ["60 notified a@x.org email"]),
  ])
  func mailThatWasSentReachedPeople(to: String, told: [String]) {
    let log = decode(check(60, actions: mail(to: to))).log
    #expect(log.firings == ["cpu": [["60 fired"] + told]])
  }

  @Test(arguments: [
    mail(to: #"["a@x.org"]"#, status: "failure"), mail(to: #"["a@x.org"]"#, status: "throttled"),
    mail(to: #"["a@x.org"]"#, status: "simulated"), mail(to: #"["a@x.org"]"#, status: "acknowledged"),
    mail(to: #"["a@x.org"]"#, type: "index"), #"[{"id":"p","type":"pagerduty","status":"success"},null,7]"#, "7",
  ])
  func whatWasNotSentOrNamesNobodyReachedNobody(actions: String) {
    #expect(decode(check(60, actions: actions)).log.firings == ["cpu": [["60 fired"]]])
  }

  @Test func acknowledgementIsToldOnceHoweverOftenAndNobodysKnown() {
    let states =
      #"{"m":{"ack":{"state":"acked","timestamp":"\#(at(90))"}},"n":{"ack":{"state":"ackable","timestamp":"\#(at(0))"}}}"#
    let log = decode(check(60), check(120, states: states), check(180, states: states)).log
    #expect(log.firings == ["cpu": [["60 fired", "90 acknowledged person", "120 fired", "180 fired"]]])
    #expect(log.repeatedRecordCount == 0)
  }

  @Test func checkTellsWhatTheWatchIs() {
    func about(_ metadata: String) -> [String] {
      let log = decode(check(0, metadata)).log
      return log.occurrences.map { log.words(log.trigger(of: $0)) }
    }
    #expect(about(#""metadata":null"#) == ["title=cpu rule=cpu key=cpu"])
    #expect(
      about(#""metadata":{"name":"CPU high","severity":"page","service":"db","team":"core","x":{}}"#) == [
        "title=CPU high rule=CPU high key=cpu severity=page service=db teams=core"
      ])
  }

  @Test func documentsOfTheOldIndexAreRead() {
    let old = check(60, actions: mail(to: #"["a@x.org"]"#)).replacing(#""result""#, with: #""execution_result""#)
    #expect(decode(old).log.firings == ["cpu": [["60 fired", "60 notified a@x.org email"]]])
    let bare = #"{"watch_id":"cpu","trigger_event":{"triggered_time":"\#(at(7))"},"state":"executed"}"#
    #expect(decode(bare).log.firings == ["cpu": [["7 fired"]]])
    let written = #"{"@timestamp":"\#(at(8))","watch_id":"cpu","trigger_event":{},"state":"throttled"}"#
    #expect(decode(written).log.firings == ["cpu": [["8 fired"]]])
  }

  @Test(arguments: [
    (check(0).replacing(#""cpu""#, with: "null"), "'watch_id' is missing at 0"),
    (#"{"watch_id":"cpu","trigger_event":{},"state":"executed"}"#, "'trigger_event.triggered_time' is missing at 0"),
    (
      #"{"watch_id":"cpu","trigger_event":{"triggered_time":"soon"},"state":"executed"}"#,
      "'trigger_event.triggered_time' is not an RFC 3339 timestamp: 'soon' at 53"
    ),
  ])
  func checkWithoutWhatItNeedsIsRefused(record: String, refusal: String) {
    #expect(decode(record).refusal == refusal)
    #expect(decode(record).log.isEmpty)
  }

  @Test(arguments: ["{}", #"{"watch_id":"cpu","triggered_time":"x"}"#, #"{"watch_id":"cpu","trigger_event":7}"#])
  func otherDocumentIsAnotherFormat(record: String) {
    #expect(decode(record).isOther && !read(record).isRecognised)
  }

  @Test func documentsAreReadHoweverTheyAreWrapped() {
    let wrapped = [
      check(0), #"{"_id":"w-1","watch_record":\#(check(60))}"#,
      #"{"_index":".watcher-history-16","_id":"w-2","_source":\#(check(120, met: "false"))}"#,
    ]
    let reading = read(wrapped.joined(separator: "\n"))
    #expect(reading.counts == ["elastic-watcher-history used 3 ignored 0"])
    #expect(reading.log.firings == ["cpu": [["0 fired", "60 fired", "120 resolved automation"]]])
  }
}
