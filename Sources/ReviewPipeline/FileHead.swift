import AlertFormats
import LogInput

/// What a file is, by its first bytes.
enum FileHead {
  /// Not enough was read to tell.
  case unknown
  case documents
  /// Rows of a table with this delimiter, or lines of text without one.
  case rows(delimiter: UInt8?)

  /// Only lines that end before this are looked at, so that the decision never depends on how much was read at once.
  private static let reach = 1 << 16

  /// Looks at what there is; a format of rows that is found is begun in the reader.
  ///
  /// The first line may be the header of a table; a few of the first ones may tell a format of lines, as a log may begin
  /// with a line of another kind.
  static func look(at bytes: Span<UInt8>, isFinal: Bool, _ reader: inout RecordReader) -> FileHead {
    if reader.isAskedForLines {
      reader.beginAskedLines()
      return .rows(delimiter: nil)
    }
    guard bytes.count >= 3 || isFinal else { return .unknown }
    guard let first = firstText(bytes, from: ByteOrderMark.length(in: bytes)) else {
      return isFinal ? .documents : .unknown
    }
    // Most files are documents: one or two bytes tell.
    if bytes[first] == UInt8(ascii: "{") { return .documents }
    guard bytes[first] == UInt8(ascii: "[") else {
      return look(at: bytes, from: first, isList: false, isFinal, &reader)
    }
    guard let second = firstText(bytes, from: first + 1) else { return isFinal ? .documents : .unknown }
    switch bytes[second] {
    case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "\""): return .documents
    default: return look(at: bytes, from: first, isList: true, isFinal, &reader)
    }
  }

  private static func firstText(_ bytes: Span<UInt8>, from start: Int) -> Int? {
    (start..<bytes.count).first { bytes[$0] > 0x20 }
  }

  /// - Parameter isList: whether it may be a JSON list, and is no table.
  private static func look(
    at bytes: Span<UInt8>, from first: Int, isList: Bool, _ isFinal: Bool, _ reader: inout RecordReader
  ) -> FileHead {
    let reached = bytes.extracting(0..<min(bytes.count, reach))
    var position = first
    var looked = 0
    while looked < RecordReader.tellingLines {
      let end = ByteSearch.firstIndex(of: 0x0A, in: reached, from: position)
      if end == nil && bytes.count >= reach { return .documents }
      if end == nil && !isFinal { return .unknown }
      let text = text(reached, position..<(end ?? reached.count))
      if !text.isEmpty {
        let line = reached.extracting(text)
        if looked == 0, !isList, let delimiter = reader.beginTable(line) { return .rows(delimiter: delimiter) }
        if reader.beginLines(line) { return .rows(delimiter: nil) }
        looked += 1
      }
      guard let end else { return .documents }
      position = end + 1
    }
    return .documents
  }

  /// A line without its end; empty when it is blank.
  private static func text(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound && bytes[end - 1] <= 0x20 { end -= 1 }
    return range.lowerBound..<end
  }
}
