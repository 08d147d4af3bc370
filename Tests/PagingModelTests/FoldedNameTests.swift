import PagingModel
import Testing

/// Names that look the same.
@Suite struct FoldedNameTests {
  @Test(arguments: [
    ("Jos\u{E9}", "Jose\u{301}"), ("Jane Doe", "Jane\u{A0}Doe"), ("Jane Doe", "  Jane \t Doe\n"),
    ("Jane", "\u{FEFF}Ja\u{200B}ne"), ("Jane", "\u{202A}Jane\u{202C}"), ("Jane", "Jane\u{FE0F}"),
    ("Jane", "Jane \u{200B}"),
    ("jane@x.example", "Jane@X.example\u{A0}"), ("", " \u{200D}"),
  ])
  func theyAreEqual(one: String, other: String) { #expect(FoldedName(one) == FoldedName(other)) }

  @Test(arguments: [("Jane", "jane"), ("Jose", "Jos\u{E9}"), ("Jane Doe", "JaneDoe"), ("Ann-Lee", "Ann Lee")])
  func othersAreNot(one: String, other: String) { #expect(FoldedName(one) != FoldedName(other)) }
}
