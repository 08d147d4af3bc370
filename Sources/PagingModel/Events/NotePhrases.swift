/// What the words of a note tell of a page, as far as a review asks: its text is not kept.
public struct NoteMeaning: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// It tells of something that somebody did about the condition.
  public static let action = NoteMeaning(rawValue: EventFact.tellsAction)
  /// It says that there was nothing to do; whatever else it says counts no more.
  public static let noise = NoteMeaning(rawValue: EventFact.tellsNoise)

  /// The meaning of a text, by the phrases in it: O(length).
  public init(of text: Span<UInt8>) {
    if NotePhrases.noise.isFound(in: text) {
      self = .noise
    } else {
      self = NotePhrases.action.isFound(in: text) ? .action : []
    }
  }
}

/// Phrases that are looked for where words begin, in large letters and small.
struct NotePhrases: Sendable {
  /// What must come behind the letters of a phrase.
  private enum End: Sendable { case anything, endOfWord, digit }

  private struct Phrase: Sendable {
    var letters: [UInt8]
    var end: End
  }

  /// By the first letter, `a` to `z`.
  private let phrases: [[Phrase]]

  /// - Parameter words: in small letters, each beginning with one; `|` behind a phrase stands for the end of the word, `#`
  ///   for a digit.
  private init(_ words: [String]) {
    var phrases = [[Phrase]](repeating: [], count: 26)
    for word in words {
      var phrase = Phrase(letters: Array(word.utf8), end: .anything)
      if word.hasSuffix("|") { phrase.end = .endOfWord }
      if word.hasSuffix("#") { phrase.end = .digit }
      if phrase.end != .anything { phrase.letters.removeLast() }
      phrases[Int(phrase.letters[0] - UInt8(ascii: "a"))].append(phrase)
    }
    self.phrases = phrases
  }

  static let noise = NotePhrases(
    [
      "false alarm", "false positive", "noop", "no-op", "no op", "no action", "nothing to do", "recovered on its own",
      "flapp", "known issue", "ignor", "noise", "noisy", "dup|", "duplicate|", "forgot silence", "forgot the silence",
      "maintenance", "not actionable", "expected", "transient", "please tune",
    ] + ["", "-", " "].flatMap { join in ["healed", "resolved", "recovered"].map { "self\(join)\($0)" } })

  static let action = NotePhrases([
    "rollback", "roll back", "rolledback", "rolled back", "revert", "restart", "failover", "fail over", "failedover",
    "failed over", "scaled", "scaling", "cleared", "clearing", "hotfix", "patch", "fixed", "root cause", "raised",
    "drain", "rebooted", "redeploy", "increase", "disabled", "replaced", "mitigat", "inc-#",
  ])

  func isFound(in text: Span<UInt8>) -> Bool {
    var isInWord = false
    for place in text.indices {
      let wasInWord = isInWord
      isInWord = Self.isOfWord(text, place, isInWord)
      let letter = Self.small(text[place]) &- UInt8(ascii: "a")
      guard isInWord, !wasInWord, letter < 26 else { continue }
      if phrases[Int(letter)].contains(where: { Self.matches($0, text, place) }) { return true }
    }
    return false
  }

  private static func matches(_ phrase: Phrase, _ text: Span<UInt8>, _ start: Int) -> Bool {
    let end = start + phrase.letters.count
    guard end <= text.count else { return false }
    for place in phrase.letters.indices where small(text[start + place]) != phrase.letters[place] { return false }
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
    return small(byte) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: "_")
  }

  /// Whether the character that begins at a byte is a letter or a number, and no dash, quote or sign.
  private static func isLetter(_ text: Span<UInt8>, _ place: Int) -> Bool {
    let length = min(text.count - place, text[place] < 0xE0 ? 2 : text[place] < 0xF0 ? 3 : 4)
    let bytes = (place..<place + length).map { text[$0] }
    guard let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first else { return false }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  private static func small(_ byte: UInt8) -> UInt8 {
    byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
  }
}
