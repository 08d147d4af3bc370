/// Byte strings, each at a place of four bytes.
///
/// They stand one behind the other in chunks, each with its length before it. Adding never moves what is there, so that
/// the peak of memory is its size. A string longer than a chunk has a chunk of its own.
struct ByteArena: Sendable {
  @usableFromInline static var chunkBits: Int { 16 }
  @usableFromInline static var chunkSize: Int { 1 << chunkBits }

  /// The chunks that nothing more is added to.
  @usableFromInline var closed: [[UInt8]] = []
  /// The chunk behind them.
  @usableFromInline var open: [UInt8] = []
  /// The bytes of all strings together, with their lengths.
  private(set) var byteCount = 0

  init() {}

  /// Adds a string and returns its place.
  ///
  /// - Precondition: all strings together stay below 4 GiB.
  mutating func add(_ bytes: Span<UInt8>) -> UInt32 {
    if open.count + bytes.count + 10 > Self.chunkSize && !open.isEmpty { closeChunk() }
    precondition(closed.count < 1 << (32 - Self.chunkBits), "distinct names exceed 4 GiB")
    let place = UInt32(closed.count << Self.chunkBits | open.count)
    let before = open.count
    if open.capacity < before + bytes.count + 10 { reserve(before + bytes.count + 10) }
    addLength(bytes.count)
    open.append(copying: bytes)
    byteCount += open.count - before
    return place
  }

  /// Grows the open chunk to twice as much, and never beyond a chunk's size without need.
  private mutating func reserve(_ needed: Int) {
    open.reserveCapacity(max(needed, min(Self.chunkSize, open.capacity * 2)))
  }

  private mutating func closeChunk() {
    closed.append(open)
    open = []
    open.reserveCapacity(Self.chunkSize)
  }

  /// Seven bits a byte, the lowest first; all but the last byte have the highest bit set.
  private mutating func addLength(_ count: Int) {
    var rest = count
    while rest >= 0x80 {
      open.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    open.append(UInt8(rest))
  }

  /// Calls `body` with the string at a place that `add` returned.
  @usableFromInline
  func withBytes<Result>(at place: UInt32, _ body: (Span<UInt8>) -> Result) -> Result {
    let chunk = Int(place) >> Self.chunkBits
    let offset = Int(place) & (Self.chunkSize - 1)
    if chunk == closed.count { return Self.withBytes(in: open.span, at: offset, body) }
    let chunks = closed.span
    return Self.withBytes(in: chunks[chunk].span, at: offset, body)
  }

  @inline(__always)
  private static func withBytes<Result>(
    in chunk: Span<UInt8>, at offset: Int, _ body: (Span<UInt8>) -> Result
  ) -> Result {
    var (position, count, shift) = (offset, 0, 0)
    var byte: UInt8
    repeat {
      byte = chunk[position]
      count |= Int(byte & 0x7F) << shift
      position &+= 1
      shift &+= 7
    } while byte >= 0x80
    return body(chunk.extracting(position..<position + count))
  }
}
