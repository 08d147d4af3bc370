public import PagingModel

/// Remembers small objects, or arrays, that were read before, with what they said and what they came to.
///
/// Exports name the same user, service, team and incident again in record after record, byte for byte. An object whose
/// bytes are those of one that was read and checked needs no reading: comparing costs a fraction of it. A fixed number
/// of slots, the newest object in each; memory does not grow. The values of one record's objects stay until the next
/// record begins, whatever else is read.
///
///     memo.beginRecord()
///     let place = memo.find(record, at: start) ?? memo.remember(record, start..<end, value)
///     memo[place] ...
public struct ObjectMemo<Value: Sendable>: Sendable {
  /// Longer objects are not remembered; shorter ones are read as quickly as found.
  @usableFromInline static var longest: Int { 480 }
  @usableFromInline static var shortest: Int { 32 }
  @usableFromInline static var slotCount: Int { 1024 }

  @usableFromInline
  struct Slot: Sendable {
    /// 0 when nothing is remembered.
    @usableFromInline var length: Int32 = 0
    @usableFromInline var value: Value

    @inlinable init(value: Value) { self.value = value }
  }

  /// The slots, one that stays empty, and the objects of this record that found no slot.
  @usableFromInline var slots: [Slot]
  @usableFromInline var texts: [UInt8]
  /// A bit for every slot that an object of this record is in.
  @usableFromInline var taken: [16 of UInt64] = .init(repeating: 0)

  /// - Parameter empty: what an object says that is none.
  @inlinable
  public init(empty: Value) {
    slots = Array(repeating: Slot(value: empty), count: Self.slotCount + 1)
    texts = Array(repeating: 0, count: Self.slotCount * Self.longest)
  }

  /// The place of an object that is none: null, or missing.
  @inlinable public static var nowhere: MemoPlace { MemoPlace(index: UInt32(slotCount), base: 0) }

  /// The value of an object that was found or remembered since the record began.
  @inlinable
  public subscript(place: MemoPlace) -> Value {
    @inline(__always) get { slots[Int(place.index)].value }
    @inline(__always) _modify { yield &slots[Int(place.index)].value }
  }

  /// Begins another record; places of the last one are valid no more.
  @inlinable
  public mutating func beginRecord() {
    taken = .init(repeating: 0)
    if slots.count > Self.slotCount + 1 { slots.removeLast(slots.count - Self.slotCount - 1) }
  }

  /// The object at `start`, when its bytes were read before, and its length in bytes; nil when it is new.
  @inlinable
  public mutating func find(_ record: Span<UInt8>, at start: Int) -> (place: MemoPlace, length: Int)? {
    guard start <= record.count &- Self.shortest else { return nil }
    let slot = Self.slot(record, start)
    let length = Int(slots[slot].length)
    guard length > 0, start <= record.count &- length else { return nil }
    guard ByteSearch.equal(record, at: start, texts.span, at: slot &* Self.longest, count: length) else { return nil }
    taken[slot >> 6] |= 1 << UInt64(truncatingIfNeeded: slot & 63)
    return (MemoPlace(index: UInt32(truncatingIfNeeded: slot), base: UInt32(truncatingIfNeeded: start)), length)
  }

  /// Remembers an object that was read and checked, at least until the next record begins.
  @inlinable
  public mutating func remember(_ record: Span<UInt8>, _ range: Range<Int>, _ value: Value) -> MemoPlace {
    let base = UInt32(range.lowerBound)
    guard range.count >= Self.shortest, range.count <= Self.longest, Self.isOpening(record[range.lowerBound]) else {
      return keep(value, base)
    }
    let slot = Self.slot(record, range.lowerBound)
    // Another object of this record may be in the slot.
    let bit: UInt64 = 1 << UInt64(truncatingIfNeeded: slot & 63)
    guard taken[slot >> 6] & bit == 0 else { return keep(value, base) }
    taken[slot >> 6] |= bit
    ByteSearch.copy(record.extracting(range), over: &texts, at: slot * Self.longest)
    slots[slot].length = Int32(range.count)
    slots[slot].value = value
    return MemoPlace(index: UInt32(slot), base: base)
  }

  /// Only what brackets enclose tells by its own bytes where it ends.
  @inlinable
  static func isOpening(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") }

  /// Keeps what stands at an offset for this record alone.
  @inlinable
  public mutating func keep(_ value: Value, _ base: UInt32) -> MemoPlace {
    slots.append(Slot(value: value))
    return MemoPlace(index: UInt32(slots.count - 1), base: base)
  }

  /// By the first 32 bytes, which hold the id or the name.
  @inlinable @inline(__always)
  static func slot(_ record: Span<UInt8>, _ start: Int) -> Int {
    let (id, more) = (ByteHash.word(record, at: start &+ 8), ByteHash.word(record, at: start &+ 16))
    let mixed = (id ^ more &* 0xA076_1D64_78BD_642F) &* 0xE703_7ED1_A0B4_28DB ^ ByteHash.word(record, at: start &+ 24)
    return Int(truncatingIfNeeded: ((mixed ^ mixed >> 29) &* 0x8EBC_6AF0_9C88_C6E3) >> 54)
  }
}

/// Where a memo keeps an object of the record that is being read.
public struct MemoPlace: Hashable, Sendable {
  @usableFromInline let index: UInt32
  /// The offset of the object in the record.
  public let base: UInt32

  @inlinable
  init(index: UInt32, base: UInt32) {
    self.index = index
    self.base = base
  }
}
