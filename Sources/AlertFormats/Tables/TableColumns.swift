import LogInput
import PagingModel

/// The fields of a row that a format reads, by the number of their column in `TableFormat.columns`.
///
/// A field that the table has not, that is empty, or that stands for nothing (`?`, `NULL`, `None`) is nil.
public struct TableColumns: Sendable {
  private(set) var row: TableRow
  /// The place in the row of each column; -1 for one that the table has not.
  private let places: [Int]

  init(delimiter: UInt8, places: [Int]) {
    row = TableRow(delimiter: delimiter)
    self.places = places
  }

  mutating func split(_ row: Span<UInt8>) { self.row.split(row) }

  /// Calls `body` with the content of a field; nil without one.
  func with<Result, Failure: Error>(
    _ column: Int, in row: Span<UInt8>, _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result? {
    let found = try self.row.withField(places[column], in: row) { field throws(Failure) -> Result? in
      TableColumns.isNothing(field) ? nil : try body(field)
    }
    return found ?? nil
  }

  private static func isNothing(_ field: Span<UInt8>) -> Bool {
    field.count <= 4
      && ["?", "NULL", "None", "null"].contains { $0.utf8.elementsEqual(field.indices.map { field[$0] }) }
  }

  /// A field as a string.
  func string(_ column: Int, in row: Span<UInt8>) -> String? {
    with(column, in: row) { field in String(decoding: field.indices.map { field[$0] }, as: UTF8.self) }
  }

  /// A field that is a whole number.
  func integer(_ column: Int, in row: Span<UInt8>) -> Int64? {
    with(column, in: row) { DecimalText.integer($0) } ?? nil
  }

  /// The moment that a field writes.
  ///
  /// - Throws: `RecordError.badTime` with the column's name when it is none.
  func moment(_ column: Int, _ name: String, in row: Span<UInt8>) throws(RecordError) -> Timestamp? {
    let moment = try with(column, in: row) { field throws(RecordError) -> Timestamp in
      if let moment = MomentText.moment(field) { return moment.timestamp }
      let value = String(decoding: field.indices.prefix(40).map { field[$0] }, as: UTF8.self)
      throw RecordError(.badTime(member: name, value: value), at: 0)
    }
    return moment
  }

  /// The number of a field's text in the log.
  func text(_ column: Int, in row: Span<UInt8>, _ log: inout EventLog) -> TextID? {
    with(column, in: row) { log.text($0) }
  }
}
