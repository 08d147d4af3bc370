import Testing

@testable import LogInput

/// How often bytes are looked at, whatever they are.
@Suite struct JSONFramerWorkTests {
  struct Nest: Sendable, CustomTestStringConvertible {
    var start = ""
    /// A piece that is repeated.
    var piece: String
    var count: Int

    var testDescription: String {
      let words = start + piece.prefix(16)
      return String(words.map { $0 == "\n" ? " " : $0 })
    }

    static let all = [
      Nest(piece: "[\n", count: 50_000), Nest(piece: "{\"a\":\n", count: 20_000), Nest(piece: "  [\n", count: 20_000),
      Nest(piece: "{\"records\":[\n", count: 10_000),
      Nest(start: "[{\"id\":1} ", piece: "{\"id\":", count: 20_000),
      Nest(start: "[{\"id\":1}}", piece: "{\"id\":[\n", count: 20_000),
      Nest(start: "[{\"id\":1} ", piece: "{\"id\":\n", count: 20_000),
      Nest(start: "[{\"id\":1},\n", piece: "{\"id\":[\n", count: 20_000),
      // One fault at the end of many brackets, and many brackets before more than a record may hold.
      Nest(piece: repeated("[\n", 250) + repeated("1,\n", 2000) + "!\n", count: 10),
      Nest(piece: repeated("[\n", 250) + repeated("1,\n", 8000) + "!\n", count: 10),
      Nest(start: "[{\"id\":1} ", piece: repeated("{\"id\":", 200) + "[0" + repeated(",1", 900), count: 20),
    ]

    private static func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }
  }

  @Test(arguments: Nest.all, [true, false])
  func openBracketsOnEveryLineAreLinear(nest: Nest, readsPages: Bool) {
    let bytes = Array((nest.start + String(repeating: nest.piece, count: nest.count)).utf8)
    var framer = JSONRecordFramer(file: 0, limit: 10_000)
    var probe = FramerProbe(readsPages: readsPages)
    _ = framer.consume(bytes.span, isFinal: true, into: &probe)
    #expect(framer.scannedBytes <= 20 * bytes.count, "\(framer.scannedBytes) of \(bytes.count)")
  }

  @Test func whatBeginsAfterTheRefusedBytesIsLookedAtAfresh() {
    let text = String(repeating: "[\n", count: 300) + "!\n{\"id\":1}\n"
    for cutting in Cutting.all {
      let run = frame(Array(text.utf8), cutting, readsPages: false)
      #expect(run.outcomes.last == .record("{\"id\":1}", line: 302, column: 1), "\(cutting)")
      #expect(run.outcomes.count < 20)
    }
  }
}
