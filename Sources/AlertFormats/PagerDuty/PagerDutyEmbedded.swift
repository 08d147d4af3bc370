import LogInput

/// An object that stands inside other records, again and again with the same bytes.
protocol PagerDutyEmbedded: Sendable {
  /// Reads the object that comes next; null and other values give an empty one.
  static func read(_ record: Span<UInt8>, _ cursor: inout JSONCursor) throws(JSONFault) -> Self

  /// The same object where its record stands `distance` bytes further on.
  func shifted(by distance: Int) -> Self
}

extension PagerDutyEmbedded {
  /// Reads the object that comes next, unless its bytes were read before.
  static func read(
    _ record: Span<UInt8>, _ cursor: inout JSONCursor, _ memo: inout ObjectMemo<Self>
  ) throws(JSONFault) -> Self {
    cursor.skipWhitespace(record)
    let start = cursor.offset
    if let (known, length) = memo.find(record, at: start) {
      cursor.skipKnown(length: length)
      return known.shifted(by: start)
    }
    let object = try read(record, &cursor)
    memo.remember(record, start..<cursor.offset, object.shifted(by: -start))
    return object
  }
}
