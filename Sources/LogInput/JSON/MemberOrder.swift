/// Remembers in which order the members of objects stood last time, for several kinds of object.
///
/// Programs write their objects the same way again and again. Where the expected name stands, quotes, colon and all, one
/// comparison replaces reading, checking and looking it up. Anything else is read as ever, and expected from then on.
public struct MemberOrder: Sendable {
  /// How many members are remembered of a kind, and the longest name with quotes and colon.
  private static let most = 24
  private static let longest = ByteMasks.differenceStride

  /// What is expected in one place of one kind of object.
  private struct Name {
    /// A bit for every byte that counts: quotes, name and colon.
    var mask: UInt32 = 0
    /// 0 when nothing is expected.
    var length: UInt8 = 0
    /// The index of the name among those that are asked for.
    var index: Int8 = -1
  }

  private var expected: [Name]
  /// The names, quotes and colons included, each in 32 bytes.
  private var texts: [UInt8]

  /// - Parameter families: how many kinds of objects are told apart.
  public init(families: Int = 1) {
    expected = Array(repeating: Name(), count: families * Self.most)
    texts = Array(repeating: 0, count: families * Self.most * Self.longest)
  }

  /// Moves to the value of the open object's next member.
  ///
  /// - Parameters:
  ///   - position: how many members were read before; counted up.
  ///   - family: the kind of object, below the number of families.
  /// - Returns: the index of its name among those given, -1 for another name, nil when the object is closed.
  @inline(__always)
  public mutating func next(
    _ bytes: Span<UInt8>, _ cursor: inout JSONCursor, _ position: inout Int, family: Int = 0,
    among names: borrowing FieldNames
  ) throws(JSONFault) -> Int? {
    let place = family &* Self.most &+ position
    position &+= 1
    if position <= Self.most {
      let name = expected[place]
      if name.length > 0 && skip(name, place, bytes, &cursor) { return Int(name.index) }
    }
    return try learn(bytes, &cursor, position <= Self.most ? place : nil, among: names)
  }

  /// Moves past the comma and the expected name, when they stand at the cursor without white space.
  @inline(__always)
  private func skip(_ name: Name, _ place: Int, _ bytes: Span<UInt8>, _ cursor: inout JSONCursor) -> Bool {
    let start = cursor.offset &+ (cursor.expectsComma ? 1 : 0)
    guard start <= bytes.count &- Self.longest else { return false }
    guard !cursor.expectsComma || bytes[cursor.offset] == UInt8(ascii: ",") else { return false }
    let differences = ByteMasks.differences(bytes, at: start, texts.span, at: place &* Self.longest)
    guard differences & name.mask == 0 else { return false }
    cursor.offset = start &+ Int(name.length)
    cursor.expectsComma = true
    return true
  }

  /// Reads a member that was not expected.
  @inline(never)
  private mutating func learn(
    _ bytes: Span<UInt8>, _ cursor: inout JSONCursor, _ place: Int?, among names: borrowing FieldNames
  ) throws(JSONFault) -> Int? {
    guard let name = try cursor.nextName(bytes) else { return nil }
    let index = names.index(of: name, in: bytes)
    if let place { remember(bytes, name.start - 1..<cursor.offset, index, place) }
    return index
  }

  private mutating func remember(_ bytes: Span<UInt8>, _ range: Range<Int>, _ index: Int, _ place: Int) {
    expected[place] = Name()
    // With white space inside, or too long, nothing is expected here.
    guard range.count <= Self.longest, bytes[range.upperBound - 2] == UInt8(ascii: "\"") else { return }
    for offset in 0..<range.count { texts[place * Self.longest + offset] = bytes[range.lowerBound + offset] }
    expected[place] = Name(
      mask: UInt32(truncatingIfNeeded: (UInt64(1) << UInt64(range.count)) - 1), length: UInt8(range.count),
      index: Int8(index))
  }
}
