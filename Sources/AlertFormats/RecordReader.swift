public import LogInput
public import PagingModel

/// Decodes the records of one file into the log, each by its own signature: a file may mix formats.
public struct RecordReader: JSONRecordHandler {
  /// Everything that was read so far, of this file and those before.
  public var log: EventLog
  /// By format, in the order of appearance.
  public private(set) var counts: [FormatCount] = []
  /// Records that were refused, and records that no format knows, which are refusals only in a file that some format
  /// knows.
  public internal(set) var refusals = RefusalLog()
  public private(set) var unknownRecords = RefusalLog()
  /// Where pages or lists ended without their closing bracket.
  public private(set) var unclosed: [RecordPlace] = []
  /// Whether a record or a page of a known format was found.
  public internal(set) var isRecognised = false

  /// Whether the log was full when it was looked at last, and how many bytes of records came since.
  private var isLogFull = false
  private var unchecked = 0
  let file: UInt16
  let asked: FormatID?
  /// Whether the file was given as one of labels, so that a history in it is refused.
  let holdsLabels: Bool
  let zone: TimeZoneRules
  private let zones: TimeZoneDirectory
  private let path: InputPath?
  /// How the file is read, of one that a mapping is for.
  var mapped: MappedReader?
  /// The table that the file is, or the format of its lines, and how many rows or lines were not UTF-8.
  var table: TableDecoder?
  var lines: LineDecoder?
  public internal(set) var convertedRows = 0
  /// A format that was met, and its place in `counts`.
  struct Decoder {
    var format: any InputFormat
    let id: FormatID
    var position: Int?
  }
  var decoders: [Decoder] = []
  /// Records of one format whose dates leave day and month open as yet.
  var held = HeldRecords()
  var heldFormat: FormatID?
  /// How many of the decoders are tried on every record: all but that of `pagerduty-other`, which comes last.
  private var triedCount = 0

  /// - Parameters:
  ///   - log: what was read before; take it back from the reader at the file's end.
  ///   - file: the file's index.
  ///   - format: the format that all records are of; nil to recognise each.
  ///   - zone: the zone of times that are written without one, where the format does not say that they are of UTC.
  ///   - zones: finds the zones that records name.
  ///   - path: the file's name, which may tell what its records are about.
  ///   - mapping: how to read the file's records; nil to read them as `format`, or to recognise them.
  ///   - holdsLabels: whether what tells of alerts, and is no label, is refused.
  public init(
    log: consuming EventLog, file: UInt16, format: FormatID?, zone: TimeZoneRules = .utc,
    zones: TimeZoneDirectory = TimeZoneDirectory(), path: InputPath? = nil, mapping: RecordMapping? = nil,
    holdsLabels: Bool = false
  ) {
    self.log = log
    self.file = file
    self.zone = zone
    self.zones = zones
    self.path = path
    asked = format
    self.holdsLabels = holdsLabels
    if let mapping {
      mapped = MappedReader(mapping, zone: zone)
      mapped?.takesLabelsAlone = holdsLabels
      isRecognised = true
      return
    }
    if let format, let type = FormatCatalog.records(format) {
      decoders = [Decoder(format: type.begun(zone, zones, path), id: format)]
      triedCount = 1
    }
  }

  // MARK: records

  public mutating func take(_ record: Span<UInt8>, at place: RecordPlace) -> RecordOutcome {
    guard mapped == nil else { return takeMapped(record, at: place) }
    guard !isFull(after: record.count) else { return refuse(RecordError(.full, at: 0), record, place) }
    if let inner = ElasticDocument.record(in: record) {
      let innerPlace = place.advanced(by: inner.lowerBound, in: record)
      if let outcome = takeKnown(record.extracting(inner), at: innerPlace) { return outcome }
    } else if let outcome = takeKnown(record, at: place) {
      return outcome
    }
    return detect(record, at: place)
  }

  /// Takes a record of a format that was met before; nil when it is of none.
  mutating func takeKnown(_ record: Span<UInt8>, at place: RecordPlace) -> RecordOutcome? {
    guard record.count > 0 && record[0] == UInt8(ascii: "{") else { return nil }
    for index in 0..<triedCount {
      if let outcome = decode(record, by: index, at: place) {
        if index > 0 { decoders.swapAt(0, index) }
        return outcome
      }
    }
    return nil
  }

  public mutating func takeElement(_ record: Span<UInt8>, ofList: Bool, at place: RecordPlace) -> RecordOutcome {
    mapped == nil ? take(record, at: place) : takeMappedElement(record, ofList: ofList, at: place)
  }

  /// Whether the log can hold no more; looked at now and then, as what records add is bounded by their length.
  mutating func isFull(after count: Int) -> Bool {
    unchecked += count
    if unchecked > 1 << 20 || isLogFull {
      unchecked = 0
      isLogFull = log.isFull
    }
    return isLogFull
  }

