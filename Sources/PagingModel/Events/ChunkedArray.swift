/// An array that grows by whole chunks: appending never copies what is there, so that the peak of memory is its size.
public struct ChunkedArray<Element: Sendable>: Sendable {
  @usableFromInline static var chunkBits: Int { 14 }

  @usableFromInline var chunks: [[Element]] = []
  public private(set) var count = 0

  public init() {}

  /// Appends an element; O(1).
  public mutating func append(_ element: Element) {
    if count & (1 << Self.chunkBits - 1) == 0 {
      var chunk: [Element] = []
      chunk.reserveCapacity(1 << Self.chunkBits)
      chunks.append(chunk)
    }
    chunks[chunks.count - 1].append(element)
    count += 1
  }

  @inlinable
  public subscript(index: Int) -> Element {
    get { chunks[index >> Self.chunkBits][index & (1 << Self.chunkBits - 1)] }
    _modify { yield &chunks[index >> Self.chunkBits][index & (1 << Self.chunkBits - 1)] }
  }
}
