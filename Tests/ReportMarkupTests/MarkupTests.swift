import Testing

@testable import ReportMarkup

@Suite struct MarkupTests {
  @Test(arguments: [
    ("plain", "plain"), ("a < b & c > d", "a &lt; b &amp; c &gt; d"), ("</script>", "&lt;/script&gt;"),
    ("\"'", "\"'"), ("", ""), ("é 界 👩‍👩‍👧", "é 界 👩‍👩‍👧"), ("&amp;", "&amp;amp;"),
    ("a\u{0}b\u{1B}[31m", "a\u{FFFD}b\u{FFFD}[31m"), ("\u{202E}evil\u{2066}\u{61C}", "\u{FFFD}evil\u{FFFD}\u{FFFD}"),
    ("line\nand\ttab", "line\nand\ttab"),
    ("del \u{7F} nel \u{85}", "del \u{FFFD} nel \u{FFFD}"),
  ])
  func textCannotEndTheText(text: String, expected: String) {
    #expect(Markup(text: text).text == expected)
  }

  @Test(arguments: [0xFFFE, 0x1FFFF, 0xFDD0, 0x2028, 0x9B])
  func scalarsThatAreNoCharactersBecomeMarks(scalar: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(scalar))
    #expect(Markup(text: "a\(scalar)b").text == "a\u{FFFD}b")
  }

  @Test(arguments: [
    ("a\" onclick=\"x", "a&quot; onclick=&quot;x"), ("'", "&#39;"), ("<b>", "&lt;b&gt;"), ("a\nb", "a b"),
    ("&", "&amp;"), ("\u{200F}", "\u{FFFD}"),
  ])
  func valuesCannotEndTheAttribute(value: String, expected: String) {
    #expect(Markup.leaf("i", Attribute("title", value)).text == "<i title=\"\(expected)\"/>")
  }

  @Test func elementsHoldTheirContentInOrder() {
    let hasNote = false
    let markup = Markup("p", .class("note"), nil, .id("a&b")) {
      Markup(text: "x<y")
      Markup.leaf("br")
      if hasNote { Markup(text: "never") }
      for word in ["1", "2"] { Markup("b") { Markup(text: word) } }
      [Markup(text: "3"), Markup(text: "4")]
    }
    #expect(markup.text == "<p class=\"note\" id=\"a&amp;b\">x&lt;y<br/><b>1</b><b>2</b>34</p>")
  }

  @Test func linksLeadIntoTheDocumentOnly() {
    #expect(Markup.leaf("a", .link(to: "javascript:alert(1)")).text == "<a href=\"#javascript:alert(1)\"/>")
  }

  @Test func piecesAreJoinedBySeparators() {
    let pieces = ["a", "b", "c"].map { Markup(text: $0) }
    #expect(Markup.joined(pieces, by: .leaf("wbr")).text == "a<wbr/>b<wbr/>c")
    #expect(Markup.joined([]).isEmpty)
  }
}
