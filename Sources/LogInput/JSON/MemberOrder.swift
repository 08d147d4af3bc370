import PagingModel

/// Remembers in which order the members of one kind of object stood last time.
///
/// Programs write their objects the same way again and again. Where the expected name stands, quotes, colon and all, a
/// comparison of a few words replaces reading, checking and looking it up. Anything else is read as ever, and expected
/// from then on.
public struct MemberOrder: Sendable {
  /// How many members are remembered, and the longest name with quotes and colon.
  private static let most = 24
  private static let longest = 32

  /// A name with quotes and colon as words, each with the mask of the bytes that count.
  private struct Name {
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    var masks: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    /// 0 when nothing is expected.
    var length = 0
    /// The index of the name among those that are asked for.
    var index = -1
  }

  private var expected = Array(repeating: Name(), count: MemberOrder.most)

  public init() {}

  /// Moves to the value of the open object's next member.
  ///
  /// - Parameter position: how many members were read before; counted up.
  /// - Returns: the index of its name among those given, -1 for another name, nil when the object is closed.
  public mutating func next(
    _ bytes: Span<UInt8>, _ cursor: inout JSONCursor, _ position: inout Int, among names: borrowing FieldNames
  ) throws(JSONFault) -> Int? {
    defer { position += 1 }
    if position < Self.most, skip(expected[position], bytes, &cursor) { return expected[position].index }
    guard let name = try cursor.nextName(bytes) else { return nil }
    let index = names.index(of: name, in: bytes)
    if position < Self.most { remember(bytes, name.start - 1..<cursor.offset, index, position) }
    return index
  }

  /// Moves past the comma and the expected name, when they stand at the cursor without white space.
  @inline(__always)
  private func skip(_ name: Name, _ bytes: Span<UInt8>, _ cursor: inout JSONCursor) -> Bool {
    let start = cursor.offset &+ (cursor.expectsComma ? 1 : 0)
    guard name.length > 0, start &+ Self.longest <= bytes.count else { return false }
    guard !cursor.expectsComma || bytes[cursor.offset] == UInt8(ascii: ",") else { return false }
    let early =
      ((ByteHash.word(bytes, at: start) ^ name.words.0) & name.masks.0)
      | ((ByteHash.word(bytes, at: start &+ 8) ^ name.words.1) & name.masks.1)
    guard early == 0, name.length <= 16 || endsAlike(name, bytes, start) else { return false }
    cursor.offset = start &+ name.length
    cursor.expectsComma = true
    return true
  }

  private func endsAlike(_ name: Name, _ bytes: Span<UInt8>, _ start: Int) -> Bool {
    let late =
      ((ByteHash.word(bytes, at: start &+ 16) ^ name.words.2) & name.masks.2)
      | ((ByteHash.word(bytes, at: start &+ 24) ^ name.words.3) & name.masks.3)
    return late == 0
  }

  private mutating func remember(_ bytes: Span<UInt8>, _ range: Range<Int>, _ index: Int, _ position: Int) {
    expected[position] = Name()
    // With white space inside, or too long, nothing is expected here.
    guard range.count <= Self.longest, bytes[range.upperBound - 2] == UInt8(ascii: "\"") else { return }
    var words: [UInt64] = [0, 0, 0, 0]
    var masks: [UInt64] = [0, 0, 0, 0]
    for offset in 0..<range.count {
      let shift = UInt64(offset % 8 * 8)
      words[offset / 8] |= UInt64(bytes[range.lowerBound + offset]) << shift
      masks[offset / 8] |= 0xFF << shift
    }
    expected[position] = Name(
      words: (words[0], words[1], words[2], words[3]), masks: (masks[0], masks[1], masks[2], masks[3]),
      length: range.count, index: index)
  }
}
