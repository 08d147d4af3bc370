/// Gives every distinct byte string one small number, and the bytes back.
///
/// An open-addressing table over an arena of bytes: looking up a known name allocates nothing. The hash is keyed with a
/// secret per table, so that crafted input cannot make lookups slow; the numbers do not depend on it.
/// O(length) per name; memory is the distinct bytes plus about 17 bytes a name.
public struct NameTable: Sendable {
  struct Entry: Sendable {
    var hash: UInt32
    /// Where its bytes are in the arena.
    var place: UInt32
  }

  private var arena = ByteArena()
  private var entries = ChunkedArray<Entry>()
  /// The numbers of names by their hash, `max` where there is none; the count is a power of two.
  private var slots: [UInt32]
  private let secret: UInt64

  /// An empty table.
  public init() {
    slots = Array(repeating: .max, count: 64)
    secret = UInt64.random(in: .min ... .max)
  }

  /// The number of distinct names.
  public var count: Int { entries.count }

  /// The number of bytes held by names, without the index.
  public var byteCount: Int { arena.byteCount }

  /// The number of a name, which is added when it is new.
  ///
  /// - Precondition: all distinct names together stay below 4 GiB.
  public mutating func intern(_ name: Span<UInt8>) -> Int {
    let hash = hash(name)
    let (number, slot) = look(for: name, hash)
    return number ?? add(name, hash, at: slot)
  }

  /// The number of a name, which is added when it is new.
  public mutating func intern(_ name: String) -> Int {
    let bytes = Array(name.utf8)
    return intern(bytes.span)
  }

  /// The number of a name, or nil when the table does not hold it.
  public func find(_ name: Span<UInt8>) -> Int? { look(for: name, hash(name)).number }

  @inline(__always)
  private func hash(_ name: Span<UInt8>) -> UInt32 {
    UInt32(truncatingIfNeeded: ByteHash.hash(name, secret: secret))
  }

  /// The number of a name, or the slot it would have.
  @inline(__always)
  private func look(for name: Span<UInt8>, _ hash: UInt32) -> (number: Int?, slot: Int) {
    let mask = slots.count &- 1
    var slot = Int(hash) & mask
    while slots[slot] != .max {
      let candidate = Int(slots[slot])
      let entry = entries[candidate]
      if entry.hash == hash && equal(entry, name) { return (candidate, slot) }
      slot = (slot &+ 1) & mask
    }
    return (nil, slot)
  }

  /// Calls `body` with the bytes of the name with this number.
  public func withBytes<Result>(of number: Int, _ body: (Span<UInt8>) -> Result) -> Result {
    arena.withBytes(at: entries[number].place, body)
  }

  /// The name with this number; bytes that are not UTF-8 become U+FFFD.
  public func text(_ number: Int) -> String {
    withBytes(of: number) { bytes in bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) } }
  }

  /// Whether the name with this number is exactly these bytes.
  public func equal(_ number: Int, _ name: Span<UInt8>) -> Bool { equal(entries[number], name) }

  @inline(__always)
  private func equal(_ entry: Entry, _ name: Span<UInt8>) -> Bool {
    arena.withBytes(at: entry.place) { $0.count == name.count && ByteHash.equal($0, name) }
  }

  /// Whether the first name sorts before the second, by bytes.
  public func precedes(_ left: Int, _ right: Int) -> Bool {
    guard left != right else { return false }
    return withBytes(of: left) { first in withBytes(of: right) { ByteHash.precedes(first, $0) } }
  }

  private mutating func add(_ name: Span<UInt8>, _ hash: UInt32, at slot: Int) -> Int {
    let number = entries.count
    entries.append(Entry(hash: hash, place: arena.add(name)))
    slots[slot] = UInt32(number)
    if entries.count * 4 > slots.count * 3 { grow() }
    return number
  }

  private mutating func grow() {
    var larger = [UInt32](repeating: .max, count: slots.count * 2)
    let mask = larger.count - 1
    for number in 0..<entries.count {
      var slot = Int(entries[number].hash) & mask
      while larger[slot] != .max { slot = (slot + 1) & mask }
      larger[slot] = UInt32(number)
    }
    slots = larger
  }
}
