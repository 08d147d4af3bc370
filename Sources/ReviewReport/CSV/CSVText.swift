import PagingModel

/// Texts of people and systems as cells of CSV (RFC 4180).
enum CSVText {
  /// Appends a text, in quotes where it needs them.
  ///
  /// What a spreadsheet would compute gets an apostrophe in front, also where a cell would begin inside the text (see
  /// `CellStart`), and controls other than tabs and line breaks are U+FFFD, those beyond ASCII, too.
  static func append(_ text: [UInt8], to csv: inout [UInt8]) {
    let isFormula = opensFormula(text)
    guard isFormula || text.contains(where: needsQuotes) || hasControl(text) else {
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

  /// Whether controls beyond ASCII are in a text; a look at the bytes is enough for most.
  private static func hasControl(_ text: [UInt8]) -> Bool {
    text.contains(0xC2) && String(decoding: text, as: UTF8.self).unicodeScalars.contains(where: isControl)
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar != "\t" && scalar != "\n" && scalar != "\r" && scalar.properties.generalCategory == .control
  }

  /// Whether a spreadsheet may compute the cell instead of showing it, also behind blanks that are dropped when it is read.
  private static func opensFormula(_ text: [UInt8]) -> Bool {
    if let first = text.first, first == 0x09 || first == 0x0A || first == 0x0D { return true }
    return CellStart.isFormula(String(decoding: text, as: UTF8.self))
  }
}
