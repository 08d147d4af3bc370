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
    return left.withUnsafeBytes { first in
      right.withUnsafeBytes { second in
        guard let a = first.baseAddress, let b = second.baseAddress else { return true }
        return memcmp(a, b, first.count) == 0
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
