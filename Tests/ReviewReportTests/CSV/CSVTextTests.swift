import Testing

@testable import ReviewReport

@Suite struct CSVTextTests {
  private func cell(_ text: String) -> String {
    var bytes: [UInt8] = []
    CSVText.append(Array(text.utf8), to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    "=1+1", "+1", "-2+3", "@SUM(A1)", "\u{FF1D}1", "\u{FF0B}1", "\u{FF0D}1", "\u{FF20}x", "\tx", "\rx", "\nx", " =1",
    "\u{FEFF}=1", "\u{A0}+1", "\u{200B}@x",
  ])
  func whatASpreadsheetWouldComputeGetsAnApostrophe(text: String) {
    #expect(cell(text) == "\"'\(text)\"")
  }

  /// A spreadsheet that splits at semicolons or tabs takes quotes inside a cell for text, and ends of lines for the row's end.
  @Test(arguments: [
    ("a;=1", "\"a;'=1\""), ("a;+1;-2", "\"a;'+1;'-2\""), ("a\t@x", "\"a\t'@x\""), ("a\n=1", "\"a\n'=1\""),
    ("a;\"=1", "\"a;\"\"'=1\""), ("a; \u{A0}=1", "\"a; \u{A0}'=1\""), ("a;\u{FF1D}1", "\"a;'\u{FF1D}1\""),
    (";=1", "\";'=1\""), ("=1;=2", "\"'=1;'=2\""), ("\t=1", "\"'\t'=1\""), ("a;b=1", "\"a;b=1\""),
    ("a;==1", "\"a;'==1\""), ("a;b\"=1", "\"a;b\"\"=1\""), ("a,=1", "\"a,=1\""),
  ])
  func whatWouldBeAFormulaWhereACellIsSplitHasOneToo(text: String, expected: String) { #expect(cell(text) == expected) }

  @Test(arguments: [
    ("", ""), ("checkout", "checkout"), ("a=b", "a=b"), ("Zoë 山田", "Zoë 山田"), ("a,b", "\"a,b\""), ("a;b", "\"a;b\""),
    ("say \"hi\"", "\"say \"\"hi\"\"\""), ("a\r\nb", "\"a\r\nb\""), ("a\u{0}b\u{1B}[31m", "\"a\u{FFFD}b\u{FFFD}[31m\""),
    // What begins a sequence of a terminal and is no ASCII; letters of the same first byte stay.
    ("b\u{9B}31m", "\"b\u{FFFD}31m\""), ("\u{A9}", "\u{A9}"),
    ("'=1", "'=1"),
  ])
  func otherTextsStayAndAreQuotedWhereTheyMust(text: String, expected: String) {
    #expect(cell(text) == expected)
  }

  @Test func numbersAreNoFormulas() throws {
    let table = CSVTable("changes", at: "rows", "name change")
    let json = Array(#"{"rows": [{"name": "-1", "change": -1.5}, {"name": null, "change": -2}]}"#.utf8)
    #expect(
      String(decoding: CSVReport.bytes(of: table, in: json), as: UTF8.self)
        == "name,change\r\n\"'-1\",-1.5\r\n,-2\r\n")
  }

  @Test(arguments: HostileNames.all)
  func noNameLeavesItsCell(name: String) throws {
    let json = JSONReport.bytes(of: .named(name))
    for table in CSVTable.all {
      let csv = ParsedCSV(CSVReport.bytes(of: table, in: json))
      #expect(csv.rows.allSatisfy { $0.count == table.columns.count })
    }
    let people = try #require(CSVTable.all.first { $0.name == "people" })
    let shown = ParsedCSV(CSVReport.bytes(of: people, in: json)).rows[1][0].text
    let isChanged = name.unicodeScalars.contains {
      ($0.value < 0x20 && !"\t\r\n".unicodeScalars.contains($0)) || $0.value == 0x7F
    }
    let plain = shown.replacing(#/'(?=[=+\-@])/#, with: "")
    #expect(
      isChanged || shown.unicodeScalars.elementsEqual(name.unicodeScalars) || shown == "'" + name || plain == name)
    // Wherever a cell begins, whatever it is split at.
    for part in shown.split(whereSeparator: { ";\t\r\n".contains($0) || $0 == "\r\n" }) {
      #expect(!(part.first { $0 != " " && $0 != "\"" }.map { "=+-@".contains($0) } ?? false), "\(shown)")
    }
    #expect(!shown.unicodeScalars.contains { $0.value == 0 || $0.value == 0x1B })
    #expect(shown.first.map { !"=+-@".contains($0) } ?? true)
  }
}
