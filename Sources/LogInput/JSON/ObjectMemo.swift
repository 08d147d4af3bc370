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

  @usableFromInline
  struct Slot: Sendable {
    /// 0 when nothing is remembered.
    @usableFromInline var length: Int32 = 0
    @usableFromInline var mark = MemoMark.none
    @usableFromInline var value: Value

    @inlinable init(value: Value) { self.value = value }
  }

  @usableFromInline var slots: [Slot]
  @usableFromInline var texts: [UInt8]
  @usableFromInline var rememberedCount: UInt32 = 0

  /// - Parameter empty: any value, to fill the slots with.
  @inlinable
  public init(empty: Value) {
    slots = Array(repeating: Slot(value: empty), count: MemoMark.slotCount)
    texts = Array(repeating: 0, count: MemoMark.slotCount * Self.longest)
  }

  /// What the object at `start` said when it was read before, its length in bytes, and the mark it was given; nil when it
  /// is new.
  @inlinable
  public func find(_ record: Span<UInt8>, at start: Int) -> (value: Value, length: Int, mark: MemoMark)? {
    guard start <= record.count &- Self.shortest else { return nil }
    let slot = Self.slot(record, start)
    let length = Int(slots[slot].length)
    guard length > 0, start <= record.count &- length else { return nil }
    let first = slot &* Self.longest
    guard
      ByteSearch.equal(record.extracting(start..<start &+ length), texts.span.extracting(first..<first &+ length))
    else { return nil }
    return (slots[slot].value, length, slots[slot].mark)
  }

  /// Remembers an object that was read and checked.
  ///
  /// - Returns: the mark that `find` gives from now on; none when the object is not remembered.
  @inlinable
  public mutating func remember(_ record: Span<UInt8>, _ range: Range<Int>, _ value: Value) -> MemoMark {
    guard range.count >= Self.shortest, range.count <= Self.longest, record[range.lowerBound] == UInt8(ascii: "{"),
      rememberedCount < .max
    else { return .none }
    let slot = Self.slot(record, range.lowerBound)
    ByteSearch.copy(record.extracting(range), over: &texts, at: slot * Self.longest)
    rememberedCount += 1
    slots[slot].length = Int32(range.count)
    slots[slot].mark = MemoMark(slot: UInt16(slot), serial: rememberedCount)
    slots[slot].value = value
    return slots[slot].mark
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

/// Tells one remembered object from all others of its memo, for keeping more about it elsewhere.
public struct MemoMark: Hashable, Sendable {
  /// The number of slots of a memo.
  public static let slotCount = 512

  /// Where the object was put, below `slotCount`.
  public let slot: UInt16
  /// How many objects had been remembered with it, from 1; 0 for none.
  public let serial: UInt32

  @inlinable
  init(slot: UInt16, serial: UInt32) {
    self.slot = slot
    self.serial = serial
  }

  /// The mark of an object that is not remembered.
  public static let none = MemoMark(slot: 0, serial: 0)
}
