import LogInput
import Testing

/// RFC 8259, text by text: as a value of its own, and as a line of a file between two good records.
@Suite struct JSONGrammarTests {
  @Test(arguments: JSONSamples.valid)
  func aValidTextIsReadWhole(sample: JSONSample) throws {
    let bytes = sample.bytes
    var cursor = JSONCursor()
    try cursor.skipValue(bytes.span)
    try cursor.finish(bytes.span)
    #expect(cursor.offset == bytes.count)
  }

  @Test(arguments: JSONSamples.wrong)
  func aWrongTextIsRefusedWhereItIsWrong(sample: JSONSample) throws {
    let bytes = sample.bytes
    let fault = try #require(sample.fault)
    var cursor = JSONCursor()
    #expect(throws: fault) {
      try cursor.skipValue(bytes.span)
      try cursor.finish(bytes.span)
    }
  }

  @Test(arguments: JSONSamples.valid)
  func aValidLineIsARecordHoweverTheFileIsCut(sample: JSONSample) {
    let text = JSONGrammarTests.trimmed(sample.bytes)
    let record = FramerOutcome.record(
      String(decoding: text.bytes, as: UTF8.self), line: 2, column: text.indent + 1)
    let following = 3 + sample.bytes.count { $0 == 0x0A }
    for cutting in Cutting.all {
      let run = frame(JSONGrammarTests.file(around: sample.bytes), cutting, readsPages: false)
      #expect(run.outcomes == [JSONGrammarTests.good(1), record, JSONGrammarTests.good(following)], "\(cutting)")
    }
  }

  @Test(arguments: JSONSamples.wrong)
  func aWrongLineIsRefusedAndTheNextIsReadHoweverTheFileIsCut(sample: JSONSample) throws {
    let bytes = sample.bytes
    let fault = try #require(sample.faultInLine ?? sample.fault)
    let before = bytes.prefix(fault.offset)
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let refusal = FramerOutcome.refused(
      .json(fault.reason), line: 2 + before.count { $0 == 0x0A }, column: fault.offset - lineStart + 1)
    let following = 3 + bytes.count { $0 == 0x0A }
    for cutting in Cutting.all {
      let run = frame(JSONGrammarTests.file(around: bytes), cutting, readsPages: false)
      #expect(run.outcomes == [JSONGrammarTests.good(1), refusal, JSONGrammarTests.good(following)], "\(cutting)")
    }
  }

  @Test func thereAreAtLeastTwoHundredAndFiftyTexts() {
    #expect(JSONSamples.valid.count + JSONSamples.wrong.count >= 250)
  }

  private static func file(around text: [UInt8]) -> [UInt8] {
    Array(#"{"id":"good"}"#.utf8) + [0x0A] + text + [0x0A] + Array(#"{"id":"good"}"#.utf8) + [0x0A]
  }

  private static func good(_ line: Int) -> FramerOutcome {
    .record(#"{"id":"good"}"#, line: line, column: 1)
  }

  private static func trimmed(_ bytes: [UInt8]) -> (bytes: ArraySlice<UInt8>, indent: Int) {
    let blanks: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]
    let rest = bytes.drop { blanks.contains($0) }
    let end = rest.lastIndex { !blanks.contains($0) } ?? rest.startIndex
    return (rest[...end], bytes.count - rest.count)
  }
}
