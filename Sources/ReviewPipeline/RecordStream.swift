import AlertFormats
import LogInput

/// The records of one file, from blocks of its bytes.
struct RecordStream: ~Copyable {
  /// A file in which nothing is recognised after this many decoded bytes is not read further.
  static let patience = 64 << 20

  private(set) var reader: RecordReader
  private var framer: JSONRecordFramer
  /// The unfinished rest of the last block.
  private var held = InputBlock(capacity: 1)
  private var received = 0
  private var isGivenUp = false

  init(_ reader: consuming RecordReader, file: Int, limit: Int) {
    self.reader = reader
    framer = JSONRecordFramer(file: file, limit: limit)
  }

  /// Reads the records that end in this block, which is exchanged for another one.
  ///
  /// - Returns: whether more is wanted.
  mutating func take(_ block: inout InputBlock) -> Bool {
    received += block.count
    block.prepend(restOf: held)
    swap(&held, &block)
    let done = held.withSpan { framer.consume($0, isFinal: false, into: &reader) }
    held.removeFirst(done)
    isGivenUp = received > Self.patience && !reader.isRecognised
    return !isGivenUp
  }

  /// Reads what is left when nothing follows.
  mutating func finish() {
    guard !isGivenUp else { return }
    _ = held.withSpan { framer.consume($0, isFinal: true, into: &reader) }
    held.removeAll()
  }
}
