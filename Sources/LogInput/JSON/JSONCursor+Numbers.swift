extension JSONCursor {
  /// Moves past the number at the cursor and returns its bytes' place.
  mutating func scanNumber(_ bytes: Span<UInt8>) throws(JSONFault) -> Range<Int> {
    let start = offset
    if bytes[offset] == UInt8(ascii: "-") { offset += 1 }
    guard offset < bytes.count else { throw JSONFault(.unexpectedEnd, at: bytes.count) }
    if bytes[offset] == UInt8(ascii: "0") {
      offset += 1
      if offset < bytes.count && JSONCursor.isDigit(bytes[offset]) { throw JSONFault(.badNumber, at: start) }
    } else {
      try scanDigits(bytes, start)
    }
    if offset < bytes.count && bytes[offset] == UInt8(ascii: ".") {
      offset += 1
      try scanDigits(bytes, start)
    }
    if offset < bytes.count && bytes[offset] | 0x20 == UInt8(ascii: "e") {
      offset += 1
      if offset < bytes.count && (bytes[offset] == UInt8(ascii: "+") || bytes[offset] == UInt8(ascii: "-")) {
        offset += 1
      }
      try scanDigits(bytes, start)
    }
    return start..<offset
  }

  /// Moves past one or more digits.
  private mutating func scanDigits(_ bytes: Span<UInt8>, _ start: Int) throws(JSONFault) {
    guard offset < bytes.count else { throw JSONFault(.unexpectedEnd, at: bytes.count) }
    guard JSONCursor.isDigit(bytes[offset]) else { throw JSONFault(.badNumber, at: start) }
    while offset < bytes.count && JSONCursor.isDigit(bytes[offset]) { offset += 1 }
  }

  @inline(__always)
  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }
}
