/// Which of the open containers are objects: one bit a level.
struct ContainerStack {
  private var levels: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  /// Records the kind of the container at a level, 0..<256.
  @inline(__always)
  mutating func set(_ level: Int, isObject: Bool) {
    let bit: UInt64 = 1 << UInt64(truncatingIfNeeded: level & 63)
    switch level >> 6 {
    case 0: levels.0 = isObject ? levels.0 | bit : levels.0 & ~bit
    case 1: levels.1 = isObject ? levels.1 | bit : levels.1 & ~bit
    case 2: levels.2 = isObject ? levels.2 | bit : levels.2 & ~bit
    default: levels.3 = isObject ? levels.3 | bit : levels.3 & ~bit
    }
  }

  /// Whether the container at a level is an object.
  @inline(__always)
  func isObject(_ level: Int) -> Bool {
    let bit: UInt64 = 1 << UInt64(truncatingIfNeeded: level & 63)
    switch level >> 6 {
    case 0: return levels.0 & bit != 0
    case 1: return levels.1 & bit != 0
    case 2: return levels.2 & bit != 0
    default: return levels.3 & bit != 0
    }
  }
}

extension JSONCursor {
  /// Moves past the value that comes next, whatever it is, and checks it whole.
  ///
  /// Not recursive: hostile depth costs a bit a level. O(bytes of the value).
  @inlinable @inline(__always)
  public mutating func skipValue(_ bytes: Span<UInt8>) throws(JSONFault) {
    skipWhitespace(bytes)
    if offset < bytes.count && bytes[offset] == UInt8(ascii: "\"") {
      _ = try scanString(bytes)
    } else if !skipEmptyContainer(bytes) {
      try skipOther(bytes)
    }
    expectsComma = true
  }

  /// Moves past `{}` or `[]`; false when neither stands at the cursor.
  @inlinable @inline(__always)
  mutating func skipEmptyContainer(_ bytes: Span<UInt8>) -> Bool {
    guard offset &+ 1 < bytes.count, openCount < Self.deepest else { return false }
    let bracket = bytes[offset]
    guard bracket == UInt8(ascii: "{") || bracket == UInt8(ascii: "[") else { return false }
    // In ASCII, a closing bracket comes two after the opening one.
    guard bytes[offset &+ 1] == bracket &+ 2 else { return false }
    offset &+= 2
    return true
  }

  /// Moves past a value that is no string.
  @usableFromInline
  mutating func skipOther(_ bytes: Span<UInt8>) throws(JSONFault) {
    guard offset < bytes.count else { throw JSONFault(.unexpectedEnd, at: bytes.count) }
    let first = bytes[offset]
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
      try skipContainer(bytes)
    } else {
      try skipScalar(bytes)
    }
  }

  /// Moves past an object or array.
  private mutating func skipContainer(_ bytes: Span<UInt8>) throws(JSONFault) {
    var stack = ContainerStack()
    let base = depth
    var isObject = try enter(bytes, &stack)
    var isFirst = true
    while true {
      skipWhitespace(bytes)
      guard offset < bytes.count else { throw JSONFault(.unexpectedEnd, at: bytes.count) }
      var byte = bytes[offset]
      if byte == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
        offset += 1
        openCount -= 1
        if depth == base { return }
        isObject = stack.isObject(depth - 1)
        isFirst = false
        continue
      }
      if isFirst {
        isFirst = false
      } else {
        guard byte == UInt8(ascii: ",") else { throw JSONFault(.expectedCommaOrEnd, at: offset) }
        offset += 1
        skipWhitespace(bytes)
        guard offset < bytes.count else { throw JSONFault(.unexpectedEnd, at: bytes.count) }
        byte = bytes[offset]
      }
      if isObject { byte = try skipName(bytes, byte) }
      switch byte {
      case UInt8(ascii: "\""): _ = try scanString(bytes)
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        isObject = try enter(bytes, &stack)
        isFirst = true
      default: try skipScalar(bytes)
      }
    }
  }

  /// Enters the container at the cursor and says whether it is an object.
  @inline(__always)
  private mutating func enter(_ bytes: Span<UInt8>, _ stack: inout ContainerStack) throws(JSONFault) -> Bool {
    guard depth < JSONCursor.deepest else { throw JSONFault(.tooDeep, at: offset) }
    let isObject = bytes[offset] == UInt8(ascii: "{")
    stack.set(depth, isObject: isObject)
    openCount += 1
    offset += 1
    return isObject
  }

  /// Moves past a member's name and colon and returns the first byte of its value.
  @inline(__always)
  private mutating func skipName(_ bytes: Span<UInt8>, _ first: UInt8) throws(JSONFault) -> UInt8 {
    guard first == UInt8(ascii: "\"") else { throw JSONFault(.expectedKey, at: offset) }
    _ = try scanString(bytes)
    skipWhitespace(bytes)
    guard offset < bytes.count else { throw JSONFault(.unexpectedEnd, at: bytes.count) }
    guard bytes[offset] == UInt8(ascii: ":") else { throw JSONFault(.expectedColon, at: offset) }
    offset += 1
    skipWhitespace(bytes)
    guard offset < bytes.count else { throw JSONFault(.unexpectedEnd, at: bytes.count) }
    return bytes[offset]
  }

  /// Moves past a number, true, false or null.
  mutating func skipScalar(_ bytes: Span<UInt8>) throws(JSONFault) {
    switch bytes[offset] {
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): _ = try scanNumber(bytes)
    case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"): try skipLiteral(bytes)
    default: throw JSONFault(.expectedValue, at: offset)
    }
  }

  /// Moves past true, false or null.
  mutating func skipLiteral(_ bytes: Span<UInt8>) throws(JSONFault) {
    let word: StaticString =
      switch bytes[offset] {
      case UInt8(ascii: "t"): "true"
      case UInt8(ascii: "f"): "false"
      default: "null"
      }
    for index in 0..<word.utf8CodeUnitCount {
      guard offset + index < bytes.count else { throw JSONFault(.unexpectedEnd, at: bytes.count) }
      let expected = word.utf8Start[index]
      guard bytes[offset + index] == expected else { throw JSONFault(.expectedValue, at: offset) }
    }
    offset += word.utf8CodeUnitCount
  }
}
