/// Numbers written with the digits of sixteen.
enum HexadecimalText {
  /// 64 bits of exactly 16 digits, in capitals or not; nil for anything else.
  static func integer(_ text: Span<UInt8>) -> UInt64? {
    guard text.count == 16 else { return nil }
    var number: UInt64 = 0
    for index in text.indices {
      guard let digit = digit(text[index]) else { return nil }
      number = number << 4 | UInt64(digit)
    }
    return number
  }

  /// What a digit stands for; nil for any other byte.
  static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
