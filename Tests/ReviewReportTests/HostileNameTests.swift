import Testing

@testable import ReviewReport

@Suite struct HostileNameTests {
  @Test(arguments: HostileNames.all)
  func textFitsAHundredColumnsWhateverTheNames(name: String) {
    for line in TextRenderer.text(of: .named(name)).split(separator: "\n") {
      #expect(DisplayWidth.of(line) <= TextRenderer.width, "\(line)")
    }
  }

  @Test(arguments: HostileNames.all)
  func outputHasNoControlsAndNoBidiMarks(name: String) {
    for text in [TextRenderer.text(of: .named(name)), MarkdownRenderer.text(of: .named(name))] {
      let harmful = text.unicodeScalars.first { $0 != "\n" && isHarmful($0) }
      #expect(harmful == nil)
    }
  }

  private func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  @Test(arguments: HostileNames.all)
  func namesAddNoLinesAndNoCellsToMarkdown(name: String) {
    let (plain, hostile) = (MarkdownRenderer.text(of: .named("plain")), MarkdownRenderer.text(of: .named(name)))
    let cells = { (text: String) in
      text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        line.replacing("\\\\", with: "").replacing("\\|", with: "").count { $0 == "|" }
      }
    }
    #expect(hostile.count { $0 == "\n" } == plain.count { $0 == "\n" })
    let withTables = zip(cells(plain), cells(hostile)).filter { $0.0 > 0 }
    for (expected, count) in withTables { #expect(count == expected) }
  }

  @Test(arguments: HostileNames.all)
  func namesBringNoMarkupIntoMarkdown(name: String) {
    let text = MarkdownEscaping.escape(PlainText.clean(name))
    #expect(!text.contains("<") && !text.contains(">"))
    for scalar in ["`", "*", "_", "[", "]", "|", "~", "$"] {
      #expect(!text.replacing("\\\(scalar)", with: "").contains(scalar))
    }
    #expect(!text.replacing("\\:", with: "").contains("://") && !text.contains("www."))
    #expect(text.replacing("@\u{200B}", with: "").firstIndex(of: "@") == nil)
  }

  @Test(arguments: HostileNames.all)
  func jsonOfAnyNameIsValidAndGivesTheNameBack(name: String) throws {
    let values = try JSONValue(parsing: JSONReport.bytes(of: .named(name)))
    #expect(values["load"]?["people"]?[0]?["person"]?.text?.unicodeScalars.elementsEqual(name.unicodeScalars) == true)
  }
}
