import AlertFormats
import LogInput

/// The records of one file, from blocks of its bytes.
struct RecordStream: ~Copyable {
  /// A file in which nothing is recognised after this many decoded bytes is not read further.
  static let patience = 64 << 20

  /// How records are found.
  private enum Framing {
    /// Not enough was read to tell.
    case unknown
    case documents(JSONRecordFramer)
    case rows(RowFramer)
  }

  private(set) var reader: RecordReader
  private var framing = Framing.unknown
  private let file: Int
  private let limit: Int
  /// The unfinished rest of the last block.
  private var held = InputBlock(capacity: 1)
  private var received = 0
  private var isGivenUp = false

  init(_ reader: consuming RecordReader, file: Int, limit: Int) {
    self.reader = reader
    self.file = file
    self.limit = limit
  }

  /// Reads the records that end in this block, which is exchanged for another one.
  ///
  /// - Returns: whether more is wanted.
  mutating func take(_ block: inout InputBlock) -> Bool {
    received += block.count
    block.prepend(restOf: held)
    swap(&held, &block)
    consume(isFinal: false)
    isGivenUp = received > Self.patience && !reader.isRecognised
    return !isGivenUp
  }

  /// Reads what is left when nothing follows.
  mutating func finish() {
    guard !isGivenUp else { return }
    consume(isFinal: true)
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

  /// How far a file may go on without a line end before its first line is no header of a table.
  private static let longestHeader = 1 << 16

  /// What the file is by its first line: a table that is known, or documents.
  private static func framing(
    of bytes: Span<UInt8>, _ isFinal: Bool, _ file: Int, _ limit: Int, _ reader: inout RecordReader
  ) -> Framing {
    let documents = Framing.documents(JSONRecordFramer(file: file, limit: limit))
    switch reader.mappedLayout {
    case .json: return documents
    case .table(let delimiter): return .rows(RowFramer(file: file, limit: limit, delimiter: delimiter))
    case .lines: return .rows(RowFramer(file: file, limit: limit, delimiter: nil))
    case nil: break
    }
    guard bytes.count >= 3 || isFinal else { return .unknown }
    let start = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
    let rest = bytes.extracting(start..<bytes.count)
    // Most files are documents: one look at the first byte.
    guard let first = rest.indices.first(where: { rest[$0] > 0x20 }) else { return isFinal ? documents : .unknown }
    guard rest[first] != UInt8(ascii: "{") && rest[first] != UInt8(ascii: "[") else { return documents }
    let end = ByteSearch.firstIndex(of: 0x0A, in: rest, from: first)
    guard end != nil || isFinal || rest.count > longestHeader else { return .unknown }
    let line = rest.extracting(first..<(end ?? rest.count))
    guard line.count <= longestHeader, let delimiter = reader.beginTable(line) else { return documents }
    return .rows(RowFramer(file: file, limit: limit, delimiter: delimiter))
  }
}
