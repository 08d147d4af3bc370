/// A file behind a buffer, so that the next bytes can be looked at before they are used.
struct InputSource: ~Copyable {
  /// Whether as many bytes as asked for can be looked at.
  enum Availability {
    case ready
    /// The file ends before.
    case end
    case failed(Int32)
    case interrupted
  }

  var file: InputFile
  /// How many bytes came from the file.
  private(set) var bytesRead = 0
  private var buffer: [UInt8]
  /// Invariant: `0 <= start <= end <= buffer.count`; the bytes between were read and not used.
  private var start = 0
  private var end = 0
  private let readSize: Int
  /// How many used bytes can be given back at least: a decoder may look so far ahead.
  private static let lookBehind = 8

  /// - Parameter readSize: how many bytes to ask the system for at once.
  init(_ file: consuming InputFile, readSize: Int) {
    precondition(readSize > 0, "reading \(readSize) bytes at once makes no progress")
    self.file = file
    self.readSize = readSize
    buffer = [UInt8](repeating: 0, count: InputSource.lookBehind + max(readSize, PackedFormat.magicLength))
  }

  /// How many bytes can be looked at now.
  var available: Int { end - start }

  /// The offset in the file of the next byte to be used.
  var offset: Int { bytesRead - available }

  /// The next byte but so many; it must be available.
  func peek(_ index: Int) -> UInt8 { buffer[start + index] }

  /// Whether the bytes available begin with these.
  func begins(with bytes: some Sequence<UInt8>) -> Bool {
    buffer[start..<end].starts(with: bytes)
  }

  /// How many zero bytes are available before the first other one; nil when all are zero.
  var firstNonzero: Int? {
    for index in start..<end where buffer[index] != 0 { return index - start }
    return nil
  }

  /// Marks bytes as used, or gives a few back, by a negative number, that were used last.
  mutating func use(_ count: Int) {
    precondition(count >= max(-start, -InputSource.lookBehind) && count <= available)
    start += count
  }

  /// Calls `body` with the bytes available.
  borrowing func withAvailable<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    body(buffer.span.extracting(start..<end))
  }

  /// Reads until so many bytes, at most `PackedFormat.magicLength`, are available.
  mutating func require(_ count: Int) -> Availability {
    while available < count {
      moveToFront()
      let (from, upTo) = (end, min(buffer.count - InputSource.lookBehind + start, end + readSize))
      let outcome = buffer.withUnsafeMutableBytes { bytes in
        file.read(into: UnsafeMutableRawBufferPointer(rebasing: bytes[from..<upTo]))
      }
      switch outcome {
      case .bytes(let count): take(count)
      case .end: return .end
      case .failed(let code): return .failed(code)
      case .interrupted: return .interrupted
      }
    }
    return .ready
  }

  /// Goes back to an offset that was passed; false when the file cannot. What was available is read again, in the pieces in
  /// which it was read before.
  mutating func goBack(to offset: Int) -> Bool {
    let piece = offset / readSize * readSize
    guard file.goBack(bytesRead - piece) else { return false }
    (start, end, bytesRead) = (0, 0, piece)
    while self.offset < offset {
      guard case .ready = require(1) else { return false }
      use(min(available, offset - self.offset))
    }
    return true
  }

  /// Reads straight into memory of the caller, when nothing is available in the buffer.
  mutating func read(into target: UnsafeMutableRawBufferPointer) -> InputFile.Outcome {
    precondition(available == 0)
    let outcome = file.read(into: target)
    if case .bytes(let count) = outcome { bytesRead += count }
    return outcome
  }

  private mutating func take(_ count: Int) {
    end += count
    bytesRead += count
  }

  /// A few bytes at most are left when this is called; those used last are kept.
  private mutating func moveToFront() {
    let kept = min(start, InputSource.lookBehind)
    let moved = start - kept
    for index in moved..<end { buffer[index - moved] = buffer[index] }
    (start, end) = (kept, end - moved)
  }
}
