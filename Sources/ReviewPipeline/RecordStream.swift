package import AlertFormats
package import LogInput
import PagingModel

/// The records of one file, from blocks of its bytes.
package struct RecordStream: ~Copyable {
  /// A file in which nothing is recognised after this many decoded bytes is not read further.
  static let patience = 64 << 20

  /// How records are found.
  private enum Framing {
    /// Not enough was read to tell.
    case unknown
    case documents(JSONRecordFramer)
    case rows(RowFramer)
  }

  package private(set) var reader: RecordReader
  private var framing = Framing.unknown
  private let file: Int
  private let limit: Int
  /// The unfinished rest of the last block.
  private var held = InputBlock(capacity: 1)
  private var received = 0
  /// The first bytes.
  private(set) var head: [UInt8] = []
  private var isGivenUp = false

  package init(_ reader: consuming RecordReader, file: Int, limit: Int) {
    self.reader = reader
    self.file = file
    self.limit = limit
  }

  /// Reads the records that end in this block, which is exchanged for another one.
  ///
  /// - Returns: whether more is wanted.
  package mutating func take(_ block: inout InputBlock) -> Bool {
    received += block.count
    keepHead(of: block)
    block.prepend(restOf: held)
    swap(&held, &block)
    consume(isFinal: false)
    isGivenUp = received > Self.patience && !reader.isRecognised
    return !isGivenUp
  }

  private mutating func keepHead(of block: borrowing InputBlock) {
    guard head.count < FileContent.reach else { return }
    let missing = FileContent.reach - head.count
    block.withSpan { head.append(copying: $0.extracting(0..<min(missing, $0.count))) }
  }

  /// Reads what is left when nothing follows.
  package mutating func finish() {
    guard !isGivenUp else { return }
    consume(isFinal: true)
    reader.endRecords()
    held.removeAll()
  }

  private mutating func consume(isFinal: Bool) {
    if case .unknown = framing {
      framing = held.withSpan { Self.framing(of: $0, isFinal, file, limit, &reader) }
    }
    switch framing {
    case .unknown: break
    case .documents(var framer):
      let done = held.withSpan { framer.consume($0, isFinal: isFinal, into: &reader) }
      framing = .documents(framer)
      held.removeFirst(done)
    case .rows(var framer):
      let done = held.withSpan { framer.consume($0, isFinal: isFinal, into: &reader) }
      framing = .rows(framer)
      held.removeFirst(done)
    }
  }

  /// What the file is by its first lines: text of a known format, a table that is known, or documents.
  private static func framing(
    of bytes: Span<UInt8>, _ isFinal: Bool, _ file: Int, _ limit: Int, _ reader: inout RecordReader
  ) -> Framing {
    switch reader.mappedLayout {
    case .json: return .documents(JSONRecordFramer(file: file, limit: limit))
    case .table(let delimiter): return .rows(RowFramer(file: file, limit: limit, delimiter: delimiter))
    case .lines: return .rows(RowFramer(file: file, limit: limit, delimiter: nil))
    case nil: break
    }
    return switch FileHead.look(at: bytes, isFinal: isFinal, &reader) {
    case .unknown: .unknown
    case .documents: .documents(JSONRecordFramer(file: file, limit: limit))
    case .rows(let delimiter): .rows(RowFramer(file: file, limit: limit, delimiter: delimiter))
    }
  }
}
