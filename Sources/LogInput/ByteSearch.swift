#if canImport(Glibc)
  internal import Glibc
#else
  internal import Musl
#endif

/// Finds single bytes, compares and copies many at the speed of the C library's `memchr`, `memcmp` and `memcpy`.
///
/// A safe loop over `Span` costs about four times as much, and every byte of every line is looked at once.
/// Invariant of the unsafe part: pointers are used only inside the closure and only within the bounds of their span.
public enum ByteSearch {
  /// The index of the first such byte at or after `start`, or nil.
  public static func firstIndex(of byte: UInt8, in bytes: Span<UInt8>, from start: Int) -> Int? {
    guard start < bytes.count else { return nil }
    return bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress,
        let found = memchr(base + start, Int32(byte), buffer.count - start)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }

  /// Whether two spans of the same length hold the same bytes.
  ///
  /// - Precondition: the lengths are equal.
  public static func equal(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
    precondition(left.count == right.count, "\(left.count) bytes are compared with \(right.count)")
    return equal(left, at: 0, right, at: 0, count: left.count)
  }

  /// Whether the same bytes stand at two places.
  ///
  /// - Precondition: `count` bytes stand at both.
  public static func equal(
    _ left: Span<UInt8>, at first: Int, _ right: Span<UInt8>, at second: Int, count: Int
  ) -> Bool {
    precondition(first >= 0 && second >= 0 && count >= 0)
    precondition(first <= left.count &- count && second <= right.count &- count)
    return left.withUnsafeBytes { a in
      right.withUnsafeBytes { b in
        guard let a = a.baseAddress, let b = b.baseAddress else { return true }
        return memcmp(a + first, b + second, count) == 0
      }
    }
  }

  /// Writes a span over the bytes of an array from a position on.
  ///
  /// - Precondition: they fit.
  public static func copy(_ bytes: Span<UInt8>, over target: inout [UInt8], at position: Int) {
    precondition(position >= 0 && position <= target.count - bytes.count)
    target.withUnsafeMutableBytes { room in
      bytes.withUnsafeBytes { UnsafeMutableRawBufferPointer(rebasing: room[position...]).copyMemory(from: $0) }
    }
  }

  /// How often the byte stands in `range`, and where last.
  public static func count(
    of byte: UInt8, in bytes: Span<UInt8>, _ range: Range<Int>
  ) -> (count: Int, last: Int?) {
    var (count, last): (Int, Int?) = (0, nil)
    let part = bytes.extracting(range)
    var position = 0
    while let index = firstIndex(of: byte, in: part, from: position) {
      count += 1
      last = index + range.lowerBound
      position = index + 1
    }
    return (count, last)
  }
}
