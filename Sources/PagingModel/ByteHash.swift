/// Hashes and compares byte strings eight bytes at a time.
///
/// The mixing step is the folded 64 x 64 -> 128 bit product of the wyhash family (Wang Yi). With a secret it resists
/// crafted collisions; with secret 0 it is a stable fingerprint, the same in every run and on every machine.
public enum ByteHash {
  /// The 64-bit hash of the bytes under a secret.
  @inlinable
  public static func hash(_ bytes: Span<UInt8>, secret: UInt64) -> UInt64 {
    var state = secret ^ 0x9E37_79B9_7F4A_7C15
    let count = bytes.count
    var offset = 0
    while offset &+ 8 <= count {
      state = mix(state ^ word(bytes, at: offset), 0xA076_1D64_78BD_642F)
      offset &+= 8
    }
    if offset < count { state = mix(state ^ tail(bytes, from: offset), 0xE703_7ED1_A0B4_28DB) }
    return mix(state ^ UInt64(truncatingIfNeeded: count), 0x8EBC_6AF0_9C88_C6E3 ^ secret)
  }

  /// A stable fingerprint of a whole record: of long ones four words at a time, each in a lane of its own.
  public static func fingerprint(_ bytes: Span<UInt8>) -> UInt64 {
    guard bytes.count >= 64 else { return hash(bytes, secret: 0) }
    var lanes: (UInt64, UInt64, UInt64, UInt64) = (1, 2, 3, 4)
    var offset = 0
    while offset &+ 32 <= bytes.count {
      // The condition of the loop is the check of all four words.
      let step = bytes.extracting(unchecked: offset..<offset &+ 32)
      lanes.0 = mix(lanes.0 ^ word(step, at: 0), 0xA076_1D64_78BD_642F)
      lanes.1 = mix(lanes.1 ^ word(step, at: 8), 0xE703_7ED1_A0B4_28DB)
      lanes.2 = mix(lanes.2 ^ word(step, at: 16), 0x8EBC_6AF0_9C88_C6E3)
      lanes.3 = mix(lanes.3 ^ word(step, at: 24), 0x5899_65CC_7537_4CC3)
      offset &+= 32
    }
    let rest = hash(bytes.extracting(offset..<bytes.count), secret: UInt64(truncatingIfNeeded: bytes.count))
    return combine(combine(lanes.0, lanes.1), combine(combine(lanes.2, lanes.3), rest))
  }

  /// The last one to seven bytes as a little-endian number.
  @inlinable @inline(__always)
  static func tail(_ bytes: Span<UInt8>, from offset: Int) -> UInt64 {
    let count = bytes.count
    // The word that ends with them, without what comes before.
    if count >= 8 { return word(bytes, at: count &- 8) >> UInt64(truncatingIfNeeded: (8 &- (count &- offset)) &* 8) }
    var tail: UInt64 = 0
    for index in offset..<count { tail |= UInt64(bytes[index]) << UInt64(truncatingIfNeeded: (index &- offset) &* 8) }
    return tail
  }

  /// Two hashes made one; the order matters.
  @inlinable
  public static func combine(_ left: UInt64, _ right: UInt64) -> UInt64 {
    mix(left ^ 0xA076_1D64_78BD_642F, right ^ 0x9E37_79B9_7F4A_7C15)
  }

  /// Whether two byte strings of the same length are equal.
  ///
  /// - Precondition: the lengths are equal.
  @inlinable
  public static func equal(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
    let count = left.count
    var offset = 0
    while offset + 8 <= count {
      if word(left, at: offset) != word(right, at: offset) { return false }
      offset += 8
    }
    while offset < count {
      if left[offset] != right[offset] { return false }
      offset += 1
    }
    return true
  }

  /// Whether the first byte string sorts before the second, byte by byte; a beginning before what goes on.
  public static func precedes(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
    let common = min(left.count, right.count)
    var offset = 0
    while offset + 8 <= common && word(left, at: offset) == word(right, at: offset) { offset += 8 }
    while offset < common && left[offset] == right[offset] { offset += 1 }
    return offset < common ? left[offset] < right[offset] : left.count < right.count
  }

  /// Eight bytes as a little-endian number; the bounds are checked.
  @inlinable @inline(__always)
  public static func word(_ bytes: Span<UInt8>, at offset: Int) -> UInt64 {
    UInt64(littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  @inlinable @inline(__always)
  static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }
}
