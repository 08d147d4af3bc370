import AlertFormats
import LogInput
import PagingModel
import Testing

/// Reads a file that is a table.
///
/// - Parameters:
///   - zone: the zone of times without one.
///   - size: how many bytes come at a time; nil for all at once.
func readTable(
  _ lines: [String], zone: TimeZoneRules = .utc, chunks size: Int? = nil, limit: Int = 100_000,
  into log: EventLog = EventLog(), file: UInt16 = 0
) -> Reading {
  let bytes = Array(lines.joined(separator: "\n").utf8)
  var reader = RecordReader(log: log, file: file, format: nil, zone: zone)
  let end = ByteSearch.firstIndex(of: 0x0A, in: bytes.span, from: 0) ?? bytes.count
  guard let delimiter = reader.beginTable(bytes.span.extracting(0..<end)) else { return Reading(reader) }
  var framer = RowFramer(file: 0, limit: limit, delimiter: delimiter)
  var (first, reach) = (0, 0)
  while let size, reach + size < bytes.count {
    reach += size
    first += framer.consume(bytes.span.extracting(first..<reach), isFinal: false, into: &reader)
  }
  _ = framer.consume(bytes.span.extracting(first..<bytes.count), isFinal: true, into: &reader)
  return Reading(reader)
}

/// Berlin's rules, without a zone file.
func berlin() throws -> TimeZoneRules {
  try TimeZoneRules(identifier: "Europe/Berlin", posix: "CET-1CEST,M3.5.0,M10.5.0/3")
}
