import AlertFormats
import LogInput
import PagingModel
import Testing

@Suite("Reading a file's records")
struct RecordReaderTests {
  private static let service = DetectionSample.service

  @Test func fileMayMixFormats() {
    let reading = read(FileSample.mixed)
    #expect(
      reading.counts == [
        "alertmanager-webhook used 1 ignored 0", "pagerduty-incidents used 1 ignored 0",
        "pagerduty-log-entries used 4 ignored 0", "pagerduty-other used 0 ignored 1",
        "pagerduty-users used 1 ignored 0",
        "pagerduty-webhook-v3 used 1 ignored 0",
      ])
    #expect(
      reading.log.told() == [
        "0 fired", "60 notified P1 push", "60 notified P2 push", "300 resolved unknown",
      ])
    #expect(reading.log.told(of: "Q2") == ["30 acknowledged P1 person"])
    #expect(reading.log.persons == ["P1=Ada (Europe/Berlin)", "P2=Name of P2"])
    #expect(reading.log.firings.count == 2)
  }

  @Test func orderOfFormatsChangesNothing() {
    let records = FileSample.mixed.split(separator: "\n").map(String.init)
    let expected = read(FileSample.mixed)
    for shift in records.indices {
      let turned = read((records[shift...] + records[..<shift]).joined(separator: "\n"))
      #expect(turned.counts == expected.counts)
      #expect(turned.log.everything == expected.log.everything)
    }
  }

  /// Whatever PagerDuty's API answers has an address of PagerDuty's.
  @Test func serviceBeforeRecordsTakesNoneOfThem() {
    let addressed = entry("trigger", member("self", text("https://api.pagerduty.com/log_entries/R1")))
    let reading = read([Self.service, addressed, Self.service, addressed].joined(separator: "\n"))
    #expect(reading.counts == ["pagerduty-log-entries used 2 ignored 0", "pagerduty-other used 0 ignored 2"])
  }

  @Test func coverageIsWhatRecordsSpeakOf() throws {
    var reader = RecordReader(log: .init(), file: 0, format: nil)
    for record in [incident(member("resolved_at", text(at(900))), status: "resolved"), incident(id: "Q2")] {
      let bytes = Array(record.utf8)
      _ = reader.take(bytes.span, at: .init(file: 0, line: 1, column: 1))
    }
    let span = try #require(reader.counts.first?.coverage.span)
    #expect(span == start...(start + .seconds(900)))
    #expect(reader.counts.first?.read == 2)
  }

  // MARK: refusals

  @Test func refusalsHaveThePlaceOfTheFault() {
    let file = """
      \(entry("trigger"))
        {"type":"trigger_log_entry","incident":{"id":"Q1"}}

      {"type":"resolve_log_entry","created_at":"soon","incident":{"id":"Q1"}}
      {"type":"resolve_log_entry",
       "incident":{"id":"Q1"},
       "created_at":"late"}
      {"type":"resolve_log_entry","x":"\\q"}
      {"type":"resolve_log_entry" "x":1}
      {"hello":"world"}
      """
    let reading = read(file)
    #expect(
      reading.refusals == [
        "2:3: 'created_at' is missing", "4:43: 'created_at' is not an RFC 3339 timestamp: 'soon'",
        "7:16: 'created_at' is not an RFC 3339 timestamp: 'late'", "8:34: invalid escape in a string",
        "9:29: expected ',' or the end of the object or array",
      ])
    #expect(reading.unknown == ["10:1: no known format has records like this"])
    #expect(reading.counts == ["pagerduty-log-entries used 1 ignored 0"])
  }

  @Test func refusalsInAPageHaveTheirOwnPlaces() {
    let page =
      "{\"log_entries\":[\n\(entry("trigger")),\n {\"type\":\"notify_log_entry\"},7,\n{\"x\":tru}],\"more\":false}"
    let reading = read(page)
    #expect(reading.refusals == ["3:2: 'created_at' is missing", "4:6: expected a JSON value"])
    #expect(reading.unknown == ["3:30: no known format has records like this"])
    #expect(reading.counts == ["pagerduty-log-entries used 1 ignored 0"])
  }

  @Test func refusalsAreCountedByKindWithTheFirstOfEach() throws {
    let missing = #"{"type":"x_log_entry"}"#
    let bad = #"{"type":"x_log_entry","created_at":"a","incident":{"id":"Q"}}"#
    var log = RefusalLog()
    for (line, record) in [missing, bad, missing, bad, bad].enumerated() {
      var reader = RecordReader(log: .init(), file: 0, format: nil)
      let bytes = Array(record.utf8)
      _ = reader.take(bytes.span, at: .init(file: 0, line: line + 1, column: 1))
      log.merge(reader.refusals)
    }
    #expect(log.count == 5)
    #expect(
      log.kinds.mapValues(\.count) == ["'created_at' is missing": 2, "'created_at' is not an RFC 3339 timestamp": 3])
    #expect(log.kinds.mapValues(\.first.place.line).values.sorted() == [1, 2])
    #expect(log.first.map(\.place.line) == [1, 2, 3, 4, 5])
  }

  @Test func onlyTheFirstRefusalsAreKeptInFull() {
    let line = #"{"type":"x_log_entry"}"# + "\n"
    let reading = read(String(repeating: line, count: 50))
    #expect(reading.refusals.count == RefusalLog.kept)
    #expect(reading.refusals.last == "20:1: 'created_at' is missing")
  }

  @Test func recordThatIsTooLongIsRefused() {
    let long = entry("annotate", id: "R9", member("note", text(String(repeating: "x", count: 500))))
    let reading = read([entry("trigger"), long, notification()].joined(separator: "\n"), limit: 400)
    #expect(reading.refusals == ["2:1: the record is longer than 400 bytes"])
    #expect(reading.counts == ["pagerduty-log-entries used 2 ignored 0"])
  }

  // MARK: recognition

  @Test(arguments: [
    "{\"a\":1}\n{\"b\":2}", "[1,2,3]", "7", "[[]]", "{\"a\":", "nonsense",
    group(alert(), alert("00", #""values":{}"#)),
    entry("x").replacing("log_entry", with: "log_entry_reference"), "",
  ])
  func strangersDoNotMakeAFileRecognised(text: String) {
    let reading = read(text)
    #expect(!reading.isRecognised)
    #expect(reading.counts.isEmpty)
    #expect(reading.log.isEmpty)
  }

  /// Else its refusal would not be counted.
  @Test(arguments: [
    (String(entry("trigger").dropLast(5)), "1:93: the record ends in the middle of a value"),
    (String(FileSample.pretty(incident()).dropLast(5)), "6:19: the record ends in the middle of a value"),
    (String(user("P1", "Ada", zone: #""UTC""#).dropLast(3)), "1:54: the record ends in the middle of a value"),
    (#"{"type":"trigger_log_entry";}"#, "1:28: expected ',' or the end of the object or array"),
    (#"{"type":"trigger_log_entry"}"#, "1:1: 'created_at' is missing"),
    (#"[{"type":"trigger_log_entry"}]"#, "1:2: 'created_at' is missing"),
  ])
  func refusedRecordOfAKnownFormatMakesAFileRecognised(text: String, refusal: String) {
    for size in [nil, 1, 7] {
      let reading = read(text, chunks: size)
      #expect(reading.isRecognised)
      #expect(reading.refusals == [refusal])
    }
  }

  @Test func tooLongRecordOfAKnownFormatMakesAFileRecognised() {
    let reading = read(entry("trigger", member("x", text(String(repeating: "x", count: 900)))), limit: 300)
    #expect(reading.isRecognised)
    #expect(reading.refusals == ["1:1: the record is longer than 300 bytes"])
  }

  @Test(arguments: [#"{"log_entries":[],"more":false}"#, #"{"data":[]}"#, "[]", #"{"log_entry":\#(entry("x"))}"#])
  func pageMakesAFileRecognised(text: String) {
    #expect(read(text).isRecognised)
    #expect(read(text).unknown.isEmpty && read(text).refusals.isEmpty)
  }
}
