/// Addresses of people as systems compare them.
public enum EmailAddress {
  /// The longest address, in bytes (RFC 5321 allows 254).
  static let longest = 320

  /// The address with its ASCII letters in small; nil for what is none: without one `@` between other characters, or
  /// with a blank.
  public static func folded(_ text: Span<UInt8>) -> [UInt8]? {
    guard (3...longest).contains(text.count) else { return nil }
    var (folded, at): ([UInt8], Int?) = ([], nil)
    for index in text.indices {
      let byte = text[index]
      if byte <= 0x20 || byte == 0x7F { return nil }
      if byte == UInt8(ascii: "@") {
        if at != nil { return nil }
        at = index
      }
      folded.append(byte.smallLetter)
    }
    guard let at, at > 0, at < text.count - 1 else { return nil }
    return folded
  }
}
