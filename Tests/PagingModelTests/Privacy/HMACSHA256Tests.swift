import PagingModel
import Testing

@Suite struct HMACSHA256Tests {
  /// The test cases 1 to 4, 6 and 7 of RFC 4231; 5 is cut to 128 bits, of which the first 32 digits are here.
  @Test(arguments: [
    (bytes(0x0B, 20), "Hi There", "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"),
    (
      Array("Jefe".utf8), "what do ya want for nothing?",
      "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    ),
    (
      bytes(0xAA, 131), "Test Using Larger Than Block-Size Key - Hash Key First",
      "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
    ),
    (
      bytes(0xAA, 131),
      "This is a test using a larger than block-size key and a larger than block-size data. The key needs to be hashed "
        + "before being used by the HMAC algorithm.",
      "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2"
    ),
  ])
  func digestsOfTextsAreThoseOfTheStandard(key: [UInt8], text: String, digest: String) {
    #expect(Self.hex(Array(text.utf8), key) == digest)
  }

  @Test(arguments: [
    (bytes(0xAA, 20), bytes(0xDD, 50), "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"),
    (Array(0x01...0x19), bytes(0xCD, 50), "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"),
  ])
  func digestsOfBytesAreThoseOfTheStandard(key: [UInt8], message: [UInt8], digest: String) {
    #expect(Self.hex(message, key) == digest)
  }

  @Test func theCutCaseOfTheStandardBeginsAsItSays() {
    let digest = Self.hex(Array("Test With Truncation".utf8), Self.bytes(0x0C, 20))
    #expect(digest.hasPrefix("a3b6167473100ee06e0c796c2955552b"))
  }

  private static func bytes(_ byte: UInt8, _ count: Int) -> [UInt8] { Array(repeating: byte, count: count) }

  private static func hex(_ message: [UInt8], _ key: [UInt8]) -> String {
    String(decoding: HMACSHA256.hex(message.span, key: key.span), as: UTF8.self)
  }
}
