/// Sets prose of our own as print does: what belongs together does not break over lines.
///
/// Names of the input never come here: they stay as they are.
enum Typography {
  /// A narrow space that does not break: between thousands, before percent signs.
  private static let narrow: Character = "\u{202F}"
  /// A space that does not break: before units.
  private static let fixed: Character = "\u{A0}"
  private static let minus: Character = "\u{2212}"
  private static let units: Set<String> = ["s", "min", "h", "d", "bytes", "byte", "kB", "MB", "GB", "TB"]

  /// `1 448 pages, -5 %, 2 h 05 min` with the spaces and the sign that print has. O(length).
  static func set(_ words: String) -> String {
    let characters = Array(words)
    var result = ""
    result.reserveCapacity(words.utf8.count + 8)
    for index in characters.indices {
      result.append(set(characters[index], at: index, of: characters))
    }
    return result
  }

  private static func set(_ character: Character, at index: Int, of all: [Character]) -> Character {
    let next = index + 1 < all.count ? all[index + 1] : " "
    let previous = index > 0 ? all[index - 1] : " "
    if character == "-" && isDigit(next) && (previous == " " || previous == "(") { return minus }
    guard character == " " else { return character }
    if isDigit(next) && joins(before: index, of: all) { return fixed }
    guard isDigit(previous) else { return character }
    if next == "%" || isThousands(before: index, of: all) { return narrow }
    return units.contains(word(after: index, of: all)) ? fixed : character
  }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

  /// Whether a space stands between one to three digits and exactly three.
  private static func isThousands(before space: Int, of all: [Character]) -> Bool {
    let before = all[..<space].reversed().prefix(4).prefix(while: isDigit).count
    let behind = all[(space + 1)...].prefix(4).prefix(while: isDigit).count
    return (1...3).contains(before) && behind == 3
  }

  /// Whether a space stands between a larger unit of time and the digits of a smaller one: `2 h 05 min`.
  private static func joins(before space: Int, of all: [Character]) -> Bool {
    let unit = String(all[..<space].reversed().prefix(4).prefix(while: \.isLetter).reversed())
    guard ["d", "h", "min"].contains(unit), space - unit.count >= 2 else { return false }
    let rest = all[(space + 1)...].drop(while: isDigit)
    let isTold = isDigit(all[space - unit.count - 2]) && all[space - unit.count - 1] == " "
    return isTold && rest.first == " " && units.contains(word(after: rest.startIndex, of: all))
  }

  /// The letters behind a space.
  private static func word(after space: Int, of all: [Character]) -> String {
    String(all[(space + 1)...].prefix(6).prefix(while: \.isLetter))
  }
}
