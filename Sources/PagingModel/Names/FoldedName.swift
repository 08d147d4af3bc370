/// A name as people read it: two that look the same are equal.
///
/// Blanks of any kind and number are one blank, and none at the ends; what nobody sees is left out, as marks of the byte
/// order and of the direction. Equality is that of Unicode: however an accent is written. Large and small letters differ, but
/// those of ASCII in e-mail addresses.
public struct FoldedName: Hashable, Sendable {
  public let text: String

  /// O(length).
  public init(_ name: String) {
    var scalars = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      if scalar.properties.isWhitespace || scalar.properties.generalCategory == .control {
        if scalars.last != " " { scalars.append(" ") }
      } else if !Self.isInvisible(scalar) {
        scalars.append(scalar)
      }
    }
    // Also of what stood before something that nobody sees.
    if scalars.last == " " { scalars.removeLast() }
    if scalars.first == " " { scalars.removeFirst() }
    let text = String(scalars)
    self.text = EmailAddress.folded(Array(text.utf8).span).map { String(decoding: $0, as: UTF8.self) } ?? text
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .format || scalar.properties.isDefaultIgnorableCodePoint
  }
}
