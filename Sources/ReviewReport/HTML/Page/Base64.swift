/// Base64 (RFC 4648, section 4), as content security policies write digests.
enum Base64 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")

  /// O(length).
  static func text(_ bytes: [UInt8]) -> String {
    stride(from: 0, to: bytes.count, by: 3).map { start in
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
      let digits = (0...group.count).map { alphabet[Int(bits >> UInt32(18 - 6 * $0)) & 63] }
      return String(digits) + String(repeating: "=", count: 3 - group.count)
    }.joined()
  }
}
