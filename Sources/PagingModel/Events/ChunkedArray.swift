/// An array that grows by whole chunks: appending never copies what is there, so that the peak of memory is its size.
public struct ChunkedArray<Element: Sendable>: Sendable {
  @usableFromInline static var chunkBits: Int { 14 }
  @usableFromInline static var chunkMask: Int { 1 << chunkBits - 1 }

  /// All but the last are full.
  @usableFromInline var chunks: [[Element]] = []
  /// The number of elements.
  public private(set) var count = 0

  public init() {}

  /// Appends an element; O(1).
  public mutating func append(_ element: Element) {
    if count & Self.chunkMask == 0 {
      var chunk: [Element] = []
      chunk.reserveCapacity(1 << Self.chunkBits)
      chunks.append(chunk)
    }
    chunks[count >> Self.chunkBits].append(element)
    count += 1
  }

  @inlinable
  public subscript(index: Int) -> Element {
    @inline(__always) get { chunks[index >> Self.chunkBits][index & Self.chunkMask] }
    @inline(__always) _modify { yield &chunks[index >> Self.chunkBits][index & Self.chunkMask] }
  }
}

extension ChunkedArray: RandomAccessCollection {
  public var startIndex: Int { 0 }
  public var endIndex: Int { count }
}
