import Testing

/// What a document is does not depend on where a window ends in it, even when its beginning looks like another.
@Suite struct JSONFramerWindowTests {
  private static let page = #"{"records":[{"id":1},{"id":2}],"more":false}"#
  /// A record whose beginning looks like a page.
  private static let record = #"{"records":[{"id":3}],"id":4}"#

  private static func outcomes(_ text: String, _ cutting: Cutting) -> [FramerOutcome] {
    frame(Array(text.utf8), cutting, readsToTheEnd: true).outcomes
  }

  @Test(arguments: ["\n", "", " \r\n\n"])
  func recordAmongPagesIsReadAlikeWhereverAWindowEnds(between: String) {
    let text = [Self.page, Self.record, Self.record, Self.page, Self.record].joined(separator: between)
    let whole = Self.outcomes(text, .whole)
    #expect(whole.count == 7)
    #expect(whole.count { $0.description.hasSuffix(Self.record) } == 3)
    for place in 1..<text.utf8.count { #expect(Self.outcomes(text, .at(place)) == whole, "\(place)") }
  }

  /// Whatever is longer than what is looked at first is told by the same beginnings in every window.
  @Test(arguments: [60_000, 65_400, 70_000, 140_000, 300_000])
  func longDocumentIsReadAlikeWhereverAWindowEnds(length: Int) {
    let long = #"{"records":[{"id":3}],"x":"\#(String(repeating: "x", count: length))","id":4}"#
    let text = [Self.page, long, Self.record, long, Self.page].joined(separator: "\n")
    let whole = Self.outcomes(text, .whole)
    for place in stride(from: 1, to: text.utf8.count, by: length / 12) {
      #expect(Self.outcomes(text, .at(place)) == whole, "\(place)")
    }
  }
}
