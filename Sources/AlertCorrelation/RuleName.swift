import PagingModel

/// The name of a rule where the source has none: a title with its variable parts masked.
enum RuleName {
  /// The most bytes of a name.
  static let longest = 120

  /// The words of a title, those with a digit replaced by `*`, separated by single blanks.
  static func normalised(_ title: Span<UInt8>) -> [UInt8] { words(title, masksDigits: true) }

  /// The words of a title as they are, separated by single blanks.
  static func plain(_ title: Span<UInt8>) -> [UInt8] { words(title, masksDigits: false) }

  /// Whether a name says something: one of marks alone would be that of whatever has no words.
  static func holdsLetters(_ name: [UInt8]) -> Bool {
    name.contains { ($0 | 0x20) &- UInt8(ascii: "a") < 26 || $0 >= 0x80 }
  }

  private static func words(_ title: Span<UInt8>, masksDigits: Bool) -> [UInt8] {
    var name: [UInt8] = []
    var position = 0
    while position < title.count && name.count < longest {
      let start = position
      while position < title.count && !isBlank(title[position]) { position += 1 }
      if position > start { append(title.extracting(start..<position), masksDigits, to: &name) }
      position += 1
    }
    while let last = name.last, name.count > longest || last == UInt8(ascii: " ") || !endsCharacter(name) {
      name.removeLast()
    }
    return name
  }

  private static func append(_ word: Span<UInt8>, _ masksDigits: Bool, to name: inout [UInt8]) {
    if !name.isEmpty { name.append(UInt8(ascii: " ")) }
    for index in word.indices where masksDigits && isDigit(word[index]) {
      name.append(UInt8(ascii: "*"))
      return
    }
    for index in word.indices { name.append(word[index]) }
  }

  /// Whether the bytes do not end inside a character.
  private static func endsCharacter(_ bytes: [UInt8]) -> Bool {
    var lead = bytes.count - 1
    while lead > 0 && bytes[lead] & 0xC0 == 0x80 { lead -= 1 }
    let length = bytes[lead] < 0x80 ? 1 : bytes[lead] < 0xE0 ? 2 : bytes[lead] < 0xF0 ? 3 : 4
    return bytes.count - lead == length
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
