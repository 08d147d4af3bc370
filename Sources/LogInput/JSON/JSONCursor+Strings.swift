extension JSONCursor {
  /// Reads the string at the cursor, quotes included, and checks it whole.
  ///
  /// Sixteen bytes at a time while nothing special stands among them.
  @usableFromInline
  mutating func scanString(_ bytes: Span<UInt8>) throws(JSONFault) -> JSONText {
    let start = offset + 1
    var position = start
    var isEscaped = false
    while true {
      position = ByteMasks.endOfPlainText(bytes, from: position)
      guard position < bytes.count else { throw JSONFault(.unexpectedEnd, at: bytes.count) }
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        offset = position + 1
        return JSONText(start: start, end: position, isEscaped: isEscaped)
      }
      if byte == UInt8(ascii: "\\") {
        isEscaped = true
        // Text in other scripts than Latin is runs of escapes, or of the longer sequences below.
        repeat {
          position = try JSONCursor.endOfEscape(bytes, at: position)
        } while position < bytes.count && bytes[position] == UInt8(ascii: "\\")
      } else if byte >= 0x80 {
        repeat {
          position = try JSONCursor.endOfScalar(bytes, at: position)
        } while position < bytes.count && bytes[position] >= 0x80
      } else if byte < 0x20 {
        throw JSONFault(.controlCharacter(byte), at: position)
      } else {
        position += 1
      }
    }
  }

  /// The offset after the escape whose backslash stands at `position`.
  private static func endOfEscape(_ bytes: Span<UInt8>, at position: Int) throws(JSONFault) -> Int {
    guard position + 1 < bytes.count else { throw JSONFault(.unexpectedEnd, at: bytes.count) }
    switch bytes[position + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return position + 2
    case UInt8(ascii: "u"): return try endOfUnicodeEscape(bytes, at: position)
    default: throw JSONFault(.badEscape, at: position)
    }
  }

  private static func endOfUnicodeEscape(_ bytes: Span<UInt8>, at position: Int) throws(JSONFault) -> Int {
    let unit = try codeUnit(bytes, at: position)
    guard unit & 0xF800 == 0xD800 else { return position + 6 }
    guard unit < 0xDC00 else { throw JSONFault(.loneSurrogate, at: position) }
    for (index, expected) in [(6, UInt8(ascii: "\\")), (7, UInt8(ascii: "u"))] {
      guard position + index < bytes.count else { throw JSONFault(.unexpectedEnd, at: bytes.count) }
      guard bytes[position + index] == expected else { throw JSONFault(.loneSurrogate, at: position) }
    }
    let low = try codeUnit(bytes, at: position + 6)
    guard low & 0xFC00 == 0xDC00 else { throw JSONFault(.loneSurrogate, at: position) }
    return position + 12
  }

  /// The UTF-16 code unit of the escape at `position`: `\u` and four hexadecimal digits.
  static func codeUnit(_ bytes: Span<UInt8>, at position: Int) throws(JSONFault) -> UInt32 {
    var unit: UInt32 = 0
    for index in position + 2..<position + 6 {
      guard index < bytes.count else { throw JSONFault(.unexpectedEnd, at: bytes.count) }
      let digit = hexDigit(bytes[index])
      guard digit < 16 else { throw JSONFault(.badEscape, at: position) }
      unit = unit << 4 | digit
    }
    return unit
  }

  /// The value of a hexadecimal digit; 16 or more for any other byte.
  @inline(__always)
  private static func hexDigit(_ byte: UInt8) -> UInt32 {
    let decimal = UInt32(byte) &- 0x30
    let letter = (UInt32(byte) | 0x20) &- 0x61
    return decimal < 10 ? decimal : letter < 6 ? letter &+ 10 : 16
  }

  /// The offset after the UTF-8 sequence of two to four bytes at `position`.
  ///
  /// Accepted are the well-formed sequences of Unicode 15, table 3-7: no overlong forms, no surrogates, nothing above
  /// U+10FFFF.
  static func endOfScalar(_ bytes: Span<UInt8>, at position: Int) throws(JSONFault) -> Int {
    let lead = bytes[position]
    let second: ClosedRange<UInt8>
    let length: Int
    switch lead {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xE1...0xEC, 0xEE, 0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: throw JSONFault(.invalidUTF8, at: position)
    }
    for index in 1..<length {
      guard position + index < bytes.count else { throw JSONFault(.unexpectedEnd, at: bytes.count) }
      let allowed = index == 1 ? second : 0x80...0xBF
      guard allowed.contains(bytes[position + index]) else { throw JSONFault(.invalidUTF8, at: position) }
    }
    return position + length
  }
}
