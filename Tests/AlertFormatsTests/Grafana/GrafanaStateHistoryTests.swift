import AlertFormats
import PagingModel
import Testing

private func decode(_ records: String...) -> Decoded { decode(records, by: GrafanaStateHistory.self) }

private let a = "00000000000000aa"

private func line(
  _ previous: String, _ current: String, fingerprint: String = a, labels: String = #"{"alertname":"DiskFull"}"#
) -> String {
  #"{"schemaVersion":1,"previous":"\#(previous)","current":"\#(current)","values":{"B":1.5},"condition":"B","#
    + #""fingerprint":"\#(fingerprint)","ruleTitle":"Disk full","ruleID":7,"ruleUID":"r1","labels":\#(labels)}"#
}

private func quoted(_ text: String) -> String { "\"" + text.replacing("\"", with: "\\\"") + "\"" }

/// Lines as Loki answers, each at a second after `start`.
private func answer(_ lines: (Int, String)..., from: String = "state-history") -> String {
  let values = lines.map { #"["\#(1_772_357_400 + $0)000000000",\#(quoted($1))]"# }.joined(separator: ",")
  return #"{"status":"success","data":{"resultType":"streams","result":[{"stream":{"from":"\#(from)","group":"g"},"#
    + #""values":[\#(values)]}],"stats":{}}}"#
}

/// One line as logcli prints it.
private func printed(_ seconds: Int, _ line: String) -> String {
  #"{"labels":{"from":"state-history","orgID":"1"},"line":\#(quoted(line)),"timestamp":"\#(at(seconds))"}"#
}

@Suite("Grafana's history of states")
struct GrafanaStateHistoryTests {
  @Test(arguments: [
    ("Normal", "Alerting", "60 fired"), ("Pending", "Alerting", "60 fired"), ("NoData", "Alerting", "60 fired"),
    ("Normal", "Alerting (NoData)", "60 fired"), ("Error", "Alerting (Error)", "60 fired"),
    ("Alerting", "Normal", "60 resolved automation"), ("Alerting (NoData)", "Normal", "60 resolved automation"),
    ("Recovering", "Normal", "60 resolved automation"),
    ("Alerting", "Normal (MissingSeries)", "60 resolved automation"),
    // Somebody changed the rule: what became of the condition is not known.
    ("Alerting", "Normal (Updated)", "60 resolved unknown"),
    ("Alerting", "Normal (RuleDeleted)", "60 resolved unknown"),
    ("Alerting", "Normal (Paused)", "60 resolved unknown"),
    // It cannot be evaluated any more.
    ("Alerting", "NoData", "60 resolved unknown"), ("Alerting", "Error", "60 resolved unknown"),
  ])
  func changeOfStateBeginsOrEndsAFiring(previous: String, current: String, told: String) {
    for record in [answer((60, line(previous, current))), printed(60, line(previous, current))] {
      let decoded = decode(record)
      #expect(decoded.result == .success(.used(first: start + .seconds(60), last: start + .seconds(60))))
      #expect(decoded.log.firings == [a: [[told]]])
      #expect(decoded.log.occurrences.map(\.shape) == [.series] && decoded.log.occurrences.map(\.source) == [.grafana])
    }
  }

  @Test(arguments: [
    ("Normal", "Pending"), ("Pending", "Normal"), ("Normal", "NoData"), ("NoData", "Normal"), ("Error", "Normal"),
    ("Alerting", "Recovering"), ("Recovering", "Alerting"), ("Alerting", "Alerting (KeepLast)"),
    ("Normal", "Normal (Paused)"), ("odd", "odder"),
  ])
  func otherChangesAreIgnored(previous: String, current: String) {
    #expect(decode(answer((60, line(previous, current)))).isIgnored)
    #expect(decode(printed(60, line(previous, current))).log.isEmpty)
  }

  @Test func linesOfSeveralAnswersTellOneHistory() {
    let one = answer((0, line("Normal", "Alerting")), (60, line("Alerting", "Normal")))
    let two = answer((60, line("Alerting", "Normal")), (90, line("Normal", "Alerting")))
    for log in [decode(one, two, one).log, decode(two, one).log] {
      #expect(log.firings == [a: [["0 fired", "60 resolved automation", "90 fired"]]])
    }
    #expect(decode(one, printed(0, line("Normal", "Alerting"))).log.firings[a]?.first?.count == 2)
  }

  /// How long Loki took is told beside, and is nothing new.
  @Test func onlyAnAnswerThatTellsNothingNewIsARepeat() {
    let (fired, over) = ((0, line("Normal", "Alerting")), (60, line("Alerting", "Normal")))
    let answers = [
      answer(fired), answer(fired, over), answer(fired, over, (90, line("Normal", "Alerting"))),
      answer(fired, over).replacing(#""stats":{}"#, with: #""stats":{"seconds":2}"#),
    ]
    for records in [answers, answers.reversed()] {
      let log = decode(records, by: GrafanaStateHistory.self).log
      #expect(log.repeatedRecordCount == 1)
      #expect(log.firings == [a: [["0 fired", "60 resolved automation", "90 fired"]]])
    }
  }

  @Test func alertsAreToldApart() {
    let log = decode(answer((0, line("Normal", "Alerting")), (0, line("Normal", "Alerting", fingerprint: "bb")))).log
    #expect(log.firings == [a: [["0 fired"]], "bb": [["0 fired"]]])
  }

  @Test func lineTellsWhatItIs() {
    let labels = #"{"alertname":"x","severity":"page","service":"s","team":"db"}"#
    let log = decode(answer((0, line("Normal", "Alerting", labels: labels)))).log
    #expect(
      log.occurrences.map { log.words(log.trigger(of: $0)) } == [
        "title=Disk full rule=Disk full key=\(a) severity=page service=s teams=db"
      ])
  }

  @Test(arguments: [
    (line("", "Alerting"), "'line.previous' is missing"), (line("Normal", ""), "'line.current' is missing"),
    (line("Normal", "Alerting").replacing(a, with: "").replacing("r1", with: ""), "'line.fingerprint' is missing"),
    (#"{"previous":"Normal""#, "'line.current' is missing"),
  ])
  func lineWithoutWhatItNeedsRefusesItsRecord(bad: String, refusal: String) {
    let decoded = decode(answer((0, line("Normal", "Alerting")), (1, bad)))
    #expect(decoded.refusal?.hasPrefix(refusal) == true, "\(decoded.refusal ?? "not refused")")
    #expect(decoded.log.isEmpty)
    #expect(decode(printed(0, bad)).refusal?.hasPrefix(refusal) == true)
  }

  @Test func oddMomentsAreRefusedAndOddValuesLeftOut() {
    let good = answer((0, line("Normal", "Alerting")))
    let late = decode(good.replacing("\"1772357400000000000\"", with: "\"soon\""))
    #expect(late.refusal?.hasPrefix("'values[]' is not an RFC 3339 timestamp: 'soon'") == true)
    #expect(
      decode(good.replacing("\"values\":[", with: "\"values\":[7,[],null,[\"1\"],[\"1\",2],")).log.firings[a] == [
        ["0 fired"]
      ])
    #expect(
      decode(printed(0, line("Normal", "Alerting")).replacing(at(0), with: "")).refusal == "'timestamp' is missing at 0"
    )
  }

  @Test(arguments: [
    answer((0, "x"), from: "journal"), #"{"data":{"resultType":"streams","result":[]}}"#, "{}",
    #"{"labels":{"from":"journal"},"line":"{}","timestamp":"x"}"#, #"{"line":"{}"}"#,
    #"{"data":{"resultType":"matrix","result":[]}}"#,
  ])
  func otherRecordIsAnotherFormat(record: String) {
    #expect(decode(record).isOther && decode(record).log.isEmpty)
  }

  @Test func answersAndLinesAreRecognised() {
    let reading = read(answer((0, line("Normal", "Alerting"))) + "\n" + printed(60, line("Alerting", "Normal")))
    #expect(reading.counts == ["grafana-state-history used 2 ignored 0"])
    #expect(reading.log.firings == [a: [["0 fired", "60 resolved automation"]]])
    #expect(!read(answer((0, "x"), from: "journal")).isRecognised)
  }
}

