import AlertFormats
import LogInput
import PagingModel

/// Reads one file into the log: a thread ahead inflates, this one frames and decodes.
struct FileReading {
  /// A file in which nothing is recognised after this many decoded bytes is not read further.
  static let patience = 64 << 20

  let options: ReadingOptions
  let progress: RunProgress?

  /// Reads a file; what was decoded before a fault is used.
  func read(_ entry: InputEntry, index: Int, into log: inout EventLog) -> FileResult {
    var result = FileResult(path: entry.path, isExplicit: entry.isExplicit)
    var reader = RecordReader(log: exchange(&log, EventLog()), file: UInt16(index), format: options.format)
    do throws(InputFault) {
      var ahead = try ReadAhead(try InputStream(entry.path))
      progress?.begin(ahead.progress)
      consume(&ahead, index, &reader, &result)
      result.bytes = ahead.progress.bytesRead
      result.bytesDecoded = ahead.progress.bytesDecoded
    } catch {
      result.fault = error
    }
    progress?.end(bytes: result.bytes)
    summarise(reader, into: &result)
    log = reader.log
    return result
  }

  private func consume(
    _ ahead: inout ReadAhead, _ index: Int, _ reader: inout RecordReader, _ result: inout FileResult
  ) {
    var framer = JSONRecordFramer(file: index, limit: options.recordLimit)
    var held = InputBlock(capacity: 1)
    var received = 0
    reading: while true {
      switch ahead.next() {
      case .block(var block):
        received += block.count
        block.prepend(restOf: held)
        swap(&held, &block)
        ahead.recycle(block)
        let done = held.withSpan { framer.consume($0, isFinal: false, into: &reader) }
        held.removeFirst(done)
        if received > Self.patience && !reader.isRecognised { return }
      case .fault(let fault): result.fault = fault
      case .end: break reading
      }
    }
    _ = held.withSpan { framer.consume($0, isFinal: true, into: &reader) }
  }

  private func summarise(_ reader: RecordReader, into result: inout FileResult) {
    result.isRecognised = reader.isRecognised || options.format != nil
    result.holdsUnknownJSON = reader.unknownRecords.count > 0
    guard result.isRecognised else { return }
    result.counts = reader.counts.sorted {
      ($1.read, $0.format.rawValue) < ($0.read, $1.format.rawValue)
    }
    result.refusals = reader.refusals
    result.refusals.merge(reader.unknownRecords)
    result.unclosed = reader.unclosed
  }
}

/// Puts a new value in a place and returns the old one, without a copy of either.
private func exchange<Value>(_ place: inout Value, _ new: consuming Value) -> Value {
  swap(&place, &new)
  return new
}
