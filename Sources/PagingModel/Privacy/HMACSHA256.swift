/// HMAC with SHA-256 (RFC 2104, FIPS 198-1): a digest that only who has the key can make.
public enum HMACSHA256 {
  /// The bytes of a block of SHA-256.
  private static let block = 64

  /// The digest of a message under a key, as 64 lower-case hex digits. O(length).
  public static func hex(_ message: Span<UInt8>, key: Span<UInt8>) -> [UInt8] {
    var padded = Array(repeating: UInt8(0), count: block)
    // A key that is longer than a block stands for its digest.
    let short = key.count > block ? digest(key) : key.indices.map { key[$0] }
    for (index, byte) in short.enumerated() { padded[index] = byte }
    var inner = padded.map { $0 ^ 0x36 }
    inner.append(copying: message)
    let outer = padded.map { $0 ^ 0x5C } + digest(inner.span)
    return SHA256.hex(outer.span)
  }

  /// The digest of a message as 32 bytes.
  private static func digest(_ message: Span<UInt8>) -> [UInt8] {
    SHA256.words(message).flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> UInt32(24 - 8 * $0)) } }
  }
}
