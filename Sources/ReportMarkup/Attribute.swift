/// An attribute of an element: its name is a literal, its value is escaped.
public struct Attribute: Hashable, Sendable {
  /// With the space before it.
  let text: String

  /// - Parameter value: any text; O(length).
  public init(_ name: StaticString, _ value: String) {
    text = " \(name)=\"\(TextEscaping.attribute(value))\""
  }

  /// An attribute without a value.
  public init(_ name: StaticString) { text = " \(name)=\"\"" }

  /// The classes, by which the style sheet knows an element.
  public static func `class`(_ names: String) -> Attribute { Attribute("class", names) }

  /// A link to a place in the same document. There are no others.
  public static func link(to id: String) -> Attribute { Attribute("href", "#" + id) }

  public static func id(_ id: String) -> Attribute { Attribute("id", id) }
}
