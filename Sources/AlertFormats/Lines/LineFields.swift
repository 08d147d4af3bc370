import LogInput

/// The fields of a line, one after the other, up to a rest that may hold the separator, too.
struct LineFields {
  private let separator: UInt8
  /// Where the next field begins.
  private(set) var position: Int

  init(from position: Int, separator: UInt8 = UInt8(ascii: ";")) {
    self.position = position
    self.separator = separator
  }

  /// The next field that a separator ends; nil when none does: the line is cut there, or it is the last field.
  mutating func next(in line: Span<UInt8>) -> JSONText? {
    guard let end = ByteSearch.firstIndex(of: separator, in: line, from: position) else { return nil }
    let field = JSONText(start: position, end: end, isEscaped: false)
    position = end + 1
    return field
  }

  /// The next field, which a separator must end, and in which something must stand.
  ///
  /// - Throws: `RecordError.missing` with the field's name.
  mutating func next(_ name: String, in line: Span<UInt8>) throws(RecordError) -> JSONText {
    let start = position
    guard let field = next(in: line), !field.isEmpty else { throw RecordError(.missing(name), at: start) }
    return field
  }

  /// All that is left; it may be empty.
  func rest(in line: Span<UInt8>) -> JSONText {
    JSONText(start: min(position, line.count), end: line.count, isEscaped: false)
  }
}
