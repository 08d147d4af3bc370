import ReportMarkup

/// Names from the input as they stand on a page: cleaned, set apart from the reading direction around them, cut in the
/// middle where they are long, with all of a cut one to be pointed at.
enum NameMarkup {
  /// The longest name of a table and of a drawing, in columns.
  static let longestInTable = 64
  static let longestInDrawing = 26

  /// A name in a cell or a heading.
  ///
  /// - Parameters:
  ///   - isStrong: whether it is what its line is about.
  ///   - breaks: whether it may break inside, as where columns are narrow.
  static func of(
    _ name: String?, orElse: String = "(no name)", longest: Int = longestInTable, isStrong: Bool = false,
    breaks: Bool = true
  ) -> Markup {
    guard let name else { return Markup("span", .class("m")) { Markup(text: orElse) } }
    let clean = PlainText.clean(name)
    let cut = PlainText.cut(clean, to: longest)
    let full = cut == clean ? nil : PlainText.cut(clean, to: Phrase.longestQuote)
    return Markup("bdi", isStrong ? .class("name") : nil, full.map { Attribute("title", $0) }) {
      let shown = clean.isEmpty ? "(no name)" : cut
      return breaks ? breakable(shown) : Markup(text: shown)
    }
  }

  /// A name where no element can stand: in a drawing.
  static func plain(_ name: String?, orElse: String = "(no name)", longest: Int = longestInDrawing) -> String {
    guard let name else { return orElse }
    let clean = PlainText.clean(name)
    return clean.isEmpty ? "(no name)" : PlainText.cut(clean, to: longest)
  }

  /// The text with places at which it may break: behind marks, and before capitals that begin a word.
  static func breakable(_ text: String) -> Markup {
    var pieces: [Markup] = []
    var piece = ""
    var last: Character = " "
    for character in text {
      if breaks.contains(last) || (last.isLowercase && character.isUppercase), !piece.isEmpty {
        pieces.append(Markup(text: piece))
        piece = ""
      }
      piece.append(character)
      last = character
    }
    return .joined(pieces + [Markup(text: piece)], by: .leaf("wbr"))
  }

  private static let breaks: Set<Character> = [".", "_", "/", ":", "-"]
}
