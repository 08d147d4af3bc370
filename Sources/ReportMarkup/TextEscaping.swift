/// Escapes text for HTML and SVG: what could end the text becomes an entity, what could hide it or turn it round a mark.
enum TextEscaping {
  /// Between tags.
  static func text(_ text: String) -> String {
    escaped(text) { byte in
      switch byte {
      case UInt8(ascii: "&"): "&amp;"
      case UInt8(ascii: "<"): "&lt;"
      case UInt8(ascii: ">"): "&gt;"
      default: nil
      }
    }
  }

  /// In a value between double quotes.
  static func attribute(_ text: String) -> String {
    escaped(text) { byte in
      switch byte {
      case UInt8(ascii: "&"): "&amp;"
      case UInt8(ascii: "<"): "&lt;"
      case UInt8(ascii: ">"): "&gt;"
      case UInt8(ascii: "\""): "&quot;"
      case UInt8(ascii: "'"): "&#39;"
      // Else an attribute could reach over lines, which some readers cut at.
      case UInt8(ascii: "\n"), UInt8(ascii: "\t"): " "
      default: nil
      }
    }
  }

  /// O(length); a text without anything to escape is not copied scalar by scalar.
  private static func escaped(_ text: String, _ entity: (UInt8) -> String?) -> String {
    if text.utf8.allSatisfy({ $0 < 0x7F && $0 >= 0x20 && entity($0) == nil }) { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.isASCII, let entity = entity(UInt8(scalar.value)) {
        result.append(contentsOf: entity.unicodeScalars)
      } else {
        result.append(isHarmful(scalar) ? "\u{FFFD}" : scalar)
      }
    }
    return String(result)
  }

  /// Controls but line feeds and tabs; what turns the reading direction; scalars that are no characters.
  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFDD0...0xFDEF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }
}
