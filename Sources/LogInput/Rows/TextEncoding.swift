/// Text that is not UTF-8.
public enum TextEncoding {
  /// Whether bytes are UTF-8.
  public static func isUTF8(_ bytes: Span<UInt8>) -> Bool {
    var position = 0
    while position < bytes.count {
      if bytes[position] < 0x80 {
        position += 1
      } else {
        guard let next = try? JSONCursor.endOfScalar(bytes, at: position) else { return false }
        position = next
      }
    }
    return true
  }

  /// The bytes as UTF-8, read as Windows-1252: what old exports of Western languages are written in.
  ///
  /// The five bytes that it leaves open stand for the control characters of Latin-1.
  public static func utf8(windows1252 bytes: Span<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 16)
    for index in bytes.indices {
      let byte = bytes[index]
      if byte < 0x80 {
        result.append(byte)
      } else {
        let value = byte < 0xA0 ? upper[Int(byte - 0x80)] : UInt32(byte)
        result.append(contentsOf: String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
      }
    }
    return result
  }

  /// The characters of 0x80 to 0x9F.
  private static let upper: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
    0x017E, 0x0178,
  ]
}
