import PagingModel

/// The place of a string's content in the bytes it was read from, without the quotes.
///
/// The content was checked when it was read: `unescaped` cannot fail.
public struct JSONText: Hashable, Sendable {
  // Eight bytes instead of three words: readers hold many of these, and records are shorter than 2 GiB.
  @usableFromInline var first: UInt32
  /// The offset after the last byte, and in the highest bit whether the text is escaped.
  @usableFromInline var last: UInt32

  /// - Precondition: the offsets are below 2 GiB.
  @inlinable
  public init(start: Int, end: Int, isEscaped: Bool) {
    first = UInt32(start)
    last = UInt32(Int32(end)) | (isEscaped ? 0x8000_0000 : 0)
  }

  @usableFromInline
  init(first: UInt32, last: UInt32) {
    self.first = first
    self.last = last
  }

  /// The offset of the first byte.
  @inlinable
  public var start: Int { Int(first) }

  /// The offset after the last byte.
  @inlinable
  public var end: Int { Int(last & 0x7FFF_FFFF) }

  /// Whether a backslash stands in it, so that its bytes are not its text.
  @inlinable
  public var isEscaped: Bool { last & 0x8000_0000 != 0 }

  /// Whether nothing stands between the quotes.
  @inlinable
  public var isEmpty: Bool { start == end }

  /// The length in bytes as written.
  @inlinable
  public var count: Int { end - start }

  /// The same text where its record stands `distance` bytes further on.
  ///
  /// - Precondition: the offsets stay within 0..<2 GiB.
  @inlinable @inline(__always)
  public func shifted(by distance: Int) -> JSONText {
    var moved = self
    // One check serves both: the end is never before the start.
    moved.first = UInt32(Int(first) &+ distance)
    moved.last = UInt32(truncatingIfNeeded: Int(last) &+ distance)
    return moved
  }

  /// The bytes as written, for a text that is not escaped.
  @inlinable
  public var range: Range<Int> { start..<end }

  /// Calls `body` with the text's bytes, escapes resolved.
  ///
  /// Nothing is allocated for a text without escapes.
  public func withBytes<Result>(in bytes: Span<UInt8>, _ body: (Span<UInt8>) -> Result) -> Result {
    guard isEscaped else { return body(bytes.extracting(range)) }
    let resolved = unescaped(in: bytes)
    return body(resolved.span)
  }

  /// The same with room for resolving escapes: nothing is allocated once the room is large enough.
  public func withBytes<Result>(
    in bytes: Span<UInt8>, using room: inout [UInt8], _ body: (Span<UInt8>) -> Result
  ) -> Result {
    guard isEscaped else { return body(bytes.extracting(range)) }
    unescape(bytes, into: &room)
    return body(room.span)
  }

  /// The text as a string.
  public func string(in bytes: Span<UInt8>) -> String {
    String(decoding: unescaped(in: bytes), as: UTF8.self)
  }

  /// The text's bytes with escapes resolved.
  public func unescaped(in bytes: Span<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    unescape(bytes, into: &result)
    return result
  }

  private func unescape(_ bytes: Span<UInt8>, into result: inout [UInt8]) {
    result.removeAll(keepingCapacity: true)
    result.reserveCapacity(count)
    var position = start
    while position < end {
      let plainEnd = ByteSearch.firstIndex(of: UInt8(ascii: "\\"), in: bytes.extracting(0..<end), from: position) ?? end
      result.append(copying: bytes.extracting(position..<plainEnd))
      position = plainEnd
      if position < end { position = JSONText.resolveEscape(bytes, at: position, into: &result) }
    }
  }

  private static func resolveEscape(_ bytes: Span<UInt8>, at position: Int, into result: inout [UInt8]) -> Int {
    switch bytes[position + 1] {
    case UInt8(ascii: "b"): result.append(0x08)
    case UInt8(ascii: "f"): result.append(0x0C)
    case UInt8(ascii: "n"): result.append(0x0A)
    case UInt8(ascii: "r"): result.append(0x0D)
    case UInt8(ascii: "t"): result.append(0x09)
    case UInt8(ascii: "u"): return resolveUnicodeEscape(bytes, at: position, into: &result)
    default: result.append(bytes[position + 1])
    }
    return position + 2
  }

  private static func resolveUnicodeEscape(_ bytes: Span<UInt8>, at position: Int, into result: inout [UInt8]) -> Int {
    var value = (try? JSONCursor.codeUnit(bytes, at: position)) ?? 0xFFFD
    var end = position + 6
    if value & 0xFC00 == 0xD800 {
      let low = (try? JSONCursor.codeUnit(bytes, at: end)) ?? 0xDC00
      value = 0x10000 + (value & 0x3FF) << 10 + (low & 0x3FF)
      end += 6
    }
    result.append(contentsOf: String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
    return end
  }
}
