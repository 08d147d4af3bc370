import PagingModel
import Testing

@testable import OncallSchedules

@Suite struct ContentLineTests {
  static func lines(_ bytes: [UInt8], size: Int, limit: Int = 1000) -> [FramedLine] {
    var framer = ContentLineFramer(limit: limit)
    var lines: [FramedLine] = []
    for start in stride(from: 0, to: bytes.count, by: size) {
      framer.feed(Array(bytes[start..<min(start + size, bytes.count)]).span, into: &lines)
    }
    framer.finish(into: &lines)
    return lines
  }

  static let streams: [(text: String, lines: [String], numbers: [Int])] = [
    ("A:1\r\nB:2\r\n", ["A:1", "B:2"], [1, 2]),
    ("A:1\nB:2", ["A:1", "B:2"], [1, 2]),
    ("A:1\r\n 2\r\n\t3\r\nB:4\r\n", ["A:123", "B:4"], [1, 4]),
    ("A:1\n  2\nB:\n \n 3\n", ["A:1 2", "B:3"], [1, 3]),
    ("\u{FEFF}A:1\r\n", ["A:1"], [1]),
    ("A:1\r\n\r\n\r\nB:2\r\n", ["A:1", "B:2"], [1, 4]),
    (" A:1\n", [" A:1"], [1]),
    ("A:a\rb\r\n", ["A:a\rb"], [1]),
    ("", [], []), ("\n\n", [], []),
  ]

  @Test(arguments: streams, [1, 2, 3, 7, 4096])
  func foldsAreJoinedWhateverTheStreamIsCutInto(stream: (text: String, lines: [String], numbers: [Int]), size: Int) {
    let found = Self.lines(Array(stream.text.utf8), size: size)
    #expect(found.map { String(decoding: $0.bytes, as: UTF8.self) } == stream.lines)
    #expect(found.map(\.number) == stream.numbers)
  }

  @Test(arguments: [1, 2, 4096]) func foldsInsideCharactersAreJoined(size: Int) throws {
    let bytes = Array("SUMMARY:J".utf8) + [0xC3] + Array("\r\n ".utf8) + [0xB6] + Array("rg\r\n".utf8)
    let line = try #require(Self.lines(bytes, size: size).first.flatMap { ContentLine($0) })
    #expect(line.text == "Jörg")
  }

  @Test func longLinesAreCutAndTold() {
    let found = Self.lines(Array("AB:CDEFGH\r\n IJ\r\nK:1\r\n".utf8), size: 3, limit: 5)
    #expect(found.map { String(decoding: $0.bytes, as: UTF8.self) } == ["AB:CD", "K:1"])
    #expect(found.map(\.isCut) == [true, false])
  }

  @Test func parametersAreRead() throws {
    let text = #"attendee;CN="Doe, Jane; SRE: 1";role=REQ-PARTICIPANT;X-A=b,"c,d",e^nf^'g;X-B:mailto:jane@example.com"#
    let line = try #require(Self.lines(Array(text.utf8), size: 9).first.flatMap { ContentLine($0) })
    #expect(line.name == "ATTENDEE")
    #expect(line.parameter("CN") == "Doe, Jane; SRE: 1")
    #expect(line.parameter("ROLE") == "REQ-PARTICIPANT")
    #expect(line.parameters.first { $0.name == "X-A" }?.values == ["b", "c,d", "e\nf\"g"])
    #expect(line.parameter("X-B") == nil)
    #expect(line.plain == "mailto:jane@example.com")
  }

  @Test(arguments: [
    (#"a\, b\; c\\d\ne\Nf"#, "a, b; c\\d\ne\nf"), (#"half\"#, #"half\"#), (#"\x \:"#, #"\x :"#),
    ("  blanks ", "blanks"),
  ])
  func escapesOfTextsAreResolved(value: String, text: String) throws {
    let line = try #require(Self.lines(Array("SUMMARY:\(value)".utf8), size: 4).first.flatMap { ContentLine($0) })
    #expect(line.text == text)
  }

  @Test(arguments: ["NAME", ":value", ";A=b:c", #"N;A="b:c"#, "N;:v", "N;A=b,"])
  func whatIsNoPropertyIsNone(text: String) {
    #expect(Self.lines(Array(text.utf8), size: 2).first.flatMap { ContentLine($0) } == nil)
  }

  @Test(
    arguments: [
      ("20260301", .date(.init(year: 2026, month: 3, day: 1))), ("19700101T000001Z", .utc(1)),
      ("19700102T000000", .floating(86_400)), ("19700101t000000z", .utc(0)), ("19700101T235960Z", .utc(86_400)),
      ("20260229", nil), ("20261301T000000", nil), ("20260101T240000", nil), ("20260101T0000", nil),
      ("2026-01-01", nil),
      ("20260101T000000+0100", nil), ("", nil), ("00000101", nil), ("2026０101", nil),
    ] as [(String, CalendarMoment?)])
  func datesAndTimes(text: String, moment: CalendarMoment?) {
    #expect(CalendarMoment(text) == moment)
  }

  @Test func zonesHoldForTimesWithoutZ() {
    #expect(CalendarMoment("19700101T000001", zone: "A/B") == .zoned(1, zone: "A/B"))
    #expect(CalendarMoment("19700101T000001Z", zone: "A/B") == .utc(1))
    #expect(CalendarMoment("19700101", zone: "A/B")?.isDate == true)
  }

  @Test(
    arguments: [
      ("P7W", 4_233_600), ("P1D", 86_400), ("PT12H", 43_200), ("P15DT5H0M20S", 1_314_020), ("-PT15M", -900),
      ("+PT1S", 1), ("p1d", 86_400), ("P", nil), ("PT", nil), ("P1H", nil), ("PT1D", nil), ("1D", nil), ("P1DT", nil),
      ("P1", nil), ("PD", nil), ("P9999999999D", nil), ("", nil),
    ] as [(String, Int64?)])
  func durations(text: String, seconds: Int64?) {
    #expect(CalendarDuration(text)?.seconds == seconds)
  }
}
