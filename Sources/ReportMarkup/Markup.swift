/// A piece of HTML or SVG in which every text is harmless: it is either a literal of the program, or was escaped when it
/// came in. Nothing else can be made, so that whoever puts pieces together need not think of escaping.
///
///     Markup("p", .class("note")) { Markup(text: name) }
public struct Markup: Hashable, Sendable {
  /// The bytes of the document.
  public private(set) var text: String

  private init(safe text: String) { self.text = text }

  /// Nothing.
  public static let empty = Markup(safe: "")

  /// Text between tags, escaped. O(length).
  public init(text: String) { self.text = TextEscaping.text(text) }

  /// An element with what is in it.
  ///
  /// - Parameter name: a literal, so that no input can be a tag.
  public init(
    _ name: StaticString, _ attributes: Attribute?..., @MarkupBuilder content: () -> Markup
  ) {
    self.init(name, all: attributes, content: content)
  }

  /// As the one above, of attributes in an array.
  public init(_ name: StaticString, all attributes: [Attribute?], @MarkupBuilder content: () -> Markup) {
    text = "\(Markup.opening(name, attributes))>\(content().text)</\(name)>"
  }

  /// An element that is empty by its nature: a break, a rectangle.
  public static func leaf(_ name: StaticString, _ attributes: Attribute?...) -> Markup {
    leaf(name, all: attributes)
  }

  /// As the one above, of attributes in an array.
  public static func leaf(_ name: StaticString, all attributes: [Attribute?]) -> Markup {
    Markup(safe: opening(name, attributes) + "/>")
  }

  private static func opening(_ name: StaticString, _ attributes: [Attribute?]) -> String {
    attributes.reduce(into: "<\(name)") { $0 += $1?.text ?? "" }
  }

  /// Literals one after the other, as they are: style sheets, scripts, a document's first line.
  public static func verbatim(_ literals: [StaticString]) -> Markup {
    Markup(safe: literals.map(\.description).joined())
  }

  /// The pieces one after the other, with another between them.
  public static func joined(_ pieces: some Sequence<Markup>, by separator: Markup = .empty) -> Markup {
    Markup(safe: pieces.map(\.text).joined(separator: separator.text))
  }

  /// One piece behind another.
  public static func + (left: Markup, right: Markup) -> Markup { Markup(safe: left.text + right.text) }

  public var isEmpty: Bool { text.isEmpty }
}

/// Puts pieces one after the other.
///
/// Text is no expression of it: whoever writes prose says how it is set, by an overload of `buildExpression`.
@resultBuilder
public enum MarkupBuilder {
  public static func buildExpression(_ piece: Markup) -> Markup { piece }
  public static func buildExpression(_ piece: Markup?) -> Markup { piece ?? .empty }
  public static func buildExpression(_ pieces: [Markup]) -> Markup { .joined(pieces) }
  public static func buildBlock(_ pieces: Markup...) -> Markup { .joined(pieces) }
  public static func buildOptional(_ piece: Markup?) -> Markup { piece ?? .empty }
  public static func buildEither(first piece: Markup) -> Markup { piece }
  public static func buildEither(second piece: Markup) -> Markup { piece }
  public static func buildArray(_ pieces: [Markup]) -> Markup { .joined(pieces) }
}
