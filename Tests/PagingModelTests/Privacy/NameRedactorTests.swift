import PagingModel
import Testing

@Suite struct NameRedactorTests {
  /// Who there is, with what stands for each.
  private static let people: [(names: [String], pseudonym: String)] = [
    (["PXPGF42", "Jane Doe", "jane.doe@example.com"], "engineer-1"),
    (["jo", "Jo Lee", "j7"], "engineer-2"),
    (["payments", "Payments Bot"], "engineer-3"),
    (["Jane Doe Smith"], "engineer-4"),
    (["4711", "90210777", "Jörg Müller"], "engineer-5"),
    (["Twin", "first-twin"], "engineer-6"),
    (["twin", "second-twin"], "engineer-7"),
    (["王秀英"], "engineer-8"), (["Иван Петров"], "engineer-9"), (["Zsófia Łukasiewicz"], "engineer-10"),
    (["İbrahim Şahin"], "engineer-11"),
    (["DİLEK"], "engineer-12"), (["Ⱥlba"], "engineer-13"),
  ]
  private static let redactor = NameRedactor(people, wholeNames: ["payments", "payments api", "on call"])

  @Test(arguments: [
    ("Jane Doe", "engineer-1"),
    ("disk full on jane.doe-laptop", "disk full on engineer-1-laptop"),
    ("JANE_DOE", "engineer-1"),
    ("jane -- (doe)", "engineer-1)"),
    ("mail to jane.doe@example.com!", "mail to engineer-1!"),
    ("exports/jane.doe.csv:7:1", "exports/engineer-1.csv:7:1"),
    ("“Jane Doe”’s laptop", "“engineer-1”’s laptop"),
    ("Jane\u{A0}Doe", "engineer-1"),
    ("pxpgf42", "engineer-1"),
    ("Jane Doe Jane Doe", "engineer-1 engineer-1"),
    ("Doe Jane Doe", "Doe engineer-1"), ("иван петров", "engineer-9"), ("ИВАН-ПЕТРОВ.csv", "engineer-9.csv"),
    ("ZSÓFIA ŁUKASIEWICZ", "engineer-10"),
  ])
  func aNameIsFoundByItsTokens(text: String, expected: String) {
    #expect(Self.redactor.redacted(text) == expected)
  }

  @Test(arguments: ["", " ", "Jane", "Jane Donut", "JaneDoe", "xPXPGF42", "PXPGF421", "Doe, Jane", "engineer-1"])
  func whatIsNoWholeNameStays(text: String) {
    #expect(Self.redactor.redacted(Array(text.utf8).span) == nil)
  }

  @Test(arguments: [
    ("Jane Doe Smith's night", "engineer-4's night"), ("Jane Doe Smithers", "engineer-1 Smithers"),
    ("jane doe, smith", "engineer-4"), ("Jane Doe Jane Doe Smith", "engineer-1 engineer-4"),
  ])
  func ofNamesInsideEachOtherTheLongestCounts(text: String, expected: String) {
    #expect(Self.redactor.redacted(text) == expected)
  }

  @Test(arguments: [
    // Three letters may be a word; with a digit they are a login.
    ("jo lost", "jo lost"), ("Jo Lee lost", "engineer-2 lost"), ("j7 lost", "engineer-2 lost"),
    // A year or a port is nobody; six digits are.
    ("port 4711", "port 4711"), ("user 90210777", "user engineer-5"),
    // What a service is called is no mention of a person.
    ("payments is slow", "payments is slow"), ("payments bot acts", "engineer-3 acts"),
    // Two people have it.
    ("ask Twin", "ask engineer"), ("ask first-twin", "ask engineer-6"),
  ])
  func wordsThatMaySayAnythingStay(text: String, expected: String) {
    #expect(Self.redactor.redacted(text) == expected)
  }

  // Small letters of other lengths, or of ASCII, than the great ones.
  @Test(arguments: [
    ("ask İbrahim Şahin", "ask engineer-11"), ("DİLEK's host", "engineer-12's host"),
    ("ask Ⱥlba", "ask engineer-13"), ("ask ⱥlba", "ask engineer-13"),
  ])
  func smallLettersMayBeLongerThanGreatOnes(text: String, expected: String) {
    #expect(Self.redactor.redacted(text) == expected)
  }

  @Test(arguments: [
    ("JÖRG MÜLLER", "engineer-5"), ("jörg.müller", "engineer-5"), ("Jorg Muller", "Jorg Muller"),
    ("host 王秀英 down", "host engineer-8 down"), ("host 王秀英子 down", "host 王秀英子 down"),
  ])
  func lettersOutsideASCIIAreLetters(text: String, expected: String) {
    #expect(Self.redactor.redacted(text) == expected)
  }

  @Test func bytesThatAreNotUTF8HideNoName() {
    for prefix in [[0xE2, 0x80], [0xC2], [0xFF, 0x20], [0xE3]] as [[UInt8]] {
      let text = prefix + Array(" Jane Doe".utf8)
      #expect(Self.redactor.redacted(text.span) == prefix + Array(" engineer-1".utf8))
    }
  }

  @Test func aNameOfManyTokensIsFoundInPieces() {
    let name = (1...20).map { "word\($0)" }.joined(separator: " ")
    let redactor = NameRedactor([([name], "engineer-9")], wholeNames: [])
    #expect(redactor.redacted("by \(name)!") == "by engineer-9 engineer-9 engineer-9!")
  }

  /// What repeats the beginning of a name at every token is the worst that a text can do.
  @Test(.timeLimit(.minutes(1))) func aLongTextOfBeginningsIsReadOnce() {
    let name = Array(repeating: "a", count: 5000).joined(separator: " ") + " b"
    let redactor = NameRedactor([([name], "engineer-9")], wholeNames: [])
    let text = Array(repeating: "a", count: 200_000).joined(separator: " ") + " c"
    let redacted = redactor.redacted(text)
    #expect(redacted.hasSuffix("engineer-9 c"))
    #expect(redacted.utf8.count == 200_000 / 8 * "engineer-9 ".utf8.count + 1)
  }

  @Test func nobodyIsRedactedWhereNobodyIsKnown() {
    #expect(NameRedactor([], wholeNames: ["a"]).redacted(Array("Jane Doe".utf8).span) == nil)
    #expect(NameRedactor([(["", "  ", "--"], "engineer-1")], wholeNames: []).redacted("a -- b") == "a -- b")
  }
}
