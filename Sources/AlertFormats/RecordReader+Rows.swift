public import LogInput
import PagingModel

extension RecordReader: RowHandler {
  /// Whether the first line of a file is the header of a table that is known; it is remembered then.
  ///
  /// - Parameter line: the whole line, without a byte order mark.
  public mutating func beginTable(_ line: Span<UInt8>) -> Bool {
    guard let table = TableHeader.recognise(line), asked == nil || asked == table.format.id else { return false }
    self.table = TableDecoder(format: table.format.init(), id: table.format.id, columns: table.columns)
    isRecognised = true
    return true
  }

  public mutating func take(row: Span<UInt8>, at place: RecordPlace) {
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
    do throws(RecordError) {
      count(try table.format.decode(row, table.columns, file: file, into: &log), of: table.id)
    } catch { refuse(row: error.reason, at: place) }
    self.table = table
  }

  private mutating func refuse(row reason: RecordError.Reason, at place: RecordPlace) {
    refusals.add(RefusedRecord(reason: reason, place: place))
  }

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
