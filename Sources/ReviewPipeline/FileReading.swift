import AlertFormats
import LogInput
import PagingModel

/// Reads one file into a log.
struct FileReading: Sendable {
  let options: ReadingOptions
  let progress: RunProgress?
  /// The index from which on files are of labels alone.
  var firstOfLabels = Int.max

  /// Reads a file with a thread that inflates ahead; what was decoded before a fault is used.
  func read(_ entry: InputEntry, index: Int, into log: inout EventLog) -> FileResult {
    read(entry, index, &log) { record, result throws(InputFault) in
      var ahead = try ReadAhead(try InputStream(entry.path))
      progress?.begin(index, ahead.progress)
      var isOver = false
      while !isOver {
        switch ahead.next() {
        case .block(var block):
          isOver = !record.take(&block)
          ahead.recycle(block)
        case .fault(let fault): result.fault = fault
        case .end: isOver = true
        }
      }
      result.bytes = ahead.progress.bytesRead
      result.bytesDecoded = ahead.progress.bytesDecoded
    }
  }

  /// Reads a file on this thread alone: for many files at once, when other threads have files of their own.
  func readAlone(_ entry: InputEntry, index: Int, into log: inout EventLog) -> FileResult {
    read(entry, index, &log) { record, result throws(InputFault) in
      var stream = try InputStream(entry.path)
      var block = InputBlock()
      var isOver = false
      while !isOver {
        switch stream.read(into: &block) {
        case .bytes:
          isOver = !record.take(&block)
          progress?.advance(index, bytesRead: stream.bytesRead)
          block.removeAll()
        case .fault(let fault): result.fault = fault
        case .end: isOver = true
        }
      }
      result.bytes = stream.bytesRead
      result.bytesDecoded = stream.bytesDecoded
    }
  }

  private func read(
    _ entry: InputEntry, _ index: Int, _ log: inout EventLog,
    _ body: (inout RecordStream, inout FileResult) throws(InputFault) -> Void
  ) -> FileResult {
    var result = FileResult(path: entry.path, isExplicit: entry.isExplicit)
    result.isOfLabels = index >= firstOfLabels
    result.mapping = options.mappings.firstIndex { $0.isFor(entry.path.bytes) }
    log.notePhrases = options.notePhrases
    let reader = RecordReader(
      log: exchange(&log, EventLog()), file: UInt16(index), format: format(of: index), zone: options.zone,
      zones: options.zones, path: entry.path, mapping: result.mapping.map { options.mappings[$0] },
      holdsLabels: index >= firstOfLabels)
    var stream = RecordStream(reader, file: index, limit: options.recordLimit)
    do throws(InputFault) {
      try body(&stream, &result)
    } catch {
      result.fault = error
    }
    stream.finish()
    progress?.end(index, bytes: result.bytes)
    result.isRecognised = stream.reader.isRecognised || format(of: index) != nil
    summarise(stream.reader, stream.head, into: &result)
    log = stream.reader.log
    return result
  }

  /// What was asked for holds for the inputs.
  private func format(of index: Int) -> FormatID? { index >= firstOfLabels ? nil : options.format }

  private func summarise(_ reader: RecordReader, _ head: [UInt8], into result: inout FileResult) {
    guard result.isRecognised else {
      result.content = FileContent(
        head.span, holdsDocuments: reader.unknownRecords.count > 0, refused: reader.refusals.first.first)
      if result.fault == nil && FileContent.opening(head.span) != nil { result.cut = reader.cut }
      return
    }
    result.metFormats = reader.metFormats
    result.counts = reader.counts.sorted {
      ($1.read, $0.name) < ($0.read, $1.name)
    }
    result.mappedRecords = reader.mappedRecords
    result.unseenPaths = reader.unseenPaths
    result.refusals = reader.refusals
    result.refusals.merge(reader.unknownRecords)
    result.unclosed = reader.unclosed
    result.convertedRows = reader.convertedRows
  }
}

/// Puts a new value in a place and returns the old one, without a copy of either.
func exchange<Value>(_ place: inout Value, _ new: consuming Value) -> Value {
  swap(&place, &new)
  return new
}
