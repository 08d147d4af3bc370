import LogInput

/// An object that stands inside other records, again and again with the same bytes.
protocol PagerDutyEmbedded: Sendable {
  /// The offset in the record that the object's texts are counted from.
  var base: Int { get set }

  /// An object that says nothing.
  init()

  /// Reads the object that comes next; null and other values give an empty one.
  static func read(_ record: Span<UInt8>, _ cursor: inout JSONCursor) throws(JSONFault) -> Self

  /// Counts the texts from there instead of from where they are counted now.
  mutating func rebase(to base: Int)
}

extension ObjectMemo where Value: PagerDutyEmbedded {
  /// Reads the object that comes next, unless its bytes were read before.
  mutating func read(_ record: Span<UInt8>, _ cursor: inout JSONCursor) throws(JSONFault) -> MemoPlace {
    cursor.skipWhitespace(record)
    let start = cursor.offset
    // A list means something else where a list is expected: it is not looked for here, and not remembered.
    let isObject = start < record.count && record[start] == UInt8(ascii: "{")
    if isObject, let found = find(record, at: start) {
      cursor.skipKnown(length: found.length)
      return found.place
    }
    var object = try Value.read(record, &cursor)
    object.rebase(to: start)
    return isObject ? remember(record, start..<cursor.offset, object) : keep(object, UInt32(start))
  }

  /// The object of this record at a place.
  func object(_ place: MemoPlace) -> Value {
    var object = self[place]
    object.base = Int(place.base)
    return object
  }
}
