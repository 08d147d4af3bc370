import LogInput
import PagingModel

extension RecordReader {
  /// How many of a file's first lines that are not blank may tell a format of lines.
  public static let tellingLines = 5

  /// Whether the format that was asked for is one of lines, so that nothing needs to be recognised.
  public var isAskedForLines: Bool { asked.map { FormatCatalog.lines($0) != nil } ?? false }

  /// Begins to read lines by the format that was asked for.
  public mutating func beginAskedLines() {
    guard let asked, let format = FormatCatalog.lines(asked) else { return }
    beginLines(by: format.init(zone: zone))
  }

  /// Begins to read lines when this one, among the first of a file, is of a known format; else nothing changes.
  ///
  /// - Returns: whether it is.
  public mutating func beginLines(_ line: Span<UInt8>) -> Bool {
    guard let format = FormatCatalog.lines.first(where: { (asked == nil || asked == $0.id) && $0.recognises(line) })
    else { return false }
    beginLines(by: format.init(zone: zone))
    return true
  }

  /// Begins to read lines by this format: whatever comes next is one of its own, or refused.
  public mutating func beginLines(by format: any LineFormat) {
    lines = LineDecoder(format: format, id: type(of: format).id)
    isRecognised = true
  }

  /// Decodes a line by the file's format.
  mutating func decode(line: Span<UInt8>, at place: RecordPlace) {
    // Out of its place, so that it has one owner.
    guard var lines = lines.take() else { return }
    defer { self.lines = lines }
    guard mayStand(lines.id) else { return refuse(row: .noLabel, at: place) }
    do throws(RecordError) {
      count(try lines.format.decode(line, file: file, into: &log), of: lines.id)
    } catch {
      refusals.add(RefusedRecord(reason: error.reason, place: place.advanced(by: error.offset, in: line)))
    }
  }
}

/// The format of a file's lines.
struct LineDecoder: Sendable {
  var format: any LineFormat
  let id: FormatID
}
