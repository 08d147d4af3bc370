public import LogInput
import PagingModel

extension RecordReader: RowHandler {
  /// What separates the fields of the table whose header the first line of a file is; nil when it is none that is known.
  /// It is remembered.
  ///
  /// - Parameter line: the whole line, without a byte order mark.
  public mutating func beginTable(_ line: Span<UInt8>) -> UInt8? {
    guard let table = TableHeader.recognise(line), asked == nil || asked == table.format.id else { return nil }
    self.table = TableDecoder(format: table.format.init(zone: zone), id: table.format.id, columns: table.columns)
    isRecognised = true
    return table.columns.delimiter
  }

  public mutating func take(row: Span<UInt8>, at place: RecordPlace) {
    guard mapped == nil else { return takeMapped(row: row, at: place) }
    // The header.
    if table?.isBegun == false {
      table?.isBegun = true
      return
    }
    guard !isBlank(row) else { return }
    guard !isFull(after: row.count) else { return refuse(row: .full, at: place) }
    guard TextEncoding.isUTF8(row) else {
      let converted = TextEncoding.utf8(windows1252: row)
      convertedRows += 1
      return decode(row: converted.span, at: place)
    }
    decode(row: row, at: place)
  }

  /// Whether it is a line of blanks; a row of a table may be one of a single column.
  private func isBlank(_ row: Span<UInt8>) -> Bool {
    lines != nil && row[0] <= 0x20 && row.indices.allSatisfy { row[$0] <= 0x20 }
  }

  private mutating func decode(row: Span<UInt8>, at place: RecordPlace) {
    if lines != nil { return decode(line: row, at: place) }
    // Out of its place, so that it has one owner.
    guard var table = table.take() else { return }
    decode(row, at: place, by: &table)
    if !table.held.isEmpty && table.format.knowsDateOrder { decodeHeld(by: &table) }
    self.table = table
  }

  private mutating func decode(_ row: Span<UInt8>, at place: RecordPlace, by table: inout TableDecoder) {
    guard mayStand(table.id) else { return refuse(row: .noLabel, at: place) }
    table.columns.split(row)
    table.columns.line = place.line
    guard table.columns.isWhole else {
      return refuse(row: .fieldCount(found: table.columns.row.count, expected: table.columns.width), at: place)
    }
    do throws(RecordError) {
      count(try table.format.decode(row, table.columns, file: file, into: &log), of: table.id)
    } catch {
      if case .ambiguousDate = error.reason, !table.format.knowsDateOrder, table.held.hold(row, at: place) { return }
      refuse(row: error.reason, at: place)
    }
  }

  /// Decodes the rows that waited for the order of day and month; without one they are refused now.
  private mutating func decodeHeld(by table: inout TableDecoder) {
    let rows = table.held.release()
    for row in rows { decode(row.bytes.span, at: row.place, by: &table) }
  }

  public mutating func endRows() {
    guard var table = table.take() else { return }
    table.held.isOver = true
    decodeHeld(by: &table)
    self.table = table
  }

  mutating func refuse(row reason: RecordError.Reason, at place: RecordPlace) {
    refusals.add(RefusedRecord(reason: reason, place: place))
  }

  public mutating func refuseUnclosedRow(at place: RecordPlace) { refuse(row: .unclosedQuote, at: place) }

  public mutating func refuseLongRow(limit: Int, at place: RecordPlace) {
    refuse(row: .tooLong(limit: limit), at: place)
  }
}

/// The table that a file holds.
struct TableDecoder: Sendable {
  var format: any TableFormat
  let id: FormatID
  var columns: TableColumns
  /// Whether the header was passed.
  var isBegun = false
  /// Rows that cannot be decoded before another one tells the order of day and month.
  var held = HeldRecords()

  init(format: any TableFormat, id: FormatID, columns: TableColumns) {
    self.format = format
    self.id = id
    self.columns = columns
  }
}