private func annotation(
  _ previous: String, _ new: String, after seconds: Int = 60, alert: String = "7", text: String = "Disk full {host=a}",
  _ members: String...
) -> String {
  object(
    [
      #""id":1"#, #""alertId":\#(alert)"#, #""dashboardId":0"#, #""userId":0"#, #""newState":"\#(new)""#,
      #""prevState":"\#(previous)""#, #""time":\#(1_772_357_400 + seconds)000"#, #""timeEnd":0"#,
      #""text":"\#(text) - \#(new)""#, #""tags":[]"#, #""data":{}"#,
    ] + members)
}

@Suite("Grafana's annotations")
struct GrafanaAnnotationTests {
  private func decode(_ records: String...) -> Decoded {
    AlertFormatsTests.decode(records, by: GrafanaAnnotations.self)
  }
  private func told(_ log: EventLog) -> [[String]] { log.occurrences.map { log.facts($0) } }

  @Test(arguments: [
    ("Normal", "Alerting", ["60 fired"]), ("Alerting", "Normal", ["60 resolved automation"]),
    ("ok", "alerting", ["60 fired"]), ("alerting", "ok", ["60 resolved automation"]),
    ("alerting", "no_data", ["60 resolved unknown"]), ("Alerting", "Normal (Paused)", ["60 resolved unknown"]),
  ])
  func changeOfStateBeginsOrEndsAFiring(previous: String, new: String, facts: [String]) {
    let decoded = decode(annotation(previous, new))
    #expect(decoded.result == .success(.used(first: start + .seconds(60), last: start + .seconds(60))))
    #expect(told(decoded.log) == [facts])
  }

