import AlertFormats
import PagingModel
import Testing

private func decode(_ records: String...) -> Decoded { decode(records, by: PrometheusAlertsSeries.self) }

/// Seconds since 1970 of `start`.
private let zero = 1_772_357_400
/// Of `{alertname="DiskFull"}`.
private let a = "744e61ca074bea90"

private func series(
  _ seconds: [Int], state: String? = "firing", name: String = "ALERTS",
  labels: String = #""alertname":"DiskFull""#, value: String = #""1""#
) -> String {
  let state = state.map { #""alertstate":"\#($0)","# } ?? ""
  let values = seconds.map { "[\(zero + $0),\(value)]" }.joined(separator: ",")
  return #"{"metric":{"__name__":"\#(name)",\#(state)\#(labels)},"values":[\#(values)]}"#
}

private func answer(_ series: String..., type: String = "matrix") -> String {
  #"{"status":"success","data":{"resultType":"\#(type)","result":[\#(series.joined(separator: ","))]},"warnings":[]}"#
}

/// Samples every minute, up to but without the end.
private func minutes(_ range: Range<Int>) -> [Int] { range.map { $0 * 60 } }

@Suite("Series of Prometheus")
struct AlertSeriesTests {
  @Test func alertFiresWhileItHasSamples() {
    let decoded = decode(
      answer(
        series(minutes(2..<5) + minutes(10..<12)), series(minutes(0..<20), labels: #""alertname":"Other""#)))
    #expect(decoded.result == .success(.used(first: start, last: start + .seconds(19 * 60))))
    #expect(
      decoded.log.firings[a] == [["120 fired", "300 resolved automation", "600 fired", "720 resolved automation"]])
    #expect(decoded.log.occurrences.allSatisfy { $0.source == .alertmanager && $0.shape == .series })
    #expect(decoded.log.persons.isEmpty && decoded.log.incidents.isEmpty)
  }

  /// What fires at the last sample of the answer is not known to have ended.
  @Test(arguments: [
    (10, ["0 fired"]), (9, ["0 fired", "540 resolved automation"]), (1, ["0 fired", "60 resolved automation"]),
  ])
  func endIsKnownOnlyBeforeTheLastSample(end: Int, told: [String]) {
    let log = decode(answer(series(minutes(0..<end)), series(minutes(0..<10), labels: #""alertname":"Other""#))).log
    #expect(log.firings[a] == [told])
  }

  @Test func pendingIsNotFiring() {
    let log = decode(
      answer(
        series(minutes(0..<5), state: "pending"), series(minutes(5..<8)), series(minutes(0..<20), state: "pending"))
    ).log
    #expect(log.firings == [a: [["300 fired", "480 resolved automation"]]])
    #expect(decode(answer(series(minutes(0..<5), state: "pending"))).isIgnored)
    #expect(decode(answer(series(minutes(0..<5), state: nil))).isIgnored)
  }

  /// Grafana writes its own states, each of which is a series.
  @Test func statesOfGrafanaAreOneAlert() {
    func state(_ name: String) -> String { #""alertname":"DiskFull","grafana_alertstate":"\#(name)""# }
    let log = decode(
      answer(
        series(minutes(3..<5), labels: state("recovering")), series(minutes(0..<3), labels: state("alerting")),
        series(minutes(5..<6), state: nil, labels: state("nodata")),
        series(minutes(6..<7), state: nil, labels: state("error")),
        series(minutes(7..<9), state: nil, labels: state("normal")))
    ).log
    #expect(log.firings == [a: [["0 fired", "420 resolved automation"]]])
  }

  @Test func labelsTellWhatItIs() {
    let labels = #""team":"db","severity":"page","job":"j","alertname":"DiskFull","instance":"i""#
    let log = decode(answer(series([0], labels: labels))).log
    #expect(
      log.occurrences.map { log.words(log.trigger(of: $0)).replacing(log.firings.keys.first ?? "", with: "K") } == [
        "title=DiskFull rule=DiskFull key=K severity=page service=j teams=db"
      ])
  }

  @Test func stateIsNoLabelOfTheAlert() {
    #expect(decode(answer(series([0], state: "firing"))).log.firings.keys.sorted() == [a])
  }

  /// What is over by the gap behind it shows only beside other answers.
  @Test func lengthOfEveryRunIsKept() {
    let other = series(minutes(0..<20), labels: #""alertname":"Other""#)
    let log = decode(answer(series(minutes(2..<5) + minutes(10..<20)), other)).log
    #expect(log.sampleRuns == ["240 lasted 120 by 60000", "1140 lasted 540 by 60000", "1140 lasted 1140 by 60000"])
    // Without another sample the step is not known: samples are good for five minutes.
    #expect(decode(answer(series([30]))).log.sampleRuns == ["30 lasted 0 by 300000"])
    let uneven = series([0]).replacing(
      #"[\#(zero),"1"]"#, with: #"[\#(zero),"1"],[\#(zero + 15).001,"1"],[\#(zero + 30),"1"]"#)
    #expect(decode(answer(uneven)).log.sampleRuns == ["30 lasted 30 by 14999 1"])
  }

  // MARK: samples as they come

  @Test(arguments: [
    // Stored samples are not quite even: 15 seconds here.
    ([0, 15_001, 29_998, 45_003], ["0 fired"]),
    // A longer gap is the end.
    ([0, 15_001, 60_000, 75_002], ["0 fired", "30002 ms resolved automation", "60 fired"]),
  ])
  func storedSamplesAreNotQuiteEven(milliseconds: [Int], told: [String]) {
    let values = milliseconds.map { "[\(zero + $0 / 1000).\(String(1000 + $0 % 1000).dropFirst()),\"1\"]" }
    let record =
      #"{"data":{"resultType":"matrix","result":[{"metric":{"__name__":"ALERTS","alertstate":"firing","alertname":"DiskFull"},"#
      + #""values":[\#(values.joined(separator: ","))]}]}}"#
    #expect(decode(record).log.firings == [a: [told]])
  }

  @Test func lonelySamplesAreFiringsOfTheirOwn() {
    // The step is a minute by the other series.
    let other = series(minutes(0..<100), labels: #""alertname":"Other""#)
    let log = decode(answer(series([0, 3600]), other)).log
    #expect(log.firings[a] == [["0 fired", "60 resolved automation", "3600 fired", "3660 resolved automation"]])
  }

  @Test(arguments: [#""0""#, #""NaN""#, "0"])
  func valueMaySayThatThereIsNoAlert(value: String) {
    #expect(decode(answer(series([0, 60], value: value))).isIgnored)
  }

  @Test func instantTellsThatItFires() {
    let vector =
      #"{"metric":{"__name__":"ALERTS","alertname":"DiskFull","alertstate":"firing"},"value":[\#(zero).5,"1"]}"#
    #expect(decode(answer(vector, type: "vector")).log.firings == [a: [["500 ms fired"]]])
  }

  @Test func answersThatOverlapTellOneHistory() {
    func part(_ range: Range<Int>) -> String {
      answer(
        series(minutes(0..<30).filter { range.contains($0 / 60) && (5..<12).contains($0 / 60) }),
        series(minutes(range), labels: #""alertname":"Other""#))
    }
    let (one, two) = (part(0..<10), part(8..<30))
    for log in [decode(one, two).log, decode(two, one).log, decode(one, two, one).log] {
      #expect(log.firings[a] == [["300 fired", "480 fired", "720 resolved automation"]])
    }
  }

  @Test func onlyAnAnswerThatTellsNothingNewIsARepeat() {
    func part(_ end: Int) -> String {
      answer(series(minutes(0..<5)), series(minutes(10..<end)), series([0, 1800], labels: #""alertname":"Other""#))
    }
    let answers = [part(12), part(15), part(12), part(20)]
    for records in [answers, answers.reversed()] {
      let log = decode(records, by: PrometheusAlertsSeries.self).log
      #expect(log.repeatedRecordCount == 1)
      #expect(log.firings[a]?.first?.count == 6)
    }
  }

  // MARK: what is no history

  @Test func seriesOfOtherThingsAreRefused() {
    let decoded = decode(answer(series([0], name: "up"), series([0])))
    #expect(decoded.refusal?.hasPrefix("not an alert series at ") == true)
    #expect(decoded.log.isEmpty)
    #expect(decode(answer(#"{"metric":{},"values":[]}"#)).refusal?.hasPrefix("not an alert series at ") == true)
    #expect(decode(answer(series([0]), series([0], name: "up"))).log.firings.keys.sorted() == [a])
  }

  /// It tells since when an alert is pending, and not whether it fired.
  @Test func stateSeriesTellNoFiring() {
    #expect(decode(answer(series([0, 60], state: nil, name: "ALERTS_FOR_STATE"))).isIgnored)
    let log = decode(answer(series([0, 60], state: nil, name: "ALERTS_FOR_STATE"), series([60]))).log
    #expect(log.firings == [a: [["60 fired"]]])
  }

  @Test func emptyAnswerIsIgnored() {
    #expect(decode(answer()).isIgnored)
    #expect(decode(answer("7", "null", "[]")).isIgnored)
  }

  @Test func oddSamplesAreLeftOutAndOddMomentsRefused() {
    let odd = series([0]).replacing(#"[[\#(zero),"1"]]"#, with: #"[7,[],[\#(zero)],null,{},[\#(zero),"1","x"]]"#)
    #expect(decode(answer(odd)).log.firings == [a: [["0 fired"]]])
    let late = series([0]).replacing("\(zero)", with: "true")
    #expect(decode(answer(late)).refusal == "'values[]' is missing at 0")
    let soon = series([0]).replacing("\(zero)", with: #""soon""#)
    #expect(decode(answer(soon)).refusal?.hasPrefix("'values[]' is not an RFC 3339 timestamp: 'soon'") == true)
    #expect(decode(answer(soon)).log.isEmpty)
  }

  @Test(arguments: [
    "{}", #"{"data":[]}"#, #"{"data":{"resultType":"streams","result":[]}}"#, #"{"data":{"resultType":"matrix"}}"#,
    #"{"data":{"resultType":"scalar","result":[1,"2"]}}"#, #"{"resultType":"matrix","result":[]}"#,
  ])
  func otherRecordIsAnotherFormat(record: String) {
    #expect(decode(record).isOther && decode(record).log.isEmpty)
  }

  @Test func answersAreRecognised() {
    let reading = read(answer(series([0, 60])) + "\n" + answer(series([0], name: "up")))
    #expect(reading.counts == ["prometheus-alerts-series used 1 ignored 0"])
    #expect(reading.refusals.map { $0.drop { $0 != " " } } == [" not an alert series"])
  }
}
