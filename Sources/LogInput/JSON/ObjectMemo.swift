public import PagingModel

/// Remembers small objects that were read before, with what they said.
///
/// Exports name the same user, service, team and incident again in record after record, byte for byte. An object whose
/// bytes are those of one that was read and checked needs no reading: comparing costs a fraction of it. A fixed number
/// of slots, the newest object in each; memory does not grow.
public struct ObjectMemo<Value: Sendable>: Sendable {
  /// Longer objects are not remembered; shorter ones are read as quickly as found.
  @usableFromInline static var longest: Int { 480 }
  @usableFromInline static var shortest: Int { 32 }
  @usableFromInline static var slotCount: Int { 512 }

  @usableFromInline var lengths: [Int32]
  @usableFromInline var values: [Value]
  @usableFromInline var texts: [UInt8]

  /// - Parameter empty: any value, to fill the slots with.
  @inlinable
  public init(empty: Value) {
    lengths = Array(repeating: 0, count: Self.slotCount)
    values = Array(repeating: empty, count: Self.slotCount)
    texts = Array(repeating: 0, count: Self.slotCount * Self.longest)
  }

  /// What the object at `start` said when it was read before, and its length in bytes; nil when it is new.
  @inlinable
  public func find(_ record: Span<UInt8>, at start: Int) -> (value: Value, length: Int)? {
    guard start + Self.shortest <= record.count else { return nil }
    let slot = Self.slot(record, start)
    let length = Int(lengths[slot])
    guard length > 0, start + length <= record.count else { return nil }
    let first = slot * Self.longest
    guard ByteSearch.equal(record.extracting(start..<start + length), texts.span.extracting(first..<first + length))
    else { return nil }
    return (values[slot], length)
  }

  /// Remembers an object that was read and checked.
  @inlinable
  public mutating func remember(_ record: Span<UInt8>, _ range: Range<Int>, _ value: Value) {
    guard range.count >= Self.shortest, range.count <= Self.longest, record[range.lowerBound] == UInt8(ascii: "{")
    else { return }
    let slot = Self.slot(record, range.lowerBound)
    let first = slot * Self.longest
    for index in 0..<range.count { texts[first + index] = record[range.lowerBound + index] }
    lengths[slot] = Int32(range.count)
    values[slot] = value
  }

  /// By the first 32 bytes, which hold the id or the name.
  @inlinable @inline(__always)
  static func slot(_ record: Span<UInt8>, _ start: Int) -> Int {
    var hash = ByteHash.word(record, at: start + 8) &* 0xA076_1D64_78BD_642F
    hash = (hash ^ hash >> 32 ^ ByteHash.word(record, at: start + 16)) &* 0xE703_7ED1_A0B4_28DB
    hash = (hash ^ hash >> 32 ^ ByteHash.word(record, at: start + 24)) &* 0x8EBC_6AF0_9C88_C6E3
    return Int(truncatingIfNeeded: hash >> 55)
  }
}
