import PagingModel

/// Reads JSON from contiguous bytes by pulling: the caller asks for what it needs and skips the rest.
///
/// Everything that is read or skipped is checked after RFC 8259: structure, UTF-8, escapes, surrogates, numbers, and at
/// most `deepest` containers inside each other. The cursor holds positions only and takes the bytes with every call; it
/// never allocates. One pass over the bytes, O(1) memory.
///
///     var cursor = JSONCursor()
///     try cursor.openObject(bytes)
///     while let name = try cursor.nextName(bytes) { try cursor.skipValue(bytes) }
public struct JSONCursor: Sendable {
  /// The most containers inside each other.
  public static let deepest = 256

  /// The offset of the next byte to read.
  public var offset: Int
  /// The number of containers that are open.
  public var depth: Int { openCount }
  @usableFromInline var openCount = 0
  /// Whether a value of the open container was read, so that a comma is due.
  @usableFromInline var expectsComma = false

  public init(at offset: Int = 0) {
    self.offset = offset
  }

  /// A cursor inside containers that were entered earlier.
  init(at offset: Int, depth: Int, expectsComma: Bool) {
    self.offset = offset
    openCount = depth
    self.expectsComma = expectsComma
  }

  /// The kind of the value that comes next, which is not consumed.
  public mutating func peekKind(_ bytes: Span<UInt8>) throws(JSONFault) -> JSONKind {
    skipWhitespace(bytes)
    guard offset < bytes.count else { throw JSONFault(.unexpectedEnd, at: bytes.count) }
    switch bytes[offset] {
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .array
    case UInt8(ascii: "\""): return .string
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .boolean
    case UInt8(ascii: "n"): return .null
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
    default: throw JSONFault(.expectedValue, at: offset)
    }
  }

  /// Enters the object that comes next.
  @inlinable @inline(__always)
  public mutating func openObject(_ bytes: Span<UInt8>) throws(JSONFault) {
    try open(bytes, UInt8(ascii: "{"), .object)
  }

  /// Enters the array that comes next.
  @inlinable @inline(__always)
  public mutating func openArray(_ bytes: Span<UInt8>) throws(JSONFault) {
    try open(bytes, UInt8(ascii: "["), .array)
  }

  @inlinable @inline(__always)
  mutating func open(_ bytes: Span<UInt8>, _ bracket: UInt8, _ kind: JSONKind) throws(JSONFault) {
    skipWhitespace(bytes)
    guard offset < bytes.count else { throw JSONFault(.unexpectedEnd, at: bytes.count) }
    guard bytes[offset] == bracket else { throw JSONFault(.expectedKind(kind), at: offset) }
    guard depth < JSONCursor.deepest else { throw JSONFault(.tooDeep, at: offset) }
    openCount += 1
    offset += 1
    expectsComma = false
  }

  /// The name of the open object's next member, or nil when the object is closed, which is consumed.
  ///
  /// After a name its value must be read or skipped before the next name.
  public mutating func nextName(_ bytes: Span<UInt8>) throws(JSONFault) -> JSONText? {
    // Compact JSON, as programs write it: a comma, a name, a colon.
    if expectsComma && offset &+ 1 < bytes.count && bytes[offset] == UInt8(ascii: ",")
      && bytes[offset &+ 1] == UInt8(ascii: "\"")
    {
      offset += 1
      return try readName(bytes)
    }
    skipWhitespace(bytes)
    guard offset < bytes.count else { throw JSONFault(.unexpectedEnd, at: bytes.count) }
    if bytes[offset] == UInt8(ascii: "}") {
      close()
      return nil
    }
    if expectsComma {
      guard bytes[offset] == UInt8(ascii: ",") else { throw JSONFault(.expectedCommaOrEnd, at: offset) }
      offset += 1
      skipWhitespace(bytes)
      guard offset < bytes.count else { throw JSONFault(.unexpectedEnd, at: bytes.count) }
    }
    guard bytes[offset] == UInt8(ascii: "\"") else { throw JSONFault(.expectedKey, at: offset) }
    return try readName(bytes)
  }

  /// Reads a name at the cursor and the colon behind it.
  @inline(__always)
  private mutating func readName(_ bytes: Span<UInt8>) throws(JSONFault) -> JSONText {
    let name = try scanString(bytes)
    skipWhitespace(bytes)
    guard offset < bytes.count else { throw JSONFault(.unexpectedEnd, at: bytes.count) }
    guard bytes[offset] == UInt8(ascii: ":") else { throw JSONFault(.expectedColon, at: offset) }
    offset += 1
    expectsComma = true
    return name
  }

