/// A table of the report for spreadsheets: an array of the JSON, one row for each of its objects.
///
/// Columns are those of the JSON in its order. A share has three: `shareCount`, `shareOf`, `sharePercent`; what is inside other
/// objects is named by its path: `timeToAcknowledgeP50Seconds`. Arrays of texts are one cell; other arrays are left out.
public struct CSVTable: Hashable, Sendable {
  /// The file, without its extension.
  public let name: String
  /// The keys that lead to the array, from the top of the document.
  let path: [String]
  let columns: [CSVColumn]

  /// - Parameter columns: paths of keys, by spaces; a percent sign behind one of a share.
  init(_ name: String, at path: String, _ columns: String) {
    self.name = name
    self.path = path.split(separator: ".").map(String.init)
    self.columns = columns.split(whereSeparator: \.isWhitespace).flatMap { CSVColumn.columns(of: $0) }
  }
}

/// One column: where its values stand in an object, and what it is called.
struct CSVColumn: Hashable, Sendable {
  /// Keys by dots.
  let path: String
  let name: String

  init(path: String) {
    self.path = path
    let parts = path.split(separator: ".")
    name = parts.dropFirst().reduce(String(parts[0])) { name, part in name + part.prefix(1).uppercased() + part.dropFirst() }
  }

  static func columns(of text: Substring) -> [CSVColumn] {
    guard text.last == "%" else { return [CSVColumn(path: String(text))] }
    return ["count", "of", "percent"].map { CSVColumn(path: text.dropLast() + "." + $0) }
  }
}
