/// Follows a text in a cell and finds what a spreadsheet may compute instead of showing it.
///
/// That is a sign of those that OWASP's "CSV Injection" lists, as a letter of half or of full width, with which a cell begins.
/// A cell begins with the text, and inside it wherever a spreadsheet may split it that does not split at commas: after
/// semicolons, tabs and ends of lines, as a quote that does not open a cell protects nothing. Blanks and quotes before the
/// sign may be dropped when the cell is read.
public struct CellStart {
  /// Whether nothing stood yet in the cell that a spreadsheet may have begun.
  private var isOpen = false

  /// At the beginning of a text inside a cell.
  public init() {}

  /// Whether the next character of the text is such a sign. O(1).
  public mutating func opensFormula(_ scalar: Unicode.Scalar) -> Bool {
    if isOpen && Self.isSign(scalar) {
      isOpen = false
      return true
    }
    isOpen = Self.isSeparator(scalar) || isOpen && (scalar == "\"" || Self.isBlank(scalar))
    return false
  }

  /// Whether a text would be computed that is a cell of its own. O(length).
  public static func isFormula(_ text: String) -> Bool {
    text.unicodeScalars.first { !isBlank($0) }.map(isSign) ?? false
  }

  /// Whether a part of a text inside a cell would be computed, its beginning apart. O(length).
  static func isFound(inside text: String) -> Bool {
    var start = CellStart()
    for scalar in text.unicodeScalars where start.opensFormula(scalar) { return true }
    return false
  }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": true
    default: false
    }
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    scalar == ";" || scalar == "\t" || scalar == "\n" || scalar == "\r"
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format: true
    default: scalar.properties.isWhitespace
    }
  }
}
