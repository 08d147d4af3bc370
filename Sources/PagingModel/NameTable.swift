/// Gives every distinct byte string one small number, and the bytes back.
///
/// An open-addressing table over one byte arena: looking up a known name allocates nothing. The hash is keyed with a
/// secret per table, so that crafted input cannot make lookups slow; the numbers do not depend on it.
/// O(length) per name; memory is the distinct bytes plus about 20 bytes a name.
public struct NameTable: Sendable {
  @usableFromInline var arena: [UInt8] = []
  @usableFromInline var ends: [UInt32] = []
  @usableFromInline var hashes: [UInt32] = []
  @usableFromInline var slots: [UInt32]
  @usableFromInline let secret: UInt64

  /// An empty table.
  public init() {
    slots = Array(repeating: .max, count: 64)
    secret = UInt64.random(in: .min ... .max)
  }

  /// The number of distinct names.
  @inlinable
  public var count: Int { ends.count }

  /// The number of bytes held by names, without the index.
  public var byteCount: Int { arena.count }

  /// The number of a name, which is added when it is new.
  ///
  /// - Precondition: all distinct names together stay below 4 GiB.
  @inlinable
  public mutating func intern(_ name: Span<UInt8>) -> Int {
    let hash = ByteHash.hash(name, secret: secret)
    let tag = UInt32(truncatingIfNeeded: hash >> 32)
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != .max {
      let candidate = Int(slots[slot])
      if hashes[candidate] == tag && equal(candidate, name) { return candidate }
      slot = (slot + 1) & mask
    }
    return add(name, tag: tag, at: slot)
  }

  /// The number of a name, which is added when it is new.
  public mutating func intern(_ name: String) -> Int {
    let bytes = Array(name.utf8)
    return intern(bytes.span)
  }

  /// The number of a name, or nil when the table does not hold it.
  public func find(_ name: Span<UInt8>) -> Int? {
    let hash = ByteHash.hash(name, secret: secret)
    let tag = UInt32(truncatingIfNeeded: hash >> 32)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != .max {
      let candidate = Int(slots[slot])
      if hashes[candidate] == tag && equal(candidate, name) { return candidate }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// The bytes' place in the arena of the name with this number.
  @inlinable
  func range(of number: Int) -> Range<Int> {
    (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
  }

  /// Calls `body` with the bytes of the name with this number.
  @inlinable
  public func withBytes<Result>(of number: Int, _ body: (Span<UInt8>) -> Result) -> Result {
    body(arena.span.extracting(range(of: number)))
  }

  /// The name with this number; bytes that are not UTF-8 become U+FFFD.
  public func text(_ number: Int) -> String {
    String(decoding: arena[range(of: number)], as: UTF8.self)
  }

  /// Whether the name with this number is exactly these bytes.
  @inlinable
  public func equal(_ number: Int, _ name: Span<UInt8>) -> Bool {
    let range = range(of: number)
    guard range.count == name.count else { return false }
    return ByteHash.equal(arena.span.extracting(range), name)
  }

  /// Whether the first name sorts before the second, by bytes.
  public func precedes(_ left: Int, _ right: Int) -> Bool {
    left != right && arena[range(of: left)].lexicographicallyPrecedes(arena[range(of: right)])
  }

  @usableFromInline
  mutating func add(_ name: Span<UInt8>, tag: UInt32, at slot: Int) -> Int {
    precondition(arena.count + name.count < Int(UInt32.max), "distinct names exceed 4 GiB")
    let number = ends.count
    arena.reserveCapacity(arena.count + name.count, growth: 1.5)
    arena.append(copying: name)
    ends.append(UInt32(arena.count))
    hashes.append(tag)
    slots[slot] = UInt32(number)
    if ends.count * 2 > slots.count { grow() }
    return number
  }

  private mutating func grow() {
    var larger = [UInt32](repeating: .max, count: slots.count * 2)
    for number in 0..<ends.count {
      let hash = withBytes(of: number) { ByteHash.hash($0, secret: secret) }
      var slot = Int(truncatingIfNeeded: hash) & (larger.count - 1)
      while larger[slot] != .max { slot = (slot + 1) & (larger.count - 1) }
      larger[slot] = UInt32(number)
    }
    slots = larger
  }
}

extension Array {
  /// Grows the capacity by a factor instead of to the exact need, so that appending stays O(1) on average.
  @inlinable
  public mutating func reserveCapacity(_ needed: Int, growth: Double) {
    if needed > capacity { reserveCapacity(Swift.max(needed, Int(Double(capacity) * growth))) }
  }
}
