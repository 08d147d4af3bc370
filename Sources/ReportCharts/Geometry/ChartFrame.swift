import ReportMarkup

/// What a chart is called, and what it shows in words for those who do not see it.
public struct ChartName: Hashable, Sendable {
  /// Distinct in the document.
  public var id: String
  public var title: String
  public var description: String

  public init(id: String, title: String, description: String) {
    self.id = id
    self.title = title
    self.description = description
  }
}

extension Markup {
  /// A chart of its own: as wide as its place, so many pixels high.
  static func chart(
    _ name: ChartName, height: Double, gutter: String = "", @MarkupBuilder _ content: () -> Markup
  ) -> Markup {
    Markup(
      "svg", .class(gutter.isEmpty ? "c" : "c \(gutter)"), Attribute("role", "img"),
      Attribute("width", "100%"), Attribute("height", FixedDecimal.text(height)),
      Attribute("aria-labelledby", "\(name.id)-t \(name.id)-d")
    ) {
      Markup("title", .id("\(name.id)-t")) { Markup(text: name.title) }
      Markup("desc", .id("\(name.id)-d")) { Markup(text: name.description) }
      content()
    }
  }

  /// A chart in a row of a table, whose other cells are its data.
  static func rowChart(_ label: String, height: Double, @MarkupBuilder _ content: () -> Markup) -> Markup {
    Markup(
      "svg", .class("c"), Attribute("role", "img"), Attribute("width", "100%"),
      Attribute("height", FixedDecimal.text(height)), Attribute("aria-label", label), content: content)
  }
}
