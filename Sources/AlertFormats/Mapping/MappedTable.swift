import LogInput

/// The columns of a table that a mapping reads.
struct MappedTable: Sendable {
  var row: TableRow
  let width: Int
  /// By path; nil where the table has no such column, or two.
  let columns: [Int?]
  /// The first path of which there are two columns.
  let doubled: Int?

  /// - Parameter header: the row of names, which are compared without regard to capitals.
  init(header: Span<UInt8>, delimiter: UInt8, paths: [MappedPath]) {
    let names = TableHeader(header, delimiter: delimiter).names
    row = TableRow(delimiter: delimiter)
    width = names.count
    let places = paths.map { path in names.indices.filter { names[$0] == path.text.lowercased() } }
    columns = places.map { $0.count == 1 ? $0[0] : nil }
    doubled = places.firstIndex { $0.count > 1 }
  }
}
