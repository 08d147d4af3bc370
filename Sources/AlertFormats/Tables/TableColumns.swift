import LogInput
import PagingModel

/// The fields of a row that a format reads, by the number of their column in `TableFormat.columns`.
///
/// A field that the table has not, that is empty, or that stands for nothing (`?`, `NULL`, `None`) is nil.
public struct TableColumns: Sendable {
  private(set) var row: TableRow
  let delimiter: UInt8
  /// How many fields the header has.
  let width: Int
  /// The 1-based line that the row begins on.
  var line = 0
  /// The place in the row of each column; -1 for one that the table has not.
  private let places: [Int]

  init(delimiter: UInt8, width: Int, places: [Int]) {
    self.delimiter = delimiter
    self.width = width
    row = TableRow(delimiter: delimiter)
    self.places = places
  }

  mutating func split(_ row: Span<UInt8>) { self.row.split(row) }

  /// Whether the row has as many fields as the header, empty ones at its end aside: else it is cut, or a quote is wrong.
  var isWhole: Bool { row.count >= width && row.isEmpty(from: width) }

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
    let word = JSONText(whole: field)
    switch field.count {
    case 1: return word.equals("?", in: field)
    case 4: return word.equals("NULL", in: field) || word.equals("None", in: field) || word.equals("null", in: field)
    default: return false
    }
  }

  /// A field that is a whole number; `60.0` is one.
  ///
  /// - Throws: `RecordError.badNumber` with the column's name when it is none.
  func integer(_ column: Int, _ name: String, in row: Span<UInt8>) throws(RecordError) -> Int64? {
    try with(column, in: row) { field throws(RecordError) -> Int64 in
      let point = field.indices.first { field[$0] == UInt8(ascii: ".") } ?? field.count
      let isWhole = (point..<field.count).dropFirst().allSatisfy { field[$0] == UInt8(ascii: "0") }
      if isWhole, let number = DecimalText.integer(field.extracting(0..<point)) { return number }
      throw RecordError(.badNumber(member: name, value: TableColumns.beginning(of: field)), at: 0)
    }
  }

  /// An id, which must be there.
  ///
  /// - Throws: `RecordError.missing`, or `longID`.
  func requiredID(_ column: Int, _ name: String, in row: Span<UInt8>) throws(RecordError) -> [UInt8] {
    let id = try with(column, in: row) { field throws(RecordError) -> [UInt8] in
      guard field.count <= EventLog.longestText else { throw RecordError(.longID(name), at: 0) }
      return field.indices.map { field[$0] }
    }
    guard let id else { throw RecordError(.missing(name), at: 0) }
    return id
  }

  /// The first 40 bytes, for an error.
  static func beginning(of field: Span<UInt8>) -> String {
    String(decoding: field.indices.prefix(40).map { field[$0] }, as: UTF8.self)
  }

  /// The moment that a field writes.
  ///
  /// - Throws: `RecordError.badTime` with the column's name when it is none.
  func moment(_ column: Int, _ name: String, in row: Span<UInt8>) throws(RecordError) -> Timestamp? {
    let moment = try with(column, in: row) { field throws(RecordError) -> Timestamp in
      if let moment = MomentText.moment(field) { return moment.timestamp }
      throw RecordError(.badTime(member: name, value: TableColumns.beginning(of: field)), at: 0)
    }
    return moment
  }

  /// The number of a field's text in the log.
  func text(_ column: Int, in row: Span<UInt8>, _ log: inout EventLog) -> TextID? {
    with(column, in: row) { log.text($0) }
  }
}