  /// Decodes by a format that was met before; nil when it is of another.
  private mutating func decode(_ record: Span<UInt8>, by index: Int, at place: RecordPlace) -> RecordOutcome? {
    var outcome = RecordOutcome.taken
    do throws(RecordError) {
      let result = try decoders[index].format.decode(record, file: file, into: &log)
      if result == .notThisFormat { return nil }
      count(result, at: position(of: index))
    } catch {
      if case .ambiguousDate = error.reason, hold(record, at: place, by: index) { return .taken }
      outcome = refuse(error, record, place)
    }
    if !held.isEmpty && decoders[index].id == heldFormat && decoders[index].format.knowsDateOrder { decodeHeld() }
    return outcome
  }

  /// Counts a record of the format in this position.
  private mutating func count(_ result: DecodingResult, at position: Int) {
    switch needed(result) {
    case .used(let first, let last):
      counts[position].used += 1
      if let first { counts[position].coverage.add(first) }
      if let last, last != first { counts[position].coverage.add(last) }
    case .silent(let moment):
      counts[position].ignored += 1
      counts[position].coverage.add(moment)
    case .ignored, .notThisFormat: counts[position].ignored += 1
    }
  }

  /// In files of a record only what tells of it is needed.
  private mutating func needed(_ result: DecodingResult) -> DecodingResult {
    guard !log.endRecord(of: file), case .used = result else { return result }
    return .ignored
  }

  /// Counts a row of a table, or a line.
  mutating func count(_ result: DecodingResult, of format: FormatID) {
    if counts.isEmpty { counts.append(FormatCount(format: format)) }
    count(result, at: 0)
  }

  /// Counts a record of a mapping's.
  mutating func count(_ result: DecodingResult, of mapping: RecordMapping) {
    if counts.isEmpty {
      counts.append(FormatCount(format: .retropagerEvents, mapping: mapping.identity))
    }
    count(result, at: 0)
  }

  /// Recognises a record that is of no format that was met before.
  ///
  /// Records of `pagerduty-other` all come here: they have nothing that others have not, so that their decoder would
  /// take any record of PagerDuty's.
  private mutating func detect(_ record: Span<UInt8>, at place: RecordPlace) -> RecordOutcome {
    switch DocumentDetector.detect(record) {
    case .record(let format) where asked == nil:
      guard mayStand(format) else {
        isRecognised = true
        return refuse(RecordError(.noLabel, at: 0), record, place)
      }
      guard let outcome = decode(record, by: decoder(of: format), at: place) else { return unknown(record, at: place) }
      isRecognised = true
      return outcome
    case .holder(let shape):
      isRecognised = true
      return .holdsRecords(shape)
    case .record, .unknown: return unknown(record, at: place)
    }
  }

  /// The index of a format's decoder, which is added when it is new.
  private mutating func decoder(of format: FormatID) -> Int {
    if let index = decoders.firstIndex(where: { $0.id == format }) { return index }
    let index = format == .pagerDutyOther ? decoders.count : triedCount
    guard let type = FormatCatalog.records(format) else { preconditionFailure("no record is of '\(format.rawValue)'") }
    var new = type.begun(zone, zones, path)
    if holdsLabels, var events = new as? RetropagerEvents {
      events.takesLabelsAlone = true
      new = events
    }
    decoders.insert(Decoder(format: new, id: format), at: index)
    if format != .pagerDutyOther { triedCount += 1 }
    return index
  }

  /// Whether records of a format may stand in the file: in one of labels none of a history, but events that are labels.
  func mayStand(_ format: FormatID) -> Bool {
    !holdsLabels || format == .retropagerEvents || !FormatCatalog.summary(format).isHistory
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

  mutating func refuse(_ error: RecordError, _ record: Span<UInt8>, _ place: RecordPlace) -> RecordOutcome {
    if case .json(.unexpectedEnd) = error.reason { return .incomplete }
    refusals.add(RefusedRecord(reason: error.reason, place: place.advanced(by: error.offset, in: record)))
    return .taken
  }

  /// The position in `counts` of a decoder's format, which is added when it is new.
  private mutating func position(of index: Int) -> Int {
    if let position = decoders[index].position { return position }
    isRecognised = true
    counts.append(FormatCount(format: decoders[index].id))
    decoders[index].position = counts.count - 1
    return counts.count - 1
  }

  // MARK: bytes that are no record

  public mutating func shape(of head: Span<UInt8>) -> DocumentShape {
    guard mapped == nil else { return mappedShape(ofHead: head) }
    switch DocumentDetector.detect(head) {
    case .record(let format):
      // What is damaged further on is refused by the framer, and that is a refusal only in a file that is recognised.
      isRecognised = isRecognised || asked == nil || asked == format
      return .record
    case .holder(let shape):
      isRecognised = true
      return shape
    case .unknown: return .unknown
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
