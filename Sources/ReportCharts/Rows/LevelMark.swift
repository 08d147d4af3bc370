public import ReportMarkup

/// A level of a few as boxes, of which as many are filled. The word stands beside it.
public struct LevelMark: Hashable, Sendable {
  /// From 0 to `of`.
  public var filled: Int
  public var of: Int

  public init(filled: Int, of: Int = 3) {
    self.filled = filled
    self.of = of
  }

  public var markup: Markup {
    Markup(
      "svg", .class("lv"), Attribute("aria-hidden", "true"), Attribute("width", FixedDecimal.text(Double(of) * 7)),
      Attribute("height", "11")
    ) {
      boxes(.mark, 0..<min(filled, of))
      boxes(.hollow, min(filled, of)..<of)
    }
  }

  /// In one path: there are many in a table of people.
  private func boxes(_ tone: Tone, _ places: Range<Int>) -> Markup {
    if places.isEmpty { return .empty }
    let words = places.map { "M\(FixedDecimal.text(Double($0) * 7 + 0.5)) .5h5v10h-5z" }
    return .leaf("path", .class(tone.name), Attribute("d", words.joined()))
  }
}
