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
      (0..<of).map { box in
        Markup.rectangle(
          box < filled ? .mark : .hollow, x: .pixels(Double(box) * 7 + 0.5), y: 0.5, width: .pixels(5), height: 10)
      }
    }
  }
}
