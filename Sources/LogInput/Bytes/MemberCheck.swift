/// A claim of a gzip member that waits to be checked, and what the reader knew when it met it.
struct MemberCheck: Hashable, Sendable {
  var claim: MemberClaim
  /// Where the member's bytes end, counted from the first byte of the block.
  var end: Int
  /// The offset in the file behind the claim, in bytes as stored.
  var byteOffset: Int
  /// How many bytes had come from the file.
  var bytesRead: Int
}
