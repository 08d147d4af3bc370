/// Texts in the cells of a sheet that people open in a spreadsheet.
///
/// What begins like a formula would be run there: such a text has an apostrophe before it, which spreadsheets do not show.
/// A text of its own that begins with one has another, so that every text comes back as it was.
public enum SheetCell {
  private static let mark = UInt8(ascii: "'")

  /// Whether a text must be marked: by its first byte.
  private static func isMarked(_ first: UInt8) -> Bool {
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D, mark: true
    default: false
    }
  }

  /// Appends a text as a field of a table (CSV, RFC 4180). O(length).
  public static func append(_ text: Span<UInt8>, to row: inout [UInt8]) {
    let isMarked = !text.isEmpty && isMarked(text[0])
    let isQuoted = text.indices.contains {
      text[$0] == 0x22 || text[$0] == 0x2C || text[$0] == 0x0A || text[$0] == 0x0D
    }
    if isQuoted { row.append(0x22) }
    if isMarked { row.append(mark) }
    for index in text.indices {
      if text[index] == 0x22 { row.append(0x22) }
      row.append(text[index])
    }
    if isQuoted { row.append(0x22) }
  }

  /// How many bytes the mark before a text takes that was read from a cell: 0 or 1.
  public static func markLength(of text: Span<UInt8>) -> Int {
    text.count > 1 && text[0] == mark && isMarked(text[1]) ? 1 : 0
  }
}
