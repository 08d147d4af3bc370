import LogInput

/// The rows of an array in a document of our own, as cells by their paths.
struct JSONRows {
  /// What stands in a cell.
  enum Cell: Hashable {
    /// As people or systems wrote it.
    case text([UInt8])
    /// A number, or true or false, as in the JSON.
    case literal(Range<Int>)
  }

  typealias Row = [String: Cell]

  /// Calls `body` with each object of the array at a path, in its order; nothing where there is none. O(bytes).
  ///
  /// - Throws: where the bytes are no JSON, which those that were written here are.
  static func read(
    _ path: [String], in bytes: Span<UInt8>, _ body: (Row) -> Void
  ) throws(JSONFault) {
    var cursor = JSONCursor()
    for key in path {
      guard try cursor.openObjectOrSkip(bytes), try find(key, bytes, &cursor) else { return }
    }
    guard try cursor.openArrayOrSkip(bytes) else { return }
    while try cursor.nextElement(bytes) {
      var row: Row = [:]
      guard try cursor.openObjectOrSkip(bytes) else { continue }
      try readMembers(bytes, &cursor, "", into: &row)
      body(row)
    }
  }

  /// Moves to the value of a member of the open object; false where there is no such member.
  private static func find(
    _ key: String, _ bytes: Span<UInt8>, _ cursor: inout JSONCursor
  ) throws(JSONFault) -> Bool {
    while let name = try cursor.nextName(bytes) {
      if name.string(in: bytes) == key { return true }
      try cursor.skipValue(bytes)
    }
    return false
  }

  private static func readMembers(
    _ bytes: Span<UInt8>, _ cursor: inout JSONCursor, _ prefix: String, into row: inout Row
  ) throws(JSONFault) {
    while let name = try cursor.nextName(bytes) {
      let path = prefix + name.string(in: bytes)
      switch try cursor.peekKind(bytes) {
      case .object:
        try cursor.openObject(bytes)
        try readMembers(bytes, &cursor, path + ".", into: &row)
      case .array: row[path] = try readList(bytes, &cursor)
      case .string: row[path] = try (cursor.readStringOrSkip(bytes)?.unescaped(in: bytes)).map(Cell.text)
      case .null: try cursor.skipValue(bytes)
      case .number, .boolean:
        let start = cursor.offset
        try cursor.skipValue(bytes)
        row[path] = .literal(start..<cursor.offset)
      }
    }
  }

  /// An array in one cell: its texts, or those of its objects, by semicolons; nil where it is empty or holds anything else.
  private static func readList(_ bytes: Span<UInt8>, _ cursor: inout JSONCursor) throws(JSONFault) -> Cell? {
    try cursor.openArray(bytes)
    var texts: [[UInt8]] = []
    var areTexts = true
    while try cursor.nextElement(bytes) {
      if let text = try readElement(bytes, &cursor) { texts.append(text) } else { areTexts = false }
    }
    return areTexts && !texts.isEmpty ? .text(Array(texts.joined(separator: "; ".utf8))) : nil
  }

  /// A text, or those of an object by slashes; nil of anything else.
  private static func readElement(_ bytes: Span<UInt8>, _ cursor: inout JSONCursor) throws(JSONFault) -> [UInt8]? {
    guard try cursor.peekKind(bytes) == .object else { return try cursor.readStringOrSkip(bytes)?.unescaped(in: bytes) }
    try cursor.openObject(bytes)
    var texts: [[UInt8]] = []
    var areTexts = true
    while try cursor.nextName(bytes) != nil {
      let kind = try cursor.peekKind(bytes)
      if kind != .string && kind != .null { areTexts = false }
      if let text = try cursor.readStringOrSkip(bytes)?.unescaped(in: bytes) { texts.append(text) }
    }
    return areTexts ? Array(texts.joined(separator: " / ".utf8)) : nil
  }
}
