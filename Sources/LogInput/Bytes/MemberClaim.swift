/// What the trailer of a gzip member says of the bytes that the member decodes to.
enum MemberClaim: Hashable, Sendable {
  /// Their CRC-32.
  case checksum(UInt32)
  /// How many they are, modulo 2^32. It is the last thing in a member.
  case length(UInt32)

  /// What is wrong when it is not so.
  var reason: InputFault.Reason {
    switch self {
    case .checksum: .badChecksum
    case .length: .badLength
    }
  }
}
