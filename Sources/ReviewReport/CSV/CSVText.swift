import PagingModel

/// Texts of people and systems as cells of CSV (RFC 4180).
enum CSVText {
  /// Appends a text, in quotes where it needs them.
  ///
  /// What a spreadsheet would compute gets an apostrophe in front, also where a cell would begin inside the text (see
  /// `CellStart`), and controls other than tabs and line breaks are U+FFFD.
  static func append(_ text: [UInt8], to csv: inout [UInt8]) {
    let isFormula = opensFormula(text)
    guard isFormula || text.contains(where: needsQuotes) else {
      csv += text
      return
    }
    csv.append(UInt8(ascii: "\""))
    if isFormula { csv.append(UInt8(ascii: "'")) }
    var start = CellStart()
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      if start.opensFormula(scalar) { csv.append(UInt8(ascii: "'")) }
      if scalar == "\"" { csv.append(UInt8(ascii: "\"")) }
      csv += String(Character(isControl(scalar) ? "\u{FFFD}" : scalar)).utf8
    }
    csv.append(UInt8(ascii: "\""))
  }

  /// Semicolons, too: there are spreadsheets that split at them.
  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";")
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 && scalar != "\t" && scalar != "\n" && scalar != "\r" || scalar.value == 0x7F
  }

  /// Whether a spreadsheet may compute the cell instead of showing it, also behind blanks that are dropped when it is read.
  private static func opensFormula(_ text: [UInt8]) -> Bool {
    if let first = text.first, first == 0x09 || first == 0x0A || first == 0x0D { return true }
    return CellStart.isFormula(String(decoding: text, as: UTF8.self))
  }
}
