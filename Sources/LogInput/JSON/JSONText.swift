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

/// The names of the members a reader asks for, for comparing a member's bytes with all of them at once.
///
///     static let names = FieldNames(["id", "type", "created_at"])
///     switch names.index(of: name, in: bytes) { case 0: ... }
public struct FieldNames: Sendable {
  private struct Entry {
    var head: UInt64
    var name: [UInt8]
  }
  private let entries: [Entry]

  public init(_ names: [String]) {
    entries = names.map { name in
      let bytes = Array(name.utf8)
      return Entry(head: FieldNames.head(bytes.span, 0, bytes.count), name: bytes)
    }
  }

  /// The index of the name among those given, or -1.
  ///
  /// A name that is written with escapes is resolved first.
  public func index(of text: JSONText, in bytes: Span<UInt8>) -> Int {
    guard !text.isEscaped else { return text.withBytes(in: bytes) { find($0, 0, $0.count) } }
    return find(bytes, text.start, text.end)
  }

  private func find(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    let head = FieldNames.head(bytes, start, end)
    for index in entries.indices where entries[index].head == head && entries[index].name.count == end - start {
      if matches(index, bytes, start) { return index }
    }
    return -1
  }

  private func matches(_ index: Int, _ bytes: Span<UInt8>, _ start: Int) -> Bool {
    let name = entries[index].name
    var position = 8
    while position < name.count {
      if name[position] != bytes[start + position] { return false }
      position += 1
    }
    return true
  }

  /// The first eight bytes as a number, padded with zeros.
  @inline(__always)
  private static func head(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    let count = end - start
    if start + 8 <= bytes.count {
      let word = ByteHash.word(bytes, at: start)
      return count >= 8 ? word : word & ((1 << UInt64(count * 8)) - 1)
    }
    var head: UInt64 = 0
    for index in start..<Swift.min(end, start + 8) { head |= UInt64(bytes[index]) << UInt64((index - start) * 8) }
    return head
  }
}
