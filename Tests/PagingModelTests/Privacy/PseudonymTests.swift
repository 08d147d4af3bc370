import PagingModel
import Testing

@Suite struct PseudonymTests {
  /// Digests by Python's hmac.
  @Test func pseudonymsAreTheFirstDigitsOfTheDigest() throws {
    let key = try #require(PseudonymKey(Array("kkkkkkkkkkkkkkkk".utf8)))
    #expect(
      Pseudonyms.pseudonyms(of: ["PXPGF42", "jane.doe@example.com"], key: key)
        == ["engineer-6b052b82", "engineer-73c0b190"])
  }

  /// Two ids whose digests begin alike under this key, found by trying; digests by Python's hmac.
  @Test func peopleWhosePseudonymsWouldBeEqualGetMoreDigits() throws {
    let key = try #require(PseudonymKey(Array("collision-key-0123".utf8)))
    #expect(Pseudonyms.pseudonyms(of: ["user-20008"], key: key) == ["engineer-f0a659a3"])
    let both = Pseudonyms.pseudonyms(of: ["user-20008", "other", "user-34632"], key: key)
    #expect(both[0] == "engineer-f0a659a3a1b4a411")
    #expect(both[1].utf8.count == "engineer-00000000".utf8.count)
    #expect(both[2] == "engineer-f0a659a3852be1ff")
  }

  @Test(arguments: ["engineer-0123abcd", "engineer-0123456789abcdef"])
  func aPseudonymStays(pseudonym: String) throws {
    let key = try #require(PseudonymKey(Array("a key".utf8)))
    #expect(Pseudonyms.pseudonyms(of: [pseudonym], key: key) == [pseudonym])
  }

  @Test(arguments: ["engineer-0123ABCD", "engineer-0123abc", "engineer-", "Engineer-0123abcd", "engineer-0123abcg"])
  func whatOnlyLooksLikeOneDoesNot(id: String) throws {
    let key = try #require(PseudonymKey(Array("a key".utf8)))
    #expect(Pseudonyms.pseudonyms(of: [id], key: key) != [id])
  }

  @Test func whiteSpaceAtTheEndIsNoPartOfAKey() throws {
    let plain = try #require(PseudonymKey(Array(" secret".utf8)))
    #expect(PseudonymKey(Array(" secret \t\r\n".utf8)) == plain)
    #expect(PseudonymKey(Array("secret".utf8)) != plain)
  }

  @Test(arguments: ["", "\n", " \t\r\n"])
  func nothingIsNoKey(text: String) {
    #expect(PseudonymKey(Array(text.utf8)) == nil)
  }

  @Test(arguments: [(15, true), (16, false)])
  func aShortKeyCanBeGuessed(count: Int, isGuessable: Bool) throws {
    let key = try #require(PseudonymKey(Array(repeating: UInt8(ascii: "x"), count: count) + [0x0A]))
    #expect(key.isGuessable == isGuessable)
  }
}
