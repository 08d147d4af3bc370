import PagingModel
import Testing

@Suite struct SHA256Tests {
  /// The examples of FIPS 180-4 and of NIST's "SHA-256 Example Values": none, one and two blocks, and a million letters.
  @Test(arguments: [
    ("", 1, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", 1, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1,
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      1, "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
    ("a", 1_000_000, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
  ])
  func digestsAreThoseOfTheStandard(text: String, times: Int, digest: String) {
    let bytes = Array(String(repeating: text, count: times).utf8)
    #expect(String(decoding: SHA256.hex(bytes.span), as: UTF8.self) == digest)
  }

  @Test func digestDoesNotDependOnHowTheBytesArrive() {
    let bytes = (0..<200).map { UInt8($0) }
    for cut in bytes.indices {
      var hash = SHA256()
      hash.update(bytes.span.extracting(0..<cut))
      hash.update(bytes.span.extracting(cut..<bytes.count))
      var whole = SHA256()
      whole.update(bytes.span)
      #expect(hash.finish() == whole.finish())
    }
  }
}
