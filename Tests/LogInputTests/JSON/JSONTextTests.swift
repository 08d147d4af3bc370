import LogInput
import Testing

/// Strings as they are written and as they are meant, and looking up names.
@Suite struct JSONTextTests {
  @Test(arguments: [
    (#""""#, ""), (#""abc""#, "abc"), (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""a\u0062c""#, "abc"),
    (#""\u00e9\u00E9""#, "éé"),
    (#""\u20ac""#, "€"), (#""\ud834\udd1e""#, "𝄞"), (#""\uDBFF\uDFFF""#, "\u{10FFFF}"), (#""\u0000""#, "\0"),
    (#""\\u0041""#, #"\u0041"#),
    ("\"日本\\n語\"", "日本\n語"), (#""\ufeffx""#, "\u{FEFF}x"), (#""\\\\""#, #"\\"#), (#""x\/y""#, "x/y"),
    (#""\ud83d\ude39\ud83d\udc8d""#, "😹💍"),
  ])
  func escapesAreResolved(text: String, meaning: String) throws {
    let bytes = Array(text.utf8)
    var cursor = JSONCursor()
    let value = try #require(try cursor.readStringOrSkip(bytes.span))
    #expect(value.string(in: bytes.span).unicodeScalars.elementsEqual(meaning.unicodeScalars))
    #expect(value.unescaped(in: bytes.span) == Array(meaning.utf8))
    #expect(value.withBytes(in: bytes.span) { span in (0..<span.count).map { span[$0] } } == Array(meaning.utf8))
    #expect(value.isEscaped == text.contains("\\"))
    #expect(value.range == 1..<bytes.count - 1)
    #expect(value.isEmpty == (text == "\"\""))
    #expect(value.count == bytes.count - 2)
  }

  /// The scanner looks at eight bytes at once; every byte must be seen at every place, and behind every other.
  @Test(arguments: 0..<16)
  func everyByteOfAStringIsSeen(place: Int) {
    for first in UInt8(0)..<0x80 where first != UInt8(ascii: "\\") {
      for second in UInt8(0)...255 {
        let start = [UInt8(ascii: "\"")] + [UInt8](repeating: UInt8(ascii: "x"), count: place)
        let bytes = start + [first, second] + Array("nxxxxxxxxxxxxxxxxx\"".utf8)
        var cursor = JSONCursor()
        let isRead = (try? cursor.skipValue(bytes.span)) != nil
        let quote = bytes[(place + 1)...].firstIndex(of: UInt8(ascii: "\""))
        let isWrong = first < 0x20 || (first != UInt8(ascii: "\"") && (second < 0x20 || second >= 0x80))
        if isRead == isWrong || (isRead && cursor.offset - 1 != quote) {
          Issue.record("\(first), \(second) at \(place): read \(isRead) to \(cursor.offset)")
        }
      }
    }
  }

  static let names = [
    "id", "type", "created_at", "created_by", "created_", "createdXat", "agent", "", "a", "aa", "escalation_policy",
    "escalation_polich",
    "é", "日本語日本語", "12345678", "123456789", "12345678\u{0}", "incident_key", "type\u{0}",
  ]

  @Test func everyNameIsFoundAmongNamesThatBeginAlike() throws {
    let fields = FieldNames(JSONTextTests.names)
    for (index, name) in JSONTextTests.names.enumerated() where !name.contains("\u{0}") {
      #expect(try lookUp("\"\(name)\"", fields) == index, "\(name)")
      #expect(try lookUp("\"\(name)\"                ", fields) == index, "\(name) before blanks")
    }
  }

  @Test func escapedNamesAreFoundByTheirMeaning() throws {
    let fields = FieldNames(JSONTextTests.names)
    for (index, name) in JSONTextTests.names.enumerated() {
      let escaped = name.utf16.map { unit in
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
      #expect(try lookUp("\"\(escaped.joined())\"", fields) == index, "\(name)")
    }
  }

  @Test(arguments: [
    "i", "idd", "ID", "created_a", "created_at2", "created_ax", "1234567", "1234567890", "escalation_polici", "typ",
    "types",
  ])
  func otherNamesAreNotFound(name: String) throws {
    let fields = FieldNames(JSONTextTests.names)
    #expect(try lookUp("\"\(name)\"", fields) == -1)
    #expect(try lookUp("\"\(name)\"                  ", fields) == -1)
    #expect(try lookUp("\"\(name)\"", FieldNames([])) == -1)
  }

  private func lookUp(_ text: String, _ fields: borrowing FieldNames) throws -> Int {
    let bytes = Array(text.utf8)
    var cursor = JSONCursor()
    let name = try #require(try cursor.readStringOrSkip(bytes.span))
    return fields.index(of: name, in: bytes.span)
  }
}
