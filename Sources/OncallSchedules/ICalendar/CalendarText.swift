/// How iCalendar writes text: escapes in values, carets in parameters.
enum CalendarText {
  /// A value of type TEXT without its escapes: `\\`, `\;`, `\,`, `\n` and `\N` (RFC 5545, section 3.3.11).
  ///
  /// A backslash before anything else stands for itself.
  static func unescaped(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == backslash, index + 1 < bytes.count, let meant = escaped(bytes[index + 1]) {
        result.append(meant)
        index += 2
      } else {
        result.append(byte)
        index += 1
      }
    }
    return result
  }

  /// A value of a parameter without the carets of RFC 6868: `^n`, `^^` and `^'`.
  static func parameter(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "^")) else { return String(decoding: bytes, as: UTF8.self) }
    var result: [UInt8] = []
    var rest = bytes
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "^"), let next = rest.first, let meant = afterCaret(next) {
        result.append(meant)
        rest.removeFirst()
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// A text without spaces, tabs and line ends around it.
  static func trimmed(_ text: some StringProtocol) -> String {
    let scalars = Substring(text).unicodeScalars
    guard let first = scalars.firstIndex(where: { !isBlank($0) }), let last = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(Substring(scalars[first...last]))
  }

  /// ASCII letters in capitals; all else as it is.
  static func capitals(_ text: some StringProtocol) -> String {
    String(decoding: text.utf8.map { (0x61...0x7A).contains($0) ? $0 - 0x20 : $0 }, as: UTF8.self)
  }

  /// Whether two texts are the same but for the case of ASCII letters.
  static func equal(_ left: some StringProtocol, _ right: some StringProtocol) -> Bool {
    capitals(left).utf8.elementsEqual(capitals(right).utf8)
  }

  /// A number of at most nine digits and nothing else, or nil.
  static func number(_ text: some StringProtocol) -> Int? {
    guard (1...9).contains(text.utf8.count) else { return nil }
    var result = 0
    for byte in text.utf8 {
      guard (0x30...0x39).contains(byte) else { return nil }
      result = result * 10 + Int(byte - 0x30)
    }
    return result
  }

  private static let backslash = UInt8(ascii: "\\")

  private static func escaped(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "n"), UInt8(ascii: "N"): 0x0A
    case backslash, UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "\""): byte
    default: nil
    }
  }

  private static func afterCaret(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "^"): byte
    case UInt8(ascii: "'"): UInt8(ascii: "\"")
    default: nil
    }
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r"
  }
}
