/// Remembers in which orders the members of a kind of object stood before.
///
/// Programs write their objects the same way again and again, in a few variants. Where a name stands that came there
/// before, quotes, colon and all, one comparison replaces reading, checking and looking it up. Anything else is read as
/// ever, and expected from then on.
///
/// The orders are a tree: behind each name the names that followed it. It is bounded; when it is full it begins anew.
public struct MemberOrder: Sendable {
  /// The most names in the tree, the most that may follow one, and the longest with quotes and colon.
  static var most: Int { 1024 }
  static var mostFollowers: Int { 8 }
  @usableFromInline static var longest: Int { ByteMasks.differenceStride }
  /// Before the first member.
  public static var start: Int { 0 }
  /// Behind a member after which nothing is expected.
  static var lost: Int { .max }

  /// A name behind certain others.
  @usableFromInline
  struct Name: Sendable {
    /// A bit for every byte that counts: quotes, name and colon.
    @usableFromInline var mask: UInt32 = 0
    /// The first of the names that followed; 0 for none.
    @usableFromInline var follower: UInt16 = 0
    /// Another that stood in this place; 0 for none.
    @usableFromInline var other: UInt16 = 0
    /// What stands for all that followed and cannot be expected; 0 for none.
    var unexpected: UInt16 = 0
    @usableFromInline var length: UInt8 = 0
    /// The index of the name among those that are asked for.
    @usableFromInline var index: Int8 = -1
  }

  /// The first stands before all members.
  @usableFromInline var names = [Name()]
  /// The names, quotes and colons included, each in 32 bytes.
  @usableFromInline var texts: [UInt8] = Array(repeating: 0, count: longest)

  public init() {}

  /// Moves to the value of the open object's next member.
  ///
  /// - Parameters:
  ///   - place: where in the tree the members before led to: `start` at first.
  ///   - index: the index of a name among those that are asked for, -1 for another name; the same for every call.
  /// - Returns: the index of the member's name, nil when the object is closed.
  @inlinable @inline(__always)
  public mutating func next(
    _ bytes: Span<UInt8>, _ cursor: inout JSONCursor, _ place: inout Int, _ index: (JSONText, Span<UInt8>) -> Int
  ) throws(JSONFault) -> Int? {
    if let found = expected(bytes, &cursor, behind: place) {
      place = found
      return Int(names[found].index)
    }
    if cursor.closeObject(bytes) { return nil }
    return try learn(bytes, &cursor, &place, index)
  }

  /// Moves past the comma and an expected name, when they stand at the cursor, with nothing but white space between them;
  /// its place.
  @inlinable @inline(__always)
  func expected(_ bytes: Span<UInt8>, _ cursor: inout JSONCursor, behind place: Int) -> Int? {
    guard place < names.count else { return nil }
    var name = cursor
    if cursor.expectsComma {
      guard cursor.offset < bytes.count, bytes[cursor.offset] == UInt8(ascii: ",") else { return nil }
      name.offset = cursor.offset &+ 1
    }
    name.skipWhitespace(bytes)
    let start = name.offset
    guard start < bytes.count else { return nil }
    var candidate = Int(names[place].follower)
    while candidate != 0 {
      let name = names[candidate]
      if stands(name, candidate, bytes, start) {
        cursor.offset = start &+ Int(name.length)
        cursor.expectsComma = true
        return candidate
      }
      candidate = Int(name.other)
    }
    return nil
  }

  @inlinable @inline(__always)
  func stands(_ name: Name, _ place: Int, _ bytes: Span<UInt8>, _ start: Int) -> Bool {
    if start <= bytes.count &- Self.longest {
      return ByteMasks.differences(bytes, at: start, texts.span, at: place &* Self.longest) & name.mask == 0
    }
    return standsNearEnd(name, place, bytes, start)
  }

  /// Whether the name stands there, with fewer bytes behind it than are compared at once.
  @usableFromInline
  func standsNearEnd(_ name: Name, _ place: Int, _ bytes: Span<UInt8>, _ start: Int) -> Bool {
    let length = Int(name.length)
    guard start <= bytes.count - length else { return false }
    return ByteSearch.equal(bytes, at: start, texts.span, at: place * Self.longest, count: length)
  }

  /// Reads a member that was not expected.
  @usableFromInline @inline(never)
  mutating func learn(
    _ bytes: Span<UInt8>, _ cursor: inout JSONCursor, _ place: inout Int, _ index: (JSONText, Span<UInt8>) -> Int
  ) throws(JSONFault) -> Int? {
    guard let name = try cursor.nextName(bytes) else { return nil }
    let index = index(name, bytes)
    place = remember(bytes, name.start - 1..<cursor.offset, index, behind: place)
    return index
  }

  /// Adds a name to those that follow a place, and returns the place behind it.
  private mutating func remember(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ index: Int, behind place: Int
  ) -> Int {
    guard place < names.count else { return Self.lost }
    guard names.count < Self.most else {
      self = MemberOrder()
      return Self.lost
    }
    // With white space inside, or too long, it is compared with nothing; it may be known, and the comma before it was not
    // where it is expected.
    guard range.count <= Self.longest, bytes[range.upperBound - 2] == UInt8(ascii: "\"") else {
      return unexpected(behind: place)
    }
    var last = place
    var candidate = Int(names[place].follower)
    for _ in 0..<Self.mostFollowers {
      if candidate == 0 { return add(bytes, range, index, behind: place, last) }
      let name = names[candidate]
      if Int(name.length) == range.count, standsNearEnd(name, candidate, bytes, range.lowerBound) { return candidate }
      (last, candidate) = (candidate, Int(name.other))
    }
    return unexpected(behind: place)
  }

  /// Adds a name behind a place, as its first follower or as another one beside the last of them.
  private mutating func add(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ index: Int, behind place: Int, _ last: Int
  ) -> Int {
    let number = names.count
    if last == place { names[place].follower = UInt16(number) } else { names[last].other = UInt16(number) }
    names.append(
      Name(
        mask: UInt32(truncatingIfNeeded: (UInt64(1) << UInt64(range.count)) - 1), length: UInt8(range.count),
        index: Int8(index)))
    texts.append(contentsOf: repeatElement(0, count: Self.longest))
    ByteSearch.copy(bytes.extracting(range), over: &texts, at: number * Self.longest)
    return number
  }

  /// The place behind a name that follows another and cannot be expected.
  private mutating func unexpected(behind place: Int) -> Int {
    if names[place].unexpected != 0 { return Int(names[place].unexpected) }
    names[place].unexpected = UInt16(names.count)
    names.append(Name())
    texts.append(contentsOf: repeatElement(0, count: Self.longest))
    return names.count - 1
  }
}
