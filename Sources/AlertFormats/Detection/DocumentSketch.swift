public import LogInput

/// The names and kinds of a document's members, and what its short texts say: what a format is told by.
///
/// Never more than `most` members and texts of at most `longest` bytes are kept; a document that is cut off or damaged
/// is sketched up to there.
public struct DocumentSketch: Sendable {
  /// One member.
  struct Member: Sendable {
    var name: String
    var kind: JSONKind
    /// A short text's content.
    var text: String?
    /// The object that it is, or the objects among the first elements of an array.
    var inside: [DocumentSketch] = []
    /// Whether an array has no element.
    var isEmpty = false
  }

  static let most = 128
  static let longest = 256
  static let mostElements = 8
  /// A record in a page, which may stand in a document of Elasticsearch's, is told by what is inside its members, too.
  static let depth = 3

  private(set) var members: [Member] = []
  /// Whether the document was seen to its end, so that no member can change what it is.
  private(set) var isWhole = false

  init() {}

  /// Whether the document has a member of this name, whatever it holds.
  public func has(_ name: String) -> Bool { member(name) != nil }

  /// The kind of a member, or nil without it.
  public func kind(_ name: String) -> JSONKind? { member(name)?.kind }

  /// The text of a member, or nil when it has none or a long one.
  public func text(_ name: String) -> String? { member(name)?.text }

  /// What is inside a member that is an object, nil for another member.
  public func object(_ name: String) -> DocumentSketch? {
    guard let member = member(name), member.kind == .object else { return nil }
    return member.inside.first
  }

  /// The names inside a member that is an object.
  func members(of name: String) -> [String]? { object(name)?.members.map(\.name) }

  /// The names in the first element of a member that is an array of objects.
  func firstElement(of name: String) -> [String]? {
    guard let member = member(name), member.kind == .array else { return nil }
    return member.inside.first?.members.map(\.name)
  }

  /// The text of a member of the first object in an array.
  func firstText(_ name: String, of array: String) -> String? {
    guard let member = member(array), member.kind == .array else { return nil }
    return member.inside.first?.text(name)
  }

  private func member(_ name: String) -> Member? { members.first { $0.name == name } }

  /// Sketches the object at the cursor as far as the bytes go.
  ///
  /// - Parameter depth: how many levels of objects in members, and of first elements of arrays, are sketched too.
  static func read(_ bytes: Span<UInt8>, _ cursor: inout JSONCursor, depth: Int = DocumentSketch.depth)
    -> DocumentSketch
  {
    var sketch = DocumentSketch()
    do throws(JSONFault) {
      try cursor.openObject(bytes)
      while sketch.members.count < most {
        guard let name = try cursor.nextName(bytes) else {
          sketch.isWhole = true
          return sketch
        }
        let kind = try cursor.peekKind(bytes)
        let label = JSONText(start: name.start, end: min(name.end, name.start + longest), isEscaped: name.isEscaped)
        sketch.members.append(Member(name: label.string(in: bytes), kind: kind))
        try sketch.fill(bytes, &cursor, kind, depth)
      }
    } catch { return sketch }
    return sketch
  }

  /// Sketches the objects among the first elements of the array whose next element stands at the cursor: the first of all
  /// may be damaged or strange.
  static func elements(
    _ bytes: Span<UInt8>, _ cursor: inout JSONCursor, depth: Int = DocumentSketch.depth
  ) -> [DocumentSketch] {
    var sketches: [DocumentSketch] = []
    do throws(JSONFault) {
      for _ in 0..<mostElements {
        if try cursor.peekKind(bytes) == .object {
          var inner = cursor
          sketches.append(read(bytes, &inner, depth: depth))
        }
        try cursor.skipValue(bytes)
        guard try cursor.nextElement(bytes) else { break }
      }
    } catch { return sketches }
    return sketches
  }

  /// Reads the value of the member that was added last.
  private mutating func fill(
    _ bytes: Span<UInt8>, _ cursor: inout JSONCursor, _ kind: JSONKind, _ depth: Int
  ) throws(JSONFault) {
    let index = members.count - 1
    switch kind {
    case .string:
      if let text = try cursor.readStringOrSkip(bytes), text.count <= Self.longest {
        members[index].text = text.string(in: bytes)
      }
    case .object where depth > 0:
      var inner = cursor
      members[index].inside = [Self.read(bytes, &inner, depth: depth - 1)]
      try cursor.skipValue(bytes)
    case .array where depth > 0:
      var inner = cursor
      try inner.openArray(bytes)
      members[index].isEmpty = try !inner.nextElement(bytes)
      if !members[index].isEmpty {
        members[index].inside = Self.elements(bytes, &inner, depth: depth - 1)
      }
      try cursor.skipValue(bytes)
    default: try cursor.skipValue(bytes)
    }
  }
}
