import LogInput

/// The tables of a report as CSV (RFC 4180), UTF-8: the figures of the JSON, since they are read from it.
///
/// What is not known is an empty cell. A text that a spreadsheet would take for a formula gets an apostrophe in front.
public enum CSVReport {
  /// The files of a report: each table with its name and its bytes, in the order of `CSVTable.all`.
  ///
  /// - Parameter json: the report as `JSONReport` wrote it.
  public static func files(of json: [UInt8]) -> [(name: String, bytes: [UInt8])] {
    CSVTable.all.map { ($0.name + ".csv", bytes(of: $0, in: json)) }
  }

  static func bytes(of table: CSVTable, in json: [UInt8]) -> [UInt8] {
    var csv: [UInt8] = []
    for (index, column) in table.columns.enumerated() {
      if index > 0 { csv.append(UInt8(ascii: ",")) }
      csv += column.name.utf8
    }
    endRow(&csv)
    do throws(JSONFault) {
      try JSONRows.read(table.path, in: json.span) { row in
        for (index, column) in table.columns.enumerated() {
          if index > 0 { csv.append(UInt8(ascii: ",")) }
          append(row[column.path], of: json, to: &csv)
        }
        endRow(&csv)
      }
    } catch {
      preconditionFailure("what was written is no JSON: \(error)")
    }
    return csv
  }

  private static func append(_ cell: JSONRows.Cell?, of json: [UInt8], to csv: inout [UInt8]) {
    switch cell {
    case nil: break
    case .literal(let range): csv += json[range]
    case .text(let text): appendText(text, to: &csv)
    }
  }

  /// A text in quotes where it needs them.
  private static func appendText(_ text: [UInt8], to csv: inout [UInt8]) {
    let isFormula = text.first.map(opensFormula) ?? false
    guard isFormula || text.contains(where: needsQuotes) else {
      csv += text
      return
    }
    csv.append(UInt8(ascii: "\""))
    if isFormula { csv.append(UInt8(ascii: "'")) }
    for byte in text {
      if byte == UInt8(ascii: "\"") { csv.append(byte) }
      csv.append(byte)
    }
    csv.append(UInt8(ascii: "\""))
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: ",")
  }

  /// What makes a spreadsheet compute a cell instead of showing it.
  private static func opensFormula(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: true
    default: false
    }
  }

  private static func endRow(_ csv: inout [UInt8]) { csv += [0x0D, 0x0A] }
}
