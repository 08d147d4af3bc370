/// A list of a history: it grows by whole chunks, so that appending never copies what is there, and can be given back
/// chunk by chunk.
///
/// Chunks are small enough to take the places of what a log gives back while a history is made of it.
public struct HistoryList<Element: Sendable>: Sendable {
  /// A chunk holds the largest power of two of elements that fits 256 KiB.
  @inlinable
  static var chunkBits: Int { Int.bitWidth - 1 - (262_144 / MemoryLayout<Element>.stride).leadingZeroBitCount }

  @usableFromInline var chunks: [[Element]] = []
  @usableFromInline var length = 0

  @inlinable
  public init() {}

  /// A list of these elements.
  @inlinable
  public init(_ elements: some Sequence<Element>) {
    for element in elements { append(element) }
  }

  /// Appends an element; O(1).
  @inlinable
  public mutating func append(_ element: Element) {
    if length & (1 << Self.chunkBits - 1) == 0 {
      var chunk: [Element] = []
      chunk.reserveCapacity(1 << Self.chunkBits)
      chunks.append(chunk)
    }
    chunks[chunks.count - 1].append(element)
    length += 1
  }

  /// Calls `body` with every element and its index, in order, to change it.
  @inlinable
  public mutating func update(_ body: (Int, inout Element) -> Void) {
    for number in chunks.indices {
      // Out of its place, so that the chunk has one owner for the whole of it.
      var chunk: [Element] = []
      swap(&chunk, &chunks[number])
      let first = number << Self.chunkBits
      for index in chunk.indices { body(first + index, &chunk[index]) }
      swap(&chunk, &chunks[number])
    }
  }

  /// Calls `body` with every element, in order: quicker than by index.
  @inlinable
  public func forEach(_ body: (Element) -> Void) {
    for chunk in chunks { for element in chunk { body(element) } }
  }

  /// Hands every element over, in order, and gives the memory back on the way; the list is empty then.
  @inlinable
  public mutating func drain(_ body: (Element) -> Void) {
    for index in chunks.indices {
      for element in chunks[index] { body(element) }
      chunks[index] = []
    }
    self = HistoryList()
  }
}

extension HistoryList: RandomAccessCollection, MutableCollection, ExpressibleByArrayLiteral {
  @inlinable
  public init(arrayLiteral elements: Element...) { self.init(elements) }

  @inlinable
  public var startIndex: Int { 0 }

  @inlinable
  public var endIndex: Int { length }

  @inlinable
  public subscript(index: Int) -> Element {
    get { chunks[index >> Self.chunkBits][index & (1 << Self.chunkBits - 1)] }
    _modify { yield &chunks[index >> Self.chunkBits][index & (1 << Self.chunkBits - 1)] }
  }
}

extension HistoryList: Equatable where Element: Equatable {
  public static func == (left: HistoryList, right: HistoryList) -> Bool { left.elementsEqual(right) }
}
