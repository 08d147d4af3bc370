/// Texts of people and systems as cells of CSV (RFC 4180).
enum CSVText {
  /// Appends a text, in quotes where it needs them.
  ///
  /// What a spreadsheet would compute gets an apostrophe in front, and controls other than tabs and line breaks are U+FFFD.
  static func append(_ text: [UInt8], to csv: inout [UInt8]) {
    let isFormula = opensFormula(text)
    guard isFormula || text.contains(where: needsQuotes) else {
      csv += text
      return
    }
    csv.append(UInt8(ascii: "\""))
    if isFormula { csv.append(UInt8(ascii: "'")) }
    for byte in text {
      if byte == UInt8(ascii: "\"") { csv.append(byte) }
      if isControl(byte) { csv += "\u{FFFD}".utf8 } else { csv.append(byte) }
    }
    csv.append(UInt8(ascii: "\""))
  }

  /// Semicolons, too: there are spreadsheets that split at them.
  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";")
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D || byte == 0x7F
  }

  /// Whether a spreadsheet may compute a cell instead of showing it: by the signs that OWASP's "CSV Injection" lists, as
  /// letters of half and of full width, also behind blanks that are dropped when the cell is read.
  private static func opensFormula(_ text: [UInt8]) -> Bool {
    if let first = text.first, first == 0x09 || first == 0x0A || first == 0x0D { return true }
    let sign = String(decoding: text, as: UTF8.self).unicodeScalars.first { !isBlank($0) }
    switch sign {
    case "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": return true
    default: return false
    }
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format: true
    default: scalar.properties.isWhitespace
    }
  }
}
