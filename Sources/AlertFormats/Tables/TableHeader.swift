import LogInput
import PagingModel

/// The first row of a table: the names of its columns.
struct TableHeader {
  let delimiter: UInt8
  /// In small letters, without blanks around them.
  let names: [String]

  /// The delimiters that are tried.
  static let delimiters: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09]

  init(_ row: Span<UInt8>, delimiter: UInt8) {
    self.delimiter = delimiter
    var fields = TableRow(delimiter: delimiter)
    fields.split(row)
    names = (0..<fields.count).map { index in
      let name = fields.withField(index, in: row) { field in
        String(decoding: field.indices.map { field[$0] }, as: UTF8.self).lowercased()
      }
      return name ?? ""
    }
  }

  /// The table format that a header is of, and where its columns are; nil when none knows it.
  static func recognise(_ row: Span<UInt8>) -> (format: any TableFormat.Type, columns: TableColumns)? {
    for delimiter in delimiters {
      let header = TableHeader(row, delimiter: delimiter)
      if let format = FormatCatalog.tables.first(where: { header.isOf($0) }) {
        return (format, header.columns(of: format))
      }
    }
    return nil
  }

  private func isOf(_ format: any TableFormat.Type) -> Bool {
    let labels = format.labels
    return format.telling.allSatisfy { place(of: $0, labels) != nil }
      && (format.tellingAny.isEmpty || format.tellingAny.contains { place(of: $0, labels) != nil })
  }

  private func columns(of format: any TableFormat.Type) -> TableColumns {
    TableColumns(
      delimiter: delimiter, width: names.count, places: format.columns.map { place(of: $0, format.labels) ?? -1 })
  }

  /// Where a column is: by its own name rather than by another one.
  private func place(of column: String, _ labels: [String: String]) -> Int? {
    names.firstIndex(of: column) ?? names.firstIndex { labels[$0] == column }
  }
}
