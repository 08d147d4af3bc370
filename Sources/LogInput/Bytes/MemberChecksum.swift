internal import CZlib

/// The CRC-32 and the length of the decoded bytes of a gzip member, or of a part of them.
struct MemberChecksum: Hashable, Sendable {
  private var checksum: UInt32 = 0
  private var length = 0

  init() {}

  init(of bytes: Span<UInt8>) { add(bytes) }

  /// Takes the next bytes in.
  ///
  /// Invariant of the unsafe part: the library reads the span and keeps no pointer to it.
  mutating func add(_ bytes: Span<UInt8>) {
    // To zlib no bytes at all mean that the checksum begins anew.
    guard !bytes.isEmpty else { return }
    checksum = bytes.withUnsafeBytes { czlib_fast_crc32(checksum, $0.baseAddress, $0.count) }
    length += bytes.count
  }

  /// Takes the next bytes in, of which this is the checksum. O(log of their number).
  mutating func add(_ next: MemberChecksum) {
    checksum = UInt32(truncatingIfNeeded: crc32_combine(UInt(checksum), UInt(next.checksum), next.length))
    length += next.length
  }

  /// Whether the member claims what is so.
  func agrees(with claim: MemberClaim) -> Bool {
    switch claim {
    case .checksum(let claimed): checksum == claimed
    case .length(let claimed): UInt32(truncatingIfNeeded: length) == claimed
    }
  }
}
