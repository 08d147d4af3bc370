/// Phrases that are looked for where words begin, in large letters and small.
///
/// Of scripts that write no blanks between words a phrase is found anywhere.
struct PhraseSet: Sendable {
  /// What must come behind the letters of a phrase.
  private enum End: Sendable { case anything, endOfWord, digit }

  private struct Phrase: Sendable {
    /// Both are as long; a character whose large letter is written in more bytes, or fewer, is the same in both.
    var small: [UInt8]
    var large: [UInt8]
    var end = End.anything
    var isFoundInWords = false
  }

  /// By the first byte.
  private var phrases = [[Phrase]](repeating: [], count: 256)

  /// - Parameters:
  ///   - words: `|` behind a phrase stands for the end of the word, `#` for a digit.
  ///   - others: phrases in which every character stands for itself.
  init(_ words: [String], and others: [String]) {
    for word in words {
      let end: End? = word.hasSuffix("|") ? .endOfWord : word.hasSuffix("#") ? .digit : nil
      add(end == nil ? word : String(word.dropLast()), end ?? .anything)
    }
    for word in others { add(word, .anything) }
  }

  private mutating func add(_ word: String, _ end: End) {
    var phrase = Phrase(small: [], large: [], end: end)
    for scalar in word.unicodeScalars {
      let forms = Self.forms(of: scalar)
      phrase.small += forms.small
      phrase.large += forms.large
    }
    phrase.isFoundInWords = word.unicodeScalars.first.map(Self.isWrittenWithoutBlanks) ?? false
    guard let first = phrase.small.first, let other = phrase.large.first else { return }
    for byte in Set([first, other]).sorted() { phrases[Int(byte)].append(phrase) }
  }

  private static func forms(of scalar: Unicode.Scalar) -> (small: [UInt8], large: [UInt8]) {
    let (small, large) = (scalar.properties.lowercaseMapping, scalar.properties.uppercaseMapping)
    let isSimple = small.unicodeScalars.count == 1 && large.unicodeScalars.count == 1
    guard isSimple, small.utf8.count == large.utf8.count else { return (Array(scalar.utf8), Array(scalar.utf8)) }
    return (Array(small.utf8), Array(large.utf8))
  }

  /// Thai, Lao, Khmer, Burmese, and what is written in Han, kana and their kin.
  private static func isWrittenWithoutBlanks(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x2E80...0xA4CF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }

  // MARK: looking

  func isFound(in text: Span<UInt8>) -> Bool {
    var isInWord = false
    for place in text.indices {
      let wasInWord = isInWord
      isInWord = Self.isOfWord(text, place, isInWord)
      let candidates = phrases[Int(text[place])]
      if candidates.isEmpty || !isInWord { continue }
      for phrase in candidates where !wasInWord || phrase.isFoundInWords {
        if Self.matches(phrase, text, place) { return true }
      }
    }
    return false
  }

  private static func matches(_ phrase: Phrase, _ text: Span<UInt8>, _ start: Int) -> Bool {
    let end = start + phrase.small.count
    guard end <= text.count else { return false }
    for place in phrase.small.indices {
      let byte = text[start + place]
      if byte != phrase.small[place] && byte != phrase.large[place] { return false }
    }
    switch phrase.end {
    case .anything: return true
    case .endOfWord: return end == text.count || !isOfWord(text, end, false)
    case .digit: return end < text.count && text[end] &- UInt8(ascii: "0") < 10
    }
  }

  /// Whether a byte belongs to a word: letters, digits and underscores do. Of characters that are no ASCII the first byte
  /// decides, the others follow it.
  private static func isOfWord(_ text: Span<UInt8>, _ place: Int, _ isInWord: Bool) -> Bool {
    let byte = text[place]
    if byte & 0xC0 == 0x80 { return isInWord }
    if byte >= 0xC0 { return isLetter(text, place) }
    let letter = byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
    return letter &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: "_")
  }

  /// Whether the character that begins at a byte is a letter or a number, and no dash, quote or sign.
  private static func isLetter(_ text: Span<UInt8>, _ place: Int) -> Bool {
    let length = min(text.count - place, text[place] < 0xE0 ? 2 : text[place] < 0xF0 ? 3 : 4)
    let bytes = (place..<place + length).map { text[$0] }
    guard let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first else { return false }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
