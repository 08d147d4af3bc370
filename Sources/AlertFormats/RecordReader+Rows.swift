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
    guard table != nil else { return }
    // The header.
    guard table?.isBegun == true else {
      table?.isBegun = true
      return
    }
    guard !isFull(after: row.count) else { return refuse(row: .full, at: place) }
    guard TextEncoding.isUTF8(row) else {
      let converted = TextEncoding.utf8(windows1252: row)
      convertedRows += 1
      return decode(row: converted.span, at: place)
    }
    decode(row: row, at: place)
  }

  private mutating func decode(row: Span<UInt8>, at place: RecordPlace) {
    // Out of its place, so that it has one owner.
    guard var table = table.take() else { return }
    table.columns.split(row)
    guard table.columns.isWhole else {
      refuse(row: .fieldCount(found: table.columns.row.count, expected: table.columns.width), at: place)
      return self.table = table
    }
    do throws(RecordError) {
      count(try table.format.decode(row, table.columns, file: file, into: &log), of: table.id)
    } catch { refuse(row: error.reason, at: place) }
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
}
