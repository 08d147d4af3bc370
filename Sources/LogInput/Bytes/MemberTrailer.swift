/// The eight bytes behind the data of a gzip member, which may come one at a time.
struct MemberTrailer {
  private var bits: UInt64 = 0
  private var count = 0

  /// Takes the next byte; returns the claim that ends with it.
  mutating func add(_ byte: UInt8) -> MemberClaim? {
    bits |= UInt64(byte) << UInt64(8 * count)
    count += 1
    return switch count {
    case 4: .checksum(UInt32(bits))
    case 8: .length(UInt32(bits >> 32))
    default: nil
    }
  }
}
