/// A table of the report for spreadsheets: an array of the JSON, one row for each of its objects.
///
/// Columns are those of the JSON in its order. A share has three: `shareCount`, `shareOf`, `sharePercent`; what is inside other
/// objects is named by its path: `timeToAcknowledgeP50Seconds`. Arrays of texts are one cell; other arrays are left out.
public struct CSVTable: Hashable, Sendable {
  let name: String
  /// The keys that lead to the array, from the top of the document.
  let path: [String]
  let columns: [CSVColumn]
  /// Paths of the arrays inside the rows that no cell has room for.
  let leftOut: Set<String>

  public var fileName: String { name + ".csv" }

  /// - Parameters:
  ///   - path: keys by dots.
  ///   - columns: paths of keys, by spaces; a percent sign behind one of a share, `±` where it has an interval.
  ///   - leftOut: paths, by spaces.
  init(_ name: String, at path: String, _ columns: String, without leftOut: String = "") {
    self.name = name
    self.path = path.split(separator: ".").map(String.init)
    self.columns = columns.split(whereSeparator: \.isWhitespace).flatMap { CSVColumn.columns(of: $0) }
    self.leftOut = Set(leftOut.split(separator: " ").map(String.init))
  }
}
