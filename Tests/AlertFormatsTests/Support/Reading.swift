import AlertFormats
import LogInput
import PagingModel

/// What a whole file came to.
struct Reading {
  var log: EventLog
  /// `pagerduty-log-entries used 2 ignored 0`, sorted.
  var counts: [String]
  /// `1:23: 'created_at' is missing`, in the order of the file.
  var refusals: [String]
  var unknown: [String]
  var unclosed: [String]
  var isRecognised: Bool

  init(_ reader: RecordReader) {
    log = reader.log
    counts = reader.counts.map { "\($0.format.rawValue) used \($0.used) ignored \($0.ignored)" }.sorted()
    refusals = Reading.lines(reader.refusals)
    unknown = Reading.lines(reader.unknownRecords)
    unclosed = reader.unclosed.map { "\($0.line):\($0.column)" }
    isRecognised = reader.isRecognised
  }

  private static func lines(_ log: RefusalLog) -> [String] {
    let kinds = log.kinds.values.map(\.count).reduce(0, +)
    precondition(kinds == log.count, "\(kinds) by kind, \(log.count) in all")
    return log.first.map { "\($0.place.line):\($0.place.column): \($0.reason.message)" }
  }

  /// Everything, for comparing two readings.
  var everything: [String] {
    log.everything + counts + refusals + unknown + unclosed + ["\(isRecognised)"]
  }
}

/// Reads a file.
///
/// - Parameters:
///   - size: how many bytes come at a time; nil for all at once.
///   - path: the file's name.
func read(
  _ text: String, format: FormatID? = nil, chunks size: Int? = nil, limit: Int = 1 << 20, zone: TimeZoneRules = .utc,
  path: InputPath? = nil
) -> Reading {
  read(Array(text.utf8), format: format, chunks: size, limit: limit, zone: zone, path: path)
}

/// Reads a file's bytes.
func read(
  _ bytes: [UInt8], format: FormatID? = nil, chunks size: Int? = nil, limit: Int = 1 << 20, zone: TimeZoneRules = .utc,
  path: InputPath? = nil
) -> Reading {
  var framer = JSONRecordFramer(file: 0, limit: limit)
  var reader = RecordReader(log: EventLog(), file: 0, format: format, zone: zone, path: path)
  var (first, end) = (0, 0)
  while let size, end < bytes.count {
    end = min(end + size, bytes.count)
    first += framer.consume(bytes.span.extracting(first..<end), isFinal: false, into: &reader)
  }
  _ = framer.consume(bytes.span.extracting(first..<bytes.count), isFinal: true, into: &reader)
  reader.endRecords()
  return Reading(reader)
}

/// What decoding one record gave.
struct Decoded {
  var result: Result<DecodingResult, RecordError>
  var log: EventLog

  /// Why the record was refused: `'created_at' is missing at 0`.
  var refusal: String? {
    guard case .failure(let error) = result else { return nil }
    return "\(error.reason.message) at \(error.offset)"
  }
  var isUsed: Bool { if case .success(.used) = result { true } else { false } }
  var isIgnored: Bool { if case .success(.ignored) = result { true } else { false } }
  var isOther: Bool { if case .success(.notThisFormat) = result { true } else { false } }
}

/// Decodes records by one format, each into the same log; the result is that of the last.
func decode<Format: InputFormat>(_ records: [String], by format: Format.Type) -> Decoded {
  var decoder = Format()
  var decoded = Decoded(result: .success(.ignored), log: EventLog())
  for record in records {
    let bytes = Array(record.utf8)
    do throws(RecordError) {
      decoded.result = .success(try decoder.decode(bytes.span, file: 0, into: &decoded.log))
    } catch {
      decoded.result = .failure(error)
    }
  }
  return decoded
}

/// Decodes one record by one format.
func decode<Format: InputFormat>(_ record: String, by format: Format.Type) -> Decoded {
  decode([record], by: format)
}
