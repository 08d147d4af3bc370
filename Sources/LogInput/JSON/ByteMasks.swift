public import CByteMasks

/// Compares many bytes at once, one bit a byte.
///
/// Invariant of the unsafe part: all bytes that are loaded lie inside their span, which is checked; the pointers are used
/// only inside the closures.
@usableFromInline
enum ByteMasks {
  /// How many bytes `differences` looks at.
  @usableFromInline static var differenceStride: Int { 32 }

  /// The offset of the first byte at or after `start` that ends the plain part of a string: a quote, a backslash, a control
  /// character, or what is not ASCII; near the end of the bytes one before it.
  @inline(__always)
  static func endOfPlainText(_ bytes: Span<UInt8>, from start: Int) -> Int {
    precondition(start >= 0)
    return bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return start }
      guard start <= buffer.count &- 16 else { return start }
      let ends = cmasks_string16(base + start)
      if ends != 0 { return start &+ ends.trailingZeroBitCount }
      var position = start &+ 16
      while position <= buffer.count &- 32 {
        let ends = cmasks_string32(base + position)
        if ends != 0 { return position &+ ends.trailingZeroBitCount }
        position &+= 32
      }
      return position
    }
  }

  /// Where the next 32 bytes of two spans differ.
  ///
  /// - Precondition: 32 bytes stand there in both.
  @inlinable @inline(__always)
  static func differences(_ left: Span<UInt8>, at first: Int, _ right: Span<UInt8>, at second: Int) -> UInt32 {
    precondition(first >= 0 && first <= left.count &- differenceStride)
    precondition(second >= 0 && second <= right.count &- differenceStride)
    return left.withUnsafeBytes { a in
      right.withUnsafeBytes { b in
        guard let a = a.baseAddress, let b = b.baseAddress else { return .max }
        return cmasks_differ32(a + first, b + second)
      }
    }
  }
}
