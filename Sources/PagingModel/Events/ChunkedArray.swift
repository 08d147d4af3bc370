/// An array that grows by whole chunks: appending never copies what is there, so that the peak of memory is its size.
public struct ChunkedArray<Element: Sendable>: Sendable {
  @usableFromInline static var chunkBits: Int { 14 }
  @usableFromInline static var chunkCount: Int { 1 << chunkBits }

  /// The chunks that are full.
  @usableFromInline var chunks: [[Element]] = []
  /// The elements behind them, fewer than a chunk.
  @usableFromInline var rest: [Element] = []

  public init() {}

  /// The number of elements.
  @inlinable
  public var count: Int { chunks.count << Self.chunkBits + rest.count }

  /// Its indices, from 0.
  @inlinable
  public var indices: Range<Int> { 0..<count }

  /// Appends an element; O(1).
  @inlinable
  public mutating func append(_ element: Element) {
    if rest.capacity == 0 { rest.reserveCapacity(Self.chunkCount) }
    rest.append(element)
    if rest.count == Self.chunkCount {
      chunks.append(rest)
      rest = []
    }
  }

  @inlinable
  public subscript(index: Int) -> Element {
    @inline(__always) get {
      let chunk = index >> Self.chunkBits
      return chunk == chunks.count ? rest[index & (Self.chunkCount - 1)] : chunks[chunk][index & (Self.chunkCount - 1)]
    }
    @inline(__always) _modify {
      let chunk = index >> Self.chunkBits
      if chunk == chunks.count {
        yield &rest[index & (Self.chunkCount - 1)]
      } else {
        yield &chunks[chunk][index & (Self.chunkCount - 1)]
      }
    }
  }
}
