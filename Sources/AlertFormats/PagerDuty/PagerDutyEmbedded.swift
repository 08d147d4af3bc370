import LogInput

/// An object that stands inside other records, again and again with the same bytes.
protocol PagerDutyEmbedded: Sendable {
  /// The offset in the record that the object's texts are counted from.
  var base: Int { get set }
  /// What the memo that it came from knows it by.
  var mark: MemoMark { get set }

  /// Reads the object that comes next; null and other values give an empty one.
  static func read(_ record: Span<UInt8>, _ cursor: inout JSONCursor) throws(JSONFault) -> Self

  /// Counts the texts, which are counted from the start of the record, from `base` instead.
  mutating func rebase(to base: Int)
}

extension PagerDutyEmbedded {
  /// Reads the object that comes next, unless its bytes were read before.
  static func read(
    _ record: Span<UInt8>, _ cursor: inout JSONCursor, _ memo: inout ObjectMemo<Self>
  ) throws(JSONFault) -> Self {
    cursor.skipWhitespace(record)
    let start = cursor.offset
    if let found = memo.find(record, at: start) {
      cursor.skipKnown(length: found.length)
      var known = found.value
      known.base = start
      known.mark = found.mark
      return known
    }
    var object = try read(record, &cursor)
    object.rebase(to: start)
    object.mark = memo.remember(record, start..<cursor.offset, object)
    return object
  }
}
