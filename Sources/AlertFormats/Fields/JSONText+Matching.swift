import LogInput
import PagingModel

extension JSONText {
  /// Whether the text is exactly this one.
  func equals(_ word: StaticString, in record: Span<UInt8>) -> Bool {
    guard !isEscaped else { return resolved(in: record) { $0.equals(word, in: $1) } }
    return count == word.utf8CodeUnitCount && matches(word, at: start, in: record)
  }

  /// Whether the text begins with this one.
  func hasPrefix(_ word: StaticString, in record: Span<UInt8>) -> Bool {
    guard !isEscaped else { return resolved(in: record) { $0.hasPrefix(word, in: $1) } }
    return count >= word.utf8CodeUnitCount && matches(word, at: start, in: record)
  }

  /// Whether the text ends with this one.
  func hasSuffix(_ word: StaticString, in record: Span<UInt8>) -> Bool {
    guard !isEscaped else { return resolved(in: record) { $0.hasSuffix(word, in: $1) } }
    return count >= word.utf8CodeUnitCount && matches(word, at: end - word.utf8CodeUnitCount, in: record)
  }

  /// Whether the text begins with these words of small letters, which may be capitals there.
  func beginsWith(_ words: StaticString, in record: Span<UInt8>) -> Bool {
    guard !isEscaped else { return resolved(in: record) { $0.beginsWith(words, in: $1) } }
    return JSONText(start: start, end: min(end, start + words.utf8CodeUnitCount), isEscaped: false)
      .containsWord(words, in: record)
  }

  /// Whether the text ends with these words of small letters, which may be capitals there.
  func endsWith(_ words: StaticString, in record: Span<UInt8>) -> Bool {
    guard !isEscaped else { return resolved(in: record) { $0.endsWith(words, in: $1) } }
    return JSONText(start: max(start, end - words.utf8CodeUnitCount), end: end, isEscaped: false)
      .containsWord(words, in: record)
  }

  /// Whether the text holds this one; O(length).
  func contains(_ word: StaticString, in record: Span<UInt8>) -> Bool {
    guard !isEscaped else { return resolved(in: record) { $0.contains(word, in: $1) } }
    var position = start
    while position + word.utf8CodeUnitCount <= end {
      if matches(word, at: position, in: record) { return true }
      position += 1
    }
    return false
  }

  /// Whether the text holds this word of small letters, which may be capitals there; O(length).
  func containsWord(_ word: StaticString, in record: Span<UInt8>) -> Bool {
    guard !isEscaped else { return resolved(in: record) { $0.containsWord(word, in: $1) } }
    return word.withUTF8Buffer { letters in
      guard count >= letters.count else { return false }
      return (start...end - letters.count).contains { position in
        letters.indices.allSatisfy { record[position + $0].smallLetter == letters[$0] }
      }
    }
  }

  /// Asks the text with its escapes resolved: some writers escape every slash.
  private func resolved(in record: Span<UInt8>, _ body: (JSONText, Span<UInt8>) -> Bool) -> Bool {
    withBytes(in: record) { body(JSONText(start: 0, end: $0.count, isEscaped: false), $0) }
  }

  /// The word that ends the text behind ` by `, or nil.
  func wordAfterBy(in record: Span<UInt8>) -> JSONText? {
    var position = end
    while position > start && record[position - 1] != 0x20 { position -= 1 }
    let before = JSONText(start: start, end: position, isEscaped: isEscaped)
    return before.hasSuffix(" by ", in: record) ? JSONText(start: position, end: end, isEscaped: isEscaped) : nil
  }

  private func matches(_ word: StaticString, at position: Int, in record: Span<UInt8>) -> Bool {
    word.withUTF8Buffer { bytes in
      for index in bytes.indices where record[position + index] != bytes[index] { return false }
      return true
    }
  }

  /// The moment that the text writes.
  ///
  /// - Throws: `RecordError.badTime` with the member's name when it is none.
  func moment(_ member: String, in record: Span<UInt8>) throws(RecordError) -> PreciseMoment {
    if !isEscaped, let moment = RFC3339.moment(record.extracting(range)) { return moment }
    if isEscaped, let moment = withBytes(in: record, { RFC3339.moment($0) }) { return moment }
    throw RecordError(.badTime(member: member, value: beginning(in: record)), at: start)
  }

  /// The whole characters of the first 40 bytes.
  func beginning(in record: Span<UInt8>) -> String {
    let text = unescaped(in: record)
    var length = min(text.count, 40)
    while length < text.count && length > 0 && text[length] & 0xC0 == 0x80 { length -= 1 }
    return String(decoding: text.prefix(length), as: UTF8.self)
  }

  /// Checks that the text can be an id.
  ///
  /// - Throws: `RecordError.longID`.
  func checkedID(_ member: String) throws(RecordError) -> JSONText {
    guard count <= EventLog.longestText else { throw RecordError(.longID(member), at: start) }
    return self
  }

  /// A fingerprint of the text, the same in every run.
  func fingerprint(in record: Span<UInt8>) -> UInt64 {
    withBytes(in: record) { ByteHash.hash($0, secret: 0) }
  }
}

extension Optional<JSONText> {
  /// The text, when there is one that is not empty.
  ///
  /// - Throws: `RecordError.missing` with the member's name, at the start of the record.
  func required(_ member: String) throws(RecordError) -> JSONText {
    guard let self, !self.isEmpty else { throw RecordError(.missing(member), at: 0) }
    return self
  }

  /// The text, unless it is empty.
  var nonEmpty: JSONText? { flatMap { $0.isEmpty ? nil : $0 } }
}