  /// Whether the open array has another element, which then stands at the cursor; false when the array is closed, which
  /// is consumed.
  public mutating func nextElement(_ bytes: Span<UInt8>) throws(JSONFault) -> Bool {
    skipWhitespace(bytes)
    guard offset < bytes.count else { throw JSONFault(.unexpectedEnd, at: bytes.count) }
    if bytes[offset] == UInt8(ascii: "]") {
      close()
      return false
    }
    if expectsComma {
      guard bytes[offset] == UInt8(ascii: ",") else { throw JSONFault(.expectedCommaOrEnd, at: offset) }
      offset += 1
      skipWhitespace(bytes)
      guard offset < bytes.count else { throw JSONFault(.unexpectedEnd, at: bytes.count) }
      if bytes[offset] == UInt8(ascii: "]") { throw JSONFault(.expectedValue, at: offset) }
    }
    expectsComma = true
    return true
  }

  /// Moves past the open object's end when it stands at the cursor; false otherwise.
  @inlinable @inline(__always)
  mutating func closeObject(_ bytes: Span<UInt8>) -> Bool {
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "}") else { return false }
    close()
    return true
  }

  @inlinable @inline(__always)
  mutating func close() {
    offset += 1
    openCount -= 1
    expectsComma = true
  }

  /// Reads a string; any other kind of value is skipped and gives nil.
  @inlinable @inline(__always)
  public mutating func readStringOrSkip(_ bytes: Span<UInt8>) throws(JSONFault) -> JSONText? {
    skipWhitespace(bytes)
    if offset < bytes.count && bytes[offset] == UInt8(ascii: "\"") { return try scanString(bytes) }
    try skipValue(bytes)
    return nil
  }

  /// Enters an object; any other kind of value is skipped and gives false.
  @inlinable
  public mutating func openObjectOrSkip(_ bytes: Span<UInt8>) throws(JSONFault) -> Bool {
    skipWhitespace(bytes)
    if offset < bytes.count && bytes[offset] == UInt8(ascii: "{") {
      try openObject(bytes)
      return true
    }
    try skipValue(bytes)
    return false
  }

  /// Enters an array; any other kind of value is skipped and gives false.
  public mutating func openArrayOrSkip(_ bytes: Span<UInt8>) throws(JSONFault) -> Bool {
    skipWhitespace(bytes)
    if offset < bytes.count && bytes[offset] == UInt8(ascii: "[") {
      try openArray(bytes)
      return true
    }
    try skipValue(bytes)
    return false
  }

  /// Moves past a value of known length that was checked before.
  ///
  /// - Precondition: `length` bytes at the cursor are a whole value.
  @inlinable @inline(__always)
  public mutating func skipKnown(length: Int) {
    offset += length
    expectsComma = true
  }

  /// Checks that only white space follows.
  public mutating func finish(_ bytes: Span<UInt8>) throws(JSONFault) {
    skipWhitespace(bytes)
    if offset < bytes.count { throw JSONFault(.trailingContent, at: offset) }
  }

  /// Moves past blanks, tabs and line ends.
  @inlinable @inline(__always)
  public mutating func skipWhitespace(_ bytes: Span<UInt8>) {
    // Compact texts have none: the common case is one comparison.
    guard offset < bytes.count, bytes[offset] <= 0x20 else { return }
    // One blank behind a comma or a colon is what many programs write.
    if bytes[offset] == 0x20, offset &+ 1 < bytes.count, bytes[offset &+ 1] > 0x20 {
      offset &+= 1
    } else {
      skipBlanks(bytes)
    }
  }

  /// Moves past white space; the indentation of pretty-printed texts eight bytes at a time.
  @usableFromInline
  mutating func skipBlanks(_ bytes: Span<UInt8>) {
    let end = bytes.count &- 8
    while offset < bytes.count {
      let byte = bytes[offset]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
      offset += 1
      while offset <= end {
        let others = ByteHash.word(bytes, at: offset) ^ 0x2020_2020_2020_2020
        if others != 0 {
          offset += others.trailingZeroBitCount >> 3
          break
        }
        offset += 8
      }
    }
  }
}
