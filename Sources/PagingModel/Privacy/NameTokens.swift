/// Cuts bytes into tokens: runs of letters and digits, between which anything else may stand.
///
/// Bytes from 0x80 on count as letters, but for the spaces, dashes and quotation marks of U+00A0 to U+00BF, U+2000 to
/// U+206F and U+3000 to U+303F. O(1) for each byte.
enum NameTokens {
  /// The first token at or after an offset; nil after the last one.
  @inline(__always)
  static func next(in text: Span<UInt8>, from offset: Int) -> Range<Int>? {
    var start = offset
    while start < text.count {
      if isLetterOrDigit(text[start]) { break }
      let length = separator(in: text, at: start)
      if length == 0 { break }
      start &+= length
    }
    var end = start
    while end < text.count && (isLetterOrDigit(text[end]) || separator(in: text, at: end) == 0) { end &+= 1 }
    return start == end ? nil : start..<end
  }

  /// All tokens of a text, in small letters.
  static func all(in text: String) -> [[UInt8]] {
    let bytes = Array(text.utf8)
    var tokens: [[UInt8]] = []
    var offset = 0
    while let token = next(in: bytes.span, from: offset) {
      var folded: [UInt8] = []
      fold(bytes.span.extracting(token), to: &folded)
      tokens.append(folded)
      offset = token.upperBound
    }
    return tokens
  }

  /// Appends a token in small letters.
  static func fold(_ token: Span<UInt8>, to folded: inout [UInt8]) {
    guard isPlain(token) else {
      let text = token.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
      return folded.append(contentsOf: text.lowercased().utf8)
    }
    for index in token.indices { folded.append(token[index].smallLetter) }
  }

  /// Whether a token is of ASCII alone.
  @inline(__always)
  static func isPlain(_ token: Span<UInt8>) -> Bool {
    for index in token.indices where token[index] >= 0x80 { return false }
    return true
  }

  /// Of ASCII alone.
  @inline(__always)
  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }

  /// The bytes of what separates tokens here; 0 where a letter or a digit stands.
  @inline(__always)
  private static func separator(in text: Span<UInt8>, at offset: Int) -> Int {
    let byte = text[offset]
    if byte < 0x80 { return isLetterOrDigit(byte) ? 0 : 1 }
    guard byte == 0xC2 || byte == 0xE2 || byte == 0xE3, offset &+ 1 < text.count else { return 0 }
    let second = text[offset &+ 1]
    if byte == 0xC2 { return (0xA0...0xBF).contains(second) ? 2 : 0 }
    // Three whole bytes: what is not UTF-8 hides no letter behind it.
    guard offset &+ 2 < text.count, (0x80...0xBF).contains(text[offset &+ 2]) else { return 0 }
    return second == 0x80 || byte == 0xE2 && second == 0x81 && text[offset &+ 2] < 0xB0 ? 3 : 0
  }
}
