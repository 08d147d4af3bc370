/// Texts in the cells of a sheet that people open in a spreadsheet, or look at in a terminal.
///
/// What begins like a formula would be run there: such a text has an apostrophe before it, which spreadsheets do not show.
/// A text of its own that begins with one has another. A text with characters that move a cursor or turn the reading
/// direction stands as `'\` and what it is, with `\u{1B}` for each of them and `\\` for a backslash; so does a word that
/// tables have for nothing, and a text inside which a formula would begin (see `CellStart`), with an escape for its sign. So
/// every text comes back as it was.
public enum SheetCell {
  private static let mark = UInt8(ascii: "'")
  private static let escape = UInt8(ascii: "\\")
  /// Words that a table has for nothing: a text that is one would be lost.
  private static let nothings = ["?", "NULL", "None", "null"]

  /// Appends a text as a field of a table (CSV, RFC 4180). O(length).
  public static func append(_ text: Span<UInt8>, to row: inout [UInt8]) {
    guard !isPlain(text) else { return appendField(text, isMarked: !text.isEmpty && isMarked(text[0]), to: &row) }
    let whole = text.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    if !nothings.contains(whole), !whole.unicodeScalars.contains(where: isHidden), !CellStart.isFound(inside: whole) {
      return appendField(text, isMarked: !text.isEmpty && isMarked(text[0]), to: &row)
    }
    var field = [mark, escape]
    var start = CellStart()
    for scalar in whole.unicodeScalars {
      if start.opensFormula(scalar) || isHidden(scalar) {
        field += Array("\\u{\(String(scalar.value, radix: 16, uppercase: true))}".utf8)
      } else if scalar == "\\" {
        field += [escape, escape]
      } else {
        field += Array(String(Character(scalar)).utf8)
      }
    }
    appendField(field.span, isMarked: false, to: &row)
  }

  /// The text that a field was made of.
  public static func text(of field: Span<UInt8>) -> [UInt8] {
    if field.count > 1, field[0] == mark, field[1] == escape { return unescaped(field.extracting(2..<field.count)) }
    let isMarked = field.count > 1 && field[0] == mark && isMarked(field[1])
    return field.indices.dropFirst(isMarked ? 1 : 0).map { field[$0] }
  }

  /// Whether a character is not seen, and changes how others are: controls, bidi marks and other invisible ones. Joiners,
  /// which scripts need, do not.
  public static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value == 0x200C || scalar.value == 0x200D { return false }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
  }

  /// Whether a look at its bytes shows that nothing in it is hidden or begins inside it, and that it is not short enough to be a word for nothing.
  private static func isPlain(_ text: Span<UInt8>) -> Bool {
    for index in text.indices where text[index] < 0x20 || text[index] >= 0x7F || text[index] == 0x3B { return false }
    return text.count > 4
  }

  /// Whether a text must be marked: by its first byte.
  private static func isMarked(_ first: UInt8) -> Bool {
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D, mark: true
    default: false
    }
  }

  private static func appendField(_ text: Span<UInt8>, isMarked: Bool, to row: inout [UInt8]) {
    // A reader takes blanks around a field away.
    let hasEdge = !text.isEmpty && (text[0] == 0x20 || text[text.count - 1] == 0x20)
    let isQuoted = hasEdge || text.indices.contains { text[$0] == 0x22 || text[$0] == 0x2C }
    if isQuoted { row.append(0x22) }
    if isMarked { row.append(mark) }
    for index in text.indices {
      if text[index] == 0x22 { row.append(0x22) }
      row.append(text[index])
    }
    if isQuoted { row.append(0x22) }
  }

  /// What is no escape stays as it stands.
  private static func unescaped(_ field: Span<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    var index = 0
    while index < field.count {
      if field[index] == escape, let (bytes, end) = escaped(at: index + 1, of: field) {
        text += bytes
        index = end
      } else {
        text.append(field[index])
        index += 1
      }
    }
    return text
  }

  /// What an escape stands for whose letters begin here, and where it ends.
  private static func escaped(at start: Int, of field: Span<UInt8>) -> (bytes: [UInt8], end: Int)? {
    guard start < field.count else { return nil }
    if field[start] == escape { return ([escape], start + 1) }
    guard field[start] == UInt8(ascii: "u"), start + 1 < field.count, field[start + 1] == UInt8(ascii: "{") else {
      return nil
    }
    let digits = (start + 2..<field.count).prefix(7).prefix { field[$0] != UInt8(ascii: "}") }
    let word = String(decoding: digits.map { field[$0] }, as: UTF8.self)
    guard let value = UInt32(word, radix: 16), let scalar = Unicode.Scalar(value), digits.endIndex < field.count,
      field[digits.endIndex] == UInt8(ascii: "}")
    else { return nil }
    return (Array(String(Character(scalar)).utf8), digits.endIndex + 1)
  }
}
