import ReportMarkup

/// What gives a shape its colour: a class of the style sheet.
public struct Tone: Hashable, Sendable {
  let name: String

  /// - Parameter name: a literal, as classes are no input.
  public init(_ name: StaticString) { self.name = name.description }

  static let grid = Tone("gr")
  static let axis = Tone("ax")
  static let target = Tone("tg")
  static let mark = Tone("dot")
  static let hollow = Tone("hol")
  static let faint = Tone("m")
  static let strong = Tone("b")
}

/// The shapes that charts are made of.
extension Markup {
  /// - Parameter title: what is told of it when it is pointed at.
  static func rectangle(
    _ tone: Tone, x: Length, y: Double, width: Length, height: Double, title: String? = nil
  ) -> Markup {
    shape("rect", title) {
      [
        Attribute("x", x.text), Attribute("y", FixedDecimal.text(y)), Attribute("width", width.text),
        Attribute("height", FixedDecimal.text(height)), .class(tone.name),
      ]
    }
  }

  static func circle(_ tone: Tone, x: Length, y: Double, radius: Double, title: String? = nil) -> Markup {
    shape("circle", title) {
      [
        Attribute("cx", x.text), Attribute("cy", FixedDecimal.text(y)), Attribute("r", FixedDecimal.text(radius)),
        .class(tone.name),
      ]
    }
  }

  static func line(_ tone: Tone, x1: Length, y1: Double, x2: Length, y2: Double) -> Markup {
    .leaf(
      "line", Attribute("x1", x1.text), Attribute("x2", x2.text), Attribute("y1", FixedDecimal.text(y1)),
      Attribute("y2", FixedDecimal.text(y2)), .class(tone.name))
  }

  static func upright(_ tone: Tone, x: Length, from top: Double, to bottom: Double) -> Markup {
    line(tone, x1: x, y1: top, x2: x, y2: bottom)
  }

  /// A line of the grid as high as the drawing. Its width and height are those of the style sheet: there are a thousand of
  /// them on a page.
  static func gridline(x: Length) -> Markup { .leaf("rect", .class(Tone.grid.name), Attribute("x", x.text)) }

  static func level(_ tone: Tone, y: Double, from left: Length = .percent(0), to right: Length = .percent(100))
    -> Markup
  {
    line(tone, x1: left, y1: y, x2: right, y2: y)
  }

  /// A label.
  ///
  /// - Parameters:
  ///   - tones: nothing for the usual one.
  ///   - shift: how far it is moved across, in pixels.
  static func label(
    _ text: String, x: Length, y: Double, _ anchor: Anchor = .start, shift: Double = 0, _ tones: [Tone] = []
  ) -> Markup {
    let classes = (tones.map(\.name) + [anchor.rawValue]).filter { !$0.isEmpty }.joined(separator: " ")
    return Markup(
      "text", Attribute("x", x.text), Attribute("y", FixedDecimal.text(y)),
      shift == 0 ? nil : Attribute("dx", FixedDecimal.text(shift)), classes.isEmpty ? nil : .class(classes)
    ) { Markup(text: text) }
  }

  /// Which end of a label stands at its place; the value is the class.
  enum Anchor: String { case start = "", middle = "mid", end = "e" }

  /// A line or an area through points: across from 0 to 1000, down in pixels; it is stretched to the width.
  static func path(_ tone: Tone, _ points: [(x: Double, y: Double)], isClosed: Bool = false) -> Markup {
    let words = points.enumerated().map { index, point in
      "\(index == 0 ? "M" : "L")\(FixedDecimal.text(point.x)) \(FixedDecimal.text(point.y))"
    }
    return .leaf(
      "path", .class(tone.name), Attribute("d", words.joined(separator: " ") + (isClosed ? "Z" : "")),
      Attribute("vector-effect", "non-scaling-stroke"))
  }

  /// Columns on a base, in one path: across from 0 to 1000, down in pixels; it is stretched to the width.
  static func columns(_ tone: Tone, _ columns: [(x: Double, width: Double, height: Double)], base: Double) -> Markup {
    let words = columns.map { column in
      let width = FixedDecimal.text(column.width)
      return
        "M\(FixedDecimal.text(column.x)) \(FixedDecimal.text(base))v-\(FixedDecimal.text(column.height))h\(width)V\(FixedDecimal.text(base))"
    }
    return .leaf("path", .class(tone.name), Attribute("d", words.joined()))
  }

  /// What holds paths.
  static func stretched(height: Double, @MarkupBuilder _ paths: () -> Markup) -> Markup {
    Markup(
      "svg", Attribute("viewBox", "0 0 1000 \(FixedDecimal.text(height))"), Attribute("preserveAspectRatio", "none"),
      Attribute("width", "100%"), Attribute("height", FixedDecimal.text(height)), content: paths)
  }

  private static func shape(_ name: StaticString, _ title: String?, _ attributes: () -> [Attribute]) -> Markup {
    let attributes = attributes()
    guard let title else { return .leaf(name, all: attributes) }
    return Markup(name, all: attributes) { Markup("title") { Markup(text: title) } }
  }
}
