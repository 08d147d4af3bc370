import PagingModel

extension JSONCursor {
  /// Reads the string at the cursor, quotes included, and checks it whole.
  ///
  /// Eight bytes at a time while nothing special stands among them.
  mutating func scanString(_ bytes: Span<UInt8>) throws(JSONFault) -> JSONText {
    let start = offset + 1
    var position = start
    var isEscaped = false
    while true {
      while position + 8 <= bytes.count {
        let special = JSONCursor.specialBytes(ByteHash.word(bytes, at: position))
        if special != 0 {
          position += special.trailingZeroBitCount >> 3
          break
        }
        position += 8
      }
      guard position < bytes.count else { throw JSONFault(.unexpectedEnd, at: bytes.count) }
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        offset = position + 1
        return JSONText(start: start, end: position, isEscaped: isEscaped)
      }
      if byte == UInt8(ascii: "\\") {
        isEscaped = true
        position = try JSONCursor.endOfEscape(bytes, at: position)
      } else if byte >= 0x80 {
        position = try JSONCursor.endOfScalar(bytes, at: position)
      } else if byte < 0x20 {
        throw JSONFault(.controlCharacter(byte), at: position)
      } else {
        position += 1
      }
    }
  }

  /// Marks the bytes of a word that end the fast path: quote, backslash, below 0x20, above 0x7F.
  ///
  /// The lowest mark is exact; higher ones may be false, because a borrow runs upwards.
  @inline(__always)
  static func specialBytes(_ word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quotes = word ^ (ones &* 0x22)
    let backslashes = word ^ (ones &* 0x5C)
    let marks =
      ((quotes &- ones) & ~quotes) | ((backslashes &- ones) & ~backslashes) | ((word &- ones &* 0x20) & ~word) | word
    return marks & (ones &* 0x80)
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

  /// The UTF-16 code unit of the `\uXXXX` at `position`.
  static func codeUnit(_ bytes: Span<UInt8>, at position: Int) throws(JSONFault) -> UInt32 {
    var unit: UInt32 = 0
    for index in position + 2..<position + 6 {
      guard index < bytes.count else { throw JSONFault(.unexpectedEnd, at: bytes.count) }
      guard let digit = hexDigit(bytes[index]) else { throw JSONFault(.badEscape, at: position) }
      unit = unit << 4 | UInt32(digit)
    }
    return unit
  }

  private static func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
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
