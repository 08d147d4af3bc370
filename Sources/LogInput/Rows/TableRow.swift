/// The fields of a table's row (RFC 4180), where they stand in it.
///
/// A field that begins with a quote may hold the delimiter and line ends; a doubled quote in it stands for one.
public struct TableRow: Sendable {
  private var ranges: [Range<Int>] = []
  private let delimiter: UInt8

  public init(delimiter: UInt8) {
    self.delimiter = delimiter
  }

  /// The number of fields.
  public var count: Int { ranges.count }

  /// Whether nothing stands in the fields from this one on.
  public func isEmpty(from index: Int) -> Bool { !ranges.dropFirst(index).contains { !$0.isEmpty } }

  /// Splits a row; the fields of the one before are forgotten.
  public mutating func split(_ row: Span<UInt8>) {
    ranges.removeAll(keepingCapacity: true)
    var start = 0
    var scanner = FieldScanner()
    for position in row.indices where scanner.ends(row[position], delimiter) {
      ranges.append(start..<position)
      start = position + 1
    }
    ranges.append(start..<row.count)
  }

  /// Calls `body` with the content of a field, quotes resolved and blanks around it removed; nil when the row has no
  /// such field, or nothing stands there.
  public func withField<Result, Failure: Error>(
    _ index: Int, in row: Span<UInt8>, _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result? {
    guard ranges.indices.contains(index) else { return nil }
    let range = Self.trimmed(ranges[index], in: row)
    guard !range.isEmpty else { return nil }
    guard row[range.lowerBound] == UInt8(ascii: "\"") else { return try body(row.extracting(range)) }
    // Most quotes enclose a whole field, and nothing in it is to be resolved.
    let inside = range.lowerBound + 1..<max(range.upperBound - 1, range.lowerBound + 1)
    if row[range.upperBound - 1] == UInt8(ascii: "\""), range.count > 1, !Self.holdsQuote(inside, in: row) {
      return inside.isEmpty ? nil : try body(row.extracting(inside))
    }
    let content = Self.unquoted(range, in: row)
    return content.isEmpty ? nil : try body(content.span)
  }

  private static func holdsQuote(_ range: Range<Int>, in row: Span<UInt8>) -> Bool {
    for position in range where row[position] == UInt8(ascii: "\"") { return true }
    return false
  }

  private static func trimmed(_ range: Range<Int>, in row: Span<UInt8>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end && isBlank(row[start]) { start += 1 }
    while end > start && isBlank(row[end - 1]) { end -= 1 }
    return start..<end
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0D || byte == 0x0A || byte == 0x09 }

  private static func unquoted(_ range: Range<Int>, in row: Span<UInt8>) -> [UInt8] {
    var content: [UInt8] = []
    var isQuoted = false
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = row[position]
      position += 1
      guard byte == UInt8(ascii: "\"") else {
        content.append(byte)
        continue
      }
      let isDoubled = isQuoted && position < range.upperBound && row[position] == byte
      if isDoubled {
        content.append(byte)
        position += 1
      } else {
        isQuoted.toggle()
      }
    }
    return content
  }
}
