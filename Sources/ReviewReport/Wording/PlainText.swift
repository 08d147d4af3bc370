/// Makes text from the input safe to show: one line, nothing that moves a cursor or turns the reading direction.
public enum PlainText {
  /// The most scalars of one visible character; combining marks beyond are dropped.
  private static let mostScalars = 16

  /// The text on one line: whitespace runs become one space, controls (with the escape of terminal sequences), bidi
  /// marks and other invisible characters become U+FFFD.
  public static func clean(_ text: String) -> String {
    // Scalars of their own: appending to those of a string copies it each time.
    var result = String.UnicodeScalarView()
    var isAfterSpace = true
    for character in text {
      if character.isWhitespace {
        if !isAfterSpace { result.append(" " as Unicode.Scalar) }
        isAfterSpace = true
      } else {
        result.append(contentsOf: character.unicodeScalars.prefix(mostScalars).map(visible))
        isAfterSpace = false
      }
    }
    if result.last == " " { result.removeLast() }
    return String(result)
  }

  /// The text cut in the middle to a number of columns, with `…` for what is left out.
  ///
  /// Names of one family differ at their ends more often than at their beginnings, so that both ends stay.
  static func cut(_ text: String, to columns: Int) -> String {
    if DisplayWidth.of(text) <= columns { return text }
    if columns < 1 { return "" }
    let tailColumns = (columns - 1) / 2
    let head = prefix(of: text, columns: columns - 1 - tailColumns)
    let tail = prefix(of: text.reversed(), columns: tailColumns).reversed()
    return String(head) + "…" + String(tail)
  }

  /// The longest run of characters from the start that fits a number of columns.
  static func prefix(of text: some Sequence<Character>, columns: Int) -> [Character] {
    var taken: [Character] = []
    var width = 0
    for character in text {
      width += DisplayWidth.of(character)
      if width > columns { break }
      taken.append(character)
    }
    return taken
  }

  private static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.value == 0x200D || scalar.value == 0x200C { return scalar }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: return "\u{FFFD}"
    default: break
    }
    // Blank letters: they would make a name that looks empty.
    let blanks: Set<UInt32> = [0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800]
    return blanks.contains(scalar.value) ? "\u{FFFD}" : scalar
  }
}
