import LogInput

/// The tables of a report as CSV (RFC 4180), UTF-8: the figures of the JSON, since they are read from it.
///
/// What is not known is an empty cell. A text that a spreadsheet would take for a formula gets an apostrophe in front; numbers
/// stand as in the JSON, also negative ones.
public enum CSVReport {
  /// The files of a report: each table with its name and its bytes, in the order of `CSVTable.all`.
  ///
  /// Each table costs a walk over the document.
  ///
  /// - Parameter json: the report as `JSONReport` wrote it.
  public static func files(of json: [UInt8]) -> [(name: String, bytes: [UInt8])] {
    CSVTable.all.map { ($0.fileName, bytes(of: $0, in: json)) }
  }

  static func bytes(of table: CSVTable, in json: [UInt8]) -> [UInt8] {
    var csv: [UInt8] = []
    csv += table.columns.map(\.name).joined(separator: ",").utf8
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
    case .text(let text): CSVText.append(text, to: &csv)
    }
  }

  private static func endRow(_ csv: inout [UInt8]) { csv += [0x0D, 0x0A] }
}
