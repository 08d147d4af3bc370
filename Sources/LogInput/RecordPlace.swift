/// A place in an input file that a person can open: `file:line:column`.
public struct RecordPlace: Hashable, Sendable {
  /// The file's index in the run's list of files.
  public var file: Int
  /// The 1-based line.
  public var line: Int
  /// The 1-based column, in UTF-8 bytes.
  public var column: Int

  public init(file: Int, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension RecordPlace {
  /// The place of a byte of a record that begins here; O(offset).
  public func advanced(by offset: Int, in record: Span<UInt8>) -> RecordPlace {
    let (count, last) = ByteSearch.count(of: 0x0A, in: record, 0..<min(offset, record.count))
    guard let last else { return RecordPlace(file: file, line: line, column: column + offset) }
    return RecordPlace(file: file, line: line + count, column: offset - last)
  }
}
