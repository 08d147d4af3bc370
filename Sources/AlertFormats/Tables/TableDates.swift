import PagingModel

/// Reads the moments of a table whose dates are written as its user sees them.
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
      if let moment = RFC3339.moment(field) { return .moment(moment.timestamp) }
      if let date = LocalDate(field) { return .local(date) }
      throw RecordError(.badTime(member: name, value: TableColumns.beginning(of: field)), at: 0)
    }
    guard case .local(let date)? = reading else { return reading }
    isLocal = true
    if order == nil { order = date.provenOrder }
    return reading
  }

  /// The moment of a field that was read.
  ///
  /// - Throws: `RecordError.ambiguousDate` while the order is not known, `badTime` where no calendar has such a day.
  func moment(
    _ reading: Reading?, _ column: Int, _ name: String, in row: Span<UInt8>, _ columns: TableColumns
  ) throws(RecordError) -> Timestamp? {
    switch reading {
    case nil: return nil
    case .moment(let moment): return moment
    case .local(let date):
      if order != nil || !date.isAmbiguous, let moment = date.moment(order ?? .dayFirst, by: clock) { return moment }
      let value = columns.with(column, in: row) { TableColumns.beginning(of: $0) } ?? ""
      let isAmbiguous = order == nil && date.isAmbiguous
      throw RecordError(
        isAmbiguous ? .ambiguousDate(member: name, value: value) : .badTime(member: name, value: value), at: 0)
    }
  }
}
