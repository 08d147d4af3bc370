import PagingModel

/// What stands for a rule where a source names none: its title, with whatever changes from firing to firing masked.
enum MaskedTitle {
  /// In characters of Unicode.
  private static let longest = 120

  /// The words of a title with one space between them; `*` stands for words with a digit. O(length).
  static func bytes(of title: Span<UInt8>) -> [UInt8] {
    var masked: [UInt8] = []
    var start = 0
    while start < title.count {
      var end = start
      var hasDigit = false
      while end < title.count, !isSpace(title[end]) {
        hasDigit = hasDigit || (0x30...0x39).contains(title[end])
        end += 1
      }
      if end > start {
        if !masked.isEmpty { masked.append(0x20) }
        if hasDigit { masked.append(0x2A) } else { masked.append(copying: title.extracting(start..<end)) }
      }
      start = end + 1
    }
    return cut(masked)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private static func cut(_ text: [UInt8]) -> [UInt8] {
    guard text.count > longest else { return text }
    var characters = 0
    for (place, byte) in text.enumerated() where byte & 0xC0 != 0x80 {
      if characters == longest { return Array(text[..<place]) }
      characters += 1
    }
    return text
  }
}
