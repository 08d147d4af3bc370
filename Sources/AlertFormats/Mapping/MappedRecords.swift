import LogInput
import PagingModel

/// Finds the records inside a JSON value.
enum MappedRecords {
  /// Where the elements of the array under these steps stand, or the one object there; nil when neither is there.
  static func ranges(
    under steps: ArraySlice<MappedPath.Step>, in value: Span<UInt8>
  ) throws(JSONFault) -> [Range<Int>]? {
    var check = JSONCursor()
    try check.skipValue(value)
    try check.finish(value)
    var cursor = JSONCursor()
    for step in steps {
      guard try enter(step, value, &cursor) else { return nil }
    }
    var ranges: [Range<Int>] = []
    switch try cursor.peekKind(value) {
    case .object: ranges.append(try range(value, &cursor))
    case .array:
      try cursor.openArray(value)
      while try cursor.nextElement(value) {
        cursor.skipWhitespace(value)
        ranges.append(try range(value, &cursor))
      }
    default: return nil
    }
    return ranges
  }

  private static func range(_ value: Span<UInt8>, _ cursor: inout JSONCursor) throws(JSONFault) -> Range<Int> {
    let start = cursor.offset
    try cursor.skipValue(value)
    return start..<cursor.offset
  }

  /// Moves to the member that a step names; false when there is none. The records' paths are of names alone.
  private static func enter(
    _ step: MappedPath.Step, _ value: Span<UInt8>, _ cursor: inout JSONCursor
  ) throws(JSONFault) -> Bool {
    guard case .member(let wanted) = step, try cursor.peekKind(value) == .object else { return false }
    try cursor.openObject(value)
    while let name = try cursor.nextName(value) {
      if name.withBytes(in: value, { $0.count == wanted.count && ByteSearch.equal($0, wanted.span) }) { return true }
      try cursor.skipValue(value)
    }
    return false
  }
}
