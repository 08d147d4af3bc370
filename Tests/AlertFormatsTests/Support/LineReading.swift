import LogInput
import PagingModel

@testable import AlertFormats

/// Reads a file of lines, whose first one tells the format unless it is asked for.
///
/// - Parameter size: how many bytes come at a time; nil for all at once.
func readLines(
  _ bytes: [UInt8], format: FormatID? = nil, zone: TimeZoneRules = .utc, chunks size: Int? = nil
) -> (reading: Reading, converted: Int) {
  var reader = RecordReader(log: EventLog(), file: 0, format: format, zone: zone)
  let first = ByteSearch.firstIndex(of: 0x0A, in: bytes.span, from: 0) ?? bytes.count
  if reader.isAskedForLines {
    reader.beginAskedLines()
  } else if !reader.beginLines(bytes.span.extracting(0..<first)) {
    return (Reading(reader), 0)
  }
  var framer = RowFramer(file: 0, limit: 10_000, delimiter: nil)
  var (start, end) = (0, 0)
  while let size, end < bytes.count {
    end = min(end + size, bytes.count)
    start += framer.consume(bytes.span.extracting(start..<end), isFinal: false, into: &reader)
  }
  _ = framer.consume(bytes.span.extracting(start..<bytes.count), isFinal: true, into: &reader)
  return (Reading(reader), reader.convertedRows)
}

/// Reads lines of text.
func readLines(_ lines: [String], format: FormatID? = nil, zone: TimeZoneRules = .utc) -> Reading {
  readLines(Array(lines.joined(separator: "\n").utf8), format: format, zone: zone).reading
}

/// A line of Nagios's log, so many seconds after `start`.
func nagios(_ text: String, after seconds: Int = 0) -> String { "[\(1_772_357_400 + seconds)] \(text)" }
