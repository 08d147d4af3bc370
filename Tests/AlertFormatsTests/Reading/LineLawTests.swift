import LogInput
import PagingModel
import Testing

@testable import AlertFormats

/// What must hold for every format of lines.
@Suite("Laws of formats of lines")
struct LineLawTests {
  @Test(arguments: LineSample.all)
  func everyLineIsUsedAndToldByItsForm(sample: LineSample) {
    for line in sample.lines { #expect(readLines([line]).counts == ["\(sample.format.rawValue) used 1 ignored 0"]) }
    #expect(readLines(sample.lines, format: sample.format).log.stories == readLines(sample.lines).log.stories)
  }

  @Test(arguments: LineSample.all)
  func orderOfLinesDoesNotMatter(sample: LineSample) {
    let expected = readLines(sample.lines).log.stories
    #expect(readLines(sample.lines.reversed()).log.stories == expected)
    for shift in sample.lines.indices {
      #expect(readLines(Array(sample.lines[shift...] + sample.lines[..<shift])).log.stories == expected)
    }
  }

  @Test(arguments: LineSample.all)
  func everyLineAgainIsARepeatAndChangesNothing(sample: LineSample) {
    let once = readLines(sample.lines).log
    let twice = readLines(sample.lines + sample.lines).log
    #expect(once.repeatedRecordCount == 0)
    #expect(twice.repeatedRecordCount == sample.lines.count)
    #expect(twice.stories == once.stories)
  }

  @Test(arguments: LineSample.all)
  func everyBeginningOfALineIsReadToItsEnd(sample: LineSample) {
    for line in sample.lines {
      let bytes = Array(line.utf8)
      for end in 1..<bytes.count {
        let reading = readLines(Array(bytes[..<end]), format: sample.format).reading
        #expect(reading.refusals.isEmpty || reading.log.isEmpty, "the first \(end) bytes of \(line)")
        #expect(reading.refusals.count + reading.counts.count == 1)
      }
    }
  }

  @Test(arguments: LineSample.all, [1, 2, 3, 7, 4096])
  func resultDoesNotDependOnChunkSize(sample: LineSample, size: Int) {
    let text = "\u{FEFF}" + (sample.lines + ["nonsense", ""] + sample.lines).joined(separator: "\r\n")
    let whole = readLines(Array(text.utf8), format: sample.format).reading
    #expect(whole.refusals == ["\(sample.lines.count + 1):1: the line has not the form of its format"])
    #expect(readLines(Array(text.utf8), format: sample.format, chunks: size).reading.everything == whole.everything)
  }

  @Test(arguments: LineSample.all)
  func damageNeverCrashesAndRefusedLinesLeaveNothing(sample: LineSample) {
    for line in sample.lines {
      var bytes = Array(line.utf8)
      for index in bytes.indices {
        for byte: UInt8 in [0x00, 0x20, 0x3B, 0x5D, 0xFF] {
          let before = bytes[index]
          bytes[index] = byte
          let reading = readLines(bytes, format: sample.format).reading
          #expect(reading.refusals.isEmpty || reading.log.isEmpty)
          bytes[index] = before
        }
      }
    }
  }

  @Test func linesOfAnotherEncodingAreConvertedAndCounted() {
    let line = Array(nagios("SERVICE ALERT: db1;Gr").utf8) + [0xF6] + Array("sse;CRITICAL;HARD;3;x".utf8)
    let (reading, converted) = readLines(line + [0x0A] + Array(nagios("Caught SIGTERM").utf8))
    #expect(converted == 1 && reading.refusals.isEmpty)
    #expect(reading.log.story(of: "db1;Grösse") == ["0 fired"])
  }

  @Test func linesOfBlanksAreNoLines() {
    #expect(readLines(["", "  ", nagios("x"), "\t", ""], format: .nagiosLog).counts == ["nagios-log used 0 ignored 1"])
  }

  @Test(arguments: ["{}", "[]", "[1, 2]", "[1482123600,1]", "a,b", "[true]", "2026-03-01T09:30:00Z x", "[14821236] x"])
  func otherTextIsNotTaken(line: String) {
    #expect(!FormatCatalog.lines.contains { $0.recognises(Array(line.utf8).span) })
    #expect(!readLines([line]).isRecognised)
  }
}
