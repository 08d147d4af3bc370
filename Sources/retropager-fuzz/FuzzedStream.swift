import AlertCorrelation
import AlertFormats
import LogInput
import PagingModel
import ReviewPipeline

/// Reads one stream of records as a file would be read, and puts its history together.
enum FuzzedStream {
  /// What became of a stream.
  struct Outcome: Hashable {
    var used = 0
    var ignored = 0
    var refused = 0
    var unknown = 0
    var episodes = 0
    var notifications = 0
  }

  /// - Parameter chunk: how many bytes are handed over at a time.
  static func read(_ bytes: [UInt8], chunk: Int) -> Outcome {
    let reader = RecordReader(log: EventLog(), file: 0, format: nil)
    var stream = RecordStream(reader, file: 0, limit: 1 << 20)
    var start = 0
    while start < bytes.count {
      let end = min(bytes.count, start + chunk)
      var block = InputBlock(capacity: end - start, headroom: 0)
      block.append(bytes.span.extracting(start..<end))
      guard stream.take(&block) else { break }
      start = end
    }
    stream.finish()
    return outcome(of: stream.reader)
  }

  private static func outcome(of reader: RecordReader) -> Outcome {
    var outcome = Outcome()
    outcome.used = reader.counts.reduce(0) { $0 + $1.used }
    outcome.ignored = reader.counts.reduce(0) { $0 + $1.ignored }
    outcome.refused = reader.refusals.count
    outcome.unknown = reader.unknownRecords.count
    var builder = HistoryBuilder(options: CorrelationOptions(reportZone: .utc))
    let (history, _) = builder.build(reader.log)
    outcome.episodes = history.episodes.count
    outcome.notifications = history.notifications.count + history.strayNotifications.count
    return outcome
  }
}
