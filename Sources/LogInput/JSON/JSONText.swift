import PagingModel

/// The place of a string's content in the bytes it was read from, without the quotes.
///
/// The content was checked when it was read: `unescaped` cannot fail.
public struct JSONText: Hashable, Sendable {
  /// The offset of the first byte.
  public var start: Int
  /// The offset after the last byte.
  public var end: Int
  /// Whether a backslash stands in it, so that its bytes are not its text.
  public var isEscaped: Bool

  @inlinable
  public init(start: Int, end: Int, isEscaped: Bool) {
    self.start = start
    self.end = end
    self.isEscaped = isEscaped
  }

  /// Whether nothing stands between the quotes.
  @inlinable
  public var isEmpty: Bool { start == end }

  /// The length in bytes as written.
  @inlinable
  public var count: Int { end - start }

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

  /// The text as a string.
  public func string(in bytes: Span<UInt8>) -> String {
    String(decoding: unescaped(in: bytes), as: UTF8.self)
  }

  /// The text's bytes with escapes resolved.
  public func unescaped(in bytes: Span<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(count)
    var position = start
    while position < end {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\\") {
        position = JSONText.resolveEscape(bytes, at: position, into: &result)
      } else {
        result.append(byte)
        position += 1
      }
    }
    return result
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
