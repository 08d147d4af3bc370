import LogInput
import Testing

/// Long, deep and endless input: refused once, skipped in bounded memory.
@Suite struct JSONFramerLimitTests {
  private static let window = 65_536

  @Test(arguments: [0, 1, 2])
  func aRecordOfTheLimitIsReadAndOneMoreByteIsNot(excess: Int) {
    let limit = 100
    let long = "{\"id\":\"" + String(repeating: "x", count: limit - 9 + excess) + "\"}"
    let expected: [FramerOutcome] = [
      .record("{\"id\":1}", line: 1, column: 1),
      excess == 0 ? .record(long, line: 2, column: 1) : .refused(.tooLong(limit: limit), line: 2, column: 1),
      .record("{\"id\":3}", line: 3, column: 1),
    ]
    for cutting in Cutting.all {
      #expect(frame(Array("{\"id\":1}\n\(long)\n{\"id\":3}\n".utf8), cutting, limit: limit).outcomes == expected)
    }
  }

  @Test(arguments: [
    "{\"records\":[@,{\"id\":3}]}", "[@,{\"id\":3}]", "{\"records\":[{\"id\":3}],\"a\":@}",

  ])
  func aLongValueInAPageIsRefusedAndTheOthersAreRead(page: String) {
    let long = "{\"id\":\"" + String(repeating: "\\\"}", count: 1000) + "\"}"
    let text = page.split(separator: "@", omittingEmptySubsequences: false).joined(separator: long)
    for cutting in Cutting.all {
      let run = frame(Array(text.utf8), cutting, limit: 64)
      #expect(run.outcomes.count == 2, "\(run.outcomes)")
      #expect(run.outcomes.contains { if case .refused(.tooLong(64), _, _) = $0 { true } else { false } })
      #expect(run.outcomes.contains { if case .record("{\"id\":3}", _, _) = $0 { true } else { false } })
      #expect(run.mostKept <= 258)
    }
  }

  /// The beginning, a piece that is repeated, and how often.
  @Test(
    arguments: [
      ("", "[", 1_000_000), ("", "{\"a\":", 1_000_000), ("\"", "x", 2_000_000), ("{\"id\":\"", "x", 2_000_000),
      ("", "1", 2_000_000),
      ("[", "1", 2_000_000), ("[1,", " ", 2_000_000), ("{\"records\":", "\n", 2_000_000),
      ("{\"records\":[", "{\"a\":", 400_000),
      ("[{\"id\":1} ", "{\"id\":[", 300_000), ("{\"records\":[{\"id\":1},", "[", 1_000_000),
      ("[{\"id\":1}}", "{", 1_000_000),
      ("{\"", "x", 2_000_000), ("[{\"id\":1} ", "{\"id\":\"", 300_000), ("{\"id\":1}\n", "{", 1_000_000),
      ("[{\"id\":1}}", "{ ", 1_000_000),
    ])
  func endlessInputEndsInBoundedMemory(start: String, piece: String, count: Int) {
    let bytes =
      Array(start.utf8) + Array(String(repeating: piece, count: count).utf8) + Array("\n{\"id\":\"after\"}\n".utf8)
    let limit = 100_000
    let run = frame(bytes, .every(JSONFramerLimitTests.window), limit: limit)
    #expect(run.mostKept <= limit + 1)
    #expect(!run.outcomes.isEmpty)
  }

  @Test(arguments: [("[", 0), ("{\"a\":", 0), ("{\"id\":\"", 0)])
  func theLineAfterADeepOrUnclosedOneIsRead(piece: String, unused: Int) {
    let bytes = Array(("{\"id\":1}\n" + String(repeating: piece, count: 100_000) + "\n{\"id\":3}\n").utf8)
    let run = frame(bytes, .every(JSONFramerLimitTests.window), limit: 10_000, readsPages: false)
    #expect(run.outcomes.count == 3)
    #expect(run.outcomes.last == .record("{\"id\":3}", line: 3, column: 1))
  }

  @Test func aPageLongerThanTheLimitIsReadElementByElement() {
    let records = (0..<20_000).map { "{\"id\":\($0)}" }
    let text =
      "{\"limit\":1,\"records\":[" + records.joined(separator: ",\n") + "],\"more\":false}\n{\"id\":\"after\"}\n"
    for cutting in [Cutting.whole, .every(1000), .every(JSONFramerLimitTests.window)] {
      let run = frame(Array(text.utf8), cutting, limit: 1000)
      #expect(run.outcomes.count == 20_001)
      #expect(run.outcomes.last == .record("{\"id\":\"after\"}", line: 20_001, column: 1))
      #expect(run.mostKept <= 1001)
    }
  }
}
