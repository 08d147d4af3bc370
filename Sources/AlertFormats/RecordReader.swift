public import LogInput
public import PagingModel

/// Decodes the records of one file into the log, each by its own signature: a file may mix formats.
public struct RecordReader: JSONRecordHandler {
  /// What the records of one format came to.
  public struct FormatCount: Hashable, Sendable {
    public var format: FormatID
    public var used = 0
    public var ignored = 0
  }

  /// Everything that was read so far, of this file and those before.
  public var log: EventLog
  /// By format, in the order of appearance.
  public private(set) var counts: [FormatCount] = []
  /// Records that were refused, and records that no format knows, which are refusals only in a file that some format
  /// knows.
  public private(set) var refusals = RefusalLog()
  public private(set) var unknownRecords = RefusalLog()
  /// Where pages or lists ended without their closing bracket.
  public private(set) var unclosed: [RecordPlace] = []
  /// Whether a record or a page of a known format was found.
  public private(set) var isRecognised = false

  private let file: UInt16
  private let asked: FormatID?
  private var decoders: [any InputFormat] = []

  /// - Parameters:
  ///   - log: what was read before; take it back from the reader at the file's end.
  ///   - file: the file's index.
  ///   - format: the format that all records are of; nil to recognise each.
  public init(log: consuming EventLog, file: UInt16, format: FormatID?) {
    self.log = log
    self.file = file
    asked = format
    if let format { decoders = [FormatCatalog.format(format).init()] }
  }

  // MARK: records

  public mutating func take(_ record: Span<UInt8>, at place: RecordPlace) -> RecordOutcome {
    guard !log.isFull else { return refuse(RecordError(.full, at: 0), record, place) }
    if record.count > 0 && record[0] == UInt8(ascii: "{") {
      for index in decoders.indices {
        if let outcome = decode(record, by: index, at: place) {
          if index > 0 { decoders.swapAt(0, index) }
          return outcome
        }
      }
    }
    return detect(record, at: place)
  }

  /// Decodes by a format that was met before; nil when it is of another.
  private mutating func decode(_ record: Span<UInt8>, by index: Int, at place: RecordPlace) -> RecordOutcome? {
    do throws(RecordError) {
      switch try decoders[index].decode(record, file: file, into: &log) {
      case .used: count(type(of: decoders[index]).id, \.used)
      case .ignored: count(type(of: decoders[index]).id, \.ignored)
      case .notThisFormat: return nil
      }
      return .taken
    } catch {
      return refuse(error, record, place)
    }
  }

  private mutating func detect(_ record: Span<UInt8>, at place: RecordPlace) -> RecordOutcome {
    switch DocumentDetector.detect(record) {
    case .record(let format) where asked == nil && !decoders.contains { type(of: $0).id == format }:
      isRecognised = true
      decoders.append(FormatCatalog.format(format).init())
      return decode(record, by: decoders.count - 1, at: place) ?? unknown(record, at: place)
    case .holder(let shape):
      isRecognised = true
      return .holdsRecords(shape)
    case .record, .unknown: return unknown(record, at: place)
    }
  }

  /// A document that no format knows, unless it is no JSON at all.
  private mutating func unknown(_ record: Span<UInt8>, at place: RecordPlace) -> RecordOutcome {
    var cursor = JSONCursor()
    do throws(JSONFault) {
      try cursor.skipValue(record)
      try cursor.finish(record)
    } catch {
      return refuse(RecordError(error), record, place)
    }
    unknownRecords.add(RefusedRecord(reason: asked.map { .notOfFormat($0) } ?? .unknown, place: place))
    return .taken
  }

  private mutating func refuse(_ error: RecordError, _ record: Span<UInt8>, _ place: RecordPlace) -> RecordOutcome {
    if case .json(.unexpectedEnd) = error.reason { return .incomplete }
    refusals.add(RefusedRecord(reason: error.reason, place: place.advanced(by: error.offset, in: record)))
    return .taken
  }

  private mutating func count(_ format: FormatID, _ bin: WritableKeyPath<FormatCount, Int>) {
    isRecognised = true
    let index = counts.firstIndex { $0.format == format } ?? counts.count
    if index == counts.count { counts.append(FormatCount(format: format)) }
    counts[index][keyPath: bin] += 1
  }

  // MARK: bytes that are no record

  public func shape(of head: Span<UInt8>) -> DocumentShape {
    switch DocumentDetector.detect(head) {
    case .record: .record
    case .holder(let shape): shape
    case .unknown: .unknown
    }
  }

  public mutating func refuse(_ fault: FramingFault, at place: RecordPlace) {
    let reason: RecordError.Reason =
      switch fault {
      case .json(let reason): .json(reason)
      case .tooLong(let limit): .tooLong(limit: limit)
      }
    refusals.add(RefusedRecord(reason: reason, place: place))
  }

  public mutating func noteUnclosed(at place: RecordPlace) {
    if unclosed.count < RefusalLog.kept { unclosed.append(place) }
  }
}
