/// Remembers in which order the members of objects stood last time, for several kinds of object.
///
/// Programs write their objects the same way again and again. Where the expected name stands, quotes, colon and all, one
/// comparison replaces reading, checking and looking it up. Anything else is read as ever, and expected from then on.
public struct MemberOrder: Sendable {
  /// How many members are remembered of a kind, and the longest name with quotes and colon.
  @usableFromInline static var most: Int { 24 }
  @usableFromInline static var longest: Int { ByteMasks.differenceStride }

  /// What is expected in one place of one kind of object.
  @usableFromInline
  struct Name: Sendable {
    /// A bit for every byte that counts: quotes, name and colon.
    @usableFromInline var mask: UInt32 = 0
    /// 0 when nothing is expected.
    @usableFromInline var length: UInt8 = 0
    /// The index of the name among those that are asked for.
    @usableFromInline var index: Int8 = -1
  }

  @usableFromInline var expected: [Name]
  /// The names, quotes and colons included, each in 32 bytes.
  @usableFromInline var texts: [UInt8]

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
  ///   - index: the index of a name among those that are asked for, -1 for another name; the same for every call.
  /// - Returns: the index of the member's name, nil when the object is closed.
  @inlinable @inline(__always)
  public mutating func next(
    _ bytes: Span<UInt8>, _ cursor: inout JSONCursor, _ position: inout Int, family: Int = 0,
    _ index: (JSONText, Span<UInt8>) -> Int
  ) throws(JSONFault) -> Int? {
    let place = family &* Self.most &+ position
    position &+= 1
    guard position <= Self.most else { return try learn(bytes, &cursor, nil, index) }
    let name = expected[place]
    if skip(name, place, bytes, &cursor) { return Int(name.index) }
    if cursor.closeObject(bytes) { return nil }
    return try learn(bytes, &cursor, place, index)
  }

  /// Moves past the comma and the expected name, when they stand at the cursor without white space.
  @inlinable @inline(__always)
  func skip(_ name: Name, _ place: Int, _ bytes: Span<UInt8>, _ cursor: inout JSONCursor) -> Bool {
    let start = cursor.offset &+ (cursor.expectsComma ? 1 : 0)
    guard name.length > 0, start &+ Int(name.length) <= bytes.count else { return false }
    guard !cursor.expectsComma || bytes[cursor.offset] == UInt8(ascii: ",") else { return false }
    if start <= bytes.count &- Self.longest {
      let differences = ByteMasks.differences(bytes, at: start, texts.span, at: place &* Self.longest)
      guard differences & name.mask == 0 else { return false }
    } else {
      guard standsNearEnd(name, place, bytes, start) else { return false }
    }
    cursor.offset = start &+ Int(name.length)
    cursor.expectsComma = true
    return true
  }

  /// Whether the name stands there, with fewer bytes behind it than are compared at once.
  @usableFromInline
  func standsNearEnd(_ name: Name, _ place: Int, _ bytes: Span<UInt8>, _ start: Int) -> Bool {
    let first = place * Self.longest
    return ByteSearch.equal(
      bytes.extracting(start..<start + Int(name.length)), texts.span.extracting(first..<first + Int(name.length)))
  }

  /// Reads a member that was not expected.
  @usableFromInline @inline(never)
  mutating func learn(
    _ bytes: Span<UInt8>, _ cursor: inout JSONCursor, _ place: Int?, _ index: (JSONText, Span<UInt8>) -> Int
  ) throws(JSONFault) -> Int? {
    guard let name = try cursor.nextName(bytes) else { return nil }
    let index = index(name, bytes)
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
