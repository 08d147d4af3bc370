import LogInput
import Testing

@testable import AlertFormats

private func detect(_ bytes: some Sequence<UInt8>) -> DetectedDocument {
  let bytes = Array(bytes)
  return DocumentDetector.detect(bytes.span)
}

@Suite("Detection")
struct DetectionTests {
  @Test(arguments: DetectionSample.all)
  func documentIsToldByItsMembers(sample: DetectionSample) {
    #expect(detect(sample.text.utf8) == sample.expected)
  }

  /// A page that is still coming in is read by its beginning: that must not be another one than the whole.
  @Test(arguments: DetectionSample.all)
  func beginningIsUnknownOrWhatTheWholeIs(sample: DetectionSample) {
    let bytes = Array(sample.text.utf8)
    for end in 0..<bytes.count {
      let head = detect(bytes[..<end])
      #expect(head == .unknown || head == sample.expected, "the first \(end) bytes")
    }
  }

  @Test(arguments: DetectionSample.records + DetectionSample.pagerDutyRecords + DetectionSample.holders)
  func damageDoesNotMakeAnotherDocument(sample: DetectionSample) {
    var bytes = Array(sample.text.utf8)
    for index in bytes.indices {
      let byte = bytes[index]
      bytes[index] = 0x01
      if case .record(let format) = detect(bytes), case .record(let whole) = sample.expected {
        #expect(format == whole || format == .pagerDutyOther, "byte \(index)")
      }
      bytes[index] = byte
    }
  }

  @Test(arguments: [
    entry("trigger"), incident(), user("P1", "Ada", zone: "null"), group(alert()), DetectionSample.service,
  ])
  func oneFormatTakesWhatItIsSaidToBe(record: String) throws {
    let bytes = Array(record.utf8)
    guard case .record(let id) = detect(bytes) else {
      Issue.record("not a record")
      return
    }
    var cursor = JSONCursor()
    let sketch = DocumentSketch.read(bytes.span, &cursor)
    #expect(sketch.isWhole)
    let takers = FormatCatalog.all.filter { $0.recognises(sketch) }.map { $0.id }
    #expect(takers.filter { $0 != .pagerDutyOther } == (id == .pagerDutyOther ? [] : [id]))
    #expect(FormatCatalog.records(id)?.id == id)
  }

  @Test func catalogHoldsEveryFormatOnce() {
    #expect(FormatCatalog.ids.map(\.rawValue).sorted() == FormatID.allCases.map(\.rawValue).sorted())
    #expect(FormatCatalog.all.last?.id == .pagerDutyOther)
  }

  @Test(arguments: FormatSample.all)
  func recordAndPageOfEveryFormatAreToldByTheirBeginnings(sample: FormatSample) {
    let page = #"{"count":1,"items":[\#(sample.record)],"next":null}"#
    for (text, expected) in [
      (sample.record, DetectedDocument.record(sample.format)),
      (page, .holder(.envelope(member: Array("items".utf8)))), ("[\(sample.record)]", .holder(.list)),
    ] {
      let bytes = Array(text.utf8)
      #expect(detect(bytes) == expected)
      for end in 0..<bytes.count {
        let head = detect(bytes[..<end])
        #expect(head == .unknown || head == expected, "the first \(end) bytes")
      }
    }
  }

  @Test func recordInAPageIsToldByWhatIsInsideItsMembers() {
    let members = #""type":"event","id":"A","attributes":"#
    let stranger = #"{"data":[{\#(members){"title":"x"}}],"more":false}"#
    #expect(detect(stranger.utf8) == .unknown)
    #expect(
      detect(#"{"data":[{\#(members){"attributes":{}}}]}"#.utf8) == .holder(.envelope(member: Array("data".utf8))))
  }

  @Test func pageIsToldByTheBeginningOfItsFirstRecord() {
    let page = #"{"limit":100,"log_entries":[\#(entry("trigger")),{"x":"#
    #expect(detect(page.utf8) == .holder(.envelope(member: Array("log_entries".utf8))))
    #expect(detect(#"[{"type":"trigger_log_entry","x"#.utf8) == .holder(.list))
  }

  @Test func manyMembersAndLongTextsStayBounded() {
    let many = (0..<500).map { #""m\#($0)":\#($0)"# }
    #expect(detect(object(many + [#""type":"log_entry""#]).utf8) == .unknown)
    #expect(detect(object([#""type":"log_entry""#] + many).utf8) == .record(.pagerDutyLogEntries))
    let long = String(repeating: "x", count: 10_000)
    #expect(detect(#"{"\#(long)":"\#(long)","type":"log_entry"}"#.utf8) == .record(.pagerDutyLogEntries))
    #expect(detect(#"{"type":"\#(long)_log_entry"}"#.utf8) == .unknown)
    let deep = String(repeating: "[", count: 100_000)
    #expect(detect(#"{"type":"log_entry","x":\#(deep)"#.utf8) == .record(.pagerDutyLogEntries))
    #expect(detect(deep.utf8) == .unknown)
  }
}