  @Test(arguments: [("Normal", "Pending"), ("pending", "ok"), ("", "Alerting"), ("Normal", "")])
  func otherChangesAreIgnored(previous: String, new: String) {
    #expect(decode(annotation(previous, new)).isIgnored)
    #expect(decode(annotation(previous, new)).log.isEmpty)
  }

  @Test func alertIsToldByItsRuleAndTheTextBeforeTheState() {
    let log = decode(
      annotation("Normal", "Alerting", after: 0), annotation("Alerting", "Normal", after: 60),
      annotation("Normal", "Alerting", after: 0),
      annotation("Normal", "Alerting", after: 5, text: "Disk full {host=b}"),
      annotation("Normal", "Alerting", after: 7, alert: "8")
    ).log
    #expect(told(log) == [["0 fired", "60 resolved automation"], ["5 fired"], ["7 fired"]])
  }

  @Test(arguments: [
    (annotation("Normal", "Alerting"), "title=Disk full {host=a} rule=Disk full key=Disk full {host=a}"),
    (annotation("Normal", "Alerting", text: "Plain"), "title=Plain rule=Plain key=Plain"),
    (annotation("ok", "alerting", #""alertName":"Old""#), "title=Disk full {host=a} rule=Old key=Disk full {host=a}"),
    (
      annotation("ok", "alerting", #""alertName":"Old""#).replacing(" - alerting", with: ""),
      "title=Disk full {host=a} rule=Old key=7"
    ),
    (annotation("ok", "alerting").replacing("Disk full {host=a} - alerting", with: ""), "key=7"),
  ])
  func annotationTellsWhatItIs(record: String, description: String) {
    let log = decode(record).log
    #expect(log.occurrences.map { log.words(log.trigger(of: $0)) } == [description])
  }

  @Test(arguments: [
    (
      annotation("Normal", "Alerting").replacing("\"alertId\":7", with: "\"alertId\":null"), "'alertId' is missing at 0"
    ),
    (annotation("Normal", "Alerting").replacing("\"time\":", with: "\"x\":"), "'time' is missing at 0"),
    (
      annotation("Normal", "Alerting").replacing("1772357460000", with: "\"soon\""),
      "'time' is not an RFC 3339 timestamp: 'soon'"
    ),
  ])
  func annotationWithoutWhatItNeedsIsRefused(record: String, refusal: String) {
    #expect(decode(record).refusal?.hasPrefix(refusal) == true)
    #expect(decode(record).log.isEmpty)
  }

  @Test(arguments: ["alertId", "newState", "prevState"])
  func withoutAMemberOfItsSignatureItIsAnother(name: String) {
    let record = annotation("Normal", "Alerting").replacing("\"\(name)\":", with: "\"x\":")
    #expect(decode(record).isOther && !read(record).isRecognised)
  }

  @Test func listsAreRead() {
    let reading = read("[\(annotation("Normal", "Alerting")),\(annotation("Alerting", "Normal", after: 90))]")
    #expect(reading.counts == ["grafana-annotations used 2 ignored 0"])
    #expect(told(reading.log) == [["60 fired", "90 resolved automation"]])
  }
}
