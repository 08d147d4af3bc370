import PagingModel
import Testing

/// Texts in the cells of a sheet come back as they were, and do nothing there.
@Suite struct SheetCellTests {
  private func field(_ text: String) -> String {
    var row: [UInt8] = []
    SheetCell.append(Array(text.utf8).span, to: &row)
    return String(decoding: row, as: UTF8.self)
  }

  /// What a reader of tables finds in a field.
  private func content(_ field: String) -> String {
    field.hasPrefix("\"") ? String(field.dropFirst().dropLast()).replacing("\"\"", with: "\"") : field
  }

  private func text(_ content: String) -> String {
    String(decoding: SheetCell.text(of: Array(content.utf8).span), as: UTF8.self)
  }

  @Test(arguments: [
    ("db/DiskFull", "db/DiskFull"), ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""), (" x", "\" x\""),
    // What a spreadsheet would run.
    ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@x", "'@x"), ("'x", "''x"), ("a=1", "a=1"),
    ("\tx", "'\\\\u{9}x"), ("\rx", "'\\\\u{D}x"), ("=\u{1B}", "'\\=\\u{1B}"),
    // The same in a spreadsheet that splits at semicolons.
    ("db;=1+1", "'\\db;\\u{3D}1+1"), (";+1", "'\\;\\u{2B}1"), ("k; -1;@x\\", "'\\k; \\u{2D}1;\\u{40}x\\\\"),
    ("a;\"=1", "\"'\\a;\"\"\\u{3D}1\""), ("db;é\u{A0};\u{FF1D}1", "'\\db;é\u{A0};\\u{FF1D}1"), ("db;b=1", "db;b=1"),
    // What moves a cursor, or turns the direction.
    ("a\u{1B}[31mb", "'\\a\\u{1B}[31mb"), ("a\u{202E}b\\c", "'\\a\\u{202E}b\\\\c"), ("a\u{85}", "'\\a\\u{85}"),
    ("a\nb", "'\\a\\u{A}b"), ("\u{7F}", "'\\\\u{7F}"), ("\u{2028}", "'\\\\u{2028}"), ("\u{E0001}", "'\\\\u{E0001}"),
    // Joiners are part of what they join; what tables have for nothing is a word here.
    ("a\u{200D}b", "a\u{200D}b"), ("?", "'\\?"), ("NULL", "'\\NULL"), ("None", "'\\None"), ("nil", "nil"),
    ("é\\", "é\\"), ("'\\x", "''\\x"), ("", ""),
  ])
  func aTextIsWrittenSoThatItComesBack(written: String, expected: String) {
    let found = field(written)
    #expect(found == expected)
    #expect(Array(text(content(found)).utf8) == Array(written.utf8))
  }

  @Test func everyCharacterComesBackAndNoneIsHidden() {
    let scalars =
      (0...0x2FFF).compactMap { Unicode.Scalar(UInt32($0)) }
      + [0xFEFF, 0xE0041, 0x1F600, 0x10FFFF]
      .compactMap { Unicode.Scalar(UInt32($0)) }
    for scalar in scalars {
      for around in [("", ""), ("a", "b"), ("=", "\\"), ("'\\", ""), ("a;", "=")] {
        let whole = around.0 + String(Character(scalar)) + around.1
        let written = field(whole)
        #expect(!written.unicodeScalars.contains(where: SheetCell.isHidden))
        #expect(Array(text(content(written)).utf8) == Array(whole.utf8), "U+\(String(scalar.value, radix: 16))")
      }
    }
  }

  /// What people write is read as it stands.
  @Test(arguments: [
    ("'\\a\\x", "a\\x"), ("'\\a\\u{110000}", "a\\u{110000}"), ("'\\\\u{1B", "\\u{1B"), ("'\\\\u{}", "\\u{}"),
    ("a\\u{1B}", "a\\u{1B}"), ("'a", "'a"), ("'", "'"), ("'\\", ""),
  ])
  func whatIsNoEscapeStays(content: String, expected: String) { #expect(text(content) == expected) }
}
