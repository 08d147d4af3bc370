/// A reusable piece of an input's bytes, with room in front for the unfinished end of the piece before it.
///
/// A record that is cut by the border of two blocks is made whole by `prepend`: the few bytes of its beginning go into
/// the room in front, and the block's own bytes stay where they are. A block has one owner at a time, so that nobody
/// reads it while it is filled again. It never shrinks: its size is bounded by its capacity and three times the
/// longest rest it was ever given.
public struct InputBlock: ~Copyable, Sendable {
  /// How many bytes a block holds besides what is put in front, unless said otherwise: 256 KiB.
  public static let standardCapacity = 1 << 18
  /// How many bytes fit in front without moving the others, unless said otherwise: 64 KiB.
  public static let standardHeadroom = 1 << 16

  /// Room in front, then the bytes read. Invariant: `0 <= start <= end <= storage.count` and `headroom <= storage.count`.
  private var storage: [UInt8]
  private var headroom: Int
  private var start: Int
  private var end: Int
  /// What the reader left to be checked of the bytes; they are in order when the block is in the hands of its user.
  var checks = MemberChecks()

  /// Makes an empty block.
  ///
  /// - Parameters:
  ///   - capacity: how many bytes it can be filled with, at least 1.
  ///   - headroom: how many bytes can be put in front without moving the others.
  public init(capacity: Int = standardCapacity, headroom: Int = standardHeadroom) {
    precondition(capacity > 0, "a block of \(capacity) bytes cannot be filled")
    precondition(headroom >= 0, "the room in front cannot be \(headroom) bytes")
    storage = [UInt8](repeating: 0, count: headroom + capacity)
    self.headroom = headroom
    start = headroom
    end = headroom
  }

  /// How many bytes it can be filled with when it is empty.
  public var capacity: Int { storage.count - headroom }

  /// How many bytes it holds.
  public var count: Int { end - start }

  /// Whether it holds no bytes.
  public var isEmpty: Bool { start == end }

  /// How many more bytes it can be filled with.
  public var freeCount: Int { storage.count - end }

  /// Calls `body` with the bytes it holds.
  public borrowing func withSpan<Result: ~Copyable, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(storage.span.extracting(start..<end))
  }

  /// Forgets all bytes; the memory stays.
  public mutating func removeAll() {
    start = headroom
    end = headroom
    checks.removeAll()
  }

  /// Computes the checksums that its user would have to compute.
  mutating func sumChecks() {
    var summed = checks
    summed.sum(storage.span.extracting(start..<end))
    checks = summed
  }

  /// Forgets the bytes behind so many.
  mutating func keepFirst(_ count: Int) {
    precondition((0...self.count).contains(count), "cannot keep \(count) of \(self.count) bytes")
    end = start + count
  }

  /// Forgets the first bytes, which are done. O(1).
  public mutating func removeFirst(_ count: Int) {
    precondition((0...self.count).contains(count), "cannot remove \(count) of \(self.count) bytes")
    start += count
  }

  /// Puts bytes in front of those it holds.
  ///
  /// O(bytes) while they fit the room in front; otherwise everything moves once and the room grows to twice as much.
  public mutating func prepend(_ bytes: Span<UInt8>) {
    if bytes.count > start { growHeadroom(by: bytes.count * 2) }
    start -= bytes.count
    replace(at: start, with: bytes)
  }

  /// Puts the bytes that another block still holds in front of those it holds.
  public mutating func prepend(restOf other: borrowing InputBlock) {
    let bytes = other.storage.span.extracting(other.start..<other.end)
    prepend(bytes)
  }

  /// Adds bytes at the end; there must be room for them.
  public mutating func append(_ bytes: Span<UInt8>) {
    precondition(bytes.count <= freeCount, "\(bytes.count) bytes do not fit the \(freeCount) that are free")
    replace(at: end, with: bytes)
    end += bytes.count
  }

  /// Lets `body` write into the free bytes at the end and takes as many of them in as it returns.
  ///
  /// Invariant of the unsafe part: the buffer is initialised memory of this block alone and ends with the closure.
  mutating func fill(_ body: (UnsafeMutableRawBufferPointer) -> Int) {
    let from = end
    let written = storage.withUnsafeMutableBytes { body(UnsafeMutableRawBufferPointer(rebasing: $0[from...])) }
    precondition((0...freeCount).contains(written), "\(written) bytes were written where \(freeCount) fit")
    end += written
  }

  /// Moves all bytes up by so many.
  private mutating func growHeadroom(by count: Int) {
    var grown = [UInt8](repeating: 0, count: storage.count + count)
    swap(&storage, &grown)
    replace(at: start + count, with: grown.span.extracting(start..<end))
    start += count
    end += count
    headroom += count
  }

  /// Invariant of the unsafe part: both ranges are checked by the slice and the precondition, and never overlap.
  private mutating func replace(at offset: Int, with bytes: Span<UInt8>) {
    precondition(offset >= 0 && offset + bytes.count <= storage.count)
    storage.withUnsafeMutableBytes { target in
      bytes.withUnsafeBytes { UnsafeMutableRawBufferPointer(rebasing: target[offset...]).copyMemory(from: $0) }
    }
  }
}
