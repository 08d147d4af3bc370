import LogInput

extension JSONText {
  /// Whether one of the words of the text is this one of small letters, which may be capitals there: what is unresolved is
  /// not resolved.
  func hasWord(_ word: StaticString, in record: Span<UInt8>) -> Bool {
    withBytes(in: record) { bytes in
      var start = 0
      for position in 0...bytes.count where position == bytes.count || !bytes[position].isPartOfWord {
        let part = JSONText(start: start, end: position, isEscaped: false)
        if part.count == word.utf8CodeUnitCount && part.containsWord(word, in: bytes) { return true }
        start = position + 1
      }
      return false
    }
  }

  /// Whether one of the words of the text is one of these.
  func hasWord(of words: [StaticString], in record: Span<UInt8>) -> Bool {
    words.contains { hasWord($0, in: record) }
  }
}

extension UInt8 {
  /// Whether it is an ASCII letter, a digit, or part of a character beyond ASCII.
  fileprivate var isPartOfWord: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...: true
    default: false
    }
  }
}
