/// The mark by which text in UTF-8 may begin.
public enum ByteOrderMark {
  /// Its length where the bytes begin with it, else 0.
  @inlinable
  public static func length(in bytes: Span<UInt8>) -> Int {
    bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
  }
}
