extension JSONRecordFramer {
  /// Counts the lines up to an offset of the window; what was counted before is not counted again.
  mutating func settle(_ window: Span<UInt8>, _ offset: Int) {
    guard offset > settled else { return }
    let (count, last) = ByteSearch.count(of: 0x0A, in: window, settled..<offset)
    line += count
    if let last { lineStart = windowStart + last + 1 }
    settled = offset
  }

  /// The place of an offset of the window, which must not lie before what was settled.
  func place(_ offset: Int, in window: Span<UInt8>) -> RecordPlace {
    guard offset > settled else {
      return RecordPlace(file: file, line: line, column: windowStart + settled - lineStart + 1)
    }
    let (count, last) = ByteSearch.count(of: 0x0A, in: window, settled..<min(offset, window.count))
    let start = last.map { windowStart + $0 + 1 } ?? lineStart
    return RecordPlace(file: file, line: line + count, column: windowStart + offset - start + 1)
  }

  /// The offset of the next byte that is no white space, lines counted.
  mutating func skipBlank(_ window: Span<UInt8>, _ position: Int) -> Int {
    var offset = position
    while offset < window.count && JSONRecordFramer.isBlank(window[offset]) { offset += 1 }
    settle(window, offset)
    return offset
  }

  /// Moves past a UTF-8 byte order mark at the start of the stream.
  mutating func skipByteOrderMark(_ window: Span<UInt8>) -> Int {
    let length = windowStart == 0 ? ByteOrderMark.length(in: window) : 0
    if length > 0 {
      settle(window, length)
      lineStart = length
    }
    return length
  }

  @inline(__always)
  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  @inline(__always)
  static func isOpening(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[")
  }
}
