import PagingModel
import Testing

@Suite struct EmailAddressTests {
  @Test(arguments: [
    ("ann@example.com", "ann@example.com"), ("Ann.Lee@Example.COM", "ann.lee@example.com"), ("a@b", "a@b"),
    ("\u{C4}nn@x.org", "\u{C4}nn@x.org"), ("ann", nil), ("@x.org", nil), ("ann@", nil), ("a@b@c", nil),
    ("Ann Lee@x.org", nil), ("ann@x.org\n", nil), ("", nil),
  ])
  func addressesAreComparedWithoutCaseOfASCIILetters(text: String, expected: String?) {
    let folded = EmailAddress.folded(Array(text.utf8).span).map { String(decoding: $0, as: UTF8.self) }
    #expect(folded == expected)
  }

  @Test func textsThatAreTooLongAreNone() {
    let longest = String(repeating: "a", count: 318) + "@x"
    #expect(EmailAddress.folded(Array(longest.utf8).span) != nil)
    #expect(EmailAddress.folded(Array(("a" + longest).utf8).span) == nil)
  }
}
