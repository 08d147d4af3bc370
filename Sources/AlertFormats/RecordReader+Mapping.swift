import LogInput
import PagingModel

extension RecordReader {
  /// How the records of a mapped file are found; nil for a file that is not mapped.
  public var mappedLayout: RecordMapping.Layout? { mapped?.mapping.layout }

  /// What no record of the file has, although the mapping reads it.
  public var unseenPaths: [MappedPath] { mapped?.unseen ?? [] }

  /// How many records of a mapped file were read, whatever became of them.
  public var mappedRecords: Int { mapped?.recordCount ?? 0 }

  // MARK: documents

  /// Takes a document of a mapped file.
  mutating func takeMapped(_ document: Span<UInt8>, at place: RecordPlace) -> RecordOutcome {
    let shape = mappedShape(of: document)
    switch shape {
    case .list: return .holdsRecords(shape)
    case .envelope(let name):
      do throws(JSONFault) {
        return try Self.hasMember(name, document) ? .holdsRecords(shape) : refuseWithoutRecords(document, place)
      } catch { return refuse(RecordError(error), document, place) }
    case .record, .unknown: return decodeMapped(document, at: place)
    }
  }

  /// What a document is by its beginning: a page as soon as its records' name shows, never before.
  func mappedShape(ofHead head: Span<UInt8>) -> DocumentShape {
    let shape = mappedShape(of: head)
    guard case .envelope(let name) = shape else { return shape }
    do throws(JSONFault) { return try Self.hasMember(name, head) ? shape : .record } catch { return .unknown }
  }

  private func mappedShape(of head: Span<UInt8>) -> DocumentShape {
    var cursor = JSONCursor()
    cursor.skipWhitespace(head)
    guard cursor.offset < head.count else { return .unknown }
    if head[cursor.offset] == UInt8(ascii: "[") { return .list }
    guard case .json(let records?) = mapped?.mapping.layout, case .member(let name) = records.steps[0] else {
      return .record
    }
    return head[cursor.offset] == UInt8(ascii: "{") ? .envelope(member: name) : .record
  }

  /// Whether an object has a member, looking no further than that.
  private static func hasMember(_ wanted: [UInt8], _ document: Span<UInt8>) throws(JSONFault) -> Bool {
    var cursor = JSONCursor()
    try cursor.openObject(document)
    while let name = try cursor.nextName(document) {
      if name.withBytes(in: document, { $0.count == wanted.count && ByteSearch.equal($0, wanted.span) }) { return true }
      try cursor.skipValue(document)
    }
    return false
  }

  private mutating func refuseWithoutRecords(_ document: Span<UInt8>, _ place: RecordPlace) -> RecordOutcome {
    guard let mapped, case .json(let records?) = mapped.mapping.layout else { return .taken }
    return refuse(mapped.refusal(.noRecords, records, at: 0), document, place)
  }

  // MARK: records

  /// Takes what stands in a list or a page of a mapped file: a record, or what holds some further down. Elements of a
  /// list are documents of their own, so that their records stand under the whole path.
  mutating func takeMappedElement(
    _ element: Span<UInt8>, ofList: Bool, at place: RecordPlace
  ) -> RecordOutcome {
    guard let mapped, case .json(let records?) = mapped.mapping.layout else { return decodeMapped(element, at: place) }
    let steps = records.steps[(ofList ? 0 : 1)...]
    guard !steps.isEmpty else { return decodeMapped(element, at: place) }
    let found: [Range<Int>]?
    do throws(JSONFault) {
      found = try MappedRecords.ranges(under: steps, in: element)
    } catch { return refuse(RecordError(error), element, place) }
    guard let found else { return refuseWithoutRecords(element, place) }
    var (position, at) = (0, place)
    for range in found {
      // From one to the next: all places together cost one pass.
      at = at.advanced(by: range.lowerBound - position, in: element.extracting(position..<element.count))
      position = range.lowerBound
      _ = decodeMapped(element.extracting(range), at: at)
    }
    return .taken
  }

  private mutating func decodeMapped(_ record: Span<UInt8>, at place: RecordPlace) -> RecordOutcome {
    guard !isFull(after: record.count) else { return refuse(RecordError(.full, at: 0), record, place) }
    // Out of its place, so that it has one owner.
    guard var reader = mapped.take() else { return .taken }
    defer { mapped = reader }
    do throws(RecordError) {
      count(try reader.decode(json: record, file: file, into: &log), of: reader.mapping)
      return .taken
    } catch { return refuse(error, record, place) }
  }

  // MARK: rows and lines

  /// Takes a row of a mapped table, the first of which names the columns, or a line.
  mutating func takeMapped(row: Span<UInt8>, at place: RecordPlace) {
    guard TextEncoding.isUTF8(row) else {
      let converted = TextEncoding.utf8(windows1252: row)
      convertedRows += 1
      return decodeMapped(row: converted.span, at: place)
    }
    decodeMapped(row: row, at: place)
  }

  private mutating func decodeMapped(row: Span<UInt8>, at place: RecordPlace) {
    guard !isFull(after: row.count) else { return refuse(row: .full, at: place) }
    guard var reader = mapped.take() else { return }
    defer { mapped = reader }
    do throws(RecordError) {
      guard case .table(let delimiter) = reader.mapping.layout else {
        return count(try reader.decode(line: row, file: file, into: &log), of: reader.mapping)
      }
      guard var table = reader.table.take() else {
        return try begin(row, delimiter, &reader)
      }
      defer { reader.table = table }
      table.row.split(row)
      guard table.row.count >= table.width && table.row.isEmpty(from: table.width) else {
        throw RecordError(.fieldCount(found: table.row.count, expected: table.width), at: 0)
      }
      count(try reader.decode(row: row, table, file: file, into: &log), of: reader.mapping)
    } catch { _ = refuse(error, row, place) }
  }

  private func begin(_ header: Span<UInt8>, _ delimiter: UInt8, _ reader: inout MappedReader) throws(RecordError) {
    let table = MappedTable(header: header, delimiter: delimiter, paths: reader.mapping.paths)
    reader.table = table
    guard let doubled = table.doubled else { return }
    throw reader.refusal(.doubledColumn, reader.mapping.paths[doubled], at: 0)
  }
}
