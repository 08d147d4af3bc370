import LogInput
import PagingModel

/// Reads the moments of a table, or of records, whose dates are written as their user sees them.
///
/// All dates of a file have one order of day and month. It is known from the first that proves it; a row that needs it
/// before is refused as ambiguous, and the reader hands it in again when the order is known.
struct TableDates: Sendable {
  private let clock: LocalClock
  private(set) var order: LocalDate.Order?
  /// Whether a moment of the row that is being read is without a zone.
  private(set) var isLocal = false

  /// What a field says.
  enum Reading {
    case moment(Timestamp)
    case local(LocalDate)
  }

  /// - Parameter zone: the zone of dates without one.
  init(zone: TimeZoneRules) {
    clock = LocalClock(zone: zone)
  }

  mutating func beginRow() { isLocal = false }

  /// Reads a field, and learns from it. All dates of a row are read before the moment of one is asked for.
  ///
  /// - Throws: `RecordError.badTime` for what is no date with a time of day.
  mutating func read(
    _ column: Int, _ name: String, in row: Span<UInt8>, _ columns: TableColumns
  ) throws(RecordError) -> Reading? {
    let reading = try columns.with(column, in: row) { field throws(RecordError) -> Reading in
      if let reading = Self.reading(field) { return reading }
      throw RecordError(.badTime(member: name, value: TableColumns.beginning(of: field)), at: 0)
    }
    if let reading { learn(from: reading) }
    return reading
  }

  private static func reading(_ field: Span<UInt8>) -> Reading? {
    if let moment = RFC3339.moment(field) { return .moment(moment.timestamp) }
    return LocalDate(field).map { .local($0) }
  }

  private mutating func learn(from reading: Reading) {
    guard case .local(let date) = reading else { return }
    isLocal = true
    if order == nil { order = date.provenOrder }
  }

  /// The moment of a field that was read.
  ///
  /// - Throws: `RecordError.ambiguousDate` while the order is not known, `badTime` where no calendar has such a day.
  func moment(
    _ reading: Reading?, _ column: Int, _ name: String, in row: Span<UInt8>, _ columns: TableColumns
  ) throws(RecordError) -> Timestamp? {
    guard let reading else { return nil }
    if let moment = moment(of: reading) { return moment }
    let value = columns.with(column, in: row) { TableColumns.beginning(of: $0) } ?? ""
    throw RecordError(fault(of: reading, name, value), at: 0)
  }

  private func moment(of reading: Reading) -> Timestamp? {
    switch reading {
    case .moment(let moment): moment
    case .local(let date): isOpen(date) ? nil : date.moment(order ?? .dayFirst, by: clock)
    }
  }

  private func isOpen(_ date: LocalDate) -> Bool { order == nil && date.isAmbiguous }

  private func fault(of reading: Reading, _ name: String, _ value: String) -> RecordError.Reason {
    if case .local(let date) = reading, isOpen(date) { return .ambiguousDate(member: name, value: value) }
    return .badTime(member: name, value: value)
  }

  // MARK: members of JSON

  /// Reads a member, as a field.
  ///
  /// - Throws: `RecordError.badTime`.
  mutating func read(
    _ value: FieldValue, _ name: String, in record: Span<UInt8>
  ) throws(RecordError) -> Reading? {
    guard let word = value.word else { return nil }
    guard let reading = word.withBytes(in: record, { Self.reading($0) }) else {
      throw RecordError(.badTime(member: name, value: word.beginning(in: record)), at: word.start)
    }
    learn(from: reading)
    return reading
  }

  /// The moment of a member that was read, as that of a field.
  ///
  /// - Throws: `RecordError.ambiguousDate`, or `badTime`.
  func moment(
    _ reading: Reading?, _ value: FieldValue, _ name: String, in record: Span<UInt8>
  ) throws(RecordError) -> Timestamp? {
    guard let reading, let word = value.word else { return nil }
    if let moment = moment(of: reading) { return moment }
    throw RecordError(fault(of: reading, name, word.beginning(in: record)), at: word.start)
  }
}
